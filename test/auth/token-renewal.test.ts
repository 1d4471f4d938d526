import { expect, test } from 'vitest';

import { fingerprintNpsso } from '../../src/auth/tokens.js';
import { UnauthenticatedError } from '../../src/errors.js';
import { deadRefreshToken, grant, json } from './fake-account-host.js';
import { createTestSignIn, DAY, failureOf, START, storedTokens } from './test-sign-in.js';

test('a refresh token is stored as the last answer told it, echoed or rotated', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  signIn.host.answerOnce(
    grant(1),
    grant(2, { refresh_token: 'refresh-1', refresh_token_expires_in: 5_180_400 }),
    grant(3, { refresh_token: 'rotated', refresh_token_expires_in: 5_183_999 }),
  );
  await manager.getAccessToken();
  signIn.passSeconds(3599);
  await manager.getAccessToken();
  await expect(signIn.store.load('main')).resolves.toMatchObject({
    tokens: {
      accessToken: 'access-2',
      refreshToken: 'refresh-1',
      refreshExpiresAt: START + (3599 + 5_180_400) * 1000,
    },
  });
  signIn.passSeconds(3599);
  await manager.getAccessToken();
  await expect(signIn.store.load('main')).resolves.toMatchObject({ tokens: { refreshToken: 'rotated' } });
  expect(signIn.host.calls.map(({ form }) => form['refresh_token'])).toEqual([
    undefined,
    'refresh-1',
    'refresh-1',
  ]);
});

test('a refresh that brings no refresh token leaves the old one in force', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  signIn.host.answerOnce(json(200, { access_token: 'alone', expires_in: 3599 }));
  await signIn.manager().getAccessToken();
  await expect(signIn.store.load('main')).resolves.toMatchObject({
    tokens: storedTokens({ accessToken: 'alone' }),
  });
});

test('a refresh token whose end is not told keeps the end that its forerunner had', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  signIn.host.answerOnce(json(200, { access_token: 'new', expires_in: 3599, refresh_token: 'rotated' }));
  const manager = signIn.manager();
  await manager.getAccessToken();
  expect(manager.status().refreshExpiresAt).toBe(START + 60 * DAY * 1000);
  await expect(signIn.store.load('main')).resolves.toMatchObject({
    tokens: storedTokens({ accessToken: 'new', refreshToken: 'rotated' }),
  });
});

test('a refresh token is used until its end as the sign-in told it, however often it was used', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  const left = (seconds: number) =>
    grant('echo', { refresh_token: 'refresh-1', refresh_token_expires_in: seconds });
  await manager.getAccessToken();
  signIn.passSeconds(59 * DAY);
  signIn.host.answerOnce(left(DAY - 1));
  await manager.getAccessToken();
  signIn.passSeconds(DAY);
  await manager.getAccessToken();
  expect(signIn.grantTypes()).toEqual(['sso_token', 'refresh_token', 'sso_token']);
});

test('a dead refresh token falls back to the npsso once', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  signIn.host.answerOnce(deadRefreshToken);
  await expect(signIn.manager().getAccessToken()).resolves.toBe('access-2');
  expect(signIn.grantTypes()).toEqual(['refresh_token', 'sso_token']);
});

test('a refresh token past its end is not tried', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START, refreshExpiresAt: START }));
  await signIn.manager().getAccessToken();
  expect(signIn.grantTypes()).toEqual(['sso_token']);
});

test('stored tokens serve without an npsso until PSN refuses them', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens());
  const manager = signIn.manager({ npsso: undefined });
  await expect(manager.getAccessToken()).resolves.toBe('access-stored');
  signIn.passSeconds(3599);
  await expect(manager.getAccessToken()).resolves.toBe('access-1');
  signIn.host.answerOnce(deadRefreshToken);
  signIn.passSeconds(3599);
  expect(await failureOf(manager.getAccessToken())).toBeInstanceOf(UnauthenticatedError);
  expect(manager.status().state).toBe('sign-in-needed');
  signIn.passSeconds(1800);
  expect(await failureOf(manager.getAccessToken())).toBeInstanceOf(UnauthenticatedError);
  expect(signIn.grantTypes()).toEqual(['refresh_token', 'refresh_token']);
});

test('stored tokens of another npsso are left aside', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ npssoFingerprint: fingerprintNpsso('another') }));
  await expect(signIn.manager().getAccessToken()).resolves.toBe('access-1');
  expect(signIn.grantTypes()).toEqual(['sso_token']);
});

test('an outage keeps the refresh token for the next try', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  const manager = signIn.manager();
  signIn.host.answerOnce(json(503, {}));
  await failureOf(manager.getAccessToken());
  signIn.passSeconds(30);
  await manager.getAccessToken();
  expect(signIn.host.calls.map(({ form }) => form['refresh_token'])).toEqual([
    'refresh-stored',
    'refresh-stored',
  ]);
});
