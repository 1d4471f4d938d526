import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createLaneBudget, type LaneBudget } from '../../src/psn/lane-budget.js';
import { createLedgerInMemory, type Ledger, openLedger } from '../../src/psn/ledger.js';

const QUARTER_HOUR = 900_000;
const START = Date.UTC(2027, 0, 10);
let directory = '';
let now = START;
let warnings: unknown[] = [];
let open: LaneBudget[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'psn-budget-'));
  now = START;
  warnings = [];
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((budget) => budget.close()));
  await rm(directory, { recursive: true, force: true });
});

const openFile = (folder = directory): Ledger =>
  openLedger({
    directory: folder,
    name: 'anonymous',
    logger: { warn: (...words: unknown[]) => void warnings.push(words) },
  });

function create({ limit = 60, ledger = openFile() } = {}): LaneBudget {
  const budget = createLaneBudget({ limit, windowMs: QUARTER_HOUR, clock: () => now, ledger });
  open.push(budget);
  return budget;
}

/** Spends as often as it is asked to; how many calls were let through. */
async function spend(budget: LaneBudget, times: number, host = 'web'): Promise<number> {
  const spendOne = async () => {
    await budget.spend('test.call', host);
  };
  const all = await Promise.allSettled(Array.from({ length: times }, spendOne));
  return all.filter(({ status }) => status === 'fulfilled').length;
}

/** A process that ends at once: what it has not written is lost. */
const kill = (budget: LaneBudget): void => void open.splice(open.indexOf(budget), 1);

const refusal = (retryAfter: number): object => ({
  code: 'PSN_RATE_LIMITED',
  operation: 'test.call',
  retryAfter,
});

test.each([1, 7, 60])('of a limit of %i exactly that many calls are made, and told', async (limit) => {
  const budget = create({ limit });
  expect(await spend(budget, limit + 20)).toBe(limit);
  expect(budget.state()).toEqual({
    limit,
    used: limit,
    remaining: 0,
    resetAt: START + QUARTER_HOUR,
    blockedUntil: undefined,
  });
  await expect(budget.spend('test.call', 'web')).rejects.toMatchObject(refusal(900));
});

test('the window slides: each call makes room for one a quarter of an hour later', async () => {
  const budget = create({ limit: 3 });
  const answers: boolean[] = [];
  for (const second of [0, 300, 600, 899, 900, 901, 1200, 1499, 1500]) {
    now = START + second * 1000;
    answers.push((await spend(budget, 1)) === 1);
  }
  expect(answers).toEqual([true, true, true, false, true, false, true, false, true]);
});

test('a restart forgets neither calls nor pauses', async () => {
  const before = create();
  await spend(before, 25);
  before.pause(120, 'web');
  await before.close();
  now += 60_000;
  const after = create();
  expect(after.state()).toMatchObject({ used: 25, remaining: 35, blockedUntil: START + 120_000 });
  await expect(after.spend('test.call', 'web')).rejects.toMatchObject(refusal(60));
  expect(await spend(after, 60, 'mobile')).toBe(35);
});

test('what a killed process had not written down counts as made', async () => {
  for (let killed = 0; killed < 3; killed += 1) {
    const budget = create();
    await spend(budget, 5);
    kill(budget);
  }
  // Fifteen calls were made; each process that died held one call more on lease.
  const after = create();
  expect(after.state().used).toBeGreaterThanOrEqual(15);
  expect(after.state().used).toBeLessThanOrEqual(15 + 3 * 2);
  expect(await spend(after, 60)).toBeLessThanOrEqual(60 - 15);
});

test('the calls of a killed process leave the window no earlier than they may have been made', async () => {
  const budget = create({ limit: 30 });
  await spend(budget, 1);
  now += 59_000;
  await spend(budget, 29);
  kill(budget);
  now = START + QUARTER_HOUR + 58_000;
  expect(await spend(create({ limit: 30 }), 30)).toBeLessThanOrEqual(1);
  now = START + QUARTER_HOUR + 120_000;
  expect(await spend(create({ limit: 30 }), 30)).toBeGreaterThanOrEqual(28);
});

test('gateways on one folder share one limit, however they race', async () => {
  const gateways = [create(), create(), create()];
  const sent = await Promise.all(gateways.map((gateway) => spend(gateway, 50)));
  expect(sent.reduce((one, other) => one + other)).toBe(60);
});

test('a gateway that rests gives back what it did not use', async () => {
  const [one, other] = [create(), create()];
  await spend(one, 1);
  expect(await spend(other, 60)).toBe(58);
  await one.close();
  now += 1000;
  expect(await spend(other, 60)).toBe(1);
});

test('most calls are made without a word to the disk', async () => {
  const ledger = openFile();
  let writes = 0;
  const counted: Ledger = {
    get current() {
      return ledger.current;
    },
    update(change) {
      writes += 1;
      return ledger.update(change);
    },
  };
  const budget = create({ limit: 300, ledger: counted });
  expect(await spend(budget, 200)).toBe(200);
  expect(writes).toBe(20);
  expect(await spend(budget, 200)).toBe(100);
  const before = writes;
  // A budget that is used up does not ask the disk at each refusal.
  await spend(budget, 100);
  expect(writes).toBe(before);
});

test('a large budget counts each call, however few moments it keeps of them, and none leaves before its time', async () => {
  const limit = 30_000;
  const ledger = openFile();
  const before = create({ limit, ledger });
  for (let call = 0; call < 20_000; call += 1) {
    now = START + call * 10;
    await before.spend('test.call', 'web');
  }
  expect(before.state()).toMatchObject({ used: 20_000, remaining: 10_000 });
  await before.close();
  expect(ledger.current.calls.length).toBeLessThanOrEqual(4096);
  const after = create({ limit });
  for (const calls of [5000, 10_000, 15_000]) {
    // So many were made by then, and the last of them leaves the window next.
    now = START + QUARTER_HOUR + (calls - 1) * 10 - 1;
    const { used } = after.state();
    expect(used).toBeGreaterThanOrEqual(20_000 - calls + 1);
    expect(used).toBeLessThanOrEqual(20_000 - calls + 1 + 50);
  }
  const { remaining } = after.state();
  expect(await spend(after, remaining + 100)).toBe(remaining);
});

test('the file is the owner’s alone and replaced as a whole', async () => {
  await spend(create(), 1);
  expect((await stat(join(directory, 'anonymous.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(directory)).toEqual(['anonymous.json']);
});

test.each([
  '',
  '[1,',
  '[]',
  '{"calls":["x"],"leases":{},"pauses":{}}',
  '{"calls":[[1,-5]],"leases":{},"pauses":{}}',
])(
  'a damaged file (%j) neither locks anybody out nor lets this process’s own calls pass uncounted',
  async (damage) => {
    const budget = create();
    await spend(budget, 10);
    await writeFile(join(directory, 'anonymous.json'), damage);
    expect(await spend(budget, 100)).toBe(50);
    expect(JSON.parse(await readFile(join(directory, 'anonymous.json'), 'utf8'))).toMatchObject({
      calls: expect.any(Array),
    });
  },
);

test('where no file can be written the count goes on in memory, and that is told once', async () => {
  await writeFile(join(directory, 'blocked'), '');
  const budget = create({ ledger: openFile(join(directory, 'blocked', 'folder')) });
  expect(await spend(budget, 100)).toBe(60);
  expect(warnings).toHaveLength(1);
});

test('a clock that was set back does not lock the owner out for longer than the window', async () => {
  const before = create();
  await spend(before, 60);
  await before.close();
  now -= 86_400_000;
  const after = create();
  expect(await spend(after, 1)).toBe(0);
  now += QUARTER_HOUR + 1000;
  expect(await spend(after, 60)).toBe(60);
});

test('a pause holds for its host alone, and a shorter one does not end it', async () => {
  const budget = create({ ledger: createLedgerInMemory() });
  budget.pause(60, 'web');
  budget.pause(5, 'web');
  await expect(budget.spend('test.call', 'web')).rejects.toMatchObject(refusal(60));
  await budget.spend('test.call', 'mobile');
  now += 59_999;
  await expect(budget.spend('test.call', 'web')).rejects.toMatchObject(refusal(1));
  now += 1;
  await budget.spend('test.call', 'web');
  expect(budget.state()).toMatchObject({ used: 2, blockedUntil: undefined });
});

test('a pause that one gateway was asked for is kept by the other on its folder', async () => {
  const [one, other] = [create({ limit: 10 }), create({ limit: 10 })];
  one.pause(60, 'web');
  await one.close();
  await spend(other, 1, 'mobile');
  await expect(other.spend('test.call', 'web')).rejects.toMatchObject(refusal(60));
});
