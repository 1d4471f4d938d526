import { expect, test } from 'vitest';

import { SignInRefusedError } from '../../src/auth/sign-in-refused-error.js';
import { RateLimitedError } from '../../src/errors.js';
import { grant, html, json, redirect, refusal } from './fake-account-host.js';
import { CLIENT_CREDENTIAL, createTestSignIn, failureOf, NPSSO, SCOPE, START } from './test-sign-in.js';

const TOKEN_PATH = '/api/authz/v3/oauth/token';
const REDIRECT_URI = 'com.scee.psxandroid.scecompcall://redirect';
const noClientGrant = refusal('unauthorized_client', 4151);

test('an npsso is swapped for tokens with one form post', async () => {
  await using signIn = await createTestSignIn();
  await expect(signIn.oauth.signIn(NPSSO)).resolves.toEqual({
    accessToken: 'access-1',
    accessExpiresAt: START + 3_599_000,
    refreshToken: 'refresh-1',
    refreshExpiresAt: START + 5_183_999_000,
  });
  expect(signIn.host.calls).toEqual([
    {
      method: 'POST',
      path: TOKEN_PATH,
      query: {},
      form: { grant_type: 'sso_token', npsso: NPSSO, scope: SCOPE, token_format: 'jwt' },
      headers: expect.objectContaining({
        authorization: `Basic ${CLIENT_CREDENTIAL}`,
        'content-type': 'application/x-www-form-urlencoded',
      }) as unknown,
    },
  ]);
});

test('a refresh token is swapped for tokens without a cookie or npsso', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(grant('later', { refresh_token: 'refresh-old', refresh_token_expires_in: 100 }));
  await expect(signIn.oauth.refresh('refresh-old')).resolves.toEqual({
    accessToken: 'access-later',
    accessExpiresAt: START + 3_599_000,
    refreshToken: 'refresh-old',
    refreshExpiresAt: START + 100_000,
  });
  const [call] = signIn.host.calls;
  expect(call?.form).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-old',
    scope: SCOPE,
    token_format: 'jwt',
  });
  expect(call?.headers).not.toHaveProperty('cookie');
});

test('an answer without lives gets the recorded one and no refresh token', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(json(200, { access_token: 'opaque' }));
  await expect(signIn.oauth.signIn(NPSSO)).resolves.toEqual({
    accessToken: 'opaque',
    accessExpiresAt: START + 3_599_000,
  });
});

test('a grant that the client may not use is replaced by the authorization code', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(noClientGrant, redirect(`${REDIRECT_URI}/?code=v3.AbC&cid=1`), grant('by-code'));
  await expect(signIn.oauth.signIn(NPSSO)).resolves.toMatchObject({ accessToken: 'access-by-code' });
  const [, authorize, exchange] = signIn.host.calls;
  expect(authorize).toMatchObject({
    method: 'GET',
    path: '/api/authz/v3/oauth/authorize',
    headers: { cookie: `npsso=${NPSSO}` },
  });
  expect(authorize?.query).toEqual({
    access_type: 'offline',
    client_id: 'test-client',
    redirect_uri: REDIRECT_URI,
    response_type: 'code',
    scope: SCOPE,
  });
  expect(exchange).toMatchObject({
    method: 'POST',
    path: TOKEN_PATH,
    headers: { authorization: `Basic ${CLIENT_CREDENTIAL}` },
  });
  expect(exchange?.form).toEqual({
    code: 'v3.AbC',
    redirect_uri: REDIRECT_URI,
    grant_type: 'authorization_code',
    token_format: 'jwt',
  });
});

test.each([
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_client',
  'invalid_scope',
  'invalid_request',
  'new_error',
])('a first grant refused with %s leads to the second', async (error) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(refusal(error, 9), redirect(`${REDIRECT_URI}?code=v3.x`));
  await signIn.oauth.signIn(NPSSO);
  expect(signIn.host.calls.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
});

test.each([
  ['invalid_grant', 1],
  ['invalid_np_grant', 7],
  ['login_required', 7],
  ['other', 20],
  ['other', 4165],
])('a first grant refused with %s %i is a dead npsso and no second call', async (error, code) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(refusal(error, code));
  const failure = await failureOf(signIn.oauth.signIn(NPSSO));
  expect(failure).toBeInstanceOf(SignInRefusedError);
  expect(failure).toMatchObject({ refused: 'npsso' });
  expect(signIn.host.calls).toHaveLength(1);
});

test.each([
  [
    'the sign-in page with error_code',
    redirect('https://signin.invalid/?error=login_required&error_code=4165'),
  ],
  ['the app scheme with error_code', redirect(`${REDIRECT_URI}?error=login_required&error_code=4165`)],
  ['a bare sign-in page', redirect('/signin')],
  ['a sign-in page shown at once', html(200)],
])('an authorize call answered with %s is a dead npsso', async (_name, answer) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(noClientGrant, answer);
  expect(await failureOf(signIn.oauth.signIn(NPSSO))).toMatchObject({
    name: 'SignInRefusedError',
    refused: 'npsso',
  });
  expect(signIn.host.calls).toHaveLength(2);
});

test('a client that neither grant accepts is told from a dead npsso', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(noClientGrant, noClientGrant);
  expect(await failureOf(signIn.oauth.signIn(NPSSO))).toMatchObject({
    refused: 'client',
    message: 'PSN refused the npsso: unauthorized_client 4151',
  });
});

test('a used-up sign-in budget stops the call before it is sent', async () => {
  let left = 1;
  await using signIn = await createTestSignIn({
    spend: () => {
      left -= 1;
      if (left < 0) throw new RateLimitedError('auth.token', 3600, 'the sign-in budget holds back');
    },
  });
  signIn.host.answerOnce(noClientGrant);
  expect(await failureOf(signIn.oauth.signIn(NPSSO))).toMatchObject({
    name: 'RateLimitedError',
    retryAfter: 3600,
  });
  expect(signIn.host.calls).toHaveLength(1);
});

test('an npsso with foreign characters stays inside its cookie', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(noClientGrant, redirect('/signin'));
  await failureOf(signIn.oauth.signIn('a; other=1\r\nx-evil: 1'));
  expect(signIn.host.calls[1]?.headers.cookie).toBe('npsso=a%3B%20other%3D1%0D%0Ax-evil%3A%201');
});
