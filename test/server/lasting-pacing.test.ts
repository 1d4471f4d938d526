import type { ServerResponse } from 'node:http';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client, request } from 'undici';
import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { createTestGateway } from '../support/test-gateway.js';
import { createOddHost } from './odd-host.js';
import { ask, callsOf, createTestClock, healthy, known } from './questions.js';

const question = `{ ${ask.concept} }`;
const codeOf = ({ errors }: { errors: readonly { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

/** A state folder that outlives its gateways. */
async function createStateFolder() {
  const path = await mkdtemp(join(tmpdir(), 'psn-gateway-state-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

test('a restart forgets no call: both budgets go on where they were', async () => {
  const clock = createTestClock();
  await using folder = await createStateFolder();
  await using psn = await createEmulator({ registry, clock: clock.read }).start();
  const env = { PSN_RATE_LIMIT_PER_15MIN: '2' };
  const options = { clock: clock.read, stateDir: folder.path, psn, env };
  for (let restart = 0; restart < 2; restart += 1) {
    await using gateway = await createTestGateway(options);
    expect((await gateway.execute(`{ ${ask.concept} ${ask.viewer} }`)).errors).toEqual([]);
  }
  psn.requests.length = 0;
  await using gateway = await createTestGateway(options);
  const { errors } = await gateway.execute(`{ ${ask.concept} ${ask.viewer} }`);
  expect(codeOf({ errors })).toEqual(['PSN_RATE_LIMITED', 'PSN_RATE_LIMITED']);
  expect(psn.requests).toEqual([]);
  const files = await readdir(join(folder.path, 'budgets'));
  expect(files.filter((file) => file.endsWith('.json')).toSorted()).toEqual([
    'account-default.json',
    'anonymous.json',
  ]);
  for (const file of files) {
    expect((await stat(join(folder.path, 'budgets', file))).mode & 0o777).toBe(0o600);
  }
});

test('a restart forgets neither a pause that PSN asked for nor an edge block', async () => {
  const clock = createTestClock();
  await using folder = await createStateFolder();
  const options = { clock: clock.read, stateDir: folder.path };
  const blockedFor = async (): Promise<unknown[]> => {
    await using gateway = await createTestGateway(options);
    const { errors } = await gateway.execute(`{ ${ask.concept} ${ask.viewer} }`);
    expect(gateway.psn.requests.filter(({ host }) => host !== 'account')).toEqual([]);
    return errors.map(({ extensions: { code, retryAfter } }) => [code, retryAfter]).toSorted();
  };
  {
    await using gateway = await createTestGateway(options);
    gateway.psn.answerOnce('store.conceptNames', { status: 403, body: '<HTML>Access Denied</HTML>' });
    gateway.psn.answerOnce('stars.account', { status: 429, headers: { 'retry-after': '120' }, body: {} });
    await gateway.execute(`{ ${ask.concept} ${ask.viewer} }`);
    const block = gateway.log.map((line) => JSON.parse(line) as object).filter((line) => 'seconds' in line);
    expect(block).toMatchObject([{ level: 50, host: 'web', operation: 'store.conceptNames', seconds: 300 }]);
  }
  clock.passSeconds(60);
  expect(await blockedFor()).toEqual([
    ['PSN_BLOCKED', 240],
    ['PSN_RATE_LIMITED', 60],
  ]);
});

test('a read that failed in passing is asked again, and each try spends a call', async () => {
  await using gateway = await createTestGateway({ env: { PSN_RATE_LIMIT_PER_15MIN: '3' } });
  gateway.psn.answerOnce('store.conceptNames', { status: 503, body: {} });
  gateway.psn.answerOnce('store.conceptNames', {
    body: '{"data":',
    headers: { 'content-type': 'application/json' },
  });
  const { data, errors } = await gateway.execute(question);
  expect({ data, errors }).toEqual({ data: { concept: healthy.concept }, errors: [] });
  expect(callsOf(gateway, 'store.conceptNames')).toHaveLength(3);
  expect(codeOf(await gateway.execute(question))).toEqual(['PSN_RATE_LIMITED']);
});

test('of reads that all fail a few are asked again, and no more', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('store.conceptNames', { status: 503, body: {} });
  for (let round = 0; round < 20; round += 1) {
    expect(codeOf(await gateway.execute(question))).toEqual(['PSN_UNAVAILABLE']);
  }
  expect(callsOf(gateway, 'store.conceptNames')).toHaveLength(23);
});

test('a caller with one call does not wait for another’s many', async () => {
  const held: ServerResponse[] = [];
  const release = (): void => {
    const body = '{"data":{"conceptRetrieve":{"id":"1","name":"Held"}}}';
    held.shift()?.writeHead(200, { 'content-type': 'application/json' }).end(body);
  };
  await using web = await createOddHost((response) => void held.push(response));
  await using gateway = await createTestGateway({
    env: { PSN_MAX_CONCURRENT: '1', PSN_WEB_BASE_URL: web.base },
  });
  const ids = Array.from({ length: 20 }, (_none, index) => `"${index + 1}"`);
  const many = gateway.execute(`{ concepts(ids: [${ids.join(', ')}]) { name } }`);
  await expect.poll(() => held.length).toBe(1);
  const one = gateway.execute('{ concept(id: "777") { name } }');
  // Once it stands in line, its turn is the next but one.
  await expect.poll(() => gateway.execute('{ gateway { version } }')).toMatchObject({ errors: [] });
  const isOne = (target = '') => decodeURIComponent(target).includes('777');
  while (!isOne(web.asked.at(-1))) {
    const before = web.asked.length;
    release();
    await expect.poll(() => web.asked.length).toBe(before + 1);
  }
  expect(web.asked.length).toBeLessThan(10);
  release();
  expect((await one).errors).toEqual([]);
  while (web.asked.length < 21) {
    const before = web.asked.length;
    release();
    await expect.poll(() => web.asked.length).toBeGreaterThan(before);
  }
  release();
  expect((await many).errors).toEqual([]);
});

test('a caller that leaves ends its call to PSN and frees its places', async () => {
  let closed = 0;
  let isOpen = false;
  await using web = await createOddHost((response) => {
    response.once('close', () => (closed += 1));
    if (isOpen) {
      const body = '{"data":{"conceptRetrieve":{"id":"1","name":"Free"}}}';
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    }
  });
  await using gateway = await createTestGateway({
    env: { PSN_MAX_CONCURRENT: '1', PSN_WEB_BASE_URL: web.base },
  });
  const leaver = new AbortController();
  const left = request(`${gateway.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ concepts(ids: ["1", "2", "3"]) { name } }' }),
    signal: leaver.signal,
  });
  await expect.poll(() => web.asked.length).toBe(1);
  leaver.abort();
  await expect(left).rejects.toThrow('aborted');
  await expect.poll(() => closed).toBe(1);
  isOpen = true;
  const { data } = await gateway.execute('{ concept(id: "1") { name } }');
  expect(data.concept).toEqual({ name: 'Free' });
  expect(web.asked).toHaveLength(2);
});

// The limit of this test is the promise: PSN hangs, and every field is answered all the same.
test('a request is answered though PSN never does', { timeout: 25_000 }, async () => {
  await using web = await createOddHost(() => undefined);
  await using gateway = await createTestGateway({
    env: { PSN_MAX_CONCURRENT: '1', PSN_WEB_BASE_URL: web.base },
  });
  const { status, data, errors } = await gateway.execute(
    `{ ${ask.concept} ${ask.product} ${ask.category} ${ask.viewer} }`,
  );
  expect(status).toBe(200);
  expect(data).toEqual({ concept: null, product: null, category: null, viewer: healthy.viewer });
  expect(new Set(codeOf({ errors }))).toEqual(new Set(['PSN_TIMEOUT', 'OVERLOADED']));
  expect(errors.find(({ extensions }) => extensions.code === 'OVERLOADED')?.extensions.retryAfter).toBe(5);
});

test('where everyone may ask, an address has a share, and others are answered when it is used up', async () => {
  await using gateway = await createTestGateway({
    env: { GATEWAY_PUBLIC: 'on', PSN_NPSSO: undefined, PSN_RATE_LIMIT_PER_15MIN: '8' },
  });
  const askFrom = async (localAddress: string) => {
    const client = new Client(gateway.address, { localAddress });
    const { body } = await client.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ concept(id: "${known.concept.id}") { name } }` }),
    });
    const { errors = [] } = (await body.json()) as { errors?: { extensions: { code: string } }[] };
    await client.close();
    return codeOf({ errors })[0] ?? 'answered';
  };
  const greedy: string[] = [];
  for (let round = 0; round < 6; round += 1) greedy.push(await askFrom('127.0.0.1'));
  expect(greedy).toEqual([...Array<string>(4).fill('answered'), 'PSN_RATE_LIMITED', 'PSN_RATE_LIMITED']);
  expect(await askFrom('127.0.0.2')).toBe('answered');
  expect(callsOf(gateway, 'store.conceptNames')).toHaveLength(5);
});
