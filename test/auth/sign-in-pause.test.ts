import { truncate } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { UnauthenticatedError } from '../../src/errors.js';
import { deadNpsso, deadRefreshToken, html, json, refusal } from './fake-account-host.js';
import { createTestSignIn, DAY, failureOf, START, storedTokens } from './test-sign-in.js';

test('a dead npsso is told with its remedy, logged once, and not sent again for a day', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  const manager = signIn.manager();
  signIn.host.answerOnce(deadRefreshToken, deadNpsso, deadNpsso);
  const failure = await failureOf(manager.getAccessToken());
  expect(failure).toBeInstanceOf(UnauthenticatedError);
  const said =
    "The gateway's npsso was not accepted: it is mistyped, or has ended; its operator must sign in again";
  expect(failure.message).toBe(said);
  expect(failure).toMatchObject({ remedy: expect.stringContaining('PSN_NPSSO') as unknown });
  expect(manager.status().state).toBe('sign-in-needed');
  for (const seconds of [1799, 1, 1800, DAY - 3601]) {
    signIn.passSeconds(seconds);
    expect(await failureOf(manager.getAccessToken())).toMatchObject({ message: said });
  }
  expect(signIn.host.calls).toHaveLength(2);
  signIn.passSeconds(1800);
  expect(await failureOf(manager.getAccessToken())).toBeInstanceOf(UnauthenticatedError);
  expect(signIn.grantTypes()).toEqual(['refresh_token', 'sso_token', 'sso_token']);
  expect(signIn.logged('error')).toEqual([
    expect.stringMatching(/it is mistyped, or has ended.* \S+\/api\/v1\/ssocookie .*do not sign out/),
  ]);
  signIn.passSeconds(DAY);
  await expect(manager.getAccessToken()).resolves.toBe('access-4');
  expect(manager.status().state).toBe('signed-in');
});

test('failures that are to be expected are logged with their reason and without a stack', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  await truncate(join(signIn.directory, 'main.json'), 40);
  const manager = signIn.manager();
  signIn.host.answerOnce(json(500, {}), deadNpsso);
  await failureOf(manager.getAccessToken());
  signIn.passSeconds(30);
  await failureOf(manager.getAccessToken());
  expect(signIn.lines).toMatchObject([
    { failure: 'TokenFileError', reason: expect.stringContaining('damaged') as string },
    {
      failure: 'UnavailableError',
      code: 'PSN_UNAVAILABLE',
      reason: expect.stringContaining('500') as string,
    },
    {
      failure: 'UnauthenticatedError',
      code: 'UNAUTHENTICATED',
      cause: 'PSN refused the npsso: invalid_grant 20',
    },
  ]);
  expect(JSON.stringify(signIn.lines)).not.toContain('stack');
});

test('a refused client sends the operator to the client credential', async () => {
  await using signIn = await createTestSignIn();
  const noGrant = refusal('unauthorized_client', 4151);
  signIn.host.answerOnce(noGrant, noGrant);
  expect(await failureOf(signIn.manager().getAccessToken())).toMatchObject({
    name: 'UnauthenticatedError',
    remedy: expect.stringContaining('PSN_CLIENT_CREDENTIAL') as unknown,
  });
});

test('without npsso and stored tokens the answer is a remedy and no call', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager({ npsso: undefined });
  expect(await failureOf(manager.getAccessToken())).toMatchObject({
    name: 'UnauthenticatedError',
    remedy: expect.stringContaining('PSN_NPSSO') as unknown,
  });
  expect(manager.status()).toEqual({ state: 'signed-out' });
  expect(signIn.host.calls).toEqual([]);
});

test('outages back off by doubling and never mark the npsso bad', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  const waits = [30, 60, 120, 240, 480, 960, 1800, 1800];
  for (const [tries, wait] of waits.entries()) {
    signIn.host.answerOnce(json(500, {}));
    expect(await failureOf(manager.getAccessToken())).toMatchObject({
      name: 'UnavailableError',
      retryAfter: wait,
    });
    signIn.passSeconds(wait - 1);
    expect(await failureOf(manager.getAccessToken())).toMatchObject({
      name: 'UnavailableError',
      retryAfter: 1,
    });
    expect(signIn.host.calls).toHaveLength(tries + 1);
    signIn.passSeconds(1);
  }
  await expect(manager.getAccessToken()).resolves.toBe('access-9');
  manager.refuse('access-9', { isDenial: false });
  signIn.host.answerOnce(json(500, {}));
  expect(await failureOf(manager.getAccessToken())).toMatchObject({ retryAfter: 30 });
  expect(signIn.logged('error')).toEqual([]);
});

test.each([
  ['a throttle', html(429, { 'retry-after': '3600' }), 'RateLimitedError', 3600],
  ['a throttle without a told wait', html(429), 'RateLimitedError', 900],
  ['a throttle with a wait shorter than ours', html(429, { 'retry-after': '5' }), 'RateLimitedError', 30],
  ['an edge block', html(403), 'BlockedError', 7200],
])('%s pauses all calls and is answered from memory', async (_name, answer, name, wait) => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  signIn.host.answerOnce(answer);
  expect(await failureOf(manager.getAccessToken())).toMatchObject({ name, retryAfter: wait });
  signIn.passSeconds(wait - 2);
  expect(await failureOf(manager.getAccessToken())).toMatchObject({ name, retryAfter: 2 });
  expect(signIn.host.calls).toHaveLength(1);
  signIn.passSeconds(2);
  await expect(manager.getAccessToken()).resolves.toBe('access-2');
});

test('an answer nobody understands pauses calls, too', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  signIn.host.answerOnce(json(200, {}));
  expect(await failureOf(manager.getAccessToken())).toMatchObject({ name: 'UnexpectedResponseError' });
  signIn.passSeconds(10);
  const failure = await failureOf(manager.getAccessToken());
  expect(failure).toMatchObject({ name: 'UnexpectedResponseError' });
  expect(failure.message).toContain('in 20 s');
  expect(signIn.host.calls).toHaveLength(1);
});
