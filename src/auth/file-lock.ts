import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { isDead, readHolder, readPlace } from './lock-holder.js';

/** Lets one process after the other work on what a lock file guards. */
export interface FileLock {
  /** Runs `work` while nobody else holds the lock. Rejects with `LockTimeoutError` when it was not to be had in time. */
  run<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** Thrown when another process kept a lock for longer than one could wait. */
export class LockTimeoutError extends Error {
  readonly patienceMs: number;

  constructor(file: string, patienceMs: number) {
    super(`${file} was held by another process for more than ${patienceMs} ms`);
    this.name = new.target.name;
    this.patienceMs = patienceMs;
  }
}

/** A holder touches its lock so often while it lives; one that was not touched for so long was left behind. */
const BEAT_MS = 2_000;
const STALE_MS = 8_000;
const PAUSE_MS = 20;

const hasCode = (failure: unknown, code: string): boolean =>
  failure instanceof Error && (failure as NodeJS.ErrnoException).code === code;

/** Makes a file that must not be there yet; false where it is. */
async function create(file: string, text: string): Promise<boolean> {
  try {
    const made = await open(file, 'wx', 0o600);
    await made.writeFile(text).finally(() => made.close());
    return true;
  } catch (failure) {
    if (hasCode(failure, 'EEXIST')) return false;
    throw failure;
  }
}

/** What a lock's file holds and how long ago it was touched; `undefined` where there is none. */
async function look(file: string): Promise<{ readonly text: string; readonly age: number } | undefined> {
  try {
    const { mtimeMs } = await stat(file);
    return { text: await readFile(file, 'utf8'), age: Date.now() - mtimeMs };
  } catch (failure) {
    // Its holder has just let it go.
    if (hasCode(failure, 'ENOENT')) return undefined;
    throw failure;
  }
}

/** Gives the text of a lock whose holder is no more. */
async function findLeft(file: string, here: string): Promise<string | undefined> {
  const { text = '', age = 0 } = (await look(file)) ?? {};
  const holder = readHolder(text);
  return age > STALE_MS || (holder !== undefined && isDead(holder, here)) ? text : undefined;
}

/** Drops a lock that was left behind: one process at a time, or the second would drop what the first has just taken. */
async function dropLeft(file: string, here: string): Promise<void> {
  const left = await findLeft(file, here);
  if (left === undefined) return;
  const turn = `${file}.breaking`;
  if (!(await create(turn, ''))) {
    if (((await look(turn))?.age ?? 0) > STALE_MS) await rm(turn, { force: true });
    return;
  }
  try {
    if ((await findLeft(file, here)) === left) await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** Guards what several processes share by a file beside it; whoever waits gives up after `patienceMs`. */
export function createFileLock({ file, patienceMs }: { file: string; patienceMs: number }): FileLock {
  let last: Promise<unknown> = Promise.resolve();

  async function take(id: string, deadline: number): Promise<void> {
    const here = await readPlace();
    while (!(await create(file, JSON.stringify({ id, pid: process.pid, place: here })))) {
      await dropLeft(file, here);
      if (performance.now() >= deadline) throw new LockTimeoutError(file, patienceMs);
      await sleep(PAUSE_MS);
    }
  }

  /** Another process may have taken a lock for left whose holder was only put to sleep. */
  async function release(id: string): Promise<void> {
    const { text = '' } = (await look(file)) ?? {};
    if (readHolder(text)?.id === id) await rm(file, { force: true });
  }

  async function hold<Value>(work: () => Promise<Value>, deadline: number): Promise<Value> {
    const id = randomUUID();
    await take(id, deadline);
    const beat = setInterval(() => {
      const now = new Date();
      utimes(file, now, now, (failure) => {
        if (failure !== null) clearInterval(beat);
      });
    }, BEAT_MS).unref();
    try {
      return await work();
    } finally {
      clearInterval(beat);
      await release(id);
    }
  }

  return {
    run(work) {
      const deadline = performance.now() + patienceMs;
      // Those of one process wait in line, and only the first of them for the file.
      const turn = last.then(() => hold(work, deadline));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
