import { expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { marlo, juniper, bramble } = playerIds;
const played = world
  .account(marlo)!
  .library.filter(({ playCount }) => playCount > 0)
  .toSorted((one, other) => other.lastPlayedAt.localeCompare(one.lastPlayedAt));
const [knights, otters] = played;

const calls = ({ psn }: TestGateway) =>
  psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const player = (id: string, below: string) => `{ player(by: { accountId: "${id}" }) { ${below} } }`;

test('what was played is one call, with its game, title and play time', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { playedTitles(first: 1) {
    nodes {
      id name image { url kind } category categoryRaw playedThrough playedThroughRaw playCount playTime
      firstPlayedAt lastPlayedAt genres concept { id name } title { id platform concept { id } }
    }
    totalCount pageInfo { hasNextPage }
  } } }`);
  expect(errors).toEqual([]);
  const game = world.concept(knights!.conceptId)!;
  expect(data.viewer.playedTitles).toEqual({
    nodes: [
      {
        id: `${marlo}::${knights!.titleId}`,
        name: game.name,
        image: { url: `https://image.example/icons/${knights!.titleId}.png`, kind: 'IMAGE' },
        category: 'PS5_GAME',
        categoryRaw: 'ps5_native_game',
        playedThrough: 'PURCHASED',
        playedThroughRaw: 'none(purchased)',
        playCount: 88,
        playTime: 'PT133H1M40S',
        firstPlayedAt: '2024-03-14T18:00:00.000000Z',
        lastPlayedAt: knights!.lastPlayedAt,
        genres: game.genres,
        concept: { id: game.id, name: game.name },
        title: { id: knights!.titleId, platform: 'PS5', concept: { id: game.id } },
      },
    ],
    totalCount: played.length,
    pageInfo: { hasNextPage: true },
  });
  expect(calls(gateway)).toEqual(['games.playedTitles']);
  expect(callsOf(gateway, 'games.playedTitles')[0]).toMatchObject({
    path: '/api/gamelist/v2/users/me/titles',
    query: { limit: '1', offset: '0', categories: 'ps4_game,ps5_native_game,pspc_game,unknown' },
  });
});

test('pages of played titles reach all of them once, and a player asked as oneself is oneself', async () => {
  await using gateway = await createTestGateway();
  const ids: string[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage;) {
    const { data, errors } = await gateway.execute(
      player(
        marlo,
        `playedTitles(first: 2, after: ${JSON.stringify(after)}) {
        nodes { title { id } } pageInfo { hasNextPage endCursor }
      }`,
      ),
    );
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.player.playedTitles;
    ids.push(...nodes.map(({ title }: { title: { id: string } }) => title.id));
    ({ hasNextPage, endCursor: after } = pageInfo);
  }
  expect(ids).toEqual(played.map(({ titleId }) => titleId));
  expect(new Set(callsOf(gateway, 'games.playedTitles').map(({ path }) => path))).toEqual(
    new Set(['/api/gamelist/v2/users/me/titles']),
  );
});

test('what a player hides is private at its path, and others are told', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    open: player(by: { accountId: "${juniper}" }) { playedTitles { nodes { id } } }
    hidden: player(by: { accountId: "${bramble}" }) { id playedTitles { totalCount } }
    nobody: player(by: { accountId: "12345678901234567" }) { playedTitles { totalCount } }
  }`);
  expect(data.open.playedTitles.nodes[0].id).toMatch(new RegExp(`^${juniper}::`));
  expect(data.hidden).toEqual({ id: bramble, playedTitles: null });
  expect(data.nobody.playedTitles).toBeNull();
  expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
    {
      path: ['hidden', 'playedTitles'],
      extensions: { code: 'PSN_PRIVATE', operation: 'games.playedTitles' },
    },
  ]);
});

test('a service that is down is so at its field', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('games.playedTitles', {
    status: 503,
    body: { error: { referenceId: 'x', code: 3239938, message: 'Service Unavailable at Auth' } },
  });
  const { data, errors } = await gateway.execute('{ viewer { id playedTitles { totalCount } } }');
  expect(data.viewer).toEqual({ id: marlo, playedTitles: null });
  expect(errors).toMatchObject([
    { path: ['viewer', 'playedTitles'], extensions: { code: 'PSN_UNAVAILABLE' } },
  ]);
});

test('odd rows keep what they tell: an unfamiliar word, no image, no game, a time that is none', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('games.playedTitles', {
    body: {
      titles: [
        { name: 'without a title' },
        {
          titleId: 'CUSA00001_00',
          name: 'Plain',
          category: 'ps6_game',
          service: 'none_purchased',
          playDuration: 'P1D',
          playCount: -1,
          lastPlayedDateTime: 'yesterday',
        },
        { titleId: 'CUSA00002_00', category: null, concept: { id: 'x' }, playDuration: 'PT1M9S' },
      ],
    },
  });
  const { data, errors } = await gateway.execute(`{ viewer { playedTitles {
    nodes { title { id } name image { url } category categoryRaw playedThrough playCount playTime lastPlayedAt concept { id } genres }
    totalCount
  } } }`);
  expect(errors).toEqual([]);
  const nothing = { image: null, playCount: null, lastPlayedAt: null, concept: null, genres: null };
  expect(data.viewer.playedTitles).toEqual({
    nodes: [
      {
        ...nothing,
        title: { id: 'CUSA00001_00' },
        name: 'Plain',
        category: 'UNRECOGNIZED',
        categoryRaw: 'ps6_game',
        playedThrough: 'PURCHASED',
        playTime: null,
      },
      {
        ...nothing,
        title: { id: 'CUSA00002_00' },
        name: null,
        category: null,
        categoryRaw: null,
        playedThrough: null,
        playTime: 'PT1M9S',
      },
    ],
    totalCount: null,
  });
});

test('a title alone leads to its game, name, picture and products by one call with a token', async () => {
  await using gateway = await createTestGateway({ env: { PSN_LOCALE: 'en-GB' } });
  const title = world.titles.find(
    ({ territory, conceptId }) => territory === 'europe' && conceptId === otters!.conceptId,
  )!;
  const { data, errors } = await gateway.execute(
    `{ title(id: "${title.id}") { id platform name icon { url role } concept { id name } products { id } } }`,
  );
  expect(errors).toEqual([]);
  const ids = world.products.filter(({ titleId }) => titleId === title.id).map(({ id }) => ({ id }));
  expect(data.title).toEqual({
    id: title.id,
    platform: title.platform,
    name: 'Otters in Orbit',
    icon: { url: 'https://image.example/otters-in-orbit/cover.png', role: 'COVER' },
    concept: { id: otters!.conceptId, name: 'Otters in Orbit' },
    products: expect.arrayContaining(ids),
  });
  expect(calls(gateway)).toEqual(['games.titleConcepts']);
  expect(callsOf(gateway, 'games.titleConcepts')[0]).toMatchObject({
    path: `/api/catalog/v2/titles/${title.id}/concepts`,
    query: { age: '99', country: 'GB', language: 'en' },
    headers: { authorization: expect.stringMatching(/^Bearer ./) },
  });
});

test('a title that the store does not know has nothing, without an error', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    '{ title(id: "PPSA99999_00") { name icon { url } concept { id } products { id } } plain: title(id: "PPSA99999_00") { id } }',
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ title: { name: null, icon: null, concept: null, products: null }, plain: null });
  expect(calls(gateway).toSorted()).toEqual(['games.titleConcepts', 'store.titleAddOns']);
});

test('titles of the library lead to their games: as told, else by the catalogue', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer {
    recentlyPlayed(limit: 1) { title { concept { id } } }
    library { purchased(first: 1) { nodes { title { concept { id } } } } }
  } }`);
  expect(errors).toEqual([]);
  expect(data.viewer).toEqual({
    recentlyPlayed: [{ title: { concept: { id: knights!.conceptId } } }],
    library: { purchased: { nodes: [{ title: { concept: { id: otters!.conceptId } } }] } },
  });
  expect(calls(gateway).toSorted()).toEqual([
    'games.titleConcepts',
    'library.purchasedGames',
    'library.recentlyPlayed',
  ]);
});

test('what is owned leads to product, form, title and game by one call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { entitlements(first: 1) {
    nodes {
      id name image { url } since isActive isSubscription isPreOrder
      product { id } sku { id product { id } } title { id } concept { id }
    }
    totalCount
  } } }`);
  expect(errors).toEqual([]);
  const { nodes, totalCount } = data.viewer.entitlements;
  expect(totalCount).toBe(7);
  expect(nodes).toEqual([
    {
      id: otters!.entitlementId,
      name: 'Otters in Orbit',
      image: { url: `https://image.example/icons/${otters!.titleId}.png` },
      since: '2024-03-14T18:00:00Z',
      isActive: true,
      isSubscription: false,
      isPreOrder: false,
      product: { id: otters!.productId },
      sku: { id: world.product(otters!.productId)!.skuId, product: { id: otters!.productId } },
      title: { id: otters!.titleId },
      concept: { id: otters!.conceptId },
    },
  ]);
  expect(callsOf(gateway, 'games.entitlements')[0]?.query).toMatchObject({
    limit: '1',
    offset: '0',
    entitlementType: '1,2,3,4,5',
    gameMetaPackageType: 'PSGD,PS4GD',
  });
});

test('whether certain builds are owned is asked for by their ids', async () => {
  await using gateway = await createTestGateway();
  const ask = (titleIds: readonly string[]) =>
    gateway.execute(
      'query ($ids: [ID!]) { viewer { entitlements(titleIds: $ids) { totalCount nodes { title { id } } } } }',
      { variables: { ids: titleIds } },
    );
  const { data, errors } = await ask([otters!.titleId, 'PPSA00000_00']);
  expect(errors).toEqual([]);
  expect(data.viewer.entitlements).toEqual({ totalCount: 1, nodes: [{ title: { id: otters!.titleId } }] });
  expect(callsOf(gateway, 'games.entitlements').map(({ query }) => query['titleId'])).toEqual([
    `${otters!.titleId},PPSA00000_00`,
  ]);
  for (const odd of [[], ['x,y'], ['../x'], Array.from({ length: 101 }, () => otters!.titleId)]) {
    const { errors: refused } = await ask(odd);
    expect(refused).toMatchObject([
      { path: ['viewer', 'entitlements'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
  expect(callsOf(gateway, 'games.entitlements')).toHaveLength(1);
});

test('what is on the consoles, how full they are, and where the account is activated', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer {
    consoleStorage { name platform platformRaw storage { name free total } installed {
      title { id concept { id } } concept { id } name platform platformRaw size volume version lastAccessedAt
    } }
    none: consoleStorage(platform: PS4) { name }
    activations { platform platformRaw kind activatedAt }
  } }`);
  expect(errors).toEqual([]);
  const [told] = data.viewer.consoleStorage;
  expect(told).toMatchObject({ name: 'Tea Room', platform: 'PS5', platformRaw: 'PS5' });
  expect(told.storage).toEqual([
    { name: 'embedded', free: '56908316672', total: '666793672704' },
    { name: 'm2Extended', free: '870804619264', total: '4000762036224' },
  ]);
  expect(told.installed[0]).toEqual({
    title: { id: otters!.titleId, concept: { id: otters!.conceptId } },
    concept: { id: otters!.conceptId },
    name: 'Otters in Orbit',
    platform: 'PS5',
    platformRaw: 'PS5',
    size: '7516192768',
    volume: 'embedded',
    version: '01.000.028',
    lastAccessedAt: otters!.lastPlayedAt,
  });
  expect(data.viewer.none).toEqual([]);
  expect(data.viewer.activations).toEqual([
    { platform: 'PS5', platformRaw: 'PS5', kind: 'PSN_GAME_V3', activatedAt: '2024-03-01T20:11:27.815Z' },
  ]);
  expect(calls(gateway).toSorted()).toEqual([
    'games.devices',
    'games.installedTitles',
    'games.installedTitles',
  ]);
});

test('an account without devices has none', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('games.devices', { body: { accountId: marlo } });
  const { data, errors } = await gateway.execute('{ viewer { activations { kind } } }');
  expect({ data, errors }).toEqual({ data: { viewer: { activations: [] } }, errors: [] });
});

test('fifty played games with the price of each in the store are a call and fifty', async () => {
  await using gateway = await createTestGateway();
  const concepts = world.concepts.filter(({ territories }) => territories.includes('americas'));
  const rows = Array.from({ length: 50 }, (_, index) => ({
    titleId: `PPSA${String(10000 + index)}_00`,
    name: `Game ${index}`,
    playDuration: 'PT1H',
    concept: { id: Number(concepts[index % concepts.length]!.id) + (index < concepts.length ? 0 : index) },
  }));
  gateway.psn.answerOnce('games.playedTitles', { body: { titles: rows, totalItemCount: 50 } });
  const { data, errors } = await gateway.execute(
    '{ viewer { playedTitles(first: 50) { nodes { name playTime concept { price { text } } } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.viewer.playedTitles.nodes).toHaveLength(50);
  expect(data.viewer.playedTitles.nodes[0].concept.price.text).toEqual(expect.any(String));
  expect(calls(gateway)).toHaveLength(51);
  expect(calls(gateway).filter((key) => key !== 'games.playedTitles')).toEqual(
    Array.from({ length: 50 }, () => 'store.conceptPrice'),
  );
});

test.each([
  ['playedTitles(first: 201) { totalCount }', 'first: got 201, wants 1 to 200'],
  ['entitlements(first: 501) { totalCount }', 'first: got 501, wants 1 to 500'],
  ['consoleStorage(platform: WEB) { name }', 'platform: got WEB, wants PS4 or PS5'],
  ['consoleStorage(platform: null) { name }', 'platform: got null, wants PS4 or PS5'],
])('%s is the caller’s fault, and nothing is asked', async (field, message) => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(`{ viewer { ${field} } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]!.message).toContain(message);
  expect(gateway.psn.requests).toEqual([]);
});
