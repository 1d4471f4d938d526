import { expect, test } from 'vitest';

import { operations as stars } from '../../src/modules/stars/operations.js';
import {
  ask,
  basic,
  bearer,
  getAuthorize,
  postToken,
  scope,
  signIn,
  startEmulator,
  type Tokens,
} from './ask.js';

const sso = { grant_type: 'sso_token', scope, token_format: 'jwt' };
const redirect_uri = 'com.scee.psxandroid.scecompcall://redirect';

function refusal(error: string, error_code: number, error_description: string): object {
  return { status: 400, body: { error, error_code, error_description } };
}

test('an npsso is exchanged for tokens whose claims name the account', async () => {
  await using emulator = await startEmulator({ clock: () => 1_700_000_000_000 });
  expect(emulator.npsso).toMatch(/^[a-z0-9]{64}$/);
  const answer = await postToken(emulator, { ...sso, npsso: emulator.npsso });
  expect(answer).toMatchObject({
    status: 200,
    body: { token_type: 'bearer', expires_in: 3599, refresh_token_expires_in: 5183999, scope },
  });
  const parts = (answer.body as Tokens).access_token.split('.');
  expect(parts).toHaveLength(3);
  expect(JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString())).toMatchObject({
    iss: 'https://auth.account.sony.com',
    exp: 1_700_003_599,
    account_id: '7120459863310427751',
  });
});

test.each([
  [
    'no grant type',
    { scope },
    refusal('invalid_request', 4098, "Mandatory parameter 'grant_type' is missing"),
  ],
  ['no npsso', sso, refusal('invalid_request', 4098, "Mandatory parameter 'npsso' is missing")],
  [
    'no code',
    { grant_type: 'authorization_code', redirect_uri },
    refusal('invalid_request', 4098, "Mandatory parameter 'code' is missing"),
  ],
  [
    'a foreign grant',
    { grant_type: 'password' },
    refusal('unauthorized_client', 4151, 'Client does not have grant type: password'),
  ],
  [
    'a foreign scope',
    { ...sso, scope: 'psn:mobile.v1', npsso: 'x' },
    refusal('unauthorized_client', 4151, 'Client does not have grant type: sso_token'),
  ],
  ['a dead npsso', { ...sso, npsso: 'x'.repeat(64) }, refusal('invalid_grant', 20, 'Invalid login')],
  [
    'a dead refresh token',
    { grant_type: 'refresh_token', refresh_token: 'x', scope },
    refusal('invalid_grant', 4159, 'Invalid refresh token'),
  ],
  [
    'an unknown code',
    { grant_type: 'authorization_code', code: 'v3.none', redirect_uri },
    refusal('invalid_grant', 1, 'Bad request'),
  ],
])('the token endpoint refuses %s in the account service’s words', async (_what, form, expected) => {
  await using emulator = await startEmulator();
  expect(await postToken(emulator, form)).toMatchObject(expected);
});

test('the token endpoint refuses another client, a missing credential and a body that is no form', async () => {
  await using emulator = await startEmulator();
  const form = { ...sso, npsso: emulator.npsso };
  const foreign = `Basic ${Buffer.from('ac8d161a-d966-4728-b0ea-ffec22f69edc:invented').toString('base64')}`;
  expect(await postToken(emulator, form, { authorization: foreign })).toMatchObject({
    body: { error_code: 4151 },
  });
  expect(await postToken(emulator, form, {})).toMatchObject({ body: { error_code: 4151 } });
  const json = { authorization: basic, 'content-type': 'application/json' };
  expect(await postToken(emulator, form, json)).toMatchObject({ body: { error_code: 4098 } });
});

test('a good npsso is redirected to the app with a code that works once', async () => {
  await using emulator = await startEmulator();
  const { status, location } = await getAuthorize(emulator, emulator.npsso);
  expect(status).toBe(302);
  expect(location).toMatch(/^com\.scee\.psxandroid\.scecompcall:\/\/redirect\/\?code=v3\..+&cid=/);
  const code = new URL(location ?? '').searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', code, redirect_uri, token_format: 'jwt' };
  expect(await postToken(emulator, form)).toMatchObject({ status: 200, body: { expires_in: 3599 } });
  expect(await postToken(emulator, form)).toMatchObject(refusal('invalid_grant', 1, 'Bad request'));
});

test('a dead npsso is redirected as well, to the sign-in page or to the app, with code 4165', async () => {
  await using emulator = await startEmulator();
  emulator.killNpsso();
  const page = await getAuthorize(emulator, emulator.npsso);
  expect(page.status).toBe(302);
  expect(page.location).toMatch(
    /^https:\/\/my\.account\.sony\.com\/sonyacct\/signin\/\?.*error=login_required&error_code=4165/,
  );
  const app = await getAuthorize(emulator, emulator.npsso, { enable_scheme_error_code: 'true' });
  expect(app.location).toMatch(
    /^com\.scee\.psxandroid\.scecompcall:\/\/redirect\/\?error=login_required&error_code=4165/,
  );
  expect(await postToken(emulator, { ...sso, npsso: emulator.npsso })).toMatchObject({
    body: { error_code: 20 },
  });
});

test('a retired client gets an error and no redirect from authorize', async () => {
  await using emulator = await startEmulator();
  const retired = { client_id: 'ac8d161a-d966-4728-b0ea-ffec22f69edc' };
  expect(await getAuthorize(emulator, emulator.npsso, retired)).toMatchObject({
    status: 400,
    location: null,
    body: { error: 'unauthorized_client', error_code: 4151 },
  });
});

test('a refresh echoes the refresh token, and its sixty days go on from the sign-in', async () => {
  let now = 1_700_000_000_000;
  await using emulator = await startEmulator({ clock: () => now });
  const first = await signIn(emulator);
  now += 9000;
  const form = {
    grant_type: 'refresh_token',
    refresh_token: first.refresh_token,
    scope,
    token_format: 'jwt',
  };
  const second = await postToken(emulator, form);
  expect(second).toMatchObject({
    body: { refresh_token: first.refresh_token, refresh_token_expires_in: 5183990 },
  });
  expect((second.body as Tokens).access_token).not.toBe(first.access_token);
  now += 5_184_000_000;
  expect(await postToken(emulator, form)).toMatchObject(
    refusal('invalid_grant', 4159, 'Invalid refresh token'),
  );
});

test('killed refresh tokens are refused while the npsso still signs in', async () => {
  await using emulator = await startEmulator();
  const { refresh_token } = await signIn(emulator);
  emulator.killRefreshTokens();
  expect(await postToken(emulator, { grant_type: 'refresh_token', refresh_token, scope })).toMatchObject({
    body: { error_code: 4159 },
  });
  expect(await signIn(emulator)).toMatchObject({ expires_in: 3599 });
});

test('an access token is refused after its life, and at once when told so', async () => {
  let now = 0;
  await using emulator = await startEmulator({ clock: () => now, tokenLifeSeconds: 60 });
  const tokens = await signIn(emulator);
  const account = (headers: Record<string, string>) =>
    ask(emulator, stars.account, { accountId: 'me' }, { headers });
  expect(tokens.expires_in).toBe(60);
  now = 59_999;
  expect((await account(bearer(tokens))).status).toBe(200);
  now = 60_000;
  expect(await account(bearer(tokens))).toMatchObject({
    status: 401,
    body: { error: { message: 'Expired token' } },
  });
  const later = await signIn(emulator);
  emulator.expireTokens();
  expect(await account(bearer(later))).toMatchObject({
    status: 401,
    body: { error: { message: 'Expired token' } },
  });
});

test('a path that the account host does not have is refused by the edge, in HTML', async () => {
  await using emulator = await startEmulator();
  const response = await fetch(`${emulator.bases.account}/api/v1/ssocookie`);
  expect(response.status).toBe(403);
  expect(response.headers.get('content-type')).toBe('text/html');
  expect(await response.text()).toContain('<TITLE>Access Denied</TITLE>');
});
