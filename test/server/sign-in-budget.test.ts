import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createSignInBudget } from '../../src/server/sign-in-budget.js';

const HOUR = 3600_000;
const START = Date.UTC(2026, 8, 1);
let directory = '';
let now = START;
let warnings: unknown[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'psn-sign-ins-'));
  now = START;
  warnings = [];
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const create = (folder = directory, { limit = 3, reserved = 0 } = {}) =>
  createSignInBudget({
    directory: folder,
    limit,
    reserve: () => Promise.resolve(reserved),
    windowMs: 2 * HOUR,
    clock: () => now,
    logger: { warn: (...words: unknown[]) => void warnings.push(words) },
  });
const spend = (budget: ReturnType<typeof create>) => budget.spend('auth.token');

test('a restart does not forget the sign-ins of the last two hours', async () => {
  await spend(create());
  now += HOUR;
  await spend(create());
  await spend(create());
  await expect(spend(create())).rejects.toMatchObject({ code: 'PSN_RATE_LIMITED', retryAfter: 3600 });
  now += HOUR;
  await spend(create());
});

test('gateways that do not hear of each other each have their part of what was left', async () => {
  const parted = { isSo: false };
  const budget = createSignInBudget({
    directory,
    limit: 8,
    windowMs: 2 * HOUR,
    clock: () => now,
    logger: { warn: () => undefined },
    outage: () => (parted.isSo ? { since: START + HOUR, replicas: 3 } : undefined),
  });
  await spend(budget);
  await spend(budget);
  now += HOUR;
  parted.isSo = true;
  await spend(budget);
  await spend(budget);
  await expect(spend(budget)).rejects.toMatchObject({ code: 'PSN_RATE_LIMITED', retryAfter: 30 });
  parted.isSo = false;
  await spend(budget);
});

test('gateways on one folder share one limit, however they race', async () => {
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => spend(create())));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(JSON.parse(await readFile(join(directory, 'sign-ins.json'), 'utf8'))).toEqual({
    own: [START, START, START],
    callers: [],
  });
});

test('callers leave the gateway’s own accounts what is kept for them, before and after those have used it', async () => {
  const shared = { limit: 8, reserved: 3 };
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => create(directory, shared).spend('auth.token', 'callers')),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(15);
  for (const { reason } of refused)
    expect(reason).toMatchObject({ code: 'PSN_RATE_LIMITED', retryAfter: 7200 });
  now += HOUR;
  for (let count = 0; count < 3; count += 1) await create(directory, shared).spend('auth.token');
  now += HOUR;
  const budget = create(directory, shared);
  for (let count = 0; count < 5; count += 1) await budget.spend('auth.token', 'callers');
  await expect(budget.spend('auth.token', 'callers')).rejects.toMatchObject({ retryAfter: 7200 });
  await expect(budget.spend('auth.token')).rejects.toMatchObject({ retryAfter: 3600 });
});

test('callers get what the gateway’s own accounts leave, and nothing where all is kept', async () => {
  const busy = create(directory, { limit: 3, reserved: 1 });
  await busy.spend('auth.token');
  await busy.spend('auth.token');
  await busy.spend('auth.token', 'callers');
  await expect(busy.spend('auth.token', 'callers')).rejects.toThrow(/Callers' share .* so it did not send/);
  const kept = create(join(directory, 'other'), { limit: 3, reserved: 6 });
  await expect(kept.spend('auth.token', 'callers')).rejects.toMatchObject({ retryAfter: 7200 });
  await kept.spend('auth.token');
});

test('what an earlier version counted still counts, as the gateway’s own', async () => {
  await writeFile(join(directory, 'sign-ins.json'), JSON.stringify([START - HOUR, START - 1000, START]));
  await expect(spend(create())).rejects.toMatchObject({ retryAfter: 3600 });
});

test('sign-ins counted by a clock that was ahead are over two hours after they were found', async () => {
  now = START + 1000 * HOUR;
  for (let count = 0; count < 3; count += 1) await spend(create());
  now = START;
  await expect(spend(create())).rejects.toMatchObject({ retryAfter: 7200 });
  now += HOUR;
  await expect(spend(create())).rejects.toMatchObject({ retryAfter: 3600 });
  now += HOUR;
  await spend(create());
});

test('the state tells what other gateways have spent, before this one spends anything', async () => {
  await spend(create());
  expect(create().state()).toMatchObject({ limit: 3, used: 1, remaining: 2, resetAt: START + 2 * HOUR });
});

test('a sign-in that could not be written down is remembered when the file can be used again', async () => {
  const file = join(directory, 'sign-ins.json');
  const budget = create();
  await spend(budget);
  const written = await readFile(file);
  await rm(file);
  await mkdir(file);
  await spend(budget);
  await rm(file, { recursive: true });
  await writeFile(file, written);
  await spend(budget);
  await expect(spend(budget)).rejects.toMatchObject({ code: 'PSN_RATE_LIMITED' });
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ own: [START, START, START], callers: [] });
});

test('the file is the owner’s alone', async () => {
  await spend(create());
  expect((await stat(join(directory, 'sign-ins.json'))).mode & 0o777).toBe(0o600);
});

test('a damaged file neither locks the owner out nor lets this process’s own sign-ins pass uncounted', async () => {
  const budget = create();
  await spend(budget);
  await writeFile(join(directory, 'sign-ins.json'), '[1,');
  await spend(budget);
  await spend(budget);
  await expect(spend(budget)).rejects.toMatchObject({ code: 'PSN_RATE_LIMITED' });
});

test('a lock that a dead process left is dropped', async () => {
  const lock = join(directory, 'sign-ins.json.lock');
  await writeFile(lock, '');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(lock, longAgo, longAgo);
  await spend(create());
  await expect(stat(lock)).rejects.toThrow('ENOENT');
});

test('where no file can be written the count goes on in memory, and that is told once', async () => {
  await writeFile(join(directory, 'blocked'), '');
  const budget = create(join(directory, 'blocked', 'folder'));
  for (let count = 0; count < 3; count += 1) await spend(budget);
  await expect(spend(budget)).rejects.toMatchObject({ code: 'PSN_RATE_LIMITED' });
  expect(warnings).toHaveLength(1);
});
