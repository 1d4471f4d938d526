import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
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

const create = (folder = directory) =>
  createSignInBudget({
    directory: folder,
    limit: 3,
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

test('gateways on one folder share one limit, however they race', async () => {
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => spend(create())));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(JSON.parse(await readFile(join(directory, 'sign-ins.json'), 'utf8'))).toEqual([START, START, START]);
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
