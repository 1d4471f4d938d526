import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { ask, callsOf, healthy, known } from './questions.js';

const limitTo = (calls: number) => ({ env: { GATEWAY_MAX_UPSTREAM_CALLS: String(calls) } });

test('a request makes as many calls as it may, and each field beyond says so beside the answered rest', async () => {
  await using gateway = await createTestGateway(limitTo(4));
  const { status, data, errors } = await gateway.execute(
    `{ category(id: "${known.category.id}") { items(first: 6) { nodes { id starRating { count } } } } }`,
  );
  expect(status).toBe(200);
  expect(gateway.psn.requests).toHaveLength(4);
  expect(data.category.items.nodes).toHaveLength(6);
  expect(errors).toHaveLength(3);
  for (const { path, message, extensions } of errors) {
    expect(path?.slice(0, 3)).toEqual(['category', 'items', 'nodes']);
    expect(path?.at(-1)).toBe('starRating');
    expect(extensions.code).toBe('QUERY_TOO_COMPLEX');
    expect(extensions.operation).toMatch(/^store\.\w+StarRating$/);
    expect(message).toContain('4 calls');
  }
});

test('what the request has been told already is no call', async () => {
  await using gateway = await createTestGateway(limitTo(1));
  const { data, errors } = await gateway.execute(`{ one: ${ask.concept} two: ${ask.concept} }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({ one: healthy.concept, two: healthy.concept });
});

test('a call that is repeated with another hash counts twice', async () => {
  await using gateway = await createTestGateway(limitTo(1));
  gateway.psn.answerOnce('store.categoryGrid', { status: 400, body: { message: 'Query not whitelisted' } });
  const { data, errors } = await gateway.execute(`{ ${ask.category} }`);
  expect(data).toEqual({ category: null });
  expect(errors).toMatchObject([
    { path: ['category'], extensions: { code: 'QUERY_TOO_COMPLEX', operation: 'store.categoryGrid' } },
  ]);
  expect(callsOf(gateway, 'store.categoryGrid')).toHaveLength(1);
});

test('a call that the budget refuses is none of the request’s', async () => {
  const env = { ...limitTo(4).env, PSN_RATE_LIMIT_PER_15MIN: '1' };
  await using gateway = await createTestGateway({ env });
  const { data, errors } = await gateway.execute(
    `{ category(id: "${known.category.id}") { items(first: 6) { nodes { id starRating { count } } } } ${ask.viewer} }`,
  );
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array<string>(6).fill('PSN_RATE_LIMITED'));
  expect(data.viewer).toEqual(healthy.viewer);
});

test('the next request starts anew', async () => {
  await using gateway = await createTestGateway(limitTo(1));
  for (let round = 0; round < 3; round += 1) {
    expect((await gateway.execute(`{ ${ask.concept} }`)).errors).toEqual([]);
  }
});

test('who asks is told what a request costs, and nobody else', async () => {
  await using gateway = await createTestGateway();
  const question = `{ one: ${ask.category} two: ${ask.category} ${ask.concept} }`;
  const { extensions } = await gateway.execute(question, { headers: { 'x-gateway-cost': '1' } });
  expect(extensions).toEqual({ cost: { estimated: 2, actual: 2, cacheHits: 1 } });
  expect(gateway.psn.requests).toHaveLength(2);
  expect((await gateway.execute(question)).text).not.toContain('"extensions"');
});
