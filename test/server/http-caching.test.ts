import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask, createTestClock, known } from './questions.js';

const clock = createTestClock();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({
    env: {
      GATEWAY_CACHE_BYTES: '1000000',
      GATEWAY_ALLOWED_ORIGINS: 'https://pages.example',
    },
    clock: clock.read,
  });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const price = `concept(id: "${known.concept.id}") { price { text } }`;

async function get(query: string, headers: Record<string, string> = {}, { address } = gateway) {
  const response = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'apollo-require-preflight': '1', accept: 'application/json', ...headers },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
const cacheControl = async (query: string, headers = {}) =>
  (await gateway.execute(query, { headers })).headers['cache-control'];

test('an answer may be kept as long as the part of it that lives shortest', async () => {
  expect(await cacheControl(`{ ${ask.concept} }`)).toBe('public, max-age=21600');
  expect(await cacheControl(`{ ${ask.concept} ${price} }`)).toBe('public, max-age=600');
});

test('that PSN does not know something may be kept for a minute', async () => {
  const unknown = '{ concept(id: "1") { name } }';
  expect(await cacheControl(unknown)).toBe('public, max-age=60');
  expect(await cacheControl(unknown)).toBe('public, max-age=60');
});

test.each(['text/event-stream', 'text/*', 'multipart/mixed'])(
  'an answer as %s is for nobody to keep',
  async (accept) => {
    const { status, headers } = await get(`{ ${ask.concept} }`, { accept });
    expect(headers.get('content-type')).toMatch(/^(text\/event-stream|multipart\/mixed)/);
    const kept = ['cache-control', 'age', 'etag'].map((name) => headers.get(name));
    expect([status, ...kept]).toEqual([200, 'no-store', null, null]);
  },
);

test('a kept answer says how old it is, so that nobody adds up lifetimes', async () => {
  const question = `{ ${ask.product} }`;
  await gateway.execute(question);
  clock.passSeconds(100);
  const { headers } = await gateway.execute(question);
  expect(headers).toMatchObject({ 'cache-control': 'public, max-age=21600', age: '100' });
});

test('what an account is told is private, even where nobody was asked for it', async () => {
  expect(await cacheControl('{ viewer { wishlist { item { id } } } }')).toBe('private, max-age=60');
  expect(await cacheControl(`{ ${ask.concept} viewer { onlineId } }`)).toBe('private, max-age=60');
  expect(await cacheControl(`{ ${ask.concept} viewer { __typename } }`)).toBe('private, max-age=21600');
});

test.each([
  ['an answer with an error', `{ ${ask.concept} nobody: concept(id: "no id") { name } }`],
  ['a question that is refused', '{ nothing }'],
  ['what the gateway tells of itself', `{ ${ask.concept} gateway { version } }`],
  ['what asks nobody', '{ __typename }'],
])('%s is for nobody to keep', async (_what, question) => {
  const { headers } = await get(question);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('etag')).toBeNull();
  expect(headers.get('age')).toBeNull();
});

test('what tells its cost is for nobody to keep', async () => {
  expect(await cacheControl(`{ ${ask.concept} }`, { 'x-gateway-cost': '1' })).toBe('no-store');
});

test('an answer by GET has a tag, by which whoever has it is told no more than that', async () => {
  const question = `{ ${ask.concept} }`;
  const first = await get(question);
  const tag = first.headers.get('etag')!;
  expect(tag).toMatch(/^"[\w-]{27}"$/);
  const origin = 'https://pages.example';
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await get(question, { 'if-none-match': known, origin });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.get('etag')).toBe(tag);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
    expect(again.headers.get('content-type')).toBeNull();
    expect(again.headers.get('access-control-allow-origin')).toBe(origin);
    expect(again.headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(await get(question, { 'if-none-match': '"other"' })).toMatchObject({
    status: 200,
    text: first.text,
  });
  const other = await get(`{ ${ask.category} }`, { 'if-none-match': tag });
  expect(other.status).toBe(200);
  expect(other.headers.get('etag')).not.toBe(tag);
});

test('an answer names every header that it depends on', async () => {
  for (const headers of [{}, { origin: 'https://pages.example' }]) {
    const varied = (await get(`{ ${ask.concept} }`, headers)).headers.get('vary') ?? '';
    expect(varied.toLowerCase().split(/,\s*/).toSorted()).toEqual([
      'accept',
      'authorization',
      'origin',
      'x-api-key',
      'x-gateway-cost',
      'x-psn-access-token',
      'x-psn-account',
      'x-psn-locale',
      'x-psn-npsso',
    ]);
  }
});

test('a change is for nobody to keep', async () => {
  const { headers } = await gateway.execute(
    'mutation { cancelDownload(input: { duid: "none", platform: PS5, entitlementId: "none" }) { __typename } }',
  );
  expect(headers['cache-control']).toBe('no-store');
});

test('where keys are needed nothing is public', async () => {
  await using guarded = await createTestGateway({
    env: { GATEWAY_API_KEYS: '0123456789abcdef0123456789abcdef', GATEWAY_CACHE_BYTES: '1000000' },
    psn: gateway.psn,
  });
  const { headers } = await get(
    `{ ${ask.concept} }`,
    { 'x-api-key': '0123456789abcdef0123456789abcdef' },
    guarded,
  );
  expect(headers.get('cache-control')).toBe('private, max-age=21600');
});

test('without a cache answers may be kept all the same', async () => {
  await using bare = await createTestGateway({ env: { GATEWAY_CACHE_BYTES: '0' }, psn: gateway.psn });
  const { headers } = await bare.execute(`{ ${ask.concept} }`);
  expect(headers).toMatchObject({ 'cache-control': 'public, max-age=21600', age: '0' });
});
