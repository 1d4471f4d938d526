import { expect, test } from 'vitest';

import { createTokenStore } from '../../src/auth/token-store.js';
import { grant, json } from './fake-account-host.js';
import { createTestSignIn, START, storedTokens } from './test-sign-in.js';

test('the first question signs in with the npsso, and the tokens outlive the manager', async () => {
  await using signIn = await createTestSignIn();
  expect(signIn.manager().status()).toEqual({ state: 'signed-out' });
  await expect(signIn.manager().getAccessToken()).resolves.toBe('access-1');
  const next = signIn.manager();
  await expect(next.getAccessToken()).resolves.toBe('access-1');
  expect(signIn.grantTypes()).toEqual(['sso_token']);
  expect(next.status()).toEqual({
    state: 'signed-in',
    accessExpiresAt: START + 3_599_000,
    refreshExpiresAt: START + 5_183_999_000,
  });
});

test('looking at what is stored tells who is signed in and until when, and asks nobody', async () => {
  await using signIn = await createTestSignIn();
  const claims = Buffer.from(JSON.stringify({ account_id: '4000000000000000007' })).toString('base64url');
  await signIn.store.save('main', storedTokens({ accessToken: `e30.${claims}.sig` }));
  const manager = signIn.manager();
  await manager.look();
  expect(manager.status()).toMatchObject({ state: 'signed-in', accountId: '4000000000000000007' });
  expect(signIn.host.calls).toEqual([]);
});

test('looking at tokens that no key opens is no failure, but needs a sign-in', async () => {
  await using signIn = await createTestSignIn();
  const { directory } = signIn;
  await createTokenStore({ directory, keys: [Buffer.alloc(32, 1)] }).save('main', storedTokens());
  const manager = signIn.manager();
  await manager.look();
  expect(manager.status()).toEqual({ state: 'sign-in-needed' });
});

test('two hundred who ask at the moment of expiry share one call', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  await manager.getAccessToken();
  signIn.passSeconds(3599);
  const tokens = await Promise.all(Array.from({ length: 200 }, () => manager.getAccessToken()));
  expect(tokens).toEqual(Array.from({ length: 200 }, () => 'access-2'));
  expect(signIn.grantTypes()).toEqual(['sso_token', 'refresh_token']);
});

test('two hundred whose token PSN refused share one call', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  const old = await manager.getAccessToken();
  const tokens = await Promise.all(
    Array.from({ length: 200 }, async () => {
      manager.refuse(old, { isDenial: false });
      return manager.getAccessToken();
    }),
  );
  manager.refuse(old, { isDenial: false });
  expect(new Set([...tokens, await manager.getAccessToken()])).toEqual(new Set(['access-2']));
  expect(signIn.grantTypes()).toEqual(['sso_token', 'refresh_token']);
});

test('a token that has been replaced already is refused without effect', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  const old = await manager.getAccessToken();
  manager.refuse(old, { isDenial: false });
  await manager.getAccessToken();
  manager.refuse(old, { isDenial: false });
  await expect(manager.getAccessToken()).resolves.toBe('access-2');
  expect(signIn.host.calls).toHaveLength(2);
});

test('a late refusal of an older token does not clear the present one', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  const first = await manager.getAccessToken();
  manager.refuse(first, { isDenial: false });
  const second = await manager.getAccessToken();
  manager.accept(second);
  manager.refuse(second, { isDenial: false });
  manager.refuse(first, { isDenial: false });
  await expect(manager.getAccessToken()).resolves.toBe('access-3');
});

test('a new token that PSN refuses as well is not renewed again, until PSN has taken it once', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  const expired = { isDenial: false };
  expect(manager.refuse(await manager.getAccessToken(), expired)).toBe(true);
  const second = await manager.getAccessToken();
  expect(manager.refuse(second, expired)).toBe(false);
  await expect(manager.getAccessToken()).resolves.toBe(second);
  manager.accept(second);
  expect(manager.refuse(second, expired)).toBe(true);
});

test('rights that are denied again and again cost one renewal an hour, whatever else is taken', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  expect(manager.refuse(await manager.getAccessToken(), { isDenial: true })).toBe(true);
  for (let time = 0; time < 20; time += 1) {
    const token = await manager.getAccessToken();
    manager.accept(token);
    expect(manager.refuse(token, { isDenial: true })).toBe(false);
  }
  expect(await manager.getAccessToken()).toBe('access-2');
});

test('a token lives on for a minute at least when it is given out', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(grant('short', { expires_in: 100 }));
  const manager = signIn.manager();
  await manager.getAccessToken();
  signIn.passSeconds(40);
  await expect(manager.getAccessToken()).resolves.toBe('access-short');
  signIn.passSeconds(1);
  await expect(manager.getAccessToken()).resolves.toBe('access-2');
});

test('a token in its last tenth is given out once more while its successor is fetched', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  await manager.getAccessToken();
  signIn.passSeconds(3239);
  await manager.getAccessToken();
  expect(manager.status().state).toBe('signed-in');
  signIn.passSeconds(1);
  const [first, second] = await Promise.all([manager.getAccessToken(), manager.getAccessToken()]);
  expect([first, second, manager.status().state]).toEqual(['access-1', 'access-1', 'renewing']);
  await expect.poll(() => manager.status().state).toBe('signed-in');
  await expect(manager.getAccessToken()).resolves.toBe('access-2');
  expect(signIn.grantTypes()).toEqual(['sso_token', 'refresh_token']);
});

test('an early renewal that fails is logged, and the token in hand stays in use', async () => {
  await using signIn = await createTestSignIn();
  const manager = signIn.manager();
  await manager.getAccessToken();
  signIn.host.answerOnce(json(500, {}));
  signIn.passSeconds(3300);
  await expect(manager.getAccessToken()).resolves.toBe('access-1');
  await expect.poll(() => manager.status().state).toBe('signed-in');
  await expect(manager.getAccessToken()).resolves.toBe('access-1');
  expect(manager.status().state).toBe('signed-in');
  expect(signIn.host.calls).toHaveLength(2);
  expect(signIn.logged('warn')).toEqual(['PSN tokens could not be renewed; they are kept']);
});

test('a store that cannot save costs a log line and no request', async () => {
  await using signIn = await createTestSignIn();
  const full = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
  const store = { ...signIn.store, save: () => Promise.reject(full) };
  await expect(signIn.manager({ store }).getAccessToken()).resolves.toBe('access-1');
  expect(signIn.logged('error')).toEqual([expect.stringContaining('could not be stored')]);
  expect(signIn.lines).toContainEqual(expect.objectContaining({ code: 'ENOSPC', reason: 'disk full' }));
});
