import { describe, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { crowd } from '../../src/emulator/world/crowd.js';
import { campaigns, collectibles, productOfferId, walletReward } from '../../src/emulator/world/stars.js';
import { world } from '../../src/emulator/world/world.js';
import type { GraphContext } from '../../src/modules/context.js';
import { createOnce } from '../../src/modules/once.js';
import { players } from '../../src/modules/players/index.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

/** Asks as a router does. */
const findEntities = (gateway: TestGateway, representations: readonly unknown[], selection: string) =>
  gateway.execute(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) ${selection} }`,
    {
      variables: { representations },
    },
  );

/** The registry keys of what was asked, signing in left out. */
const callsOf = ({ psn }: TestGateway) =>
  psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);

const ofProduct = (id: unknown) => ({ __typename: 'Product', id });

const [concept] = world.concepts;
const sold = world.products.filter(({ territory }) => territory === 'americas');
const elsewhere = world.products.find(({ territory }) => territory === 'japan')!;
const [set] = world.trophySets;
const scene = world.accounts.find(({ stars }) => stars !== undefined)!.stars!.scene;
const nobodysProduct = 'UP0000-PPSA00000_00-NOBODYSPRODUCT00';

test('a hundred references to products, ten of them repeated, cost ninety calls', async () => {
  await using gateway = await createTestGateway();
  const ids = [...sold.map(({ id }) => id), elsewhere.id].slice(-90);
  expect(new Set(ids).size).toBe(90);
  const asked = [...ids, ...ids.slice(0, 10)];
  const selection = '{ ... on Product { id name price { current { amount currency } } } }';
  const { data, errors, status } = await findEntities(gateway, asked.map(ofProduct), selection);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  expect(callsOf(gateway)).toEqual(Array.from({ length: 90 }, () => 'store.productOffers'));
  const entities = data._entities as ({ id: string; name: string } | null)[];
  // What this store does not sell is null, and its neighbours are told.
  expect(entities.map((entity) => entity?.id ?? null)).toEqual(
    asked.map((id) => (id === elsewhere.id ? null : id)),
  );
  expect(entities.slice(90)).toEqual(entities.slice(0, 10));
  expect(entities.filter((entity) => typeof entity?.name === 'string')).toHaveLength(
    asked.filter((id) => id !== elsewhere.id).length,
  );
});

/** Every key of every type, with what the emulator's world has of it, and what tells that it was found. */
const found: readonly [type: string, key: object, selection: string, told: object][] = [
  ['Concept', { id: concept!.id }, '{ name }', { name: concept!.name }],
  ['Concept', { id: Number(concept!.id) }, '{ id }', { id: concept!.id }],
  ['Product', { id: sold[0]!.id }, '{ titleOf: title { id } }', { titleOf: { id: sold[0]!.titleId } }],
  [
    'Sku',
    { id: sold[0]!.skuId },
    '{ type product { id } }',
    { type: 'STANDARD', product: { id: sold[0]!.id } },
  ],
  ['Title', { id: world.titles[0]!.id }, '{ platform }', { platform: 'PS5' }],
  [
    'Category',
    { id: world.categories[0]!.id },
    '{ items(first: 1) { nodes { id } } }',
    { items: { nodes: [{}] } },
  ],
  ['Player', { id: playerIds.juniper }, '{ name }', { name: 'Juniper Quill' }],
  ['Player', { onlineId: 'juniperink' }, '{ id }', { id: playerIds.juniper }],
  ['TrophySet', { id: set!.id }, '{ name }', { name: set!.name }],
  [
    'Trophy',
    { id: `${set!.id}::1` },
    '{ name set { id } }',
    { name: set!.trophies[1]!.name, set: { id: set!.id } },
  ],
  ['Campaign', { id: campaigns[0]!.id }, '{ name }', { name: expect.any(String) }],
  ['CollectibleReward', { id: collectibles[1]!.id }, '{ name }', { name: expect.any(String) }],
  ['ProductReward', { id: productOfferId }, '{ name }', { name: expect.any(String) }],
  ['WalletReward', { id: walletReward.id }, '{ name }', { name: expect.any(String) }],
  ['Collectible', { id: collectibles[0]!.id }, '{ name }', { name: collectibles[0]!.name }],
  ['StarsScene', { id: scene.id }, '{ media { url } }', { media: [{}, {}, {}] }],
];

describe('a reference', () => {
  test('is found by every key of its type', async () => {
    await using gateway = await createTestGateway();
    for (const [type, key, selection, told] of found) {
      const asked = [{ __typename: type, ...key }];
      const { data, errors } = await findEntities(
        gateway,
        asked,
        `{ __typename ... on ${type} ${selection} }`,
      );
      expect({ type, errors }).toEqual({ type, errors: [] });
      expect(data._entities).toMatchObject([{ __typename: type, ...told }]);
    }
  });

  test('costs nothing while its fields cost nothing, whoever asks', async () => {
    await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
    const named = found.filter(([, key]) => 'id' in key);
    const types = [...new Set(named.map(([type]) => `... on ${type} { id }`))].join(' ');
    const representations = named.map(([type, key]) => ({ __typename: type, ...key }));
    const { data, errors } = await findEntities(gateway, representations, `{ ${types} }`);
    expect(errors).toEqual([]);
    expect(data._entities).toEqual(named.map(([, key]) => ({ id: String((key as { id: unknown }).id) })));
    expect(gateway.psn.requests).toEqual([]);
  });

  test('to what PSN does not know is null without an error, and costs no call more than its fields', async () => {
    await using gateway = await createTestGateway();
    const nobodys: readonly [object, string][] = [
      [{ __typename: 'Concept', id: '1' }, 'Concept { name }'],
      [ofProduct(nobodysProduct), 'Product { name }'],
      [{ __typename: 'Sku', id: `${nobodysProduct}-U001` }, 'Sku { skuName: name }'],
      [{ __typename: 'Player', onlineId: 'Nobody-Has-This' }, 'Player { id }'],
      [{ __typename: 'TrophySet', id: 'NPWR00000_00' }, 'TrophySet { setName: name }'],
      [{ __typename: 'Trophy', id: `${set!.id}::999` }, 'Trophy { trophyName: name }'],
      [{ __typename: 'WalletReward', id: productOfferId }, 'WalletReward { rewardName: name }'],
    ];
    const selection = `{ ${nobodys.map(([, part]) => `... on ${part}`).join(' ')} }`;
    const { data, errors } = await findEntities(
      gateway,
      nobodys.map(([key]) => key),
      selection,
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual(nobodys.map(() => null));
    expect(callsOf(gateway).toSorted()).toEqual([
      'players.byName',
      'stars.reward',
      'store.conceptNames',
      // Of the product and of what it is sold as.
      'store.productOffers',
      'trophies.definitions',
      'trophies.groups',
      'trophies.groups',
    ]);
  });

  test('that fails is null with an error in its own place, and leaves its neighbours alone', async () => {
    await using gateway = await createTestGateway();
    const [first, second, third] = sold;
    gateway.psn.answerAlways('store.productOffers', ({ variables }) =>
      variables?.['productId'] === second!.id ? { status: 404, body: { oops: true } } : undefined,
    );
    const asked = [first, second, third].map((each) => ofProduct(each!.id));
    const { data, errors, status } = await findEntities(
      gateway,
      asked,
      '{ ... on Product { id price { text } } }',
    );
    expect(status).toBe(200);
    expect(data._entities).toEqual([
      { id: first!.id, price: { text: expect.any(String) } },
      null,
      { id: third!.id, price: { text: expect.any(String) } },
    ]);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 1], 'PSN_UNEXPECTED_RESPONSE'],
    ]);
  });

  test('without an account is UNAUTHENTICATED in its place, and beside it the store answers', async () => {
    await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
    const asked = [
      { __typename: 'Player', id: playerIds.juniper },
      { __typename: 'Concept', id: concept!.id },
    ];
    const selection = '{ ... on Player { onlineId } ... on Concept { name } }';
    const { data, errors } = await findEntities(gateway, asked, selection);
    expect(data._entities).toEqual([null, { name: concept!.name }]);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 0], 'UNAUTHENTICATED'],
    ]);
  });

  const malformed: readonly [fault: string, representation: unknown, words: RegExp][] = [
    ['no object', 'UP9011', /got "UP9011", wants an object with a __typename and a key/],
    ['a list', [], /wants an object/],
    ['a list of objects', [{ a: [{}] }], /got \[\{"a":\[\{\}\]\}\], wants an object/],
    ['an object as __typename', { __typename: { a: 1 } }, /got \{"a":1\} as __typename/],
    ['no __typename', { id: '1' }, /got "nothing" as __typename, wants one of Concept, /],
    ['a type that is no entity', { __typename: 'Price', id: '1' }, /got "Price" as __typename/],
    ['a name of JavaScript’s', { __typename: 'constructor', id: '1' }, /got "constructor" as __typename/],
    ['no key', { __typename: 'Player', name: 'x' }, /a Player came without its key, wants id or onlineId/],
    ['a key that is no text', { __typename: 'Concept', id: { a: 1 } }, /as id of a Concept, wants text/],
    ['a key that is null', { __typename: 'Concept', id: null }, /got "null" as id of a Concept, wants text/],
    ['a key of another form', ofProduct('../me'), /wants a productId/],
    ['a trophy without a number', { __typename: 'Trophy', id: set!.id }, /wants a set's id and a number/],
  ];

  test('that cannot be read is BAD_USER_INPUT that names the fault, at no call', async () => {
    await using gateway = await createTestGateway();
    const good = { __typename: 'Concept', id: concept!.id };
    const asked = [...malformed.map(([, representation]) => representation), good];
    const { data, errors, status } = await findEntities(gateway, asked, '{ ... on Concept { id } }');
    expect(status).toBe(200);
    expect(data._entities).toEqual([...malformed.map(() => null), { id: concept!.id }]);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      malformed.map((_fault, index) => [['_entities', index], 'BAD_USER_INPUT']),
    );
    for (const [index, [fault, , words]] of malformed.entries()) {
      expect(errors[index]!.message, fault).toMatch(words);
    }
    expect(gateway.psn.requests).toEqual([]);
  });
});

test('a representation that stands in the question itself is quoted, whatever it is made of', async () => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute('{ _entities(representations: [[{ a: [{}] }]]) { __typename } }');
  expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]!.message).toContain('got [{"a":[{}]}], wants an object');
});

test('what is selected of one type is not asked of another', async () => {
  await using gateway = await createTestGateway();
  const asked = [{ __typename: 'Concept', id: concept!.id }, ofProduct(sold[0]!.id)];
  const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on StoreItem { locale }
        ...Told
        ... on Product @include(if: false) { skus { id } }
      }
    }
    fragment Told on Product { price { text } }`;
  const { data, errors } = await gateway.execute(query, { variables: { representations: asked } });
  expect(errors).toEqual([]);
  expect(data._entities).toMatchObject([{ locale: 'en-US' }, { locale: 'en-US', price: {} }]);
  expect(callsOf(gateway)).toEqual(['store.productOffers']);
});

describe('a list of references', () => {
  test('may hold a thousand of them and no more', async () => {
    await using gateway = await createTestGateway();
    const many = (count: number) => Array.from({ length: count }, () => ({ __typename: 'Concept', id: '1' }));
    const { data } = await findEntities(gateway, many(1000), '{ __typename }');
    expect(data._entities).toHaveLength(1000);
    const { errors } = await findEntities(gateway, many(1001), '{ __typename }');
    expect(errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['representations: got 1001 of them in one request, wants 1000 at most', 'BAD_USER_INPUT'],
    ]);
    const query = `query ($r: [_Any!]!) { a: _entities(representations: $r) { __typename } b: _entities(representations: $r) { __typename } }`;
    const twice = await gateway.execute(query, { variables: { r: many(501) } });
    expect(twice.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['b'], 'BAD_USER_INPUT'],
    ]);
  });

  test('of players by id is asked by the hundred, each player once', async () => {
    await using gateway = await createTestGateway();
    const ids = crowd.slice(0, 120).map(({ accountId }) => accountId);
    expect(new Set(ids).size).toBe(120);
    const asked = [...ids, ...ids.slice(0, 30)].map((id) => ({ __typename: 'Player', id }));
    const { data, errors } = await findEntities(gateway, asked, '{ ... on Player { id onlineId } }');
    expect(errors).toEqual([]);
    expect((data._entities as { id: string }[]).map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
    expect(callsOf(gateway)).toEqual(['players.profiles', 'players.profiles']);
  });

  test('is paid up to the calls that a request may make, and refused beyond', async () => {
    await using gateway = await createTestGateway({ env: { GATEWAY_MAX_UPSTREAM_CALLS: '3' } });
    const asked = sold.slice(0, 5).map(({ id }) => ofProduct(id));
    const { data, errors } = await findEntities(gateway, asked, '{ ... on Product { price { text } } }');
    expect(callsOf(gateway)).toHaveLength(3);
    expect((data._entities as unknown[]).filter((entity) => entity === null)).toHaveLength(2);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([
      'QUERY_TOO_COMPLEX',
      'QUERY_TOO_COMPLEX',
    ]);
  });

  test('needs a key where everything does', async () => {
    const key = 'a-key-of-thirty-two-letters-or-so';
    await using gateway = await createTestGateway({ env: { GATEWAY_API_KEYS: key } });
    const { errors, status } = await findEntities(gateway, [], '{ __typename }');
    expect([status, errors[0]!.extensions.code]).toEqual([401, 'GATEWAY_KEY_REQUIRED']);
    const { data } = await gateway.execute('{ _entities(representations: []) { __typename } }', {
      headers: { 'x-api-key': key },
    });
    expect(data).toEqual({ _entities: [] });
  });

  test('by names asks four of them at once', async () => {
    const asked: ((found: { data: null }) => void)[] = [];
    const psn = {
      requireAccount: () => Promise.resolve(),
      query: () => new Promise((answer) => asked.push(answer)),
    } as unknown as GraphContext['psn'];
    const context = { psn, once: createOnce(() => context) } as GraphContext;
    const find = players.references!.Player!['onlineId']!;
    const answers = Array.from({ length: 6 }, (_, index) =>
      Promise.resolve(find(`Name-${index}`, context, [])),
    );
    // Everything that may start has started before the next turn of the event loop.
    const settle = () => new Promise((done) => setImmediate(done));
    await settle();
    expect(asked).toHaveLength(4);
    asked[0]!({ data: null });
    await settle();
    expect(asked).toHaveLength(5);
    for (const answer of asked) answer({ data: null });
    await settle();
    asked.at(-1)!({ data: null });
    expect(await Promise.all(answers)).toEqual([null, null, null, null, null, null]);
  });
});
