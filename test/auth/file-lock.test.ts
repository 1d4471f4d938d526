import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { createFileLock, LockTimeoutError } from '../../src/auth/file-lock.js';
import { readPlace } from '../../src/auth/lock-holder.js';
import { failureOf } from './test-sign-in.js';

let directory = '';
let file = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'psn-lock-test-'));
  file = join(directory, 'lock');
});
afterEach(() => rm(directory, { recursive: true }));

const create = (patienceMs = 20_000) => createFileLock({ file, patienceMs });

async function holdAs(holder: object | string, { secondsAgo = 0 } = {}) {
  await writeFile(file, typeof holder === 'string' ? holder : JSON.stringify(holder));
  const then = new Date(Date.now() - secondsAgo * 1000);
  await utimes(file, then, then);
}

const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

/** Works under the lock, and tells how many did so at once. */
function createWork() {
  let inside = 0;
  let most = 0;
  return {
    most: () => most,
    run: async () => {
      inside += 1;
      most = Math.max(most, inside);
      await readdir(directory);
      inside -= 1;
    },
  };
}

test('the lock is held by one at a time, and gone afterwards', async () => {
  const work = createWork();
  const locks = [create(), create(), create()];
  await Promise.all(Array.from({ length: 30 }, (_, turn) => locks[turn % 3]!.run(work.run)));
  expect(work.most()).toBe(1);
  await expect(readdir(directory)).resolves.toEqual([]);
});

test('what the work gives or throws comes through, and a failure lets the lock go', async () => {
  const lock = create();
  await expect(lock.run(() => Promise.reject(new Error('as it was')))).rejects.toThrow('as it was');
  await expect(lock.run(() => Promise.resolve('done'))).resolves.toBe('done');
});

test.each([
  ['that died on this machine', async () => ({ id: '1', pid: deadPid(), place: await readPlace() }), 0],
  ['of another machine, not touched for long', () => ({ id: '1', pid: 1, place: 'elsewhere' }), 11],
  ['that died before it wrote who it is', () => '', 11],
])('a lock of a process %s is dropped, by one of those who wait', async (_name, holder, secondsAgo) => {
  await holdAs(await holder(), { secondsAgo });
  const work = createWork();
  await Promise.all(Array.from({ length: 10 }, () => create(8000).run(work.run)));
  expect(work.most()).toBe(1);
});

test.each([
  ['that lives on this machine', async () => ({ id: '1', pid: process.pid, place: await readPlace() })],
  ['of another machine', () => ({ id: '1', pid: deadPid(), place: 'elsewhere' })],
  ['that has not written yet who it is', () => ''],
])('a lock of a process %s is waited for, and no longer than one can', async (_name, holder) => {
  await holdAs(await holder());
  const text = await readFile(file, 'utf8');
  const failure = await failureOf(create(50).run(() => Promise.resolve()));
  expect(failure).toBeInstanceOf(LockTimeoutError);
  await expect(readFile(file, 'utf8')).resolves.toBe(text);
});

test('a lock is not dropped while another process looks into the same one, unless that died, too', async () => {
  await holdAs('', { secondsAgo: 11 });
  const turn = `${file}.breaking`;
  await writeFile(turn, '');
  expect(await failureOf(create(50).run(() => Promise.resolve()))).toBeInstanceOf(LockTimeoutError);
  const longAgo = new Date(Date.now() - 11_000);
  await utimes(turn, longAgo, longAgo);
  await expect(create().run(() => Promise.resolve('held'))).resolves.toBe('held');
  await expect(readdir(directory)).resolves.toEqual([]);
});

test('a holder keeps its lock fresh for as long as it works', async () => {
  const longAgo = new Date(Date.now() - 60_000);
  await create().run(async () => {
    await utimes(file, longAgo, longAgo);
    await expect
      .poll(async () => Date.now() - (await stat(file)).mtimeMs, { timeout: 20_000 })
      .toBeLessThan(30_000);
  });
});

test('a holder that was thought dead leaves the lock to whoever took it', async () => {
  const other = { id: 'other', pid: process.pid, place: await readPlace() };
  await create().run(() => holdAs(other));
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(other);
});

test('where no lock can be made the system tells why', async () => {
  await writeFile(file, '');
  const failure = await failureOf(
    createFileLock({ file: join(file, 'lock'), patienceMs: 1000 }).run(() => Promise.resolve()),
  );
  expect(failure).toMatchObject({ code: 'ENOTDIR' });
});
