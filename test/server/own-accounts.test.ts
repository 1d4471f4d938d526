import { chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { signInOn } from '../support/sign-in.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { apiKeys, askWho, juniper, keys, marlo } from './accounts-of-the-world.js';
import { createTestClock, grantTypes, tokenCalls } from './questions.js';
import { expectNoSecret } from './secrets.js';

/** A gateway whose own accounts are marlo as `default`, by its npsso, and juniper as `kids`, who was signed in. */
async function createFamily(env: Record<string, string> = {}): Promise<TestGateway> {
  const gateway = await createTestGateway({ env });
  const { psn, stateDir } = gateway;
  await signInOn(stateDir, { psn, account: 'kids', npsso: psn.npssoOf(juniper.accountId) });
  return gateway;
}

const ownKeys = { GATEWAY_API_KEYS: apiKeys };

describe('without keys', () => {
  test('the default account answers who names none, and any other who names it', async () => {
    await using gateway = await createFamily();
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    expect(await askWho(gateway, { 'x-psn-account': 'kids' })).toBe(juniper.onlineId);
    expect(await askWho(gateway, { 'x-psn-account': ' default ' })).toBe(marlo.onlineId);
  });

  test.each(['', 'nobody', 'Kids', 'default, kids', '../tokens/kids', 'kids.json', '.'])(
    'the name %j makes nobody the owner',
    async (name) => {
      await using gateway = await createFamily();
      const { data, errors } = await gateway.execute('{ viewer { onlineId } gateway { version } }', {
        headers: { 'x-psn-account': name },
      });
      expect(data).toMatchObject({ viewer: null, gateway: {} });
      expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(errors[0]?.message).toContain(name === '' ? 'it is empty' : '--account NAME does it');
      expect(gateway.psn.requests.filter(({ headers }) => 'authorization' in headers)).toHaveLength(1);
    },
  );

  test('an only account answers under whatever name it is kept; of several one must be named', async () => {
    await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
    const { psn, stateDir } = gateway;
    expect(await askWho(gateway)).toBe('UNAUTHENTICATED');
    await signInOn(stateDir, { psn, account: 'kids', npsso: psn.npssoOf(juniper.accountId) });
    expect(await askWho(gateway)).toBe(juniper.onlineId);
    await signInOn(stateDir, { psn, account: 'me', npsso: psn.npsso });
    const { errors } = await gateway.execute('{ viewer { id } }');
    expect(errors[0]?.message).toContain('x-psn-account');
    expect(await askWho(gateway, { 'x-psn-account': 'me' })).toBe(marlo.onlineId);
    await signInOn(stateDir, { psn, account: 'default', npsso: psn.npsso });
    expect(await askWho(gateway)).toBe(marlo.onlineId);
  });
});

describe('with keys', () => {
  test.each<[string, keyof typeof keys, string | undefined, string]>([
    ['the first account that its key names', 'kids', undefined, juniper.onlineId],
    ['the first of two', 'both', undefined, juniper.onlineId],
    ['the second of two, which it names', 'both', 'default', marlo.onlineId],
    ['the account that it names', 'own', 'default', marlo.onlineId],
    ['no account that its key does not name', 'own', 'kids', 'FORBIDDEN'],
    ['no account that nobody has', 'own', 'nobody', 'FORBIDDEN'],
    ['no account for an empty name', 'own', '', 'FORBIDDEN'],
    ['no account by a key for the store', 'store', undefined, 'FORBIDDEN'],
    ['no account by a key for the store that names one', 'store', 'default', 'FORBIDDEN'],
  ])('a request asks as %s', async (_what, key, name, who) => {
    await using gateway = await createFamily(ownKeys);
    const headers = { 'x-api-key': keys[key], ...(name !== undefined && { 'x-psn-account': name }) };
    expect(await askWho(gateway, headers)).toBe(who);
    const { data, errors } = await gateway.execute('{ concept(id: "90000822") { name } }', { headers });
    expect({ data, errors }).toEqual({ data: { concept: { name: 'Pillow Fort Tactics' } }, errors: [] });
  });

  test('a key is told of the accounts and budgets that it names, and of no other', async () => {
    await using gateway = await createFamily(ownKeys);
    const tell = async (key: string) => {
      const { data } = await gateway.execute('{ gateway { accounts { name } budget { kind account } } }', {
        headers: { 'x-api-key': key },
      });
      return {
        accounts: data.gateway.accounts.map(({ name }: { name: string }) => name),
        budgets: data.gateway.budget.flatMap(({ account }: { account: string | null }) => account ?? []),
      };
    };
    expect(await tell(keys.store)).toEqual({ accounts: [], budgets: [] });
    expect(await tell(keys.kids)).toEqual({ accounts: ['kids'], budgets: ['kids'] });
    expect(await tell(keys.both)).toEqual({ accounts: ['default', 'kids'], budgets: ['default', 'kids'] });
  });

  test('a key for an account that is not signed in yet says so, and answers once it is', async () => {
    await using gateway = await createTestGateway({ env: ownKeys });
    const { psn, stateDir } = gateway;
    const headers = { 'x-api-key': keys.kids };
    for (const more of [{}, { 'x-psn-account': 'kids' }]) {
      const { errors } = await gateway.execute('{ viewer { id } }', { headers: { ...headers, ...more } });
      expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(errors[0]?.message).toMatch(
        /^The account kids that this key names is not signed in here: .*sign-in --account kids\./,
      );
    }
    await signInOn(stateDir, { psn, account: 'kids', npsso: psn.npssoOf(juniper.accountId) });
    expect(await askWho(gateway, headers)).toBe(juniper.onlineId);
  });
});

test('each account spends a budget of its own', async () => {
  await using gateway = await createFamily({ PSN_RATE_LIMIT_PER_15MIN: '2' });
  const kids = { 'x-psn-account': 'kids' };
  await askWho(gateway, kids);
  await askWho(gateway, kids);
  expect(await askWho(gateway, kids)).toBe('PSN_RATE_LIMITED');
  expect(await askWho(gateway)).toBe(marlo.onlineId);
  const { data } = await gateway.execute('{ gateway { budget { kind account used remaining } } }');
  expect(data.gateway.budget).toMatchObject([
    { kind: 'anonymous', account: null, used: 0 },
    { kind: 'account', account: 'default', used: 1, remaining: 1 },
    { kind: 'account', account: 'kids', used: 2, remaining: 0 },
    { kind: 'sign-in', account: null, used: 2 },
  ]);
});

describe('while the gateway runs', () => {
  test('a new sign-in takes the place of one that has ended, at no further call', async () => {
    await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
    const { psn, stateDir } = gateway;
    await signInOn(stateDir, { psn, account: 'default', npsso: psn.npsso });
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    psn.expireTokens();
    psn.killRefreshTokens();
    expect(await askWho(gateway)).toBe('UNAUTHENTICATED');
    await signInOn(stateDir, { psn, account: 'default', npsso: psn.npssoOf(juniper.accountId) });
    psn.requests.length = 0;
    expect(await askWho(gateway)).toBe(juniper.onlineId);
    expect(tokenCalls(gateway)).toEqual([]);
  });

  test('an account whose tokens are removed answers no more', async () => {
    await using gateway = await createFamily();
    const kids = { 'x-psn-account': 'kids' };
    expect(await askWho(gateway, kids)).toBe(juniper.onlineId);
    await rm(join(gateway.stateDir, 'tokens', 'kids.json'));
    expect(await askWho(gateway, kids)).toBe('UNAUTHENTICATED');
  });

  test('its own renewals are not taken for a new sign-in', async () => {
    const clock = createTestClock();
    await using gateway = await createTestGateway({ clock: clock.read });
    for (let hour = 0; hour < 5; hour += 1) {
      expect(await askWho(gateway)).toBe(marlo.onlineId);
      clock.passSeconds(3600);
    }
    expect(grantTypes(gateway)).toEqual(['sso_token', ...Array.from({ length: 4 }, () => 'refresh_token')]);
    expect(gateway.log.join('')).not.toContain('somebody else has renewed');
  });

  test('tokens that cannot be used leave those in hand in use', async () => {
    await using gateway = await createFamily();
    const kids = { 'x-psn-account': 'kids' };
    await askWho(gateway, kids);
    await writeFile(join(gateway.stateDir, 'tokens', 'kids.json'), '{"accessToken":');
    expect(await askWho(gateway, kids)).toBe(juniper.onlineId);
    expect(gateway.log.join('')).toContain('the tokens in hand stay in use');
    await expectNoSecret(gateway, []);
  });

  test('a state folder that cannot be read any more is told by account fields, and the store goes on', async () => {
    await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
    const folder = join(gateway.stateDir, 'tokens');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, '');
    const { data, errors } = await gateway.execute('{ viewer { id } concept(id: "90000822") { name } }');
    expect(data).toEqual({ viewer: null, concept: { name: 'Pillow Fort Tactics' } });
    expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(errors[0]?.message).toContain('must make PSN_STATE_DIR readable again');
    await gateway.execute('{ viewer { id } }');
    expect(gateway.log.filter((line) => line.includes('cannot be read any more'))).toHaveLength(1);
    await rm(folder);
    const { psn, stateDir } = gateway;
    await signInOn(stateDir, { psn, account: 'default', npsso: psn.npsso });
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    expect(await askWho(gateway)).toBe(marlo.onlineId);
  });

  test('two gateways on one folder, each with an npsso of its own, do not sign in by turns', async () => {
    await using one = await createTestGateway();
    await using other = await createTestGateway({
      psn: one.psn,
      stateDir: one.stateDir,
      env: { PSN_NPSSO: one.psn.npssoOf(juniper.accountId) },
    });
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await askWho(one)).toBe(marlo.onlineId);
      expect(await askWho(other)).toBe(juniper.onlineId);
    }
    expect(grantTypes(one)).toEqual(['sso_token', 'sso_token']);
  });
});

describe('PSN_NPSSO_FILE', () => {
  async function createFile() {
    const folder = await mkdtemp(join(tmpdir(), 'psn-npsso-'));
    const path = join(folder, 'npsso');
    return {
      folder,
      path,
      write: (text: string) => writeFile(path, text, { mode: 0o600 }),
      [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
    };
  }
  const fileOnly = (path: string) => ({ PSN_NPSSO: undefined, PSN_NPSSO_FILE: path });

  test('is read again when it changes, so that a new npsso needs no restart', async () => {
    await using file = await createFile();
    await file.write('d'.repeat(64));
    await using gateway = await createTestGateway({ env: fileOnly(file.path) });
    expect(await askWho(gateway)).toBe('UNAUTHENTICATED');
    await file.write(`{"npsso":"${gateway.psn.npsso}"}\n`);
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    expect(grantTypes(gateway)).toEqual(['sso_token', 'sso_token']);
    await expectNoSecret(gateway, []);
  });

  test('is noticed to change when a link on its way leads elsewhere, as mounted settings do it', async () => {
    await using file = await createFile();
    await using psn = await createEmulator({ registry }).start();
    for (const [name, npsso] of [
      ['v1', psn.npsso],
      ['v2', psn.npssoOf(juniper.accountId)],
    ] as const) {
      await mkdir(join(file.folder, name));
      await writeFile(join(file.folder, name, 'npsso'), npsso, { mode: 0o600 });
    }
    await symlink('v1', join(file.folder, 'data'));
    await symlink(join('data', 'npsso'), file.path);
    await using gateway = await createTestGateway({ psn, env: fileOnly(file.path) });
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    await symlink('v2', join(file.folder, 'next'));
    await rename(join(file.folder, 'next'), join(file.folder, 'data'));
    expect(await askWho(gateway)).toBe(juniper.onlineId);
  });

  test.each<[string, (file: { path: string; write: (text: string) => Promise<void> }) => Promise<void>]>([
    ['is cut off', ({ write }) => write('c'.repeat(63))],
    ['is empty', ({ write }) => write('')],
    ['is gone', ({ path }) => rm(path)],
    ['is a folder', async ({ path }) => rm(path).then(() => mkdir(path).then(() => undefined))],
  ])('that %s leaves the last good npsso, and is told once', async (_what, spoil) => {
    await using file = await createFile();
    await using psn = await createEmulator({ registry }).start();
    await file.write(psn.npsso);
    await using gateway = await createTestGateway({ psn, env: fileOnly(file.path) });
    await askWho(gateway);
    await spoil(file);
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    const told = gateway.log.filter((line) => line.includes('PSN_NPSSO_FILE'));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('cccccccc');
    expect(grantTypes(gateway)).toEqual(['sso_token']);
  });

  test('that is touched without a change signs nobody in anew', async () => {
    await using file = await createFile();
    await using psn = await createEmulator({ registry }).start();
    await file.write(psn.npsso);
    await using gateway = await createTestGateway({ psn, env: fileOnly(file.path) });
    await askWho(gateway);
    await file.write(psn.npsso);
    await chmod(file.path, 0o400);
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    expect(grantTypes(gateway)).toEqual(['sso_token']);
  });
});
