import type { ServerResponse } from 'node:http';

import { expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { createTestGateway } from '../support/test-gateway.js';
import { createOddHost } from './odd-host.js';
import { ask, callsOf, createTestClock, healthy, known } from './questions.js';

const quarterHour = 900;
const limited = (field: string, operation: string, retryAfter: number) => ({
  path: [field],
  extensions: { code: 'PSN_RATE_LIMITED', operation, retryAfter },
});

test('no fifteen minutes hold more than PSN_RATE_LIMIT_PER_15MIN calls, at an edge neither', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({
    clock: clock.read,
    env: { PSN_RATE_LIMIT_PER_15MIN: '2' },
  });
  const question = `{ ${ask.concept} }`;
  const answered = { data: { concept: healthy.concept }, errors: [] };
  const refused = (retryAfter: number) => ({
    status: 200,
    data: { concept: null },
    errors: [limited('concept', 'store.conceptNames', retryAfter)],
  });

  clock.passSeconds(quarterHour - 2);
  expect(await gateway.execute(question)).toMatchObject(answered);
  clock.passSeconds(1);
  expect(await gateway.execute(question)).toMatchObject(answered);
  // A fixed window that began with the process would start anew here.
  clock.passSeconds(1);
  expect(await gateway.execute(question)).toMatchObject(refused(quarterHour - 2));
  clock.passSeconds(quarterHour - 3);
  expect(await gateway.execute(question)).toMatchObject(refused(1));
  clock.passSeconds(1);
  expect(await gateway.execute(question)).toMatchObject(answered);
  expect(await gateway.execute(question)).toMatchObject(refused(1));
  expect(callsOf(gateway, 'store.conceptNames')).toHaveLength(3);
});

test('one request that asks for more than is left is answered as far as the budget reaches', async () => {
  await using gateway = await createTestGateway({ env: { PSN_RATE_LIMIT_PER_15MIN: '2' } });
  const { status, data, errors } = await gateway.execute(`{ ${ask.concept} ${ask.product} ${ask.category} }`);
  expect(status).toBe(200);
  expect(data).toMatchObject({
    concept: healthy.concept,
    category: { name: known.category.name },
    product: null,
  });
  expect(errors).toMatchObject([limited('product', 'store.product', 900)]);
  expect(gateway.psn.requests).toHaveLength(2);
});

test('anonymous calls and those of the account have budgets of their own, which the gateway tells', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({
    clock: clock.read,
    env: { PSN_RATE_LIMIT_PER_15MIN: '1' },
  });
  const question = `{ ${ask.concept} ${ask.viewer} }`;
  expect(await gateway.execute(question)).toMatchObject({ data: healthy, errors: [] });
  const { data, errors } = await gateway.execute(question);
  expect(data).toEqual({ concept: null, viewer: { stars: null } });
  expect(errors.map(({ extensions: { operation } }) => operation).toSorted()).toEqual([
    'stars.account',
    'store.conceptNames',
  ]);
  const told = await gateway.execute(
    '{ gateway { budget { kind limit used remaining resetAt blockedUntil } } }',
  );
  const inTheory = { used: 1, blockedUntil: null };
  const resetAt = new Date(clock.read() + quarterHour * 1000).toISOString();
  expect(told.data.gateway.budget).toEqual([
    { kind: 'anonymous', limit: 1, remaining: 0, resetAt, ...inTheory },
    { kind: 'account', limit: 1, remaining: 0, resetAt, ...inTheory },
    {
      kind: 'sign-in',
      limit: 8,
      remaining: 7,
      resetAt: new Date(clock.read() + 7_200_000).toISOString(),
      ...inTheory,
    },
  ]);
});

test('a call that the caller’s memo answers spends nothing', async () => {
  await using gateway = await createTestGateway({ env: { PSN_RATE_LIMIT_PER_15MIN: '1' } });
  const { errors } = await gateway.execute(`{ ${ask.concept} again: ${ask.concept} }`);
  expect(errors).toEqual([]);
});

test('at most PSN_MAX_CONCURRENT calls are under way, and those of the account do not wait for them', async () => {
  const held: ServerResponse[] = [];
  let isOpen = false;
  let underWay = 0;
  let most = 0;
  const release = (response: ServerResponse): void => {
    underWay -= 1;
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end('{"data":{"conceptRetrieve":{"id":"1","name":"Held"}}}');
  };
  await using web = await createOddHost((response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    if (isOpen) setImmediate(release, response);
    else held.push(response);
  });
  await using gateway = await createTestGateway({
    env: { PSN_MAX_CONCURRENT: '3', PSN_WEB_BASE_URL: web.base },
  });
  const ids = Array.from({ length: 12 }, (_none, index) => `"${index + 1}"`);
  const asked = gateway.execute(`{ concepts(ids: [${ids.join(', ')}]) { name } }`);
  await expect.poll(() => held.length).toBe(3);
  expect(await gateway.execute(`{ ${ask.viewer} }`)).toMatchObject({ data: { viewer: healthy.viewer } });
  expect(held).toHaveLength(3);

  isOpen = true;
  held.forEach(release);
  const { data } = await asked;
  expect(data.concepts).toEqual(ids.map(() => ({ name: 'Held' })));
  expect(web.asked).toHaveLength(12);
  expect(most).toBe(3);
});

test('a call in line behind one that times out is sent in its turn, with a deadline of its own', async () => {
  await using gateway = await createTestGateway({ env: { PSN_MAX_CONCURRENT: '1', PSN_TIMEOUT_MS: '1000' } });
  gateway.psn.answerOnce('store.conceptNames', { body: {}, delayMs: 3_600_000 });
  gateway.psn.answerOnce('store.conceptNames', { status: 404, body: {} });
  const { data, errors } = await gateway.execute(`{ ${ask.concept} ${ask.product} }`);
  expect(data).toEqual({
    concept: null,
    product: { id: known.product.id, name: expect.any(String), publisher: expect.any(String) },
  });
  expect(errors).toMatchObject([{ path: ['concept'], extensions: { operation: 'store.conceptNames' } }]);
  // Another try stands in line again, behind who waited.
  expect(gateway.psn.requests.map(({ operation }) => operation)).toEqual([
    'store.conceptNames',
    'store.product',
    'store.conceptNames',
  ]);
});

test('a request with more calls than may wait for one thing draws no warning of a leak', async () => {
  const warnings: Error[] = [];
  const listen = (warning: Error) => warnings.push(warning);
  process.on('warning', listen);
  try {
    await using gateway = await createTestGateway({ env: { PSN_MAX_CONCURRENT: '1' } });
    const ids = world.concepts.slice(0, 24).map(({ id }) => JSON.stringify(id));
    const { errors } = await gateway.execute(`{ concepts(ids: [${ids.join(', ')}]) { name } }`);
    expect(errors).toEqual([]);
    expect(gateway.psn.requests).toHaveLength(24);
  } finally {
    process.off('warning', listen);
  }
  expect(warnings).toEqual([]);
});
