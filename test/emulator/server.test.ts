import { expect, test } from 'vitest';

import { registry } from '../../src/modules/index.js';
import { defineOperations, operation } from '../../src/psn/operation.js';
import { operations as stars } from '../../src/modules/stars/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { world } from '../../src/emulator/world/world.js';
import { ask, bearer, signIn, startEmulator } from './ask.js';

const json = { 'content-type': 'application/json' };
const [game] = world.concepts;
const conceptId = game?.id ?? '';
const question = { conceptId, productId: '' };

test('a doubled slash before op and a POST are answered as well', async () => {
  await using emulator = await startEmulator();
  expect((await ask(emulator, store.concept, question, { path: '/api/graphql/v1//op' })).status).toBe(200);
  const [{ sha256 }] = store.concept.versions;
  const body = JSON.stringify({
    operationName: 'metGetConceptById',
    variables: question,
    extensions: { persistedQuery: { version: 1, sha256Hash: sha256 } },
  });
  const response = await fetch(`${emulator.bases.web}/api/graphql/v1/op`, {
    method: 'POST',
    headers: json,
    body,
  });
  expect(await response.json()).toMatchObject({ data: { conceptRetrieve: { id: conceptId } } });
});

test('a bearer on a catalogue call takes the prices away', async () => {
  await using emulator = await startEmulator();
  const variables = { id: '28c9c2b2-cecc-415c-9a08-482a605cb104', pageArgs: { size: 1, offset: 0 } };
  const first = (price: unknown) => ({ body: { data: { categoryGridRetrieve: { concepts: [{ price }] } } } });
  expect(await ask(emulator, store.categoryGrid, variables)).toMatchObject(
    first({ basePrice: expect.stringContaining('$') as string }),
  );
  const headers = bearer(await signIn(emulator));
  expect(await ask(emulator, store.categoryGrid, variables, { headers })).toMatchObject(first(null));
});

test('requests are recorded in order, with the registry’s keys', async () => {
  await using emulator = await startEmulator();
  const headers = bearer(await signIn(emulator));
  await ask(emulator, stars.account, { accountId: 'me' }, { headers });
  await ask(emulator, store.concept, question);
  expect(
    emulator.requests.map(({ host, method, path, operation }) => [host, method, path, operation]),
  ).toEqual([
    ['account', 'POST', '/api/authz/v3/oauth/token', undefined],
    ['mobile', 'GET', '/api/graphql/v1/op', 'stars.account'],
    ['web', 'GET', '/api/graphql/v1/op', 'store.concept'],
  ]);
  const [signedIn, , catalogue] = emulator.requests;
  expect(signedIn?.form).toMatchObject({ grant_type: 'sso_token', token_format: 'jwt' });
  expect(catalogue).toMatchObject({
    operationName: 'metGetConceptById',
    variables: question,
    sha256: store.concept.versions[0].sha256,
    headers: { 'content-type': 'application/json' },
  });
});

test('dictated answers come in order, then the standing one, then the emulator’s own after a reset', async () => {
  await using emulator = await startEmulator();
  emulator.answerOnce('store.concept', { status: 503, headers: { 'retry-after': '7' }, body: '<html>' });
  emulator.answerOnce('store.concept', { body: { data: { conceptRetrieve: null } } });
  emulator.answerAlways('store.concept', ({ headers }) =>
    headers['x-odd'] === undefined ? { status: 429, body: {} } : undefined,
  );
  const status = async (headers = {}) =>
    (await ask(emulator, store.concept, question, { headers: { ...json, ...headers } })).status;
  expect(await ask(emulator, store.concept, question)).toMatchObject({
    status: 503,
    type: 'text/html',
    body: '<html>',
  });
  expect(await ask(emulator, store.concept, question)).toMatchObject({
    body: { data: { conceptRetrieve: null } },
  });
  expect(await status()).toBe(429);
  expect(await status({ 'x-odd': 'yes' })).toBe(200);
  emulator.reset();
  expect(await status()).toBe(200);
  expect(emulator.requests).toHaveLength(1);
});

test('the token endpoint takes dictated answers too', async () => {
  await using emulator = await startEmulator();
  emulator.answerOnce('auth.token', { status: 429, body: 'Too Many Requests' });
  expect(await signIn(emulator)).toBe('Too Many Requests');
  expect(await signIn(emulator)).toMatchObject({ expires_in: 3599 });
});

test('an answer that is still delayed does not keep the emulator from closing', async () => {
  const emulator = await startEmulator();
  emulator.answerOnce('store.concept', { body: {}, delayMs: 3_600_000 });
  const asked = ask(emulator, store.concept, question).then(
    () => 'answered',
    () => 'broken off',
  );
  await expect.poll(() => emulator.requests.length).toBe(1);
  await emulator.close();
  expect(await asked).toBe('broken off');
});

test('an operation that the emulator cannot play says so', async () => {
  const unplayed = defineOperations('unplayed', {
    concept: operation<{ conceptId: string }, unknown>({
      ...store.concept,
      versions: store.concept.versions as never,
    }),
  });
  await using emulator = await startEmulator({ registry: Object.values(unplayed) });
  expect(await ask(emulator, unplayed.concept, question)).toMatchObject({
    status: 500,
    body: { message: 'The emulator has no answer for unplayed.concept' },
  });
});

test('addresses are known once the emulator has started, all on loopback', async () => {
  await using emulator = await startEmulator();
  expect(Object.values(emulator.bases)).toHaveLength(5);
  for (const base of Object.values(emulator.bases)) expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(registry.length).toBeGreaterThan(0);
});
