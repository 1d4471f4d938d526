import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { persistedQueries } from '../../src/psn/operation.js';
import { describeRecordings, readRecordings, type Recording } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import { expectedMedia, mediaFields } from './expected-media.js';
import { rootOf } from './expected-faults.js';

const gameFields = `id entitlementId name image { ${mediaFields} } platform platformRaw isActive isDownloadable isPreOrder
  acquiredThrough acquiredThroughRaw lastPlayedAt title { id } product { id }`;

/** Where a row tells no game, that is asked of the store, which has no part in these recordings. */
const fieldsFor = (games: readonly any[]): string =>
  games.every(({ conceptId }) => conceptId != null) ? `${gameFields} concept { id }` : gameFields;

const never = /^1970-/;

/** What the graph tells of a recorded row; hashes of 2023 call the membership otherwise. */
function expectedGame(told: any) {
  const service: string | null = told.membership ?? told.subscriptionService ?? null;
  const isPicture = told.image != null && URL.canParse(told.image.url);
  return {
    id: told.entitlementId ?? told.titleId,
    entitlementId: told.entitlementId ?? null,
    name: told.name,
    image: isPicture ? expectedMedia([told.image])[0] : null,
    platform: told.platform,
    platformRaw: told.platform,
    isActive: told.isActive ?? null,
    isDownloadable: told.isDownloadable ?? null,
    isPreOrder: told.isPreOrder ?? null,
    acquiredThrough: service === 'NONE' ? null : service,
    acquiredThroughRaw: service,
    lastPlayedAt:
      told.lastPlayedDateTime === undefined || never.test(told.lastPlayedDateTime)
        ? null
        : told.lastPlayedDateTime,
    title: { id: told.titleId },
    product: told.productId == null ? null : { id: told.productId },
  };
}

const expectedGames = (games: readonly any[]) =>
  games.map((told) => ({
    ...expectedGame(told),
    ...(fieldsFor(games) !== gameFields && { concept: { id: told.conceptId } }),
  }));

const expectedRecent = ({ title, ...told }: any) => ({
  id: told.id,
  title: { id: told.npTitleId },
  concept: { id: title.conceptId },
  name: title.name,
  platform: title.platform,
  platformRaw: title.platform,
  // The one recording has dots in place of an address.
  media: expectedMedia(title.media.filter(({ url }: any) => URL.canParse(url))),
  playTime: `PT${told.playTimeHours}H`,
  storyProgress: told.storyProgress,
  hasHelp: told.hasHelpContent,
  codex: {
    hasCodex: told.codexSummary.hasCodex,
    hasNewEntries: told.codexSummary.hasNewEntries,
    unlockedCount: told.codexSummary.unlockedCodexCount,
  },
});

const isRefused = ({ body }: Recording): boolean => body.data === undefined;

/** Replays one recording to a question, and looks that the operation was asked as the registry says. */
async function replay(recording: Recording, query: string, sent: object) {
  await using gateway = await createReplayGateway([recording]);
  const answer = await gateway.execute(query);
  const operation = persistedQueries(registry).find(
    ({ operationName }) => operationName === recording.request.operationName,
  );
  const [question, ...more] = gateway.questions;
  // Only who was refused asks again, by the next hash.
  const others = isRefused(recording) ? (operation?.versions.slice(1) ?? []) : [];
  expect(more.map(({ extensions }) => extensions.persistedQuery.sha256Hash)).toEqual(
    others.map(({ sha256 }) => sha256),
  );
  expect(question).toMatchObject({ method: 'GET', variables: sent });
  expect(question?.extensions.persistedQuery.sha256Hash).toBe(operation?.versions[0].sha256);
  expect(question?.headers['apollographql-client-name']).toBe(operation?.versions[0].client);
  expect(question?.headers.authorization).toMatch(/^Bearer ./);
  return answer;
}

describeRecordings('libraries beside their recordings', () => {
  const of = (operationName: string) =>
    readRecordings(operationName).map((recording) => [recording.name, recording] as const);

  test.each(of('getPurchasedGameList'))('%s is answered with every value right', async (_name, recording) => {
    const { isActive, size: noted = 50 } = recording.request.variables ?? {};
    const { games, pageInfo } = rootOf(recording);
    // One client asked for a whole library at once.
    const size = Math.min(noted, 200);
    const { data, errors } = await replay(
      recording,
      `{ viewer { library { purchased(first: ${size}, activeOnly: ${isActive === true}) {
        nodes { ${fieldsFor(games)} } totalCount pageInfo { hasNextPage hasPreviousPage }
      } } } }`,
      {
        ...(isActive === true && { isActive }),
        platform: ['ps4', 'ps5'],
        size,
        start: 0,
        sortBy: 'ACTIVE_DATE',
        sortDirection: 'desc',
      },
    );
    expect(errors).toEqual([]);
    expect(data.viewer.library.purchased).toEqual({
      nodes: expectedGames(games),
      totalCount: pageInfo?.totalCount ?? null,
      pageInfo: {
        hasNextPage: pageInfo !== undefined && games.length < pageInfo.totalCount,
        hasPreviousPage: false,
      },
    });
  });

  test.each(of('getUserGameList'))('%s is answered with every value right', async (_name, recording) => {
    const { limit = 50 } = recording.request.variables ?? {};
    const games = isRefused(recording) ? [] : rootOf(recording).games;
    const { data, errors } = await replay(
      recording,
      `{ viewer { library { lastPlayed(limit: ${limit}) { ${fieldsFor(games)} } } } }`,
      { limit, categories: 'ps4_game,ps5_native_game' },
    );
    if (isRefused(recording)) {
      expect(data.viewer.library.lastPlayed).toBeNull();
      expect(errors).toMatchObject([
        { extensions: { code: 'PSN_OPERATION_REJECTED', operation: 'library.lastPlayed' } },
      ]);
      return;
    }
    expect(errors).toEqual([]);
    expect(data.viewer.library.lastPlayed).toEqual(expectedGames(games));
  });

  test.each(of('metGetRecentPlayedTitles'))(
    '%s is answered with every value right',
    async (_name, recording) => {
      const { count = 10 } = recording.request.variables ?? {};
      const { data, errors } = await replay(
        recording,
        `{ viewer { recentlyPlayed(limit: ${count}) {
        id title { id } concept { id } name platform platformRaw media { ${mediaFields} } playTime storyProgress hasHelp
        codex { hasCodex hasNewEntries unlockedCount }
      } } }`,
        {
          accountId: 'me',
          categories: 'ps4_game,ps5_native_game,pspc_game',
          count,
          shouldFetchCodex: true,
        },
      );
      expect(errors).toEqual([]);
      expect(data.viewer.recentlyPlayed).toEqual(rootOf(recording).map(expectedRecent));
    },
  );
});
