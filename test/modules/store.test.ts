import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';

const allDeals = '3f772501-f6f8-49b7-abac-874a88ca4897';

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
  const page = await gateway.execute(
    '{ category(id: "28c9c2b2-cecc-415c-9a08-482a605cb104") { items(first: 1) { nodes { id } } } }',
  );
  const { id } = page.data.category.items.nodes[0] as { id: string };
  gateway.psn.requests.length = 0;
  const { data } = await gateway.execute(
    `{ one: concept(id: "${id}") { name publisher } two: concept(id: "${id}") { genres } all: concepts(ids: ["${id}", "${id}"]) { id } }`,
  );
  expect(data.all).toEqual([{ id }, { id }]);
  expect(data.one.name).toEqual(expect.any(String));
  expect(gateway.psn.requests.map(({ operation }) => operation)).toEqual(['store.concept']);
});
