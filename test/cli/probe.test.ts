import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Probed } from '../../src/cli/probe/probe.js';
import { questions, wantingCookie } from '../../src/cli/probe/questions.js';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { operations } from '../../src/modules/store/operations.js';
import { runCli } from '../support/run-cli.js';

let psn: Emulator;
let stateDir: string;
beforeAll(async () => {
  psn = await createEmulator({ registry }).start();
  stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-probe-'));
});
afterAll(async () => {
  await psn.close();
  await rm(stateDir, { recursive: true });
});
beforeEach(() => {
  psn.reset();
});

async function probe(args: readonly string[], npsso: string | undefined) {
  await using command = runCli(['operations', 'probe', '--pause', '0', ...args], {
    PSN_STATE_DIR: stateDir,
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    PSN_MOBILE_BASE_URL: psn.bases.mobile,
    PSN_WEB_BASE_URL: psn.bases.web,
    PSN_DMS_BASE_URL: psn.bases.dms,
    PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
    PSN_RATE_LIMIT_PER_15MIN: '5000',
    LOG_LEVEL: 'silent',
    ...(npsso !== undefined && { PSN_NPSSO: npsso }),
  });
  return await command.ended();
}

const reads = registry.filter(({ kind }) => kind !== 'mutation');

test('every read of the registry has a question, and nothing else has', () => {
  expect(Object.keys(questions).toSorted()).toEqual(reads.map(({ key }) => key).toSorted());
});

test('every read is asked and answers, no mutation is sent, and all is well', async () => {
  const { code, stdout, stderr } = await probe(['--json'], psn.npsso);
  const probed = JSON.parse(stdout) as Probed[];
  expect(probed.map(({ key }) => key).toSorted()).toEqual(
    reads
      .map(({ key }) => key)
      .filter((key) => !wantingCookie.has(key))
      .toSorted(),
  );
  expect(probed.filter(({ isBad }) => isBad)).toEqual([]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const others = probed
    .filter(({ outcome }) => outcome !== 'ok')
    .map(({ key, outcome }) => `${key} ${outcome}`);
  // Nobody has shown what raw ones answer, and the invented world has no such campaigns and rewards.
  expect(others.filter((line) => !/^(raw|stars)\./.test(line))).toEqual([]);
  const mutations = new Set(registry.filter(({ kind }) => kind === 'mutation').map(({ key }) => key));
  expect(psn.requests.filter(({ operation = '' }) => mutations.has(operation))).toEqual([]);
  expect(psn.requests.filter(({ method, host }) => method !== 'GET' && host !== 'account')).toEqual([]);
});

test('a dead hash is shown as a fallback or a refusal, and makes the exit code 1', async () => {
  const [newest, older] = operations.categoryGrid.versions;
  psn.forgetHash(newest.sha256);
  for (const { sha256 } of operations.product.versions) psn.forgetHash(sha256);
  const { code, stdout } = await probe(
    ['--anonymous', 'store.product', 'store.categoryGrid', 'store.concept'],
    undefined,
  );
  expect(code).toBe(1);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  expect(rows[0]).toEqual(['key', 'outcome', 'hash', 'ms', 'shape', 'note']);
  const row = (key: string) => rows.find(([first]) => first === key)?.filter((_cell, index) => index !== 3);
  expect(row('store.categoryGrid')).toEqual([
    'store.categoryGrid',
    'ok',
    `${older!.sha256.slice(0, 8)} (fallback)`,
    '-',
  ]);
  expect(row('store.product')?.slice(1, 3)).toEqual([
    'PSN_OPERATION_REJECTED',
    operations.product.versions[0].sha256.slice(0, 8),
  ]);
  // The real game that it asks about is not in the invented world, which is no failure.
  expect(row('store.concept')?.[1]).toBe('empty');
  expect(psn.requests.filter(({ host }) => host === 'account')).toEqual([]);
});

test('without an account what needs one fails, and the exit code says so', async () => {
  const { code, stdout } = await probe(
    ['--json', '--account', 'nobody', 'players.profile', 'profile.identity'],
    undefined,
  );
  expect(code).toBe(1);
  expect((JSON.parse(stdout) as Probed[]).map(({ outcome, isBad }) => ({ outcome, isBad }))).toEqual([
    { outcome: 'UNAUTHENTICATED', isBad: true },
    { outcome: 'UNAUTHENTICATED', isBad: true },
  ]);
});

test('--anonymous asks the store alone, without an account', async () => {
  const { code, stdout } = await probe(['--anonymous', '--json'], undefined);
  expect(code).toBe(0);
  const keys = (JSON.parse(stdout) as Probed[]).map(({ key }) => key);
  expect(keys.toSorted()).toEqual(
    reads
      .filter(({ auth }) => auth === 'none')
      .map(({ key }) => key)
      .toSorted(),
  );
});

test.each([
  [['store.produkt'], /store\.produkt: no key of a read of the registry/],
  [['library.startDownload'], /no key of a read/],
  [['--anonymous', 'library.cart'], /no key of a read that needs no account/],
])('%j is refused with what to do', async (args, error) => {
  const { code, stdout, stderr } = await probe(args, undefined);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(error);
  expect(psn.requests).toEqual([]);
});
