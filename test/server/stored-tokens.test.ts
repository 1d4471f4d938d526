import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask, callsOf, grantTypes, healthy, tokenCalls } from './questions.js';

const question = `{ ${ask.viewer} }`;
const signedIn = { status: 200, data: { viewer: healthy.viewer }, errors: [] };

const tokenFile = ({ stateDir }: Pick<TestGateway, 'stateDir'>): string =>
  join(stateDir, 'tokens', 'default.json');

async function createStateDir() {
  const path = await mkdtemp(join(tmpdir(), 'psn-gateway-state-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Every access and refresh token that has gone over the wire. */
function tokensSent({ psn }: TestGateway): string[] {
  const sent = psn.requests.flatMap(({ headers, form }) => [
    headers['authorization']?.startsWith('Bearer ') ? headers['authorization'].slice(7) : undefined,
    form?.['refresh_token'],
  ]);
  return [...new Set(sent.filter((token) => token !== undefined))];
}

test('a restart goes on with the stored tokens, without a token call', async () => {
  await using state = await createStateDir();
  await using first = await createTestGateway({ stateDir: state.path });
  await first.execute(question);
  first.psn.requests.length = 0;
  await using second = await createTestGateway({ stateDir: state.path, psn: first.psn });
  expect(await second.execute(question)).toMatchObject(signedIn);
  expect(tokenCalls(second)).toEqual([]);
  expect(callsOf(second, 'stars.account')).toHaveLength(1);
});

test('tokens lie in a file for the owner’s eyes alone', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(question);
  const modes = await Promise.all(
    [tokenFile(gateway), join(gateway.stateDir, 'tokens')].map((path) => stat(path)),
  );
  expect(modes.map(({ mode }) => (mode & 0o777).toString(8))).toEqual(['600', '700']);
});

test('with PSN_TOKEN_KEY the file holds no token, and a restart with the key reads it', async () => {
  await using state = await createStateDir();
  const env = { PSN_TOKEN_KEY: randomBytes(32).toString('base64') };
  await using first = await createTestGateway({ stateDir: state.path, env });
  await first.execute(question);
  first.psn.expireTokens();
  await first.execute(question);
  const tokens = tokensSent(first);
  expect(tokens).toHaveLength(3);
  const file = await readFile(tokenFile(first), 'utf8');
  expect(tokens.filter((token) => file.includes(token))).toHaveLength(0);
  expect(file.includes(first.psn.npsso)).toBe(false);
  expect(file).toContain('aes-256-gcm');

  first.psn.requests.length = 0;
  await using second = await createTestGateway({ stateDir: state.path, psn: first.psn, env });
  expect(await second.execute(question)).toMatchObject(signedIn);
  expect(tokenCalls(second)).toEqual([]);
});

test('without PSN_TOKEN_KEY the file holds the tokens, so that the test above can fail', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(question);
  const file = await readFile(tokenFile(gateway), 'utf8');
  const [token = 'none'] = tokensSent(gateway);
  expect(file.includes(token)).toBe(true);
});

test('a broken token file means a new sign-in, which mends it', async () => {
  await using state = await createStateDir();
  await using first = await createTestGateway({ stateDir: state.path });
  await first.execute(question);
  await writeFile(tokenFile(first), '{"accessToken":');
  await using second = await createTestGateway({ stateDir: state.path, psn: first.psn });
  expect(await second.execute(question)).toMatchObject(signedIn);
  await using third = await createTestGateway({ stateDir: state.path, psn: first.psn });
  expect(await third.execute(question)).toMatchObject(signedIn);
  expect(grantTypes(third)).toEqual(['sso_token', 'sso_token']);
});
