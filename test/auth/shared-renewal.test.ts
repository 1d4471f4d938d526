import { randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { createTokenStore } from '../../src/auth/token-store.js';
import { UnauthenticatedError, UpstreamTimeoutError } from '../../src/errors.js';
import { deadNpsso, deadRefreshToken } from './fake-account-host.js';
import { createTestSignIn, failureOf, NPSSO, START, storedTokens } from './test-sign-in.js';

type TestSignIn = Awaited<ReturnType<typeof createTestSignIn>>;

/** A manager as another process on the same folder has it. */
const another = ({ manager, directory }: TestSignIn, patienceMs?: number) =>
  manager({ store: createTokenStore({ directory, patienceMs }) });

const expired = storedTokens({ accessExpiresAt: START });

/** A promise, and what keeps it. */
function createGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

test('two processes that meet at expiry make one renewal', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', expired);
  const managers = [another(signIn), another(signIn), another(signIn)];
  const tokens = await Promise.all(managers.map((manager) => manager.getAccessToken()));
  expect(tokens).toEqual(['access-1', 'access-1', 'access-1']);
  signIn.passSeconds(3599);
  const later = await Promise.all(managers.map((manager) => manager.getAccessToken()));
  expect(later).toEqual(['access-2', 'access-2', 'access-2']);
  expect(signIn.host.calls.map(({ form }) => form['refresh_token'])).toEqual(['refresh-stored', 'refresh-1']);
});

test('a refresh token that another process has replaced meanwhile is not used again', async () => {
  await using signIn = await createTestSignIn();
  const [one, other] = [another(signIn), another(signIn)];
  await one.getAccessToken();
  await other.getAccessToken();
  signIn.passSeconds(3599);
  await one.getAccessToken();
  signIn.passSeconds(3599);
  await expect(other.getAccessToken()).resolves.toBe('access-3');
  expect(signIn.host.calls.map(({ form }) => form['refresh_token'])).toEqual([
    undefined,
    'refresh-1',
    'refresh-2',
  ]);
});

test('a token that PSN refused is replaced by the one another process has got', async () => {
  await using signIn = await createTestSignIn();
  const [one, other] = [another(signIn), another(signIn)];
  const old = await one.getAccessToken();
  await other.getAccessToken();
  for (const manager of [one, other]) {
    manager.refuse(old, { isDenial: false });
    await expect(manager.getAccessToken()).resolves.toBe('access-2');
  }
  expect(signIn.host.calls).toHaveLength(2);
});

test('a sign-in by another process ends the want of one at once', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', expired);
  const manager = signIn.manager({ npsso: undefined });
  signIn.host.answerOnce(deadRefreshToken);
  await failureOf(manager.getAccessToken());
  expect(manager.status().state).toBe('sign-in-needed');
  await signIn.store.save('main', storedTokens({ accessToken: 'signed-in-anew', refreshToken: 'new' }));
  await expect(manager.getAccessToken()).resolves.toBe('signed-in-anew');
  expect(manager.status().state).toBe('signed-in');
  expect(signIn.host.calls).toHaveLength(1);
});

test('an account that another process removed is signed out once its token has ended', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens());
  const manager = signIn.manager({ npsso: undefined });
  await manager.getAccessToken();
  await signIn.store.remove('main');
  signIn.passSeconds(3599);
  expect(await failureOf(manager.getAccessToken())).toBeInstanceOf(UnauthenticatedError);
  expect(manager.status()).toEqual({ state: 'signed-out' });
  expect(signIn.host.calls).toEqual([]);
});

test('one does not wait for another process beyond the deadline, and asks again afterwards', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', expired);
  const [held, gate] = [createGate(), createGate()];
  const renewing = signIn.store.exclusively('main', () => (held.open(), gate.opened));
  await held.opened;
  const manager = another(signIn, 30);
  const failure = await failureOf(manager.getAccessToken());
  expect(failure).toBeInstanceOf(UpstreamTimeoutError);
  expect(failure.message).toContain('did not answer auth.token within 30 ms');
  expect(signIn.host.calls).toEqual([]);
  gate.open();
  await renewing;
  await expect(manager.getAccessToken()).resolves.toBe('access-1');
});

test('where others cannot be kept away renewals go on, and that is told once', async () => {
  await using signIn = await createTestSignIn();
  const readOnly = Object.assign(new Error('read-only file system'), { code: 'EROFS' });
  const store = { ...signIn.store, exclusively: () => Promise.reject(readOnly) };
  const manager = signIn.manager({ store });
  await manager.getAccessToken();
  signIn.passSeconds(3599);
  await expect(manager.getAccessToken()).resolves.toBe('access-2');
  expect(signIn.logged('error')).toEqual(['other gateways cannot be kept from renewing the same tokens']);
});

test('new tokens are given out when they are stored, not before', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', expired);
  const [saving, gate] = [createGate(), createGate()];
  const save: typeof signIn.store.save = async (...args) => {
    saving.open();
    await gate.opened;
    return signIn.store.save(...args);
  };
  const manager = signIn.manager({ store: { ...signIn.store, save } });
  const given: string[] = [];
  const asking = [0, 1].map(async () => given.push(await manager.getAccessToken()));
  await saving.opened;
  const late = manager.getAccessToken().then((token) => given.push(token));
  await signIn.store.load('main');
  expect(given).toEqual([]);
  gate.open();
  await Promise.all([...asking, late]);
  expect(given).toEqual(['access-1', 'access-1', 'access-1']);
});

test('tokens that cannot be encrypted anew serve all the same', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens());
  const store = createTokenStore({ directory: signIn.directory, keys: [randomBytes(32)] });
  const full = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
  const manager = signIn.manager({ store: { ...store, save: () => Promise.reject(full) } });
  await expect(manager.getAccessToken()).resolves.toBe('access-stored');
  expect(signIn.logged('error')).toEqual(['the stored tokens could not be encrypted with the newest key']);
  expect(signIn.host.calls).toEqual([]);
});

test('tokens of another npsso that another process stores are left aside', async () => {
  await using signIn = await createTestSignIn();
  const theirs = NPSSO.replace('End0', 'End1');
  const [ours, other] = [another(signIn), signIn.manager({ npsso: theirs })];
  await ours.getAccessToken();
  await other.getAccessToken();
  signIn.passSeconds(3599);
  await ours.getAccessToken();
  signIn.host.answerOnce(deadRefreshToken, deadNpsso);
  await failureOf(other.getAccessToken());
  expect(signIn.host.calls.map(({ form }) => form['refresh_token'] ?? form['npsso'])).toEqual([
    NPSSO,
    theirs,
    'refresh-1',
    'refresh-2',
    theirs,
  ]);
});
