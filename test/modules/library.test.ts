import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import { operations } from '../../src/modules/library/operations.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const marlo = world.account(playerIds.marlo)!;
const [otters, tempest, lighthouse, knights, snail] = marlo.library;

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const variablesOf = (gateway: TestGateway, operation: string) =>
  callsOf(gateway, operation).map(({ variables }) => variables);

const rows = `{ id entitlementId name image { url kind } platform platformRaw isActive isDownloadable isPreOrder
  acquiredThrough acquiredThroughRaw lastPlayedAt title { id } product { id } }`;

test('a bought game is told whole by one call, and its product by its id', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ viewer { library { purchased(first: 1) { nodes ${rows} totalCount } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.viewer.library.purchased.nodes).toEqual([
    {
      id: otters!.entitlementId,
      entitlementId: otters!.entitlementId,
      name: 'Otters in Orbit',
      image: { url: `https://image.example/icons/${otters!.titleId}.png`, kind: 'UNRECOGNIZED' },
      platform: 'PS5',
      platformRaw: 'PS5',
      isActive: true,
      isDownloadable: true,
      isPreOrder: false,
      acquiredThrough: null,
      acquiredThroughRaw: 'NONE',
      lastPlayedAt: null,
      title: { id: otters!.titleId },
      product: { id: otters!.productId },
    },
  ]);
  expect(calls(gateway)).toEqual(['library.purchasedGames']);
  expect(variablesOf(gateway, 'library.purchasedGames')).toEqual([
    { platform: ['ps4', 'ps5'], size: 1, start: 0, sortBy: 'ACTIVE_DATE', sortDirection: 'desc' },
  ]);
});

test.each([
  [3, 3],
  [7, 1],
])(
  'pages of %i end after %i, though PSN says that more come, and twins are kept apart',
  async (first, most) => {
    await using gateway = await createTestGateway();
    const ids: string[] = [];
    const products: string[] = [];
    let after: string | null = null;
    let pages = 0;
    for (let hasNextPage = true; hasNextPage; pages += 1) {
      const { data, errors } = await gateway.execute(
        `query Page($first: Int!, $after: String) { viewer { library { purchased(first: $first, after: $after) {
        nodes { id product { id } } totalCount pageInfo { hasNextPage endCursor }
      } } } }`,
        { variables: { first, after } },
      );
      expect(errors).toEqual([]);
      const { nodes, pageInfo, totalCount } = data.viewer.library.purchased;
      expect(totalCount).toBe(7);
      for (const { id, product } of nodes) {
        ids.push(id);
        products.push(product.id);
      }
      ({ hasNextPage, endCursor: after } = pageInfo);
    }
    expect(pages).toBe(most);
    expect(new Set(ids).size).toBe(7);
    expect(new Set(products)).toEqual(new Set(marlo.library.map(({ productId }) => productId)));
  },
);

test('platforms and licences are asked of PSN in its own words', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { library {
    old: purchased(platforms: [PS4, PSVITA, PS4]) { nodes { platform } }
    active: purchased(activeOnly: true) { nodes { isActive acquiredThrough } }
    claimed: purchased { nodes { acquiredThrough isActive } }
  } } }`);
  expect(errors).toEqual([]);
  const { old, active, claimed } = data.viewer.library;
  expect(old.nodes.map(({ platform }: { platform: string }) => platform)).toEqual(['PS4', 'PS4', 'PS4']);
  expect(active.nodes).not.toContainEqual({ isActive: false, acquiredThrough: 'PS_PLUS' });
  expect(claimed.nodes).toContainEqual({ isActive: false, acquiredThrough: 'PS_PLUS' });
  expect(variablesOf(gateway, 'library.purchasedGames')).toMatchObject([
    { platform: ['ps4', 'psvita'] },
    { platform: ['ps4', 'ps5'], isActive: true },
    { platform: ['ps4', 'ps5'] },
  ]);
});

test('what was played comes newest first; what is not owned has the id of its title', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ viewer { library { lastPlayed { ...row concept { id } } } } } fragment row on LibraryGame ${rows}`,
  );
  expect(errors).toEqual([]);
  const games = data.viewer.library.lastPlayed;
  expect(games.map(({ title }: { title: { id: string } }) => title.id)).toEqual(
    [knights, otters, tempest, lighthouse, snail].map((game) => game!.titleId),
  );
  expect(games[0]).toMatchObject({
    id: knights!.entitlementId,
    lastPlayedAt: knights!.lastPlayedAt,
    isDownloadable: null,
    product: { id: knights!.productId },
    concept: { id: knights!.conceptId },
  });
  expect(games[3]).toMatchObject({
    id: lighthouse!.titleId,
    entitlementId: null,
    isActive: null,
    acquiredThrough: 'PS_PLUS',
    product: null,
    concept: { id: lighthouse!.conceptId },
  });
  expect(games[4].lastPlayedAt).toBeNull();
  expect(variablesOf(gateway, 'library.lastPlayed')).toEqual([
    { limit: 50, categories: 'ps4_game,ps5_native_game' },
  ]);
});

test('the game of a row that does not tell it is asked of the store by its product, without a token', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { library {
    purchased(first: 2) { nodes { concept { id name } } }
    lastPlayed(limit: 1) { concept { id } }
  } } }`);
  expect(errors).toEqual([]);
  expect(data.viewer.library).toEqual({
    purchased: {
      nodes: [otters, tempest].map((game) => ({
        concept: { id: game!.conceptId, name: world.concept(game!.conceptId)!.name },
      })),
    },
    lastPlayed: [{ concept: { id: knights!.conceptId } }],
  });
  expect(calls(gateway).toSorted()).toEqual([
    'library.lastPlayed',
    'library.purchasedGames',
    'store.conceptOfProduct',
    'store.conceptOfProduct',
  ]);
  const asked = callsOf(gateway, 'store.conceptOfProduct');
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
});

/** So many bought games, of which PSN tells no concept. */
function buyMany({ psn }: TestGateway, count: number): string[] {
  const titleIds = Array.from({ length: count }, (_, index) => `PPSA${20_000 + index}_00`);
  psn.answerAlways('library.purchasedGames', {
    body: {
      data: {
        purchasedTitlesRetrieve: {
          games: titleIds.map((titleId) => ({
            titleId,
            productId: `UP0000-${titleId}-THEGAMEITSELF000`,
            conceptId: null,
          })),
          pageInfo: { isLast: true, offset: 0, size: count, totalCount: count },
        },
      },
    },
  });
  return titleIds;
}

test('the ids of a whole library’s games are five calls, and its games then asked for by them', async () => {
  await using gateway = await createTestGateway();
  const titleIds = buyMany(gateway, 200);
  gateway.psn.answerAlways('games.entitlements', ({ query }) => ({
    body: {
      totalResults: 50,
      entitlements: (query['titleId'] ?? '').split(',').map((titleId) => ({
        id: `right to ${titleId}`,
        titleMeta: { titleId },
        conceptMeta: { conceptId: titleId.slice(4, 9) },
      })),
    },
  }));
  const { data, errors } = await gateway.execute(
    '{ viewer { library { purchased(first: 200) { nodes { concept { id } } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.viewer.library.purchased.nodes).toEqual(
    titleIds.map((titleId) => ({ concept: { id: titleId.slice(4, 9) } })),
  );
  expect(calls(gateway)).toEqual(['library.purchasedGames', ...Array<string>(4).fill('games.entitlements')]);
});

test('the game of a row that no right tells, or that PSN fails to tell, is asked of the store', async () => {
  await using gateway = await createTestGateway();
  const query = '{ viewer { library { purchased(first: 2) { nodes { concept { id } } } } } }';
  const told = { nodes: [otters, tempest].map((game) => ({ concept: { id: game!.conceptId } })) };
  for (const answer of [{ body: { entitlements: [], totalResults: 0 } }, { status: 500, body: {} }]) {
    gateway.psn.requests.length = 0;
    gateway.psn.answerAlways('games.entitlements', answer);
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    expect(data.viewer.library.purchased).toEqual(told);
    expect(callsOf(gateway, 'games.entitlements').length).toBeGreaterThan(0);
  }
});

test('a row that names neither game nor product has no game, or the failure in the place of its id', async () => {
  await using gateway = await createTestGateway();
  const games = [{ titleId: 'CUSA00001_00' }, { titleId: 'CUSA00002_00', conceptId: null }];
  gateway.psn.answerOnce('library.lastPlayed', {
    body: {
      data: { gameLibraryTitlesRetrieve: { games } },
      errors: [{ message: 'Timed out', path: ['gameLibraryTitlesRetrieve', 'games', 1, 'conceptId'] }],
    },
  });
  const { data, errors } = await gateway.execute(
    '{ viewer { library { lastPlayed { title { id } concept { id } } } } }',
  );
  expect(data.viewer.library.lastPlayed).toEqual(
    games.map(({ titleId }) => ({ title: { id: titleId }, concept: null })),
  );
  expect(errors).toMatchObject([
    { path: ['viewer', 'library', 'lastPlayed', 1, 'concept'], extensions: { code: 'PSN_ERROR' } },
  ]);
});

test.each([
  ['library.purchasedGames', 'purchased { nodes { id acquiredThroughRaw } }'],
  ['library.lastPlayed', 'lastPlayed { id acquiredThroughRaw }'],
])('%s tells the same by its older hash, which calls the membership otherwise', async (key, field) => {
  await using gateway = await createTestGateway();
  const query = `{ viewer { library { ${field} } } }`;
  const before = await gateway.execute(query);
  const asked = Object.values(operations).find((operation) => operation.key === key)!;
  const [newest, older] = asked.versions;
  gateway.psn.forgetHash(newest.sha256);
  await using other = await createTestGateway({ psn: gateway.psn });
  const after = await other.execute(query);
  expect(after.errors).toEqual([]);
  expect(after.data).toEqual(before.data);
  expect(JSON.stringify(after.data)).toContain('PS_PLUS');
  expect(callsOf(other, key).map(({ sha256 }) => sha256)).toEqual([
    newest.sha256,
    newest.sha256,
    older!.sha256,
  ]);
});

test('a cart is told by one call to the app’s host, whatever PSN calls its root', async () => {
  await using gateway = await createTestGateway();
  const query = '{ viewer { cart { itemCount } } }';
  const { data, errors } = await gateway.execute(query);
  expect(errors).toEqual([]);
  expect(data.viewer.cart).toEqual({ itemCount: marlo.cart.length });
  expect(callsOf(gateway, 'library.cart')).toMatchObject([{ host: 'mobile', method: 'GET', variables: {} }]);

  gateway.psn.answerOnce('library.cart', { body: { data: { anotherCart: { itemCount: 3 } } } });
  gateway.psn.answerOnce('library.cart', { body: { data: { anotherCart: { itemCount: -1 } } } });
  gateway.psn.answerOnce('library.cart', { body: { data: { anotherCart: null } } });
  gateway.psn.answerOnce('library.cart', {
    body: {
      data: { anotherCart: { itemCount: null } },
      errors: [{ message: 'Timed out', path: ['anotherCart', 'itemCount'] }],
    },
  });
  expect((await gateway.execute(query)).data.viewer.cart).toEqual({ itemCount: 3 });
  expect((await gateway.execute(query)).data.viewer.cart).toEqual({ itemCount: null });
  expect((await gateway.execute(query)).data.viewer.cart).toBeNull();
  expect((await gateway.execute(query)).errors).toMatchObject([
    { path: ['viewer', 'cart', 'itemCount'], extensions: { code: 'PSN_ERROR', operation: 'library.cart' } },
  ]);
});

test('recently played titles come with play time, story and codex, and lead to the store', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { recentlyPlayed(limit: 2) {
    id title { id } concept { name } name platform platformRaw media { url role } playTime storyProgress hasHelp
    codex { hasCodex hasNewEntries unlockedCount }
  } } }`);
  expect(errors).toEqual([]);
  expect(data.viewer.recentlyPlayed).toEqual([
    {
      id: knights!.titleId,
      title: { id: knights!.titleId },
      concept: { name: 'Kettle Knights' },
      name: 'Kettle Knights',
      platform: 'PS5',
      platformRaw: 'PS5',
      media: [{ url: `https://image.example/covers/${knights!.titleId}.png`, role: 'MASTER' }],
      playTime: 'PT133H',
      storyProgress: 15,
      hasHelp: true,
      codex: { hasCodex: true, hasNewEntries: false, unlockedCount: 23 },
    },
    expect.objectContaining({
      playTime: 'PT41H',
      storyProgress: null,
      codex: { hasCodex: false, hasNewEntries: null, unlockedCount: null },
    }),
  ]);
  expect(variablesOf(gateway, 'library.recentlyPlayed')).toEqual([
    {
      accountId: 'me',
      categories: 'ps4_game,ps5_native_game,pspc_game',
      count: 2,
      shouldFetchCodex: true,
    },
  ]);
});

test.each([
  ['library { purchased(first: 0) { totalCount } }', 'first: got 0, wants 1 to 200'],
  ['library { purchased(first: 201) { totalCount } }', 'first: got 201, wants 1 to 200'],
  ['library { purchased(after: "MTpv") { totalCount } }', 'after: got "MTpv", wants a cursor'],
  ['library { purchased(platforms: []) { totalCount } }', 'platforms: got an empty list, wants PS3, PS4'],
  ['library { purchased(platforms: [PS5, WEB]) { totalCount } }', 'platforms: got WEB, wants PS3, PS4'],
  ['library { lastPlayed(limit: 0) { id } }', 'limit: got 0, wants 1 to 100'],
  ['library { lastPlayed(limit: 101) { id } }', 'limit: got 101, wants 1 to 100'],
  ['library { lastPlayed(limit: null) { id } }', 'limit: got null, wants 1 to 100'],
  ['recentlyPlayed(limit: 101) { id }', 'limit: got 101, wants 1 to 100'],
])('%s is the caller’s fault, and nothing is asked', async (field, message) => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(`{ viewer { ${field} } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]!.message).toContain(message);
  expect(gateway.psn.requests).toEqual([]);
});

test('consoles, their downloads and how far these are', async () => {
  await using psn = await createEmulator({ registry }).start();
  await using gateway = await createTestGateway({ psn, env: { PSN_NPSSO: psn.npssoOf(playerIds.juniper) } });
  const { data, errors } =
    await gateway.execute(`{ viewer { consoles { duid name platform platformRaw downloads {
    entitlementId name status statusRaw reason image { url } progress {
      downloaded playable total remainingSeconds pollSeconds status statusRaw
    }
  } } } }`);
  expect(errors).toEqual([]);
  const [first, second] = world.account(playerIds.juniper)!.library;
  expect(data.viewer.consoles).toEqual([
    {
      duid: world.consoles[1]!.duid,
      name: 'Attic',
      platform: 'PS5',
      platformRaw: 'PS5',
      downloads: [
        {
          entitlementId: first!.entitlementId,
          name: 'Teapot Tempest',
          status: 'STARTED',
          statusRaw: 'STARTED',
          reason: null,
          image: { url: `https://image.example/icons/${first!.titleId}.png` },
          progress: {
            downloaded: '0',
            playable: '734003200',
            total: '4831838208',
            remainingSeconds: 403,
            pollSeconds: 10,
            status: 'STARTED',
            statusRaw: 'STARTED',
          },
        },
        expect.objectContaining({
          entitlementId: second!.entitlementId,
          status: 'NOT_STARTED',
          statusRaw: 'NOTSTARTED',
          progress: expect.objectContaining({ total: null, remainingSeconds: null, status: 'NOT_STARTED' }),
        }),
      ],
    },
    { duid: 'myself', name: 'Summer House', platform: 'PS4', platformRaw: 'PS4', downloads: [] },
  ]);
  expect(calls(gateway).toSorted()).toEqual([
    'library.consoles',
    'library.downloadProgress',
    'library.downloadProgress',
    'library.downloads',
    'library.downloads',
  ]);
  expect(variablesOf(gateway, 'library.downloads')[1]).toEqual({
    duid: 'myself',
    platform: 'PS4',
    statusTypes: ['NOTSTARTED', 'STARTED', 'STOPPED', 'WAITFORDOWNLOAD'],
  });
});

test('an account without consoles has none, and one that is signed out is told so', async () => {
  await using psn = await createEmulator({ registry }).start();
  await using gateway = await createTestGateway({ psn, env: { PSN_NPSSO: psn.npssoOf(playerIds.bramble) } });
  expect(await gateway.execute('{ viewer { consoles { duid } } }')).toMatchObject({
    data: { viewer: { consoles: [] } },
    errors: [],
  });
  await using signedOut = await createTestGateway({ psn, env: { PSN_NPSSO: undefined } });
  const { errors } = await signedOut.execute('{ viewer { consoles { duid } } }');
  expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
});
