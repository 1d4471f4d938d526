import { expect, test } from 'vitest';

import { readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { signInOn } from '../support/sign-in.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { juniper } from './accounts-of-the-world.js';
import { ask, callsOf, createTestClock, known } from './questions.js';

const env = { GATEWAY_CACHE_BYTES: '1000000' };
const concept = `{ ${ask.concept} }`;
const operation = 'store.conceptNames';

const extensionsOf = ({ text }: { readonly text: string }) => JSON.parse(text).extensions;
const calls = ({ psn }: TestGateway) => psn.requests.filter(({ host }) => host !== 'account').length;

test('a question that an earlier request has put is answered without a call, in the same words', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ env, clock: clock.read });
  const headers = { 'x-gateway-cost': '1' };
  const first = await gateway.execute(concept, { headers });
  clock.passSeconds(6 * 3600);
  const second = await gateway.execute(concept, { headers });
  expect(second.data).toEqual(first.data);
  expect(extensionsOf(first).cost).toMatchObject({ actual: 1, cacheHits: 0 });
  expect(extensionsOf(second).cost).toMatchObject({ actual: 0, cacheHits: 1 });
  await gateway.execute(concept, { headers: { 'x-psn-locale': 'de-DE' } });
  expect(gateway.psn.requests).toHaveLength(2);
  clock.passSeconds(6 * 3600);
  await gateway.execute(concept);
  expect(gateway.psn.requests).toHaveLength(3);
});

test('two hundred equal questions at once are one call', async () => {
  await using gateway = await createTestGateway({ env });
  const answers = await Promise.all(Array.from({ length: 200 }, () => gateway.execute(concept)));
  expect(new Set(answers.map(({ text }) => text))).toEqual(
    new Set([JSON.stringify({ data: { concept: { name: known.concept.name } } })]),
  );
  expect(gateway.psn.requests).toHaveLength(1);
});

test('what a cache answers is no call to PSN: a request may have more of it than it may make calls', async () => {
  await using gateway = await createTestGateway({ env: { ...env, GATEWAY_MAX_UPSTREAM_CALLS: '1' } });
  await gateway.execute(`{ ${ask.concept} }`);
  await gateway.execute(`{ ${ask.category} }`);
  const { errors } = await gateway.execute(`{ ${ask.concept} ${ask.category} ${ask.product} }`);
  expect(errors).toEqual([]);
  expect(calls(gateway)).toBe(3);
});

test('accounts are told what is their own, and are not asked for twice', async () => {
  await using gateway = await createTestGateway({ env });
  const { psn, stateDir } = gateway;
  await signInOn(stateDir, { psn, account: 'kids', npsso: psn.npssoOf(juniper.accountId) });
  const question = '{ viewer { id onlineId } }';
  const kids = { headers: { 'x-psn-account': 'kids' } };
  const [own, other] = [await gateway.execute(question), await gateway.execute(question, kids)];
  expect(other.data.viewer).toEqual({ id: juniper.accountId, onlineId: juniper.onlineId });
  expect(own.data.viewer.id).not.toBe(juniper.accountId);
  const before = calls(gateway);
  expect((await gateway.execute(question)).data).toEqual(own.data);
  expect((await gateway.execute(question, kids)).data).toEqual(other.data);
  expect(calls(gateway)).toBe(before);
});

test('while PSN is down an older answer is given, and says which part of it is how old', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ env, clock: clock.read });
  const question = `{ ${ask.concept} viewer { wishlist { item { id } } } }`;
  const { data } = await gateway.execute(concept);
  await gateway.execute(question);
  clock.passSeconds(7 * 3600);
  gateway.psn.setFaults(readFaultPlan({ faults: [{ fault: 'status', status: 503 }] }));
  const older = await gateway.execute(concept);
  expect(older).toMatchObject({ status: 200, data, errors: [] });
  expect(extensionsOf(older)).toEqual({ stale: [{ operation, ageSeconds: 7 * 3600 }] });
  expect(older.headers).toMatchObject({ age: '25200', 'cache-control': 'public, max-age=0' });
  const mixed = await gateway.execute(question);
  expect(mixed.data).toEqual({ ...data, viewer: { wishlist: null } });
  expect(mixed.errors.map(({ extensions }) => extensions.code)).toEqual(['PSN_UNAVAILABLE']);
  expect(extensionsOf(mixed)).toEqual({ stale: [{ operation, ageSeconds: 7 * 3600 }] });
  expect(mixed.headers).toMatchObject({ age: '25200', 'cache-control': 'no-store' });
});

test('the metrics tell what was found, how old it was, and what it weighs', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ env, clock: clock.read });
  const other = `{ other: ${ask.concept} }`;
  await Promise.all([gateway.execute(concept), gateway.execute(other)]);
  clock.passSeconds(30);
  await gateway.execute(`{ again: ${ask.concept} }`);
  const text = await (await fetch(`${gateway.address}/metrics`)).text();
  const lookups = (result: string) =>
    `psn_gateway_cache_lookups_total{operation="${operation}",result="${result}"} 1`;
  for (const result of ['miss', 'joined', 'hit']) expect(text).toContain(lookups(result));
  expect(text).toContain('psn_gateway_cache_answer_age_seconds_sum 30');
  expect(text).toContain('psn_gateway_cache_answers 1');
  expect(Number(/^psn_gateway_cache_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(500);
});

test('without room for it nothing is kept', async () => {
  await using gateway = await createTestGateway({ env: { GATEWAY_CACHE_BYTES: '0' } });
  await gateway.execute(concept);
  await gateway.execute(concept);
  expect(callsOf(gateway, operation)).toHaveLength(2);
});
