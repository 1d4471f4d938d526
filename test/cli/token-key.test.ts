import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createTokenStore } from '../../src/auth/token-store.js';
import { storedTokens } from '../auth/test-sign-in.js';
import { runCli } from '../support/run-cli.js';

const [older, newer] = [randomBytes(32), randomBytes(32)];
let stateDir = '';

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'psn-token-key-'));
});
afterEach(() => rm(stateDir, { recursive: true }));

const tokens = () => join(stateDir, 'tokens');
const fileOf = (account: string) => join(tokens(), `${account}.json`);
const storeWith = (...keys: Buffer[]) => createTokenStore({ directory: tokens(), keys });
const print = (...keys: Buffer[]) => keys.map((key) => key.toString('base64')).join();
const serve = (more: Record<string, string> = {}) =>
  runCli(['serve'], { PSN_STATE_DIR: stateDir, PORT: '0', ...more }, stateDir);

test.each([
  ['another key', { PSN_TOKEN_KEY: print(newer) }],
  ['no key', {}],
])('a gateway with %s does not start, says which key is wanted, and keeps every file', async (_what, env) => {
  await storeWith(older).save('default', storedTokens());
  await storeWith(older).save('second', storedTokens());
  await storeWith().save('third', storedTokens());
  const before = await Promise.all(['default', 'second'].map((account) => readFile(fileOf(account))));
  await using gateway = serve(env);
  const { code, stdout, stderr } = await gateway.ended();
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  for (const account of ['default', 'second']) {
    expect(stderr).toContain(
      `PSN_TOKEN_KEY: ${fileOf(account)} is encrypted and no key of PSN_TOKEN_KEY opens it: ` +
        'set the key it was written with, or delete the file and sign in again',
    );
  }
  expect(stderr).not.toContain('third.json');
  const after = await Promise.all(['default', 'second'].map((account) => readFile(fileOf(account))));
  expect(after).toEqual(before);
});

test('with a new key before the old one every file is encrypted anew at the start', async () => {
  await storeWith(older).save('default', storedTokens());
  await storeWith().save('second', storedTokens());
  const keyFile = join(stateDir, 'key');
  await writeFile(keyFile, `${print(newer, older)}\n`, { mode: 0o600 });
  await using gateway = serve({ PSN_TOKEN_KEY_FILE: keyFile });
  await gateway.nextLine();
  for (const account of ['default', 'second']) {
    await expect(storeWith(newer).load(account)).resolves.toEqual({
      tokens: storedTokens(),
      isOutdated: false,
    });
  }
});

test('a damaged file is logged, and hinders neither the start nor the other accounts', async () => {
  await storeWith(older).save('default', storedTokens());
  await writeFile(fileOf('broken'), '{"accessToken":');
  await using gateway = serve({ PSN_TOKEN_KEY: print(older) });
  expect(await gateway.nextLine()).toMatch(/\/graphql$/);
  gateway.signal('SIGTERM');
  const { stderr } = await gateway.ended();
  expect(stderr).toMatch(/"account":"broken".*damaged or cut off/);
});

test('a sealed file under the name of another account opens with no key', async () => {
  await storeWith(older).save('default', storedTokens());
  await writeFile(fileOf('copied'), await readFile(fileOf('default')));
  await using gateway = serve({ PSN_TOKEN_KEY: print(older) });
  const { code, stderr } = await gateway.ended();
  expect(code).toBe(1);
  expect(stderr).toContain('copied.json is encrypted');
  expect(stderr).not.toContain('default.json');
});
