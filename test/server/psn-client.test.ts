import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, expectTypeOf, test } from 'vitest';

import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { createPsnClient, operations, type PsnClient, readConfig } from '../../src/index.js';
import { registry } from '../../src/modules/index.js';

const game = { conceptId: '90000137', productId: '' } as const;
let psn: Emulator;
let client: PsnClient;
let stateDir: string;

const createOn = (env: Readonly<Record<string, string>> = {}): PsnClient =>
  createPsnClient({
    config: readConfig({
      PSN_ACCOUNT_BASE_URL: psn.bases.account,
      PSN_MOBILE_BASE_URL: psn.bases.mobile,
      PSN_WEB_BASE_URL: psn.bases.web,
      PSN_DMS_BASE_URL: psn.bases.dms,
      PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
      PSN_STATE_DIR: stateDir,
      ...env,
    }),
    logger: pino({ level: 'silent' }),
  });

beforeAll(async () => {
  psn = await createEmulator({ registry }).start();
  stateDir = await mkdtemp(join(tmpdir(), 'psn-client-test-'));
  client = createOn({ PSN_NPSSO: psn.npsso });
});
afterAll(async () => {
  await client.close();
  await psn.close();
  await rm(stateDir, { recursive: true, force: true });
});
beforeEach(() => {
  psn.requests.length = 0;
});

const asked = () =>
  psn.requests.map(({ operation }) => operation).filter((key) => key?.startsWith('auth.') === false);
const codeOf = async (answer: Promise<unknown>) => {
  const failure: unknown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  return (failure as { code?: string } | undefined)?.code;
};

test('a persisted query is asked by its name, with types, and without an account', async () => {
  const { data } = await client.query(operations.store.concept, game);
  expectTypeOf(data.conceptRetrieve?.name).toEqualTypeOf<string | null | undefined>();
  expect(data.conceptRetrieve?.name).toMatch(/./);
  expect(psn.requests.map(({ operation }) => operation)).toEqual(['store.concept']);
});

test('what is known costs no call, unless it is asked again', async () => {
  await client.query(operations.store.concept, game);
  expect(asked()).toEqual([]);
  await client.query(operations.store.concept, game, { again: true });
  expect(asked()).toEqual(['store.concept']);
});

test('another store is another question', async () => {
  await client.query(operations.store.concept, game, { locale: 'de-DE' });
  expect(asked()).toEqual(['store.concept']);
});

test('an endpoint is asked as the account of the settings, and as one that is brought', async () => {
  const own = await client.query(operations.trophies.summary, { accountId: 'me' });
  expect(own.data?.accountId).toBe(playerIds.marlo);
  const npsso = psn.npssoOf(playerIds.juniper);
  const brought = await client.query(
    operations.trophies.summary,
    { accountId: 'me' },
    { account: { npsso } },
  );
  expect(brought.data?.accountId).toBe(playerIds.juniper);
});

test('failures have the codes of the gateway', async () => {
  await using anonymous = createOn({ PSN_STATE_DIR: join(stateDir, 'another') });
  const profile = anonymous.query(operations.trophies.summary, { accountId: 'me' });
  expect(await codeOf(profile)).toBe('UNAUTHENTICATED');
  const unknown = client.query(operations.trophies.summary, { accountId: 'me' }, { account: 'nobody' });
  expect(await codeOf(unknown)).toBe('UNAUTHENTICATED');
  const odd = client.query(operations.store.concept, game, { locale: 'xx-XX' });
  expect(await codeOf(odd)).toBe('BAD_USER_INPUT');
  psn.answerOnce('store.concept', { status: 429, headers: { 'retry-after': '60' }, body: {} });
  const throttled = client.query(operations.store.concept, { ...game, conceptId: '90000822' });
  expect(await codeOf(throttled)).toBe('PSN_RATE_LIMITED');
});

test('nothing is changed by it', async () => {
  const { startDownload } = operations.library;
  expect(await codeOf(client.query(startDownload, {} as never))).toBe('BAD_USER_INPUT');
  expect(psn.requests).toEqual([]);
});

test('who has left waits no longer', async () => {
  const signal = AbortSignal.abort(new Error('gone'));
  const left = client.query(operations.store.concept, { ...game, conceptId: '90000001' }, { signal });
  await expect(left).rejects.toThrow('gone');
  expect(psn.requests).toEqual([]);
});
