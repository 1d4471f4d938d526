import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { marlo, juniper, bramble } = playerIds;
const account = world.account(marlo)!;
const [otters, tempest, lighthouse, knights, snail] = account.library.map(({ titleId }) => titleId);
const playedBy = (accountId: string) => world.playedSets.filter((played) => played.accountId === accountId);

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const player = (id: string, below: string) => `{ player(by: { accountId: "${id}" }) { id ${below} } }`;
const titlesAsked = (gateway: TestGateway) =>
  callsOf(gateway, 'trophies.setsByTitle').map(({ path, query }) => [
    path.split('/')[5],
    query['npTitleIds']?.split(','),
  ]);
const badRequest = {
  status: 400,
  body: { error: { referenceId: 'x', code: 2240513, message: 'Bad Request' } },
};
const notFound = {
  status: 404,
  body: { error: { referenceId: 'x', code: 2240525, message: 'Resource not found' } },
};

test('the level and all that is earned are told by one call, of oneself and of others', async () => {
  await using gateway = await createTestGateway();
  const fields = `trophySummary {
    level progress tier points levelStartPoints nextLevelPoints earned { bronze silver gold platinum }
  }`;
  const { data, errors } = await gateway.execute(`{ viewer { ${fields} } }`);
  expect(errors).toEqual([]);
  // Otters in Orbit but for its add-on, and some of four more.
  expect(data.viewer.trophySummary).toEqual({
    level: 14,
    progress: 50,
    tier: 1,
    points: 810,
    levelStartPoints: 780,
    nextLevelPoints: 840,
    earned: { bronze: 6, silver: 1, gold: 1, platinum: 2 },
  });
  const other = await gateway.execute(player(juniper, fields));
  expect(other.errors).toEqual([]);
  expect(other.data.player.trophySummary).toMatchObject({
    points: 120,
    earned: { bronze: 2, silver: 0, gold: 1, platinum: 0 },
  });
  const same = await gateway.execute(player(marlo, fields));
  expect(same.data.player.trophySummary).toEqual(data.viewer.trophySummary);
  expect(callsOf(gateway, 'trophies.summary').map(({ path }) => path.split('/')[5])).toEqual([
    'me',
    juniper,
    'me',
  ]);
});

test('a page of played sets tells each of them whole by one call, hidden ones to oneself alone', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { trophySets(first: 800) {
    totalCount nodes {
      id player { id } earned { bronze silver gold platinum } progress isHidden updatedAt
      set { id serviceName name detail icon { url } platforms version defined { bronze } }
    }
  } } }`);
  expect(errors).toEqual([]);
  const { nodes, totalCount } = data.viewer.trophySets;
  expect(totalCount).toBe(playedBy(marlo).length);
  expect(nodes.map(({ id, isHidden, updatedAt }: any) => ({ id, isHidden, updatedAt }))).toEqual(
    playedBy(marlo).map(({ setId, isHidden, updatedAt }) => ({
      id: `${marlo}::${setId}`,
      isHidden,
      updatedAt,
    })),
  );
  expect(nodes.find(({ set }: any) => set.id === 'NPWR90003_00')).toMatchObject({
    player: { id: marlo },
    earned: { bronze: 1, silver: 0, gold: 0, platinum: 0 },
    progress: 14,
    set: {
      serviceName: 'trophy',
      name: 'Teapot Tempest',
      detail: 'Teapot Tempest',
      platforms: ['PS4'],
      version: '01.01',
      defined: { bronze: 1 },
    },
  });
  expect(calls(gateway)).toEqual(['trophies.playedSets']);
  expect(callsOf(gateway, 'trophies.playedSets')[0]?.query).toEqual({ limit: '800', offset: '0' });
});

test('what someone hides is not told to others, and a refused list is private', async () => {
  await using emulator = await createEmulator({ registry }).start();
  await using gateway = await createTestGateway({
    psn: emulator,
    env: { PSN_NPSSO: emulator.npssoOf(juniper) },
  });
  const { data, errors } = await gateway.execute(`{
    marlo: player(by: { accountId: "${marlo}" }) { trophySets { totalCount nodes { set { id } isHidden } } }
    bramble: player(by: { accountId: "${bramble}" }) { trophySummary { level } trophySets { totalCount }
      trophySetsOfTitle(titleId: "${otters}") { progress } }
    nobody: player(by: { accountId: "1000000000000000001" }) { trophySummary { level } trophySets { totalCount } }
  }`);
  const shown = playedBy(marlo).filter(({ isHidden }) => !isHidden);
  expect(data.marlo.trophySets.nodes).toEqual(
    shown.map(({ setId }) => ({ set: { id: setId }, isHidden: false })),
  );
  expect(shown.length).toBe(playedBy(marlo).length - 1);
  expect(data.bramble).toEqual({ trophySummary: null, trophySets: null, trophySetsOfTitle: null });
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]).toSorted()).toEqual([
    ['bramble.trophySets', 'PSN_PRIVATE'],
    ['bramble.trophySetsOfTitle', 'PSN_PRIVATE'],
    ['bramble.trophySummary', 'PSN_PRIVATE'],
  ]);
  expect(data.nobody).toEqual({ trophySummary: null, trophySets: null });
});

test('pages lead on until the total is reached, and cursors fit one player alone', async () => {
  await using gateway = await createTestGateway();
  const ask = (id: string, args: string) =>
    gateway.execute(
      player(
        id,
        `trophySets(${args}) { nodes { set { id } } pageInfo { hasNextPage hasPreviousPage endCursor } }`,
      ),
    );
  const ids: string[] = [];
  let after = '';
  for (let hasNextPage = true; hasNextPage;) {
    const { data, errors } = await ask(marlo, `first: 2${after}`);
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.player.trophySets;
    ids.push(...nodes.map(({ set }: any) => set.id));
    hasNextPage = pageInfo.hasNextPage;
    after = `, after: "${pageInfo.endCursor}"`;
  }
  expect(ids).toEqual(playedBy(marlo).map(({ setId }) => setId));
  expect(callsOf(gateway, 'trophies.playedSets').map(({ query }) => query['offset'])).toEqual([
    '0',
    '2',
    '4',
  ]);
  for (const [id, args, said] of [
    [juniper, `first: 2${after}`, 'another question'],
    [marlo, 'first: 801', 'wants 1 to 800'],
    [marlo, 'first: 0', 'wants 1 to 800'],
  ] as const) {
    const { errors } = await ask(id, args);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(said);
  }
});

const played = `trophySets {
  progress updatedAt set { id name serviceName }
  rarest { at trophy { name rarity earnedRate set { name } } } notEarned { trophyId }
}`;

test('the sets of many games are told five titles a call, with the rarest trophies and what is missing', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { library { purchased {
    nodes { title { id ${played} } ${played} }
  } } } }`);
  expect(errors).toEqual([]);
  const { nodes } = data.viewer.library.purchased;
  for (const { title, trophySets } of nodes) expect(title.trophySets).toEqual(trophySets);
  const of = (titleId: string | undefined) =>
    nodes.find(({ title }: any) => title.id === titleId)?.trophySets;
  expect(of(otters)).toEqual([
    {
      progress: 58,
      updatedAt: '2026-11-20T19:42:07Z',
      set: { id: 'NPWR90001_00', name: 'Otters in Orbit', serviceName: 'trophy2' },
      rarest: [
        {
          at: '2024-04-02T21:30:00Z',
          trophy: {
            name: 'Every Pebble',
            rarity: 'ULTRA_RARE',
            earnedRate: 2.4,
            set: { name: 'Otters in Orbit' },
          },
        },
      ],
      notEarned: [{ trophyId: 5 }, { trophyId: 6 }],
    },
  ]);
  // Two sets to a title, the second one hidden from others.
  expect(of(lighthouse).map(({ set }: any) => set.name)).toEqual([
    'Lighthouse of Lost Letters',
    'Postcards of Lost Letters',
  ]);
  // Played without a trophy, and never played.
  expect(of(tempest)).toMatchObject([
    { progress: 0, rarest: [], notEarned: [0, 1, 2].map((trophyId) => ({ trophyId })) },
  ]);
  expect(of(snail)).toEqual([]);
  const asked = titlesAsked(gateway);
  expect(asked).toHaveLength(Math.ceil(nodes.length / 5));
  expect(asked.flatMap(([, ids]) => ids).toSorted()).toEqual(
    nodes.map(({ title }: any) => title.id).toSorted(),
  );
  expect(new Set(asked.map(([owner]) => owner))).toEqual(new Set(['me']));
  expect(callsOf(gateway, 'trophies.setsByTitle')[0]?.query['includeNotEarnedTrophyIds']).toBe('true');
  expect(calls(gateway)).toHaveLength(1 + asked.length);
});

test('titles of several players are asked apart, those of one together', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    viewer { recentlyPlayed { trophySets { set { id } } title { trophySets(accountId: "${marlo}") { set { id } } } } }
    juniper: player(by: { accountId: "${juniper}" }) {
      a: trophySetsOfTitle(titleId: "${otters}") { set { id } progress }
      b: trophySetsOfTitle(titleId: "${knights}") { set { id } progress }
    }
  }`);
  expect(errors).toEqual([]);
  for (const row of data.viewer.recentlyPlayed) expect(row.title.trophySets).toEqual(row.trophySets);
  expect(data.juniper).toEqual({ a: [{ set: { id: 'NPWR90001_00' }, progress: 5 }], b: [] });
  expect(Object.fromEntries(titlesAsked(gateway))).toEqual({
    me: [knights, otters, tempest, lighthouse],
    [juniper]: [otters, knights],
  });
  expect(calls(gateway)).toHaveLength(1 + 2);
});

test('one title that PSN does not know does not take its neighbours’ sets away', async () => {
  await using gateway = await createTestGateway();
  const titles = { a: otters, b: knights, c: 'PPSA00000_00', d: tempest, e: 'NPEB00000_00', f: 'odd' };
  const below = Object.entries(titles)
    .map(([name, id]) => `${name}: trophySetsOfTitle(titleId: "${id}") { set { id } }`)
    .join(' ');
  const { data, errors } = await gateway.execute(`{ player(by: { accountId: "${marlo}" }) { ${below} } }`);
  expect(data.player).toEqual({
    a: [{ set: { id: 'NPWR90001_00' } }],
    b: [{ set: { id: 'NPWR90004_00' } }],
    c: null,
    d: [{ set: { id: 'NPWR90002_00' } }],
    e: null,
    f: null,
  });
  expect(errors).toMatchObject([{ path: ['player', 'f'], extensions: { code: 'BAD_USER_INPUT' } }]);
  const asked = titlesAsked(gateway).map(([, ids]) => ids);
  // What PSN is not known to take here is asked alone, so that it cannot spoil a call.
  expect(asked.slice(0, 2)).toEqual([[otters, knights, 'PPSA00000_00', tempest], ['NPEB00000_00']]);
  expect(asked.slice(2).toSorted()).toEqual([[knights], ['PPSA00000_00'], [otters], [tempest]].toSorted());
});

test('a failure of a call costs its five titles, and a wrong answer only the title that it lacks', async () => {
  await using gateway = await createTestGateway();
  const query = `{ viewer { recentlyPlayed { title { id } trophySets { progress } } } }`;
  gateway.psn.answerOnce('trophies.setsByTitle', badRequest);
  const failed = await gateway.execute(query);
  expect(failed.data.viewer.recentlyPlayed.map(({ trophySets }: any) => trophySets)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(new Set(failed.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['PSN_ERROR']));

  const row = (titleId: string | undefined, trophyTitles: unknown) => ({ npTitleId: titleId, trophyTitles });
  gateway.psn.answerOnce('trophies.setsByTitle', {
    body: { titles: [row(otters, []), row('PPSA00000_00', []), row(knights, null), null] },
  });
  const partial = await gateway.execute(query);
  const of = ({ data }: { data: any }) =>
    Object.fromEntries(
      data.viewer.recentlyPlayed.map(({ title, trophySets }: any) => [title.id, trophySets]),
    );
  expect(of(partial)).toMatchObject({ [otters!]: [], [knights!]: null, [tempest!]: null });
  expect(partial.errors.map(({ extensions }) => extensions.code)).toEqual(
    Array(3).fill('PSN_UNEXPECTED_RESPONSE'),
  );
});

test('sets of a list are asked for what it leaves out, and believed to exist', async () => {
  await using gateway = await createTestGateway();
  const sets = (below: string) => `{ viewer { trophySets(first: 1) { nodes { ${below} } } } }`;
  const { data, errors } = await gateway.execute(
    sets('rarest { at trophy { name } } notEarned { trophyId } groups { groupId } trophies { isEarned }'),
  );
  expect(errors).toEqual([]);
  expect(data.viewer.trophySets.nodes).toEqual([
    {
      rarest: [{ at: '2026-02-20T17:00:31Z', trophy: { name: 'Squire' } }],
      notEarned: [0, 1, 2, 3].map((trophyId) => ({ trophyId })),
      groups: [{ groupId: 'default' }],
      trophies: [false, false, false, false, true].map((isEarned) => ({ isEarned })),
    },
  ]);
  expect(calls(gateway).toSorted()).toEqual([
    'trophies.definitions',
    'trophies.earned',
    'trophies.playedSets',
    'trophies.progress',
  ]);

  // PSN denies at times what exists: it is asked once more.
  gateway.psn.requests.length = 0;
  gateway.psn.answerOnce('trophies.earned', notFound);
  const again = await gateway.execute(sets('trophies { isEarned }'));
  expect(again.errors).toEqual([]);
  expect(again.data.viewer.trophySets.nodes[0].trophies).toHaveLength(5);
  expect(callsOf(gateway, 'trophies.earned')).toHaveLength(2);

  gateway.psn.answerAlways('trophies.earned', notFound);
  gateway.psn.answerAlways('trophies.progress', notFound);
  const denied = await gateway.execute(sets('progress trophies { isEarned } groups { progress }'));
  expect(denied.data.viewer.trophySets.nodes).toEqual([{ progress: 9, trophies: null, groups: null }]);
  expect(denied.errors.map(({ path, extensions }) => [path?.at(-1), extensions.code]).toSorted()).toEqual([
    ['groups', 'PSN_UNEXPECTED_RESPONSE'],
    ['trophies', 'PSN_UNEXPECTED_RESPONSE'],
  ]);
});
