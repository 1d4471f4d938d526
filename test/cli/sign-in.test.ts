import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createTokenStore } from '../../src/auth/token-store.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { storedTokens } from '../auth/test-sign-in.js';
import { runCli } from '../support/run-cli.js';

const never = 'n'.repeat(64);
let psn: Emulator;
let stateDir = '';
let env: Record<string, string> = {};

beforeEach(async () => {
  psn = await createEmulator({ registry }).start();
  stateDir = await mkdtemp(join(tmpdir(), 'psn-sign-in-'));
  env = {
    PSN_STATE_DIR: stateDir,
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    PSN_MOBILE_BASE_URL: psn.bases.mobile,
    PSN_WEB_BASE_URL: psn.bases.web,
    PSN_DMS_BASE_URL: psn.bases.dms,
    PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
  };
});
afterEach(async () => {
  await psn.close();
  await rm(stateDir, { recursive: true, force: true });
});

async function run(args: string[], input?: string, more: Record<string, string> = {}) {
  await using command = runCli(args, { ...env, ...more }, process.cwd(), input);
  return await command.ended();
}

const signedIn = new RegExp(
  `^Signed in as account ${playerIds.marlo}, until \\d{4}-\\d\\d-\\d\\d; kept as default\\.\\n$`,
);

describe('sign-in', () => {
  test.each([
    ['the bare npsso', (npsso: string) => `${npsso}\n`],
    ['all that the page shows', (npsso: string) => `{"npsso":"${npsso}"}\n`],
  ])('takes %s from a pipe, exchanges it at once, and keeps tokens alone', async (_what, write) => {
    const { code, stdout, stderr } = await run(['sign-in'], write(psn.npsso));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(signedIn);
    const kept = await readFile(join(stateDir, 'tokens', 'default.json'), 'utf8');
    expect(kept).toContain('accessToken');
    expect(kept + stdout).not.toContain(psn.npsso);
  });

  test('takes it from PSN_NPSSO_FILE, and the name to keep it by', async () => {
    const file = join(stateDir, 'npsso');
    await writeFile(file, psn.npsso, { mode: 0o600 });
    const { code, stdout } = await run(['sign-in', '--account', 'living-room'], '', { PSN_NPSSO_FILE: file });
    expect(code).toBe(0);
    expect(stdout).toContain('kept as living-room');
    expect(await readdir(join(stateDir, 'tokens'))).toEqual(['living-room.json']);
  });

  test.each([
    ['one that never was', never, 'it is mistyped, or has ended'],
    ['one that is cut off', never.slice(0, 40), 'wants 64 characters (got 40)'],
    ['nothing', '', 'wants the 64 characters'],
  ])('%s is refused with what to do, without showing it, and nothing is kept', async (_what, npsso, said) => {
    const { code, stdout, stderr } = await run(['sign-in'], npsso);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/n{20}/);
    expect(stderr).not.toContain('    at ');
    const folder = join(stateDir, 'tokens');
    expect(existsSync(folder) ? await readdir(folder) : []).toEqual([]);
  });

  test('an npsso that was refused is not sent again, unless --again asks for it', async () => {
    const outcomes = [await run(['sign-in'], never), await run(['sign-in'], never)];
    expect(outcomes.map(({ code }) => code)).toEqual([1, 1]);
    expect(outcomes[0]!.stderr).toMatch(
      /^PSN did not accept the npsso: it is mistyped, or has ended\. Nothing was/,
    );
    expect(outcomes[1]!.stderr).toMatch(/^This npsso was not sent, because PSN refused it before/);
    expect(psn.requests).toHaveLength(1);
    expect((await run(['sign-in', '--again'], never)).stderr).toContain('PSN did not accept the npsso');
    expect(psn.requests).toHaveLength(2);
    expect((await readdir(stateDir)).toSorted()).toEqual(['failed-sign-ins.json', 'sign-ins.json', 'tokens']);
  });

  test('what to do after a refusal names the account, and wants the npsso pasted, not as an argument', async () => {
    for (const given of [never, '{"error":"invalid_grant"}']) {
      const { stderr } = await run(['sign-in', '--account', 'kids'], given);
      expect(stderr).toContain(
        'run psn-gateway sign-in --account kids, and paste all that it shows when asked',
      );
    }
    const { stderr } = await run(['sign-in'], never);
    expect(stderr).toContain('run psn-gateway sign-in, and paste');
  });

  test('takes the place of tokens that are damaged', async () => {
    await mkdir(join(stateDir, 'tokens'));
    const file = join(stateDir, 'tokens', 'default.json');
    await writeFile(file, '{"accessToken":');
    expect(await run(['sign-in'], psn.npsso)).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('refreshToken');
  });

  test('a state folder that cannot be used is told before anything is sent', async () => {
    await mkdir(join(stateDir, 'tokens', 'default.json'), { recursive: true });
    const { code, stderr } = await run(['sign-in'], psn.npsso);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The tokens cannot be kept: EISDIR.*\n.*the npsso is still good\.\n$/);
    await writeFile(join(stateDir, 'file'), '');
    const other = await run(['sign-in'], psn.npsso, { PSN_STATE_DIR: join(stateDir, 'file') });
    expect(other.stderr).toContain('PSN_STATE_DIR: got');
    expect(psn.requests).toEqual([]);
  });

  test('does not mind where the gateway listens', async () => {
    const more = { HOST: '0.0.0.0', PSN_NPSSO: psn.npsso };
    expect(await run(['sign-in'], '', more)).toMatchObject({ code: 0, stderr: '' });
  });

  test('counts among the few calls to the account host, of which it says when the next may be made', async () => {
    const more = { PSN_SIGN_IN_LIMIT: '1' };
    expect((await run(['sign-in'], psn.npsso, more)).code).toBe(0);
    const { code, stderr } = await run(['sign-in'], psn.npsso, more);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /budget of 1 calls in 120 minutes is used up.*\nRun it again in 1\d\d min \(at \d\d:\d\d\)/,
    );
    expect(psn.requests).toHaveLength(1);
  });

  test('tokens that no key opens are not overwritten', async () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    expect((await run(['sign-in'], psn.npsso, { PSN_TOKEN_KEY: key })).code).toBe(0);
    const { code, stderr } = await run(['sign-in'], psn.npsso);
    expect(code).toBe(1);
    expect(stderr).toContain('no key of PSN_TOKEN_KEY opens it');
  });
});

test('a pause that PSN asks of one run holds for the next', async () => {
  psn.answerOnce('auth.token', { status: 429, headers: { 'retry-after': '600' }, body: 'Too Many' });
  const first = await run(['sign-in'], psn.npsso);
  expect(first.stderr).toMatch(/^PSN throttled auth\.token; repeat in 600 s\. Nothing was changed\./);
  const second = await run(['sign-in'], psn.npsso);
  expect(second).toMatchObject({ code: 1, stdout: '' });
  expect(second.stderr).toMatch(
    /^A pause after throttling holds back auth\.token; .*\nRun it again in (9|10) min/,
  );
  expect(psn.requests).toHaveLength(1);
});

test.each([
  ['sign-in', ['sign-in'], 'A gateway on this state folder is renewing the tokens of default'],
  ['accounts remove', ['accounts', 'remove', 'default'], 'default.json.lock was held by another process'],
])('%s does not break into a renewal, and says so when it has waited in vain', async (_what, args, said) => {
  const store = createTokenStore({ directory: join(stateDir, 'tokens') });
  await store.save('default', storedTokens());
  const ended = await store.exclusively('default', () => run(args, psn.npsso, { PSN_TIMEOUT_MS: '50' }));
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain(said);
  expect(ended.stderr).toMatch(/run it again\.?\n$/);
  await expect(store.load('default')).resolves.toMatchObject({ tokens: storedTokens() });
});

describe('what was signed in', () => {
  test('answers account fields of a gateway that has no npsso', async () => {
    await run(['sign-in'], psn.npsso);
    await using gateway = runCli(['serve'], { ...env, PORT: '0' });
    const response = await fetch(await gateway.nextLine(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { stars { enrolment { status } } } }' }),
    });
    expect(await response.json()).toEqual({
      data: { viewer: { stars: { enrolment: { status: 'ENROLLED' } } } },
    });
  });

  test('keeps a gateway from listening beyond loopback', async () => {
    await run(['sign-in'], psn.npsso);
    const { code, stderr } = await run(['serve'], '', { HOST: '0.0.0.0', PORT: '0', GATEWAY_PUBLIC: 'on' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/set GATEWAY_API_KEYS.*accounts remove/);
  });

  test('is listed with its ends and without a token, and can be removed', async () => {
    expect((await run(['accounts', 'list'])).stdout).toContain('No account is signed in here');
    await run(['sign-in'], psn.npsso);
    const { accessToken } = JSON.parse(await readFile(join(stateDir, 'tokens', 'default.json'), 'utf8'));
    const text = await run(['accounts', 'list']);
    const json = await run(['accounts', 'list', '--json']);
    expect(text.stdout).toContain(`default  account ${playerIds.marlo}  signed in until`);
    expect(JSON.parse(json.stdout)).toMatchObject([{ name: 'default', accountId: playerIds.marlo }]);
    expect(text.stdout + json.stdout).not.toContain(accessToken);
    expect((await run(['accounts', 'remove', 'default'])).stdout).toBe(
      'The tokens of default are deleted.\n',
    );
    const again = await run(['accounts', 'remove', 'default']);
    expect(again).toMatchObject({ code: 1, stdout: '' });
    expect(again.stderr).toBe('account: got "default", which is not signed in here; none is\n');
  });
});
