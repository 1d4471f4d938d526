import type * as FileSystem from 'node:fs/promises';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test, vi } from 'vitest';

import { readPlace } from '../../src/auth/lock-holder.js';
import { failureOf } from './test-sign-in.js';

let afterOpening = (path: string): Promise<unknown> => Promise.resolve(path);

// Other files of tests share the modules that are loaded already, so this one loads its own, and leaves none behind.
vi.doMock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>();
  const open = async (...args: Parameters<typeof real.open>) => {
    const file = await real.open(...args);
    await afterOpening(String(args[0]));
    return file;
  };
  return { ...real, open };
});
vi.resetModules();
const { createFileLock, LockTimeoutError } = await import('../../src/auth/file-lock.js');
afterAll(() => {
  vi.doUnmock('node:fs/promises');
  vi.resetModules();
});

test('a lock that another process has dropped and taken meanwhile is not dropped again', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'psn-lock-test-'));
  const file = join(directory, 'lock');
  await writeFile(file, '');
  await utimes(file, 0, 0);
  const taken = JSON.stringify({ id: 'other', pid: process.pid, place: await readPlace() });
  const opened: string[] = [];
  afterOpening = async (path) => {
    opened.push(path);
    await rm(file);
    await writeFile(file, taken);
  };
  const failure = await failureOf(createFileLock({ file, patienceMs: 50 }).run(() => Promise.resolve()));
  expect(failure).toBeInstanceOf(LockTimeoutError);
  expect(opened).toEqual([`${file}.breaking`]);
  await expect(readFile(file, 'utf8')).resolves.toBe(taken);
  await rm(directory, { recursive: true });
});
