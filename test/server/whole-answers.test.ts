import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask, callsOf, createTestClock, known } from './questions.js';

const clock = createTestClock();
const key = '0123456789abcdef0123456789abcdef';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({ env: { GATEWAY_CACHE_BYTES: '4000000' }, clock: clock.read });
});
afterAll(() => gateway[Symbol.asyncDispose]());
/** Nothing of an earlier test is remembered. */
beforeEach(() => {
  clock.passSeconds(14 * 86_400);
});

const concept = `query Hot { ${ask.concept} }`;

/** How many plain questions were answered by stored bytes so far. */
async function countHits({ address } = gateway, headers: Record<string, string> = {}): Promise<number> {
  const text = await (await fetch(`${address}/metrics`, { headers })).text();
  return Number(/^psn_gateway_whole_answers_total\{result="hit"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

/** Whether the second of two equal requests was answered by stored bytes. */
async function isStored(query: string, headers: Record<string, string> = {}): Promise<boolean> {
  const send = async () => {
    const { body } = await request(`${gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    await body.dump();
  };
  await send();
  const before = await countHits();
  await send();
  return (await countHits()) === before + 1;
}

test('a plain question that was answered before is answered by the same bytes, with headers of its own', async () => {
  const first = await gateway.execute(concept);
  clock.passSeconds(100);
  gateway.psn.requests.length = 0;
  const before = await countHits();
  const second = await gateway.execute(concept);
  expect(await countHits()).toBe(before + 1);
  expect(second.text).toBe(first.text);
  const written = { date: expect.any(String), 'content-length': String(first.text.length), age: '100' };
  expect(second.headers).toEqual({ ...first.headers, ...written });
  expect(gateway.psn.requests).toEqual([]);
  const lines = gateway.log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
  expect(lines.at(-2)).toMatchObject({ operation: 'Hot', calls: 0, cacheHits: 1, status: 200 });
});

test('document, variables, locale and accepted types are told apart', async () => {
  const query = 'query Named($id: ID!) { concept(id: $id) { name } }';
  const variables = { id: known.concept.id };
  const before = await countHits();
  await gateway.execute(query, { variables });
  const german = await gateway.execute(query, { variables, headers: { 'x-psn-locale': 'de-DE' } });
  const other = await gateway.execute(query, { variables: { id: '1' } });
  await gateway.execute(query, { variables, headers: { accept: 'application/graphql-response+json' } });
  await gateway.execute(query.replace('name', 'id name'), { variables });
  expect(await countHits()).toBe(before);
  expect(other.data).toEqual({ concept: null });
  const again = await gateway.execute(query, { variables, headers: { 'x-psn-locale': 'de-DE' } });
  expect(again.data).toEqual(german.data);
  const asked = await gateway.execute(query, {
    variables,
    headers: { accept: 'application/graphql-response+json' },
  });
  expect(asked.headers['content-type']).toMatch(/^application\/graphql-response\+json/);
  expect(await countHits()).toBe(before + 2);
});

test.each([
  ['what an account is told', '{ viewer { onlineId } }'],
  [
    'what is the account’s beside what is everyone’s',
    `{ ${ask.concept} viewer { wishlist { item { id } } } }`,
  ],
  ['an answer with an error', `{ ${ask.concept} nobody: concept(id: "no id") { name } }`],
  ['what is refused', '{ nothing }'],
  ['what the gateway tells of itself', `{ ${ask.concept} gateway { version } }`],
  ['what no lifetime is known of', '{ __typename }'],
])('%s is not stored', async (_what, query) => {
  expect(await isStored(query)).toBe(false);
});

test.each([
  ['comes from a page', { origin: 'http://localhost' }],
  ['names an account', { 'x-psn-account': 'default' }],
  ['wants to know its cost', { 'x-gateway-cost': '1' }],
  ['carries some Authorization', { authorization: 'Bearer somebody' }],
  ['takes events', { accept: 'text/event-stream' }],
  ['takes any text', { accept: 'text/*' }],
  ['takes parts', { accept: 'multipart/mixed' }],
])('a question that %s is looked at each time', async (_what, headers) => {
  await gateway.execute(concept);
  expect(await isStored(concept, headers)).toBe(false);
});

test('who asks under another name, from another site or in another form is refused what is stored', async () => {
  await gateway.execute(concept);
  await gateway.execute(concept);
  const body = JSON.stringify({ query: concept });
  const send = async (headers: Record<string, string>) => {
    const answer = await request(`${gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body,
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  };
  const before = await countHits();
  for (const [headers, status] of [
    [{ host: 'rebound.example' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'Application/JSON' }, 415],
    [{ accept: '' }, 406],
    [{ 'content-encoding': 'gzip' }, 415],
    [{ accept: 'text/html' }, 406],
  ] as const) {
    const answer = await send(headers);
    expect({ headers, status: answer.status }).toEqual({ headers, status });
    expect(answer.text).not.toContain(known.concept.name);
  }
  expect(await countHits()).toBe(before);
});

test('with keys, a stored answer is given to who has one, and is private', async () => {
  await using guarded = await createTestGateway({
    env: { GATEWAY_CACHE_BYTES: '4000000', GATEWAY_API_KEYS: key },
    psn: gateway.psn,
    clock: clock.read,
  });
  const headers = { 'x-api-key': key };
  await guarded.execute(concept, { headers });
  const stored = await guarded.execute(concept, { headers });
  expect(await countHits(guarded, headers)).toBe(1);
  expect(stored.headers['cache-control']).toMatch(/^private/);
  for (const wrong of [{}, { 'x-api-key': `${key}0` }]) {
    const { status, errors } = await guarded.execute(concept, { headers: wrong });
    expect(status).toBe(401);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['GATEWAY_KEY_REQUIRED']);
  }
  expect(await countHits(guarded, headers)).toBe(1);
});

test('a stored answer lives as long as the part of it that lives shortest', async () => {
  const query = `{ concept(id: "${known.concept.id}") { name price { text } } }`;
  await gateway.execute(query);
  const asked = () =>
    callsOf(gateway, 'store.conceptPrice').length + callsOf(gateway, 'store.conceptOffers').length;
  const before = asked();
  const hits = await countHits();
  clock.passSeconds(599);
  await gateway.execute(query);
  expect([await countHits(), asked()]).toEqual([hits + 1, before]);
  clock.passSeconds(200);
  await gateway.execute(query);
  expect([await countHits(), asked()]).toEqual([hits + 1, before + 1]);
});

test('that PSN does not know something is stored for a minute', async () => {
  const query = '{ concept(id: "1") { name } }';
  expect((await gateway.execute(query)).data).toEqual({ concept: null });
  const before = gateway.psn.requests.length;
  const hits = await countHits();
  clock.passSeconds(59);
  await gateway.execute(query);
  expect([await countHits(), gateway.psn.requests.length]).toEqual([hits + 1, before]);
  clock.passSeconds(2);
  await gateway.execute(query);
  expect([await countHits(), gateway.psn.requests.length]).toEqual([hits + 1, before + 1]);
});

test('a change of the operations file lets go of what was stored', async () => {
  const query = `{ ${ask.product} }`;
  expect(await isStored(query)).toBe(true);
  const written = { operations: { 'store.product': { disabled: 'It tells prices of another game.' } } };
  await writeFile(join(gateway.stateDir, 'operations.json'), JSON.stringify(written), { mode: 0o600 });
  const codes = async () => (await gateway.execute(query)).errors.map(({ extensions }) => extensions.code);
  await expect.poll(codes, { timeout: 20_000 }).toEqual(['PSN_OPERATION_DISABLED']);
});

test('equal questions at once are made one answer, which all are given', async () => {
  const query = `query Together { concept(id: "${known.concept.id}") { name } }`;
  gateway.psn.requests.length = 0;
  const all = await Promise.all(Array.from({ length: 20 }, () => gateway.execute(query)));
  expect(new Set(all.map(({ text }) => text)).size).toBe(1);
  expect(all.every(({ status, headers }) => status === 200 && headers.age === '0')).toBe(true);
  expect(gateway.psn.requests).toHaveLength(1);
  const text = await (await fetch(`${gateway.address}/metrics`)).text();
  expect(text).toMatch(/^psn_gateway_whole_answers_total\{result="joined"\} 19$/m);
});

test('equal questions at once whose answer is one account’s are answered each by itself', async () => {
  const query = 'query Mine { viewer { id } }';
  const ask = () => Promise.all(Array.from({ length: 5 }, () => gateway.execute(query)));
  const hits = await countHits();
  for (const { data, errors } of [...(await ask()), ...(await ask())]) {
    expect(errors).toEqual([]);
    expect(data.viewer.id).toEqual(expect.any(String));
  }
  expect(await countHits()).toBe(hits);
});
