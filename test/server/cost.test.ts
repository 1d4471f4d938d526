import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { endpointQueries } from '../support/endpoint-queries.js';
import { playFifty } from '../support/fifty-games.js';
import { operationQueries } from '../support/operation-queries.js';
import { type Cost, createTestGateway, type TestGateway } from '../support/test-gateway.js';

const { juniper } = playerIds;
const deals = '3f772501-f6f8-49b7-abac-874a88ca4897';
const games = '28c9c2b2-cecc-415c-9a08-482a605cb104';
const [game] = world.concepts;
const americas = world.products.filter(({ territory }) => territory === 'americas');
const concept = (below: string) => `{ concept(id: "${game!.id}") { ${below} } }`;
const played = (below: string) => `{ viewer { playedTitles(first: 50) { nodes { name ${below} } } } }`;

const page = `name publisher releaseDate { at } genres descriptions { text } cover { url } contentRating { label }
  starRating { average } price { text current { amount } } offers { kind }`;

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await createTestGateway({
    env: { PSN_RATE_LIMIT_PER_15MIN: '100000', GATEWAY_CACHE_BYTES: '0' },
  });
});
afterAll(() => gateway[Symbol.asyncDispose]());

async function costOf(query: string, variables: object = {}, of = gateway): Promise<Cost> {
  const { extensions, text } = await of.execute(query, { variables, headers: { 'x-gateway-cost': '1' } });
  expect(extensions.cost, text.slice(0, 200)).toBeDefined();
  return extensions.cost!;
}

/** [what is asked, query, calls that it takes where PSN answers all, calls reckoned beforehand] */
const questions: readonly [string, string, number, number][] = [
  [
    'deals with prices',
    `{ category(id: "${deals}") { items(first: 24) { totalCount nodes { id name price { state text } } } } }`,
    1,
    1,
  ],
  [
    'games with what players think of each',
    `{ category(id: "${games}") { items(first: 24) { nodes { id name price { text } starRating { average } } } } }`,
    25,
    25,
  ],
  // Where the store of the request does not know the game, one call more tells it.
  [
    'a price in five stores',
    concept(`us: price(locale: "en-US") { text } gb: price(locale: "en-GB") { text }
      de: price(locale: "de-DE") { text } jp: price(locale: "ja-JP") { text } fi: price(locale: "fi-FI") { text }`),
    5,
    6,
  ],
  ['one game on one page', concept(page), 4, 4],
  [
    'editions with prices and offers',
    concept('name products { name edition { kind features } price { text } offers { kind } }'),
    1,
    1,
  ],
  [
    'amounts of what a search finds',
    '{ storeSearch(term: "edition", first: 10) { nodes { name price(amounts: true) { current { amount } } } } }',
    11,
    11,
  ],
  // The account of the world wants four things; a wishlist is reckoned at fifty, since nothing says how long it is.
  [
    'the wishlist with prices',
    '{ viewer { wishlist { item { name price { state current { amount } } } accountPrice { state } } } }',
    1 + world.accounts[0]!.wishlist.length,
    51,
  ],
  [
    'the last fifty games with progress and price',
    played('playTime trophySets { progress } concept { price { text } }'),
    61,
    61,
  ],
  [
    'the same with their hints',
    played('playTime trophySets { progress set { hints { trophyId } } } concept { price { text } }'),
    111,
    111,
  ],
  ['their rarest trophies', played('trophySets { rarest { trophy { name rarity } at } }'), 11, 11],
  // The first question about a set that nobody has asked for may have to be put to both of PSN's services.
  [
    'two players over one set',
    `{ trophySet(npCommunicationId: "NPWR90001_00") {
      name trophies { name mine: earned { isEarned } theirs: earned(accountId: "${juniper}") { isEarned } }
    } }`,
    4,
    5,
  ],
  [
    'what 288 friends are doing',
    '{ viewer { friends(first: 288) { nodes { onlineId avatar { url } presence { isOnline playing { name } } } } } }',
    7,
    7,
  ],
  // Who plays it, all friends there can be with their profiles, and each of twenty who might play it.
  [
    'which friends play a game, and how far they are',
    `{ concept(id: "90000959") {
      viewerFriendsWhoPlay { onlineId player { trophySetsOfTitle(titleId: "PPSA90060_00") { progress } } }
    } }`,
    9,
    1 + (2 + 20) + 20,
  ],
];

/** Ninety names of eighty products. */
const representations = [...americas.slice(0, 80), ...americas.slice(0, 10)].map(({ id }) => ({
  __typename: 'Product',
  id,
}));

test('eighty products that a router names, ten of them twice, are 80 calls', async () => {
  await using fresh = await createTestGateway();
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Product { name price { current { amount currency } } }
  } }`;
  expect(await costOf(query, { representations }, fresh)).toMatchObject({ estimated: 80, actual: 80 });
});

describe('calls are reckoned before they are made:', () => {
  test.each(questions)('%s', async (_name, query, calls, reckoned) => {
    // Each in front of a PSN of its own, so that nothing is known already.
    await using fresh = await createTestGateway();
    if (query.includes('playedTitles')) playFifty(fresh);
    expect(await costOf(query, {}, fresh)).toMatchObject({ estimated: reckoned, actual: calls });
  });
});

test('no question for a single operation or endpoint takes more calls than were reckoned', async () => {
  const all = Object.entries({ ...operationQueries, ...endpointQueries });
  expect(all.length).toBeGreaterThan(80);
  for (const [key, { query }] of all) {
    const { estimated, actual } = await costOf(query);
    expect.soft({ key, estimated }).toEqual({ key, estimated: expect.any(Number) });
    expect.soft(actual, `${key}: ${query}`).toBeLessThanOrEqual(estimated!);
  }
});

const asked = { 'x-gateway-cost': '1' };

test.each([
  [
    'what a thousand friends have played',
    'friends(first: 1000) { nodes { playedTitles(first: 200) { nodes { trophySets { progress } } } } }',
    41_001,
  ],
  [
    'how the account stands to a thousand friends',
    'friends(first: 1000) { nodes { relation { kind } } }',
    1001,
  ],
])('what cannot fit is refused before PSN is asked: %s', async (_name, below, estimated) => {
  const before = gateway.psn.requests.length;
  const { status, data, errors, extensions } = await gateway.execute(`{ viewer { ${below} } }`, {
    headers: asked,
  });
  expect(status).toBe(400);
  expect(data).toBeUndefined();
  expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
  for (const words of [String(estimated), 'may make 150', 'shorter lists'])
    expect(errors[0]?.message).toContain(words);
  expect(extensions.cost).toEqual({ estimated, actual: 0, cacheHits: 0 });
  expect(gateway.psn.requests).toHaveLength(before);
});

test('one document that is asked in several ways is reckoned for each of them, however often', async () => {
  const query = `query($first: Int!) { category(id: "${deals}") { items(first: $first) { nodes { starRating { average } } } } }`;
  const few = await costOf(query, { first: 2 });
  const many = await costOf(query, { first: 20 });
  expect([few.estimated, many.estimated]).toEqual([3, 21]);
  expect((await costOf(query, { first: 2 })).estimated).toBe(3);
});

test('what might fit, or is small, is asked as far as a request may go', async () => {
  await using small = await createTestGateway({
    env: { GATEWAY_MAX_UPSTREAM_CALLS: '30', GATEWAY_CACHE_BYTES: '0' },
  });
  const rows = (first: number, below: string) =>
    `{ category(id: "${games}") { items(first: ${first}) { nodes { id ${below} } } } }`;
  const many =
    'starRating { count } offers { kind } ... on Concept { legal { privacyPolicy } contentRating { code } }';
  // 1 + 4 × 31, and 33 with its page a quarter full; one item less is 32 calls where 30 may be made, and might be fewer.
  expect((await small.execute(rows(31, many))).errors).toMatchObject([
    { extensions: { code: 'QUERY_TOO_COMPLEX' } },
  ]);
  expect(small.psn.requests).toEqual([]);
  const { status, data, errors } = await small.execute(rows(28, many));
  expect(status).toBe(200);
  expect(data.category.items.nodes.length).toBeGreaterThan(20);
  expect(errors.map(({ extensions }) => extensions.code)).toContain('QUERY_TOO_COMPLEX');
  expect(small.psn.requests).toHaveLength(30);

  await using tiny = await createTestGateway({
    env: { GATEWAY_MAX_UPSTREAM_CALLS: '1', GATEWAY_CACHE_BYTES: '0' },
  });
  const { errors: beyond } = await tiny.execute(rows(24, 'starRating { count }'));
  expect(beyond).toHaveLength(24);
  expect(tiny.psn.requests).toHaveLength(1);
});

const stars = (args: string) => `items${args} { nodes { starRating { average } } }`;
const category = (below: string) => `category(id: "${games}") { ${below} }`;
const concepts = (below: string) => `concepts(ids: ["${game!.id}", "${world.concepts[1]!.id}"]) { ${below} }`;

/** [what, query, variables, calls reckoned] */
const readings: readonly [string, string, object, number][] = [
  ['a length by a variable', `query ($n: Int) { ${category(stars('(first: $n)'))} }`, { n: 3 }, 4],
  [
    'a length by the default of a variable',
    `query ($n: Int = 5) { ${category(stars('(first: $n)'))} }`,
    {},
    6,
  ],
  ['a variable that is left out', `query ($n: Int) { ${category(stars('(first: $n)'))} }`, {}, 25],
  ['a length of null', `query ($n: Int) { ${category(stars('(first: $n)'))} }`, { n: null }, 25],
  ['a length below nothing', `{ ${category(stars('(first: -5)'))} }`, {}, 1],
  [
    'ids by a variable, each once',
    'query ($ids: [ID!]!) { concepts(ids: $ids) { name } }',
    { ids: ['1', '2', '1'] },
    2,
  ],
  [
    'what is skipped',
    `query ($no: Boolean!) { ${concepts('name offers @skip(if: $no) { kind }')} }`,
    { no: true },
    2,
  ],
  [
    'what is not skipped',
    `query ($no: Boolean!) { ${concepts('name legal @skip(if: $no) { privacyPolicy }')} }`,
    { no: false },
    4,
  ],
  [
    'what is not included',
    `{ ${concepts('name ... @include(if: false) { legal { privacyPolicy } }')} }`,
    {},
    2,
  ],
  [
    'fragments',
    `{ ${concepts('...a ...b ...a')} } fragment a on Concept { name } fragment b on StoreItem { starRating { count } ...a }`,
    {},
    4,
  ],
  [
    'the same under two names',
    `{ one: ${concepts('name')} two: ${concepts('starRating { count }')} }`,
    {},
    4,
  ],
  [
    'two things under two names',
    `{ one: product(id: "a") { publisher } two: product(id: "b") { publisher } }`,
    {},
    2,
  ],
  [
    'the dearest of several types',
    `{ ${category('items(first: 2) { nodes { ... on Concept { legal { privacyPolicy } } ... on Product { edition { name } starRating { count } } } }')} }`,
    {},
    5,
  ],
  [
    'a connection by its edges',
    `{ ${category('items(first: 2) { edges { node { name starRating { count } } } }')} }`,
    {},
    3,
  ],
  [
    'two changes that are alike',
    'mutation ($d: DownloadInput!) { a: startDownload(input: $d) { refusal { code } } b: startDownload(input: $d) { refusal { code } } }',
    { d: { duid: 'x', platform: 'PS5', entitlementId: 'UP0000-CUSA00000_00-0000000000000000' } },
    2,
  ],
  [
    'another store',
    `{ product(id: "a") { name name2: name(locale: "de-DE") price(locale: "de-DE") { text } } }`,
    {},
    2,
  ],
  ['a player by name', '{ player(by: { onlineId: "JuniperQuill" }) { presence { isOnline } } }', {}, 2],
  [
    'a search beyond its first page',
    '{ playerSearch(term: "otter", first: 40) { nodes { onlineId aboutMe } } }',
    {},
    4,
  ],
  [
    'things that a router names',
    'query ($things: [_Any!]!) { _entities(representations: $things) { ... on Product { name price { text } } ... on Player { aboutMe } ... on Trophy { set { id } name } } }',
    {
      things: [
        ...world.products.slice(0, 3).map(({ id }) => ({ __typename: 'Product', id })),
        { __typename: 'Product', id: world.products[0]!.id },
        { __typename: 'Player', id: juniper },
        { __typename: 'Player', onlineId: 'JuniperQuill' },
        { __typename: 'Trophy', id: 'NPWR90001_00::1' },
      ],
    },
    3 + 1 + 1 + 2,
  ],
  ['the schema and the gateway', '{ __schema { types { name } } gateway { version } }', {}, 0],
];

test.each(readings)('the estimate reads %s', async (_name, query, variables, reckoned) => {
  const { estimated, actual } = await costOf(query, variables);
  expect(estimated).toBe(reckoned);
  expect(actual).toBeLessThanOrEqual(reckoned);
});

test('what is refused before it is executed tells that it cost nothing', async () => {
  for (const query of [
    '{ nothingOfThis }',
    '{ viewer {',
    'query ($n: Int!) { viewer { friends(first: $n) { totalCount } } }',
  ]) {
    const { errors, extensions } = await gateway.execute(query, { headers: asked });
    expect(errors).not.toEqual([]);
    expect(extensions.cost, query).toEqual({ estimated: null, actual: 0, cacheHits: 0 });
  }
});
