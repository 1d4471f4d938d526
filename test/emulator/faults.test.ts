import { gunzipSync } from 'node:zlib';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import type { Emulator } from '../../src/emulator/server.js';
import { world } from '../../src/emulator/world/world.js';
import { operations as stars } from '../../src/modules/stars/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { ask, bearer, signIn, startEmulator } from './ask.js';

const question = { conceptId: world.concepts[0]?.id ?? '', productId: '' };
const faulty = (...faults: object[]) => startEmulator({ faults: readFaultPlan({ faults }) });

/** Asks for the first game as bytes: many of these answers are none that a client would take. */
async function askRaw(emulator: Emulator, headers: Record<string, string> = {}) {
  const query = new URLSearchParams({
    operationName: store.concept.operationName,
    variables: JSON.stringify(question),
    extensions: JSON.stringify({
      persistedQuery: { version: 1, sha256Hash: store.concept.versions[0].sha256 },
    }),
  });
  const {
    statusCode,
    headers: got,
    body,
  } = await request(`${emulator.bases.web}/api/graphql/v1/op?${query.toString()}`, {
    headers: { 'content-type': 'application/json', ...headers },
  });
  const bytes = Buffer.from(await body.arrayBuffer());
  return { status: statusCode, headers: got, bytes, text: bytes.toString() };
}

test('a status comes with its time to wait, as often as it is told, and then the right answer', async () => {
  await using emulator = await faulty({
    operation: 'store.concept',
    fault: 'status',
    status: 502,
    retryAfter: 7,
    count: 2,
  });
  expect(await askRaw(emulator)).toMatchObject({ status: 502, headers: { 'retry-after': '7' } });
  expect((await askRaw(emulator)).status).toBe(502);
  expect(await ask(emulator, store.concept, question)).toMatchObject({
    status: 200,
    body: { data: { conceptRetrieve: { id: question.conceptId } } },
  });
});

test('a fault strikes what it names: one operation, those of a module, or all but the sign-in', async () => {
  await using emulator = await faulty({ operation: 'store.product', fault: 'status' });
  expect((await askRaw(emulator)).status).toBe(200);
  emulator.setFaults(readFaultPlan([{ operation: 'store.*', fault: 'status' }]));
  expect((await askRaw(emulator)).status).toBe(503);
  const headers = bearer(await signIn(emulator));
  const account = () => ask(emulator, stars.account, { accountId: 'me' }, { headers });
  expect((await account()).status).toBe(200);
  emulator.setFaults(readFaultPlan([{ fault: 'status' }]));
  expect((await account()).status).toBe(503);
  expect(await signIn(emulator)).toHaveProperty('access_token');
  emulator.setFaults(readFaultPlan([{ operation: 'auth.token', fault: 'status' }]));
  expect(await signIn(emulator)).not.toHaveProperty('access_token');
});

test.each([['store.consept'], ['shop.*'], ['auth.tokens']])(
  'a fault of %s, a call that there is not, is refused, and what was planned goes on',
  async (operation) => {
    await using emulator = await faulty({ operation: 'store.concept', fault: 'status' });
    const planned = readFaultPlan([
      { operation: 'store.concept', fault: 'delay' },
      { operation, fault: 'status' },
    ]);
    expect(() => {
      emulator.setFaults(planned);
    }).toThrow(`plan.faults[1].operation: got "${operation}", wants a key that`);
    expect((await askRaw(emulator)).status).toBe(503);
  },
);

test('a connection breaks before the answer, or in the middle of it', async () => {
  await using emulator = await faulty({ fault: 'reset', count: 1 }, { fault: 'truncate', count: 1 });
  await expect(askRaw(emulator)).rejects.toMatchObject({ code: expect.stringMatching(/ECONNRESET|SOCKET/) });
  await expect(askRaw(emulator)).rejects.toThrow();
  expect((await askRaw(emulator)).status).toBe(200);
});

test('an answer that hangs or trickles keeps coming until its asker leaves, and keeps nobody from closing', async () => {
  const emulator = await faulty(
    { fault: 'hang', count: 1 },
    { fault: 'trickle', bytesPerSecond: 5, count: 1 },
    { fault: 'delay', milliseconds: 3_600_000, count: 1 },
  );
  const outcomes = [1, 2, 3].map(() =>
    askRaw(emulator).then(
      () => 'answered',
      () => 'broken off',
    ),
  );
  await expect.poll(() => emulator.requests.length).toBe(3);
  await emulator.close();
  expect(await Promise.all(outcomes)).toEqual(['broken off', 'broken off', 'broken off']);
});

test('an answer that trickles is whole in the end, and so is one that is late', async () => {
  await using emulator = await faulty(
    { fault: 'trickle', bytesPerSecond: 100_000, count: 1 },
    { fault: 'delay', milliseconds: 1, count: 1 },
  );
  const [trickled, late, own] = [await askRaw(emulator), await askRaw(emulator), await askRaw(emulator)];
  expect([trickled.text, late.text]).toEqual([own.text, own.text]);
});

test.each<[string, object, (answer: Awaited<ReturnType<typeof askRaw>>) => void]>([
  [
    'html is the page of the edge',
    { fault: 'html' },
    ({ status, headers, text }) => {
      expect([status, headers['content-type']]).toEqual([403, 'text/html']);
      expect(text).toContain('Access Denied');
    },
  ],
  [
    'wrong-shape is JSON without data and errors',
    { fault: 'wrong-shape' },
    ({ text }) => {
      expect(Object.keys(JSON.parse(text) as object)).toEqual(['answer']);
    },
  ],
  [
    'broken-json breaks off',
    { fault: 'broken-json' },
    ({ text }) => {
      expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    },
  ],
  [
    'broken-text is no UTF-8',
    { fault: 'broken-text' },
    ({ bytes }) => {
      expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError);
    },
  ],
  [
    'wrong-type is the right answer under another type',
    { fault: 'wrong-type' },
    ({ headers, text }) => {
      expect(headers['content-type']).toBe('text/plain');
      expect(JSON.parse(text)).toMatchObject({ data: { conceptRetrieve: { id: question.conceptId } } });
    },
  ],
  [
    'gzip-bomb is small and unpacks to what is told',
    { fault: 'gzip-bomb', megabytes: 3 },
    ({ headers, bytes }) => {
      expect(headers['content-encoding']).toBe('gzip');
      expect(bytes.length).toBeLessThan(10_000);
      expect(gunzipSync(bytes)).toHaveLength(3 * 1024 * 1024);
    },
  ],
  [
    'redirect leads to another path of the emulator',
    { fault: 'redirect' },
    ({ status, headers }) => {
      expect(status).toBe(302);
      expect(headers['location']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/redirected$/);
    },
  ],
  [
    'echo repeats every header',
    { fault: 'echo', status: 500 },
    ({ status, text }) => {
      expect(status).toBe(500);
      expect(text).toContain('told to nobody');
    },
  ],
])('%s', async (_name, fault, look) => {
  await using emulator = await faulty(fault);
  look(await askRaw(emulator, { authorization: 'told to nobody' }));
});

test('rotate-hash forgets the hash that was asked with, for good', async () => {
  await using emulator = await faulty({ fault: 'rotate-hash', count: 1 });
  expect(await ask(emulator, store.concept, question)).toMatchObject({ status: 400 });
  expect(await ask(emulator, store.concept, question)).toMatchObject({ status: 400 });
  expect((await ask(emulator, store.product, { productId: 'x' })).status).toBe(200);
});

test('a rotated hash has a successor, which the emulator’s capture tells as a browser would', async () => {
  await using emulator = await faulty({ fault: 'rotate-hash', count: 1 });
  await ask(emulator, store.concept, question);
  const capture = await (await fetch(`${emulator.bases.account}/emulator/capture.har`)).json();
  const [{ request }] = (capture as { log: { entries: [{ request: { url: string } }] } }).log.entries;
  const { searchParams } = new URL(request.url);
  expect(searchParams.get('operationName')).toBe(store.concept.operationName);
  const { persistedQuery } = JSON.parse(searchParams.get('extensions') ?? '');
  const [version] = store.concept.versions;
  const successor = { ...store.concept, versions: [{ ...version, sha256: persistedQuery.sha256Hash }] };
  expect((await ask(emulator, successor as unknown as typeof store.concept, question)).status).toBe(200);
});

test('expire-tokens refuses the tokens issued so far, and takes new ones', async () => {
  await using emulator = await faulty({ operation: 'stars.account', fault: 'expire-tokens', count: 1 });
  const account = async (headers: Record<string, string>) =>
    (await ask(emulator, stars.account, { accountId: 'me' }, { headers })).status;
  const old = bearer(await signIn(emulator));
  expect([await account(old), await account(old)]).toEqual([401, 401]);
  expect(await account(bearer(await signIn(emulator)))).toBe(200);
});

test('a probability strikes about that part of the calls, and the same ones with the same seed', async () => {
  const strikes = async (seed: number) => {
    await using emulator = await startEmulator({
      faults: readFaultPlan({ seed, faults: [{ fault: 'status', probability: 0.3 }] }),
    });
    const statuses: number[] = [];
    for (let call = 0; call < 100; call += 1) statuses.push((await askRaw(emulator)).status);
    return statuses;
  };
  const [first, again, other] = [await strikes(7), await strikes(7), await strikes(8)];
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  const struck = first.filter((status) => status === 503).length;
  expect(struck).toBeGreaterThan(15);
  expect(struck).toBeLessThan(45);
});

test('the plan can be read, replaced and ended while the emulator runs', async () => {
  await using emulator = await startEmulator();
  const control = async (method: 'GET' | 'PUT' | 'DELETE' | 'POST', body?: string) => {
    const response = await request(`${emulator.bases.account}/emulator/faults`, {
      method,
      body: body ?? null,
    });
    return { status: response.statusCode, body: await response.body.json() };
  };
  const plan = { seed: 3, faults: [{ operation: 'store.*', fault: 'status', count: 5, probability: 1 }] };
  expect(await control('PUT', JSON.stringify(plan))).toEqual({
    status: 200,
    body: { plan, struck: {}, expiries: 0 },
  });
  expect((await askRaw(emulator)).status).toBe(503);
  expect((await control('GET')).body).toMatchObject({ struck: { status: 1 } });
  expect(await control('PUT', '{"faults":[{"fault":"fire"}]}')).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('plan.faults[0].fault: got "fire", wants one of status, ') },
  });
  expect((await askRaw(emulator)).status).toBe(503);
  expect((await control('DELETE')).body).toMatchObject({ plan: { faults: [] } });
  expect((await askRaw(emulator)).status).toBe(200);
  expect((await control('POST', JSON.stringify(plan))).status).toBe(405);
});

test.each<[unknown, string]>([
  ['all', 'plan: got "all", wants an object with faults, or a list of faults'],
  [{ faults: 3 }, 'plan.faults: got 3, wants a list'],
  [{ fault: [] }, 'plan.fault: got [], wants nothing of that name'],
  [[{ fault: 'status', ms: 3 }], 'plan.faults[0].ms: got 3, wants nothing of that name'],
  [[{ fault: 'status', status: 99 }], 'plan.faults[0].status: got 99, wants a whole number from 200 to 599'],
  [[{ fault: 'hang', probability: 7 }], 'plan.faults[0].probability: got 7, wants a number from 0 to 1'],
  [[{ fault: 'hang', operation: 'a b' }], 'plan.faults[0].operation: got "a b", wants a key'],
  [[{ fault: 'hang' }, 1], 'plan.faults[1]: got 1, wants an object'],
])('a plan that cannot be used is refused with its place: %j', (plan, complaint) => {
  expect(() => readFaultPlan(plan)).toThrow(complaint);
});
