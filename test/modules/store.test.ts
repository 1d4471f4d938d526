import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';

const allDeals = '3f772501-f6f8-49b7-abac-874a88ca4897';
const allGames = '28c9c2b2-cecc-415c-9a08-482a605cb104';

test('a page of deals with name and price is one call, and carries no token', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ category(id: "${allDeals}") { name items(first: 24) { totalCount nodes { id name price { state text } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.category.items.nodes.length).toBe(data.category.items.totalCount);
  expect(data.category.items.nodes[0].price.state).toBe('PRICED');
  expect(gateway.psn.requests.map(({ operation }) => operation)).toEqual(['store.categoryGrid']);
  expect(gateway.psn.requests[0]?.headers).not.toHaveProperty('authorization');
});

test('the same game asked for twice in one request is one call', async () => {
  await using gateway = await createTestGateway();
  const page = await gateway.execute(`{ category(id: "${allGames}") { items(first: 1) { nodes { id } } } }`);
  const { id } = page.data.category.items.nodes[0] as { id: string };
  gateway.psn.requests.length = 0;
  const { data } = await gateway.execute(
    `{ one: concept(id: "${id}") { name publisher } two: concept(id: "${id}") { genres } all: concepts(ids: ["${id}", "${id}"]) { id } }`,
  );
  expect(data.all).toEqual([{ id }, { id }]);
  expect(data.one.name).toEqual(expect.any(String));
  expect(gateway.psn.requests.map(({ operation }) => operation)).toEqual(['store.concept']);
});

test('an item without identity leaves the places of the others alone, and none comes twice', async () => {
  await using gateway = await createTestGateway();
  const item = (id: string | null) => ({ __typename: 'Product', id, name: id });
  const grid = (ids: (string | null)[]) => ({
    body: {
      data: { categoryGridRetrieve: { concepts: [], products: ids.map(item), pageInfo: { totalCount: 6 } } },
    },
  });
  gateway.psn.answerOnce('store.categoryGrid', grid(['a', null, 'c']));
  const query = (after: string) =>
    `{ category(id: "${allDeals}") { items(first: 3${after}) { nodes { id } pageInfo { hasNextPage endCursor } } } }`;
  const first = (await gateway.execute(query(''))).data.category.items;
  expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual(['a', 'c']);
  expect(first.pageInfo.hasNextPage).toBe(true);
  gateway.psn.answerOnce('store.categoryGrid', grid([null, null, null]));
  const second = (await gateway.execute(query(`, after: "${first.pageInfo.endCursor}"`))).data.category.items;
  expect(second).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
  expect(gateway.psn.requests.map(({ variables }) => (variables as any).pageArgs.offset)).toEqual([0, 3]);
});

test('a failure inside a grid stands at the item that lacks its value', async () => {
  await using gateway = await createTestGateway();
  const products = [
    { id: 'a', name: 'a', price: null },
    { id: 'b', name: 'b', price: null },
  ];
  const path = ['categoryGridRetrieve', 'products', 1, 'price'];
  gateway.psn.answerOnce('store.categoryGrid', {
    body: {
      data: { categoryGridRetrieve: { concepts: [], products } },
      errors: [{ message: 'Operation timed out!', path }],
    },
  });
  const { data, errors } = await gateway.execute(
    `{ category(id: "${allDeals}") { items { nodes { id price { state } } } } }`,
  );
  expect(data.category.items.nodes).toEqual([
    { id: 'a', price: { state: 'NOT_TOLD' } },
    { id: 'b', price: null },
  ]);
  expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['category', 'items', 'nodes', 1, 'price'], 'PSN_ERROR'],
  ]);
});

const byName = (ascending: boolean) => `first: 5, sort: { name: "productName", ascending: ${ascending} }`;

test.each([
  ['another page', 'first: 5', 'first: 5, after: "AFTER"'],
  ['a larger page', 'first: 5', 'first: 6'],
  ['an order', 'first: 5', byName(true)],
  ['another order', 'first: 5, sort: { name: "conceptReleaseDate", ascending: true }', byName(true)],
  ['the opposite order', byName(true), byName(false)],
  ['a filter', 'first: 5', 'first: 5, filters: [{ facet: "targetPlatforms", values: ["PS5"] }]'],
  ['another facet', 'first: 5', 'first: 5, facets: ["targetPlatforms"]'],
])('%s is asked for beside what a category was looked up by, and told by itself', async (_name, one, two) => {
  await using gateway = await createTestGateway();
  const items = (args: string) =>
    `items(${args}) { nodes { id } sortedBy { name ascending } facets { name values { value } } pageInfo { endCursor } }`;
  const ask = async (below: string) => {
    gateway.psn.requests.length = 0;
    const { data, errors } = await gateway.execute(`{ category(id: "${allGames}") { ${below} } }`);
    expect(errors).toEqual([]);
    return { told: data.category, calls: gateway.psn.requests.length };
  };
  const first = await ask(`first: ${items(one)}`);
  const other = `other: ${items(two.replace('AFTER', first.told.first.pageInfo.endCursor as string))}`;
  const { told } = await ask(other);
  expect(told.other).not.toEqual(first.told.first);
  expect(await ask(`first: ${items(one)} ${other}`)).toEqual({ told: { ...first.told, ...told }, calls: 2 });
});

test('a wrong argument of items is the fault of items, and the category stays', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ category(id: "${allDeals}") { name items(first: 0) { totalCount } } }`,
  );
  expect(data.category).toMatchObject({ name: expect.any(String), items: null });
  expect(errors).toMatchObject([{ path: ['category', 'items'], extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('price and cover of a default product are asked for, since the concept never tells them', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    '{ concept(id: "90000137") { defaultProduct { id price { state current { amount } } cover { url } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.concept.defaultProduct).toMatchObject({
    price: { state: 'PRICED', current: { amount: expect.any(Number) } },
    cover: { url: expect.stringContaining('https://') },
  });
});

test.each(['abc', '90000137', 'UP0000', '../me', 'up0000-ppsa00000_00-x'])(
  'a product by %s is refused with what a productId looks like, and nothing is asked',
  async (id) => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(
      `{ product(id: "${id}") { name } products(ids: ["${id}"]) { name } }`,
    );
    expect(data).toEqual({ product: null, products: [null] });
    expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
      ['product', 'BAD_USER_INPUT'],
      ['products.0', 'BAD_USER_INPUT'],
    ]);
    expect(errors[0]?.message).toContain(`got "${id}", wants a productId such as`);
    expect(gateway.psn.requests).toEqual([]);
  },
);
