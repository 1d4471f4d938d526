import { describe, expect, test } from 'vitest';

import { digestOf, writeCursor } from '../../src/modules/connection.js';
import {
  describeRecordings,
  readRestRecording,
  readRestRecordings,
  type RestRecording,
} from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import {
  countFields,
  expectedCounts,
  expectedDefinition,
  expectedEarned,
  expectedGroups,
  expectedPlayed,
  expectedSet,
  stepAfter,
  trophyFields,
} from './expected-trophies.js';

type Changes = Partial<RestRecording['request']> & { readonly body?: unknown };

/** The same answer as if it had been given to another question. */
const asAnswerTo = (recording: RestRecording, { body, ...request }: Changes): RestRecording => ({
  ...recording,
  ...(body !== undefined && { body }),
  request: { ...recording.request, ...request },
});

/** Some sources asked for one group of trophies; this gateway asks for all. */
const asAll = (recording: RestRecording): RestRecording =>
  asAnswerTo(recording, { path: recording.request.path.replace('/default/trophies', '/all/trophies') });

async function ask(query: string, recordings: readonly RestRecording[]) {
  await using gateway = await createReplayGateway([], recordings);
  const { data, errors } = await gateway.execute(query);
  return { data, errors, calls: gateway.calls.map(({ path, query }) => ({ path, query })) };
}

const ofSet = (id: string, below: string) => `{ trophySet(npCommunicationId: "${id}") { ${below} } }`;
const ofPlayer = (id: string, below: string) =>
  id === 'me' ? `{ viewer { ${below} } }` : `{ player(by: { accountId: "${id}" }) { ${below} } }`;
const ownerOf = (recording: RestRecording) => stepAfter(recording, 'users');
const setOf = (recording: RestRecording) => stepAfter(recording, 'npCommunicationIds');
const serviceOf = ({ request }: RestRecording) => request.query['npServiceName'];

/** What the graph says of a recorded refusal. */
const refusals: Readonly<Record<number, string>> = { 403: 'PSN_PRIVATE' };

const named = (endpoint: string) =>
  readRestRecordings(endpoint).map((recording) => [recording.name, recording] as const);
const told = (endpoint: string) => named(endpoint).filter(([, { status }]) => status === 200);
const refused = (endpoint: string) => named(endpoint).filter(([, { status }]) => status !== 200);

describeRecordings('trophy summaries beside their recordings', () => {
  test.each(named('trophy-summary'))('%s is told whole, or as private', async (_name, recording) => {
    const { body, status } = recording;
    const owner = ownerOf(recording);
    const fields = `trophySummary {
      level progress tier points levelStartPoints nextLevelPoints earned { ${countFields} }
    }`;
    const { data, errors, calls } = await ask(ofPlayer(owner, fields), [recording]);
    const { trophySummary } = data.viewer ?? data.player;
    expect(calls).toEqual([{ path: recording.request.path, query: {} }]);
    if (status === 403) {
      expect(trophySummary).toBeNull();
      expect(errors).toMatchObject([
        { extensions: { code: refusals[status], operation: 'trophies.summary' } },
      ]);
      return;
    }
    expect(errors).toEqual([]);
    expect(trophySummary).toEqual({
      level: body.trophyLevel,
      progress: body.progress,
      tier: body.tier,
      points: body.trophyPoint ?? null,
      levelStartPoints: body.trophyLevelBasePoint ?? null,
      nextLevelPoints: body.trophyLevelNextPoint ?? null,
      earned: expectedCounts(body.earnedTrophies),
    });
  });

  test('the id of the account that asks is asked for once, where no token tells it', async () => {
    const account = readRestRecording('devices-accounts-me/01');
    const list = readRestRecording('trophy-titles/02');
    const own = asAnswerTo(list, { path: list.request.path.replace(/users\/\d+/, 'users/me') });
    const { data, errors, calls } = await ask(
      '{ viewer { trophySets(first: 50) { nodes { id player { id } set { id } } } } }',
      [account, own],
    );
    expect(errors).toEqual([]);
    const { accountId } = account.body;
    expect(data.viewer.trophySets.nodes).toEqual(
      list.body.trophyTitles.map(({ npCommunicationId: id }: any) => ({
        id: `${accountId}::${id}`,
        player: { id: accountId },
        set: { id },
      })),
    );
    expect(calls).toHaveLength(2);
  });
});

const playedFields = `earned { ${countFields} } progress isHidden updatedAt
  set { id serviceName name detail icon { url } platforms platformsRaw version defined { ${countFields} } }`;

describeRecordings('lists of played sets beside their recordings', () => {
  test.each(named('trophy-titles'))('%s is told whole, or as private', async (_name, recording) => {
    const { body, status, request } = recording;
    const [limit, offset] = [Number(request.query['limit']), Number(request.query['offset'])];
    const owner = ownerOf(recording);
    await using gateway = await createReplayGateway([], [recording]);
    const list = (after: string) =>
      ofPlayer(
        owner,
        `trophySets(first: ${limit}${after}) {
          totalCount nodes { ${playedFields} } pageInfo { hasNextPage hasPreviousPage endCursor }
        }`,
      );
    // A cursor of ours for the place before the page: PSN counts from 0.
    const cursor = writeCursor(String(offset - 1), digestOf(['trophySets', owner]));
    const { data, errors } = await gateway.execute(list(offset === 0 ? '' : `, after: "${cursor}"`));
    const { trophySets } = data.viewer ?? data.player;
    expect(gateway.calls).toMatchObject([
      { path: request.path, query: { limit: String(limit), offset: String(offset) } },
    ]);
    if (status === 403) {
      expect(trophySets).toBeNull();
      expect(errors).toMatchObject([
        { extensions: { code: refusals[status], operation: 'trophies.playedSets' } },
      ]);
      return;
    }
    expect(errors).toEqual([]);
    expect(trophySets).toMatchObject({
      totalCount: body.totalItemCount,
      nodes: body.trophyTitles.map((row: any) => ({
        ...expectedPlayed(row),
        isHidden: row.hiddenFlag,
        set: expectedSet(row),
      })),
      pageInfo: { hasNextPage: body.nextOffset !== undefined, hasPreviousPage: offset > 0 },
    });
  });
});

const setsOfTitleFields = `earned { ${countFields} } progress updatedAt
  set { id serviceName name detail icon { url } defined { ${countFields} } }
  rarest { isEarned at progress progressPercent progressedAt trophy {
    id trophyId grade gradeRaw isHidden name detail icon { url } rarity rarityRaw earnedRate
  } }`;

describeRecordings('the sets of titles beside their recordings', () => {
  const titlesOf = ({ request }: RestRecording): string[] =>
    (request.query['npTitleIds'] ?? '').split(',').filter((id) => id !== '');

  test.each(named('trophy-titles-for-title'))('%s is told title by title', async (_name, recording) => {
    const { body, status, request } = recording;
    const titleIds = titlesOf(recording);
    const owner = ownerOf(recording);
    const isMissingTold = request.query['includeNotEarnedTrophyIds'] === 'true';
    const fields = `${setsOfTitleFields} ${isMissingTold ? 'notEarned { trophyId }' : ''}`;
    const aliases = titleIds
      .map((id) => `${id}: trophySetsOfTitle(titleId: "${id}") { ${fields} }`)
      .join(' ');
    // Whoever asked for their own was somebody else to another.
    const id = owner === 'me' ? '7000000000000000001' : owner;
    const path = request.path.replace('/users/me/', `/users/${id}/`);
    const { data, errors, calls } = await ask(`{ player(by: { accountId: "${id}" }) { ${aliases} } }`, [
      asAnswerTo(recording, { path }),
    ]);
    expect(calls).toEqual([
      { path, query: { includeNotEarnedTrophyIds: 'true', npTitleIds: titleIds.join(',') } },
    ]);
    if (status === 403) {
      expect(errors).toMatchObject([
        { extensions: { code: refusals[status], operation: 'trophies.setsByTitle' } },
      ]);
      expect(data.player).toEqual(Object.fromEntries(titleIds.map((titleId) => [titleId, null])));
      return;
    }
    expect(errors).toEqual([]);
    const expected = titleIds.map((titleId) => {
      const title = body.titles?.find(({ npTitleId }: any) => npTitleId === titleId);
      const sets = title?.trophyTitles.map((row: any) => ({
        ...expectedPlayed(row),
        set: expectedSet(row, 'of a title'),
        rarest: (row.rarestTrophies ?? []).map((trophy: any) => ({
          ...expectedEarned(trophy),
          trophy: expectedDefinition(row.npCommunicationId, trophy, 'with rarity'),
        })),
        ...(isMissingTold && {
          notEarned: row.notEarnedTrophyIds.map((trophyId: number) => ({ trophyId })),
        }),
      }));
      return [titleId, status === 404 ? null : sets];
    });
    expect(data.player).toEqual(Object.fromEntries(expected));
  });
});

describeRecordings('sets and their groups beside their recordings', () => {
  test.each(told('trophy-groups-defined'))('%s is told whole', async (_name, recording) => {
    const setId = setOf(recording);
    const fields = `id serviceName name detail icon { url } platforms platformsRaw version defined { ${countFields} }
      groups { id groupId name detail icon { url } defined { ${countFields} } }`;
    const service = serviceOf(recording) ?? recording.body.npServiceName ?? 'trophy2';
    const denied = {
      ...readRestRecording('trophy-groups-defined/03'),
      request: { ...recording.request, query: { npServiceName: 'trophy2' } },
    };
    const asked = asAnswerTo(recording, { query: { npServiceName: service } });
    const { data, errors, calls } = await ask(ofSet(setId, fields), [
      asked,
      ...(service === 'trophy' ? [denied] : []),
    ]);
    expect(errors).toEqual([]);
    expect(data.trophySet).toEqual({
      ...expectedSet({ npCommunicationId: setId, ...recording.body }),
      groups: expectedGroups(setId, recording.body.trophyGroups),
    });
    expect(calls.map(({ query }) => query['npServiceName'])).toEqual(
      service === 'trophy' ? ['trophy2', 'trophy'] : ['trophy2'],
    );
  });

  test.each(refused('trophy-groups-defined'))(
    '%s is a set that nobody knows, whichever service is asked',
    async (_name, recording) => {
      const { data, errors, calls } = await ask(ofSet(setOf(recording), 'name'), [recording]);
      expect({ data, errors }).toEqual({ data: { trophySet: null }, errors: [] });
      expect(calls.map(({ query }) => query['npServiceName'])).toEqual(['trophy2', 'trophy']);
    },
  );

  test.each(named('trophy-groups-earned'))('%s is told with its groups', async (_name, recording) => {
    const { body, status } = recording;
    const owner = ownerOf(recording);
    const accountId = /^\d{17,20}$/.test(owner) ? owner : 'me';
    const fields = `earned { ${countFields} } progress isHidden updatedAt
      groups { groupId progress earned { ${countFields} } updatedAt }`;
    const service = serviceOf(recording) ?? 'trophy2';
    const denied = readRestRecording('trophy-groups-earned/01');
    const recordings = [
      asAnswerTo(recording, { query: { npServiceName: service } }),
      asAnswerTo(denied, { ...recording.request, query: { npServiceName: 'trophy2' } }),
    ];
    const { data, errors } = await ask(
      ofSet(setOf(recording), `played(accountId: "${accountId}") { ${fields} }`),
      service === 'trophy' ? recordings : recordings.slice(0, 1),
    );
    if (status === 403) {
      expect(data).toEqual({ trophySet: { played: null } });
      expect(errors).toMatchObject([
        { extensions: { code: refusals[status], operation: 'trophies.progress' } },
      ]);
      return;
    }
    expect(errors).toEqual([]);
    expect(data.trophySet.played).toEqual(
      status === 404
        ? null
        : {
            ...expectedPlayed(body),
            isHidden: body.hiddenFlag,
            groups: body.trophyGroups.map((group: any) => ({
              groupId: group.trophyGroupId,
              progress: group.progress,
              earned: expectedCounts(group.earnedTrophies),
              updatedAt: group.lastUpdatedDateTime ?? null,
            })),
          },
    );
  });
});

/** What follows a part of a list: PSN tells no more. */
function lastPartAfter(recording: RestRecording): RestRecording[] {
  const { nextOffset, ...rest } = recording.body;
  if (nextOffset === undefined) return [];
  const query = { ...recording.request.query, offset: String(nextOffset) };
  return [asAnswerTo(recording, { query, body: { ...rest, trophies: [] } })];
}

/** A recorded list, its last part, and the denial of the other service, each as an answer to what this gateway asks. */
function answersFor(recording: RestRecording): RestRecording[] {
  const service = serviceOf(recording) ?? 'trophy2';
  const whole = asAnswerTo(asAll(recording), { query: { npServiceName: service } });
  const denial = asAnswerTo(readRestRecording('trophies-defined/03'), {
    path: whole.request.path,
    query: { npServiceName: 'trophy2' },
  });
  return [whole, ...lastPartAfter(whole), ...(service === 'trophy' ? [denial] : [])];
}

describeRecordings('trophies beside their recordings', () => {
  /** Where a source put trophies of two sets together, any id of a set will do. */
  const idOf = (recording: RestRecording) =>
    setOf(recording).startsWith('{') ? 'NPWR00000_00' : setOf(recording);

  test.each(told('trophies-defined'))('%s is told trophy by trophy', async (_name, recording) => {
    const setId = idOf(recording);
    const { data, errors } = await ask(
      ofSet(setId, `trophies { id trophyId ${trophyFields} }`),
      answersFor(recording),
    );
    expect(errors).toEqual([]);
    expect(data.trophySet.trophies).toEqual(
      recording.body.trophies.map((trophy: any) => expectedDefinition(setId, trophy)),
    );
  });

  test.each(refused('trophies-defined'))('%s is a set that nobody knows', async (_name, recording) => {
    const { data, errors } = await ask(ofSet(setOf(recording), 'trophies { id }'), [recording]);
    expect({ data, errors }).toEqual({ data: { trophySet: null }, errors: [] });
  });

  /** A list of played sets with just this one, so that nothing is asked but what was earned of it. */
  function listOf(recording: RestRecording, accountId: string): RestRecording {
    const list = readRestRecording('trophy-titles/01');
    const row = { npCommunicationId: setOf(recording), npServiceName: serviceOf(recording) ?? 'trophy2' };
    return asAnswerTo(list, {
      path: `/api/trophy/v1/users/${accountId}/trophyTitles`,
      body: { trophyTitles: [row], totalItemCount: 1 },
    });
  }

  const earnedFields = `isEarned at progress progressPercent progressedAt
    trophy { id trophyId grade gradeRaw isHidden rarity rarityRaw earnedRate }`;

  test.each(told('trophies-earned'))('%s is told trophy by trophy', async (_name, recording) => {
    const { body } = recording;
    const owner = ownerOf(recording);
    const { data, errors } = await ask(
      ofPlayer(owner, `trophySets { nodes { trophies { ${earnedFields} } rarest { ${earnedFields} } } }`),
      [listOf(recording, owner), ...answersFor(recording).slice(0, 1 + lastPartAfter(recording).length)],
    );
    const expected = (list: any[] = []) =>
      list.map((trophy) => ({
        ...expectedEarned(trophy),
        trophy: expectedDefinition(setOf(recording), trophy, 'earned'),
      }));
    expect(errors).toEqual([]);
    expect((data.viewer ?? data.player).trophySets.nodes).toEqual([
      { trophies: expected(body.trophies), rarest: expected(body.rarestTrophies) },
    ]);
  });

  describe('a list of nobody’s', () => {
    const definitions = answersFor(readRestRecording('trophies-defined/01'));
    const ids = readRestRecording('trophies-defined/01').body.trophies.map(({ trophyId }: any) => trophyId);
    const query = (accountId: string) =>
      ofSet('NPWR15179_00', `trophies { trophyId earned(accountId: "${accountId}") { isEarned at } }`);

    test('trophies-earned/01 says that nothing was earned', async () => {
      const recording = asAll(readRestRecording('trophies-earned/01'));
      const { data, errors } = await ask(query('me'), [...definitions, recording]);
      expect(errors).toEqual([]);
      expect(data.trophySet.trophies).toEqual(
        ids.map((trophyId: number) => ({ trophyId, earned: { isEarned: false, at: null } })),
      );
    });

    test('trophies-earned/04 says that the player does not share it', async () => {
      const recording = asAll(readRestRecording('trophies-earned/04'));
      const path = recording.request.path.replace('NPWR15509_00', 'NPWR15179_00');
      const answers = [...definitions, asAnswerTo(recording, { path })];
      const { data, errors } = await ask(query(ownerOf(recording)), answers);
      expect(data.trophySet.trophies).toEqual(ids.map((trophyId: number) => ({ trophyId, earned: null })));
      expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['PSN_PRIVATE']));
    });
  });
});
