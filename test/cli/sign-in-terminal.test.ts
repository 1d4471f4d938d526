import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { registry } from '../../src/modules/index.js';
import { hasTerminal, runCliInTerminal } from '../support/run-cli.js';

const dead = 'deadNpsso7'.repeat(7).slice(0, 64);
const kept = `Signed in as account ${playerIds.marlo}, until `;
let psn: Emulator;
let stateDir = '';
let env: Record<string, string> = {};

beforeEach(async () => {
  psn = await createEmulator({ registry }).start();
  stateDir = await mkdtemp(join(tmpdir(), 'psn-sign-in-'));
  env = { PSN_STATE_DIR: stateDir, PSN_ACCOUNT_BASE_URL: psn.bases.account };
});
afterEach(async () => {
  await psn.close();
  await rm(stateDir, { recursive: true, force: true });
});

/** What is shown when this is typed at the prompt; `script` stands for a keyboard. */
async function typeIn(keys: string, { args = [] as string[], more = {} } = {}) {
  await using command = runCliInTerminal(['sign-in', ...args], { ...env, ...more });
  await command.shows('it stays hidden');
  command.type(keys);
  const { code, stdout } = await command.ended();
  return { code, shown: stdout.replaceAll('\r', '') };
}

const keptFiles = () => readdir(join(stateDir, 'tokens'));

describe.skipIf(!hasTerminal)('sign-in at a terminal', () => {
  test.each([
    ['the bare npsso', (npsso: string) => `${npsso}\r`],
    ['all that the page shows', (npsso: string) => `{"npsso":"${npsso}"}\r`],
    ['all that the page shows, as a browser lays it out', (npsso: string) => `{\r  "npsso": "${npsso}"\r}\r`],
  ])('takes %s, says who is signed in until when, and shows nothing that is typed', async (_what, write) => {
    const { code, shown } = await typeIn(write(psn.npsso));
    expect(shown).toContain(kept);
    expect(code).toBe(0);
    expect(shown).not.toContain(psn.npsso.slice(0, 12));
    expect(shown).not.toContain('{');
    expect(await keptFiles()).toEqual(['default.json']);
  });

  test('a dead npsso is told with the steps to a new one, and the second time without a call', async () => {
    const first = await typeIn(`${dead}\r`);
    expect(first.code).toBe(1);
    expect(first.shown).toMatch(/PSN did not accept the npsso: it is mistyped, or has ended\. Nothing was/);
    expect(first.shown).toMatch(/private window .*terms.*\n.*ssocookie[^]*do not sign out/);
    const second = await typeIn(`${dead}\r`);
    expect(second.code).toBe(1);
    expect(second.shown).toMatch(/This npsso was not sent, because PSN refused it before/);
    expect(second.shown).toContain('--again');
    expect(psn.requests).toHaveLength(1);
    for (const { shown } of [first, second]) expect(shown).not.toContain('deadNpsso');
    expect(await keptFiles()).toEqual([]);
  });

  test.each([
    ['one that is cut off', `${dead.slice(0, 40)}\r`, 'wants 64 characters (got 40)'],
    [
      'the page of a browser that is not signed in',
      '{"error":"invalid_grant","error_description":"Invalid login","error_code":20,"docs":"x","parameters":[]}\r',
      'The page says that its browser is not signed in to PSN',
    ],
    ['Ctrl-D', '\x04', 'The input ended before there was an npsso'],
  ])('%s is told from what can be an npsso before anything is sent', async (_what, keys, said) => {
    const { code, shown } = await typeIn(keys);
    expect(shown).toContain(said);
    expect(code).toBe(1);
    expect(shown).not.toMatch(/deadNpsso|invalid_grant| {4}at /);
    expect(psn.requests).toEqual([]);
  });

  test('Ctrl-C leaves with nothing sent, whatever was typed before', async () => {
    const { code, shown } = await typeIn(`${dead}\x03`);
    expect(shown).toContain('You left sign-in: nothing was sent or changed.');
    expect(code).toBe(130);
    expect(shown).not.toContain('deadNpsso');
    expect(psn.requests).toEqual([]);
  });

  test('with PSN_NPSSO set it still asks, and Enter alone takes that', async () => {
    const more = { PSN_NPSSO: psn.npsso };
    const { code, shown } = await typeIn('\r', { args: ['--account', 'second'], more });
    expect(shown).toContain('Enter alone takes PSN_NPSSO');
    expect(shown).toContain('kept as second.');
    expect(code).toBe(0);
    expect(await keptFiles()).toEqual(['second.json']);
  });

  test('what is typed counts more than PSN_NPSSO, of which it warns where that would rule a gateway', async () => {
    const more = { PSN_NPSSO: dead };
    const { shown } = await typeIn(`${psn.npsso}\r`, { more });
    expect(shown).toContain('kept as default.\nPSN_NPSSO holds another npsso, and counts more for a gateway');
    const second = await typeIn(`${psn.npsso}\r`, { more, args: ['--account', 'second'] });
    expect(second.shown).toContain('kept as second.');
    expect(second.shown).not.toContain('holds another npsso');
  });

  test('throttling is told with the time of the next try, and as no verdict', async () => {
    psn.answerOnce('auth.token', { status: 429, headers: { 'retry-after': '600' }, body: 'Too Many' });
    const { code, shown } = await typeIn(`${psn.npsso}\r`);
    expect(code).toBe(1);
    expect(shown).toMatch(
      /PSN throttled auth\.token; .*Nothing was changed\.\nRun it again in 10 min \(at \d\d:\d\d\)/,
    );
  });
});
