import { expect, test } from 'vitest';

import {
  BlockedError,
  RateLimitedError,
  UnavailableError,
  UnexpectedResponseError,
} from '../../src/errors.js';
import { brokenJson, hangUp, html, json, redirect, refusal } from './fake-account-host.js';
import { createTestSignIn, failureOf, noMemory, NPSSO, START } from './test-sign-in.js';

const noClientGrant = refusal('unauthorized_client', 4151);

test('a dead refresh token is refused for good', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(refusal('invalid_grant', 4159));
  expect(await failureOf(signIn.oauth.refresh('old'))).toMatchObject({
    name: 'SignInRefusedError',
    refused: 'refresh-token',
  });
});

test.each([
  ['nothing', {}, 900],
  ['seconds', { 'retry-after': '42' }, 42],
  ['a date', { 'retry-after': new Date(START + 90_000).toUTCString() }, 90],
  ['an hour beyond belief', { 'retry-after': '999999' }, 7200],
  ['a moment that has passed', { 'retry-after': new Date(START - 90_000).toUTCString() }, 1],
  ['nonsense', { 'retry-after': 'soon' }, 900],
  [
    'nonsense beside the next available moment',
    { 'retry-after': 'soon', 'x-ratelimit-next-available': String(START / 1000 + 60) },
    60,
  ],
  ['an empty Retry-After', { 'retry-after': '' }, 900],
  ['the next available moment', { 'x-ratelimit-next-available': String(START / 1000 + 60) }, 60],
])('a 429 page that tells %s to wait is a throttle', async (_name, headers, retryAfter) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(html(429, headers));
  const failure = await failureOf(signIn.createOAuth({ memory: noMemory }).signIn(NPSSO));
  expect(failure).toBeInstanceOf(RateLimitedError);
  expect(failure).toMatchObject({ operation: 'auth.token', retryAfter });
  expect(signIn.host.calls).toHaveLength(1);
});

test.each([
  ['an outage', json(500, {}), UnavailableError, 30],
  ['an outage page with a told wait', html(503, { 'retry-after': '77' }), UnavailableError, 77],
  ['a hung-up connection', hangUp, UnavailableError, 30],
  ['an edge block', html(403), BlockedError, 7200],
  ['an edge page in place of tokens', html(200), BlockedError, 7200],
])('%s is no verdict on the npsso', async (_name, answer, type, retryAfter) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(answer);
  const failure = await failureOf(signIn.oauth.signIn(NPSSO));
  expect(failure).toBeInstanceOf(type);
  expect(failure).toMatchObject({ operation: 'auth.token', retryAfter });
  expect(signIn.host.calls).toHaveLength(1);
});

test.each([
  ['a 400 page of a proxy', html(400), BlockedError],
  ['a 403 in JSON without an OAuth error', json(403, { message: 'Forbidden' }), BlockedError],
  ['a 400 in JSON without an OAuth error', json(400, { message: 'no' }), UnexpectedResponseError],
  ['a 401 whose error is no text', json(401, { error: { code: 20 } }), UnexpectedResponseError],
])('%s is a temporary failure of npsso and refresh token alike', async (_name, answer, type) => {
  await using signIn = await createTestSignIn();
  const oauth = signIn.createOAuth({ memory: noMemory });
  signIn.host.answerOnce(answer, answer);
  expect(await failureOf(oauth.signIn(NPSSO))).toBeInstanceOf(type);
  expect(await failureOf(oauth.refresh('refresh-1'))).toBeInstanceOf(type);
  expect(signIn.host.calls).toHaveLength(2);
});

test('the second grant tells throttles, outages and edge blocks apart, too', async () => {
  await using signIn = await createTestSignIn();
  const oauth = signIn.createOAuth({ memory: noMemory });
  for (const [answer, name] of [
    [html(429), 'RateLimitedError'],
    [html(500), 'UnavailableError'],
    [html(403), 'BlockedError'],
  ] as const) {
    signIn.host.answerOnce(noClientGrant, answer);
    expect(await failureOf(oauth.signIn(NPSSO))).toMatchObject({ name });
  }
});

test.each([
  ['no access_token', json(200, { token_type: 'bearer' })],
  ['an empty access_token', json(200, { access_token: '' })],
  ['a redirect', redirect('https://elsewhere.invalid/')],
  ['a text that is no JSON', brokenJson('{ access_token')],
])('a token answer with %s was not understood', async (_name, answer) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(answer);
  expect(await failureOf(signIn.oauth.signIn(NPSSO))).toBeInstanceOf(UnexpectedResponseError);
  expect(signIn.host.calls).toHaveLength(1);
});

test('a host that never answers is unavailable after the deadline', async () => {
  await using signIn = await createTestSignIn({ timeoutMs: 30 });
  signIn.host.answerOnce(() => {});
  const failure = await failureOf(signIn.oauth.signIn(NPSSO));
  expect(failure).toBeInstanceOf(UnavailableError);
  expect(failure.message).toContain('gave no answer within 30 ms');
});

test('a host that cannot be reached is unavailable and told by its code', async () => {
  await using signIn = await createTestSignIn();
  await signIn.host.close();
  const failure = await failureOf(signIn.oauth.signIn(NPSSO));
  expect(failure).toBeInstanceOf(UnavailableError);
  expect(failure.message).toContain('ECONNREFUSED');
});
