import { open, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a lock guards takes milliseconds, so one this old was left by a process that died. */
const STALE_MS = 10_000;
const PAUSE_MS = 20;

const hasCode = (failure: unknown, code: string): boolean =>
  failure instanceof Error && (failure as NodeJS.ErrnoException).code === code;

/** Takes the lock; false where somebody else holds it. */
async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (failure) {
    if (hasCode(failure, 'EEXIST')) return false;
    throw failure;
  }
}

async function dropStale(lock: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > STALE_MS) await rm(lock, { force: true });
  } catch (failure) {
    // Its holder has just let it go.
    if (!hasCode(failure, 'ENOENT')) throw failure;
  }
}

/** Runs `work` while no other process on this folder runs what the same lock file guards. */
export async function withFileLock<Value>(lock: string, work: () => Promise<Value>): Promise<Value> {
  while (!(await take(lock))) {
    await dropStale(lock);
    await sleep(PAUSE_MS);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
