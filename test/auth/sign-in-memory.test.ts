import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { RateLimitedError } from '../../src/errors.js';
import {
  deadNpsso,
  deadRefreshToken,
  grant,
  html,
  json,
  redirect,
  refusal,
  type Answer,
} from './fake-account-host.js';
import { createTestSignIn, DAY, failureOf, NPSSO, START, storedTokens } from './test-sign-in.js';

const OTHER = NPSSO.replace('End0', 'End1');
const noClientGrant = refusal('unauthorized_client', 4151);
const withCode = redirect('com.scee.psxandroid.scecompcall://redirect?code=v3.x');

const memoryFile = ({ stateDir }: { stateDir: string }): string => join(stateDir, 'failed-sign-ins.json');

test('a refused npsso is not sent again after a restart, and another one is, at once', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(deadNpsso);
  const first = await failureOf(signIn.createOAuth().signIn(NPSSO));
  expect(first).toMatchObject({ refused: 'npsso', rememberedUntil: undefined });
  signIn.passSeconds(DAY - 1);
  expect(await failureOf(signIn.createOAuth().signIn(NPSSO))).toMatchObject({
    name: 'SignInRefusedError',
    refused: 'npsso',
    message:
      'PSN refused the npsso: invalid_grant 20, at 2026-09-01T00:00:00.000Z; ' +
      'it is not sent again before 2026-09-02T00:00:00.000Z',
    rememberedUntil: START + DAY * 1000,
  });
  await expect(signIn.createOAuth().signIn(OTHER)).resolves.toMatchObject({ accessToken: 'access-2' });
  expect(signIn.host.calls.map(({ form }) => form['npsso'])).toEqual([NPSSO, OTHER]);
});

test('what is remembered is for the owner alone, and tells nothing of what was sent', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(deadNpsso, deadRefreshToken, html(429));
  await failureOf(signIn.oauth.signIn(NPSSO));
  await failureOf(signIn.oauth.refresh('secret-dead'));
  await failureOf(signIn.oauth.refresh('secret-throttled'));
  const text = await readFile(memoryFile(signIn), 'utf8');
  expect(Object.keys(JSON.parse(text) as object)).toHaveLength(3);
  expect(text).not.toMatch(/Npsso|secret/);
  expect((await stat(memoryFile(signIn))).mode & 0o777).toBe(0o600);
});

test('a refused npsso is sent again after a day, or at once when it is asked for', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(deadNpsso, deadNpsso);
  await failureOf(signIn.oauth.signIn(NPSSO));
  await failureOf(signIn.createOAuth().signIn(NPSSO, { isAgain: true }));
  signIn.passSeconds(DAY - 1);
  await failureOf(signIn.oauth.signIn(NPSSO));
  expect(signIn.host.calls).toHaveLength(2);
  signIn.passSeconds(1);
  await signIn.oauth.signIn(NPSSO);
});

test.each([
  ['client', { clientCredential: Buffer.from('newer-client:secret').toString('base64') }],
  ['scope', { scope: 'psn:mobile.v3.core' }],
])('a refused client is not asked for half an hour, unless its %s is changed', async (_what, changes) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(noClientGrant, noClientGrant);
  await failureOf(signIn.oauth.signIn(NPSSO));
  signIn.passSeconds(1799);
  expect(await failureOf(signIn.createOAuth().signIn(NPSSO))).toMatchObject({ refused: 'client' });
  expect(signIn.host.calls).toHaveLength(2);
  await signIn.createOAuth(changes).signIn(NPSSO);
  signIn.passSeconds(1);
  await signIn.oauth.signIn(NPSSO);
});

test('after a restart a refused refresh token is left out, and the npsso sent at once', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  signIn.host.answerOnce(deadRefreshToken, json(503, {}));
  await failureOf(signIn.manager().getAccessToken());
  signIn.passSeconds(30);
  await expect(signIn.manager({ oauth: signIn.createOAuth() }).getAccessToken()).resolves.toBe('access-3');
  expect(signIn.grantTypes()).toEqual(['refresh_token', 'sso_token', 'sso_token']);
});

test('after a restart a dead sign-in is told without a call, and a new npsso is tried at once', async () => {
  await using signIn = await createTestSignIn();
  await signIn.store.save('main', storedTokens({ accessExpiresAt: START }));
  signIn.host.answerOnce(deadRefreshToken, deadNpsso);
  await failureOf(signIn.manager().getAccessToken());
  const restarted = signIn.manager({ oauth: signIn.createOAuth() });
  expect(await failureOf(restarted.getAccessToken())).toMatchObject({ name: 'UnauthenticatedError' });
  expect(restarted.status().state).toBe('sign-in-needed');
  expect(signIn.host.calls).toHaveLength(2);
  const changed = signIn.manager({ oauth: signIn.createOAuth(), npsso: OTHER });
  await expect(changed.getAccessToken()).resolves.toBe('access-3');
});

test('pauses after an outage double over restarts, for what was sent alone, until it goes well', async () => {
  await using signIn = await createTestSignIn();
  for (const seconds of [30, 60, 120]) {
    signIn.host.answerOnce(json(500, {}));
    const failure = { name: 'UnavailableError', retryAfter: seconds };
    expect(await failureOf(signIn.createOAuth().signIn(NPSSO))).toMatchObject(failure);
    signIn.passSeconds(seconds - 1);
    expect(await failureOf(signIn.createOAuth().signIn(NPSSO))).toMatchObject({ ...failure, retryAfter: 1 });
    await signIn.createOAuth().signIn(OTHER);
    signIn.passSeconds(1);
  }
  await signIn.createOAuth().signIn(NPSSO);
  signIn.host.answerOnce(json(500, {}));
  expect(await failureOf(signIn.createOAuth().signIn(NPSSO))).toMatchObject({ retryAfter: 30 });
});

test('a pause that is long over has no part in the next one', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(json(500, {}));
  await failureOf(signIn.oauth.signIn(NPSSO));
  signIn.passSeconds(7231);
  signIn.host.answerOnce(json(500, {}));
  expect(await failureOf(signIn.oauth.signIn(NPSSO))).toMatchObject({ retryAfter: 30 });
});

test.each<[string, Answer, string, number]>([
  ['a throttle', html(429, { 'retry-after': '600' }), 'RateLimitedError', 600],
  ['an edge block', html(403), 'BlockedError', 7200],
])('%s holds over restarts for whatever is presented, since it is about the address', async (...row) => {
  const [, answer, name, wait] = row;
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(answer);
  await failureOf(signIn.oauth.signIn(NPSSO));
  signIn.passSeconds(wait - 1);
  expect(await failureOf(signIn.createOAuth().signIn(OTHER))).toMatchObject({ name, retryAfter: 1 });
  expect(await failureOf(signIn.createOAuth().refresh('any'))).toMatchObject({ name, retryAfter: 1 });
  expect(signIn.host.calls).toHaveLength(1);
  signIn.passSeconds(1);
  await signIn.createOAuth().signIn(OTHER);
});

test('a call that was under way when another was throttled does not end that pause by going well', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce((response, call) => {
    signIn.passSeconds(1);
    signIn.host.answerOnce(html(429));
    void signIn.oauth.signIn(OTHER).catch(() => {
      grant('late')(response, call);
    });
  });
  await signIn.createOAuth().signIn(NPSSO);
  expect(await failureOf(signIn.createOAuth().signIn(NPSSO))).toMatchObject({ name: 'RateLimitedError' });
});

test('a budget that is used up is no failure of PSN’s, and not remembered', async () => {
  await using signIn = await createTestSignIn();
  const spend = () => Promise.reject(new RateLimitedError('auth.token', 3600, 'The budget keeps'));
  const failure = await failureOf(signIn.createOAuth({ spend }).signIn(NPSSO));
  expect(failure.message).toBe('The budget keeps auth.token; repeat in 3600 s');
  await signIn.createOAuth().signIn(NPSSO);
});

test('a grant that Sony has taken from the client is not tried first for a day, over restarts', async () => {
  await using signIn = await createTestSignIn();
  const methods = () => signIn.host.calls.map(({ method, form }) => form['grant_type'] ?? method).splice(-3);
  signIn.host.answerOnce(noClientGrant, withCode, grant(1));
  await signIn.oauth.signIn(NPSSO);
  expect(methods()).toEqual(['sso_token', 'GET', 'authorization_code']);
  signIn.passSeconds(DAY - 1);
  signIn.host.answerOnce(withCode, grant(2));
  await signIn.createOAuth().signIn(OTHER);
  expect(signIn.host.calls).toHaveLength(5);
  signIn.passSeconds(1);
  await signIn.oauth.signIn(NPSSO);
  expect(methods()).toEqual(['GET', 'authorization_code', 'sso_token']);
});

test('when the second grant is taken from the client as well, the first is tried again', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(noClientGrant, withCode, grant(1), noClientGrant);
  await signIn.oauth.signIn(NPSSO);
  expect(await failureOf(signIn.oauth.signIn(NPSSO))).toMatchObject({ refused: 'client' });
  signIn.passSeconds(1800);
  await signIn.oauth.signIn(NPSSO);
  expect(signIn.grantTypes()).toEqual(['sso_token', undefined, 'authorization_code', undefined, 'sso_token']);
});

test('an attempt noted by a clock that was far ahead is not believed', async () => {
  await using signIn = await createTestSignIn();
  signIn.passSeconds(1000 * DAY);
  signIn.host.answerOnce(html(429));
  await failureOf(signIn.oauth.signIn(NPSSO));
  signIn.passSeconds(-1000 * DAY);
  await signIn.createOAuth().signIn(NPSSO);
});

test.each([
  ['that is cut off', '{"a":{'],
  ['of another shape', '{"a":{"kind":"new","at":1,"until":9e15,"failures":1}}'],
  ['that is no object', '7'],
])('a file %s hinders nobody, and is replaced', async (_name, text) => {
  await using signIn = await createTestSignIn();
  await writeFile(memoryFile(signIn), text);
  signIn.host.answerOnce(deadNpsso);
  await failureOf(signIn.createOAuth().signIn(NPSSO));
  await failureOf(signIn.createOAuth().signIn(NPSSO));
  expect(signIn.host.calls).toHaveLength(1);
  expect(signIn.logged('warn')).toEqual([]);
  expect(Object.values(JSON.parse(await readFile(memoryFile(signIn), 'utf8')) as object)).toEqual([
    expect.objectContaining({ kind: 'refused' }),
  ]);
});

test('where no file can be used this process remembers, which is told once', async () => {
  await using signIn = await createTestSignIn();
  await mkdir(memoryFile(signIn));
  signIn.host.answerOnce(deadNpsso);
  const oauth = signIn.createOAuth();
  for (let time = 0; time < 3; time += 1) await failureOf(oauth.signIn(NPSSO));
  expect(signIn.host.calls).toHaveLength(1);
  expect(signIn.logged('warn')).toEqual([expect.stringContaining('remembered in memory alone')]);
  await rm(memoryFile(signIn), { recursive: true });
});
