import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';

const internal = { message: 'No.', type: 'NimbusNormalizedError', statusCode: 500 };
const game = (changes: object = {}) => ({
  conceptId: null,
  entitlementId: 'UP0000-PPSA00000_00-LANTERN',
  image: null,
  isActive: true,
  isDownloadable: true,
  isPreOrder: false,
  membership: 'NONE',
  name: 'Lantern',
  platform: 'PS5',
  productId: 'UP0000-PPSA00000_00-LANTERN',
  titleId: 'PPSA00000_00',
  ...changes,
});
const list = (games: unknown, errors?: unknown, pageInfo: unknown = { totalCount: 2 }) => ({
  body: {
    ...(errors === undefined ? {} : { errors }),
    data: { purchasedTitlesRetrieve: { games, pageInfo } },
  },
});
const purchased = (below: string) => `{ viewer { library { purchased(first: 2) { ${below} } } } }`;
const at = (...path: unknown[]) => [{ ...internal, path: ['purchasedTitlesRetrieve', 'games', ...path] }];

test('a failure of one member costs that field of that row, and its neighbours stay', async () => {
  await using gateway = await createTestGateway();
  const games = [game({ name: null, membership: null }), game()];
  const errors = [...at(0, 'name'), ...at(0, 'membership')];
  gateway.psn.answerOnce('library.purchasedGames', list(games, errors));
  const answer = await gateway.execute(
    purchased('nodes { name platform acquiredThrough acquiredThroughRaw concept { id } }'),
  );
  expect(answer.data.viewer.library.purchased.nodes).toEqual([
    { name: null, platform: 'PS5', acquiredThrough: null, acquiredThroughRaw: null, concept: null },
    { name: 'Lantern', platform: 'PS5', acquiredThrough: null, acquiredThroughRaw: 'NONE', concept: null },
  ]);
  const path = ['viewer', 'library', 'purchased', 'nodes', 0];
  expect(answer.errors.map((error) => error.path?.join('.')).toSorted()).toEqual(
    ['acquiredThrough', 'acquiredThroughRaw', 'name'].map((name) => [...path, name].join('.')),
  );
  expect(new Set(answer.errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['PSN_ERROR']));
});

test('a row without a title keeps its place and is left out', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce(
    'library.purchasedGames',
    list(
      [game({ titleId: null }), null, game({ entitlementId: null, membership: 'SEA_SHELL_CLUB' })],
      undefined,
      {
        totalCount: 3,
      },
    ),
  );
  const { data, errors } = await gateway.execute(
    purchased('nodes { id acquiredThrough acquiredThroughRaw } pageInfo { hasNextPage } totalCount'),
  );
  expect(errors).toEqual([]);
  expect(data.viewer.library.purchased).toEqual({
    nodes: [{ id: 'PPSA00000_00', acquiredThrough: 'UNRECOGNIZED', acquiredThroughRaw: 'SEA_SHELL_CLUB' }],
    pageInfo: { hasNextPage: false },
    totalCount: 3,
  });
});

test.each([
  ['a list that failed', list(null, at()), 'PSN_ERROR'],
  ['a list that is missing', list(null), 'PSN_UNEXPECTED_RESPONSE'],
  ['a list of which a failure left nothing', list([null], at(0)), 'PSN_ERROR'],
])('%s is a failure of the list, and not an empty library', async (_what, answer, code) => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('library.purchasedGames', answer);
  const { data, errors } = await gateway.execute(purchased('totalCount'));
  expect(data.viewer.library.purchased).toBeNull();
  expect(errors).toMatchObject([
    { path: ['viewer', 'library', 'purchased'], extensions: { code, operation: 'library.purchasedGames' } },
  ]);
});

test('roots that PSN leaves null are null, and failures inside a title and a codex stay there', async () => {
  await using gateway = await createTestGateway();
  for (const [key, root] of [
    ['library.purchasedGames', 'purchasedTitlesRetrieve'],
    ['library.lastPlayed', 'gameLibraryTitlesRetrieve'],
    ['library.consoles', 'deviceStorageDetailsRetrieve'],
  ] as const) {
    gateway.psn.answerOnce(key, { body: { data: { [root]: null } } });
  }
  const root = 'recentPlayedTitlesRetrieve';
  const row = {
    codexSummary: { hasCodex: true, hasNewEntries: null, unlockedCodexCount: -1 },
    hasHelpContent: null,
    id: null,
    npTitleId: 'PPSA00000_00',
    playTimeHours: 0,
    storyProgress: null,
    title: { conceptId: null, media: null, name: null, platform: 'PS9' },
  };
  gateway.psn.answerOnce('library.recentlyPlayed', {
    body: {
      errors: [
        { ...internal, path: [root, 0, 'title', 'name'] },
        { ...internal, path: [root, 0, 'codexSummary', 'hasNewEntries'] },
      ],
      data: { [root]: [row] },
    },
  });
  const { data, errors } = await gateway.execute(`{ viewer {
    library { purchased { totalCount } lastPlayed { id } } consoles { duid }
    recentlyPlayed {
      id name platform platformRaw media { url } concept { id } playTime storyProgress hasHelp
      codex { hasCodex hasNewEntries unlockedCount }
    }
  } }`);
  expect(data.viewer).toEqual({
    library: { purchased: null, lastPlayed: null },
    consoles: null,
    recentlyPlayed: [
      {
        id: 'PPSA00000_00',
        name: null,
        platform: 'UNRECOGNIZED',
        platformRaw: 'PS9',
        media: null,
        concept: null,
        playTime: 'PT0H',
        storyProgress: null,
        hasHelp: null,
        codex: { hasCodex: true, hasNewEntries: null, unlockedCount: null },
      },
    ],
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['viewer', 'recentlyPlayed', 0, 'name'],
    ['viewer', 'recentlyPlayed', 0, 'codex', 'hasNewEntries'],
  ]);
});

test('downloads in odd forms: a list of media, sizes as text or too large, words that are new', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('library.consoles', {
    body: {
      data: {
        deviceStorageDetailsRetrieve: [
          { deviceName: null, devicePlatform: null, duid: 'a' },
          { deviceName: 'No duid', devicePlatform: 'PS5', duid: null },
          { deviceName: 'Tomorrow', devicePlatform: 'PS6', duid: 'b' },
        ],
      },
    },
  });
  const media = [
    { type: 'VIDEO', url: 'https://image.example/a.mp4' },
    { type: 'IMAGE', url: 'https://image.example/a.png' },
  ];
  gateway.psn.answerOnce('library.downloads', {
    body: {
      data: {
        remoteDownloadStatusesRetrieve: {
          downloadStatuses: [
            { entitlementId: null },
            { entitlementId: 'E', media, status: 'PAUSED_BY_MOON' },
          ],
        },
      },
    },
  });
  gateway.psn.answerOnce('library.downloadProgress', {
    body: {
      data: {
        downloadProgressRetrieve: {
          downloadedSize: '9007199254740993',
          playableSize: -1,
          totalSize: 2 ** 60,
          remainingTime: -1,
          pollInterval: 2 ** 31,
          status: null,
        },
      },
    },
  });
  const { data, errors } = await gateway.execute(`{ viewer { consoles { name platform platformRaw downloads {
    entitlementId name status statusRaw image { url }
    progress { downloaded playable total remainingSeconds pollSeconds status }
  } } } }`);
  expect(errors).toEqual([]);
  expect(data.viewer.consoles).toEqual([
    { name: null, platform: null, platformRaw: null, downloads: null },
    {
      name: 'Tomorrow',
      platform: 'UNRECOGNIZED',
      platformRaw: 'PS6',
      downloads: [
        {
          entitlementId: 'E',
          name: null,
          status: 'UNRECOGNIZED',
          statusRaw: 'PAUSED_BY_MOON',
          image: { url: 'https://image.example/a.png' },
          progress: {
            downloaded: '9007199254740993',
            playable: null,
            total: null,
            remainingSeconds: null,
            pollSeconds: null,
            status: null,
          },
        },
      ],
    },
  ]);
});
