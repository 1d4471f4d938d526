import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Who holds a lock, as the lock's file tells. */
export interface LockHolder {
  readonly id: string;
  readonly pid: number;
  /** Where that pid means something. */
  readonly place: string;
}

async function readOrNothing(reading: Promise<string>): Promise<string> {
  try {
    return (await reading).trim();
  } catch (failure) {
    // Only Linux has these files, and some sandboxes hide them.
    if (failure instanceof Error && 'syscall' in failure) return '';
    throw failure;
  }
}

/** Names this machine, or this container: two containers of one machine each have a process 7 of their own. */
export async function readPlace(): Promise<string> {
  const boot = await readOrNothing(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
  const pids = await readOrNothing(readlink('/proc/self/ns/pid'));
  return [hostname(), boot, pids].join(' ');
}

/** Reads who a lock's file names; `undefined` while its holder has not written it, or where it is no such file. */
export function readHolder(text: string): LockHolder | undefined {
  try {
    const { id, pid, place } = JSON.parse(text) as Partial<Record<keyof LockHolder, unknown>>;
    const isHolder = typeof id === 'string' && typeof pid === 'number' && typeof place === 'string';
    return isHolder ? { id, pid, place } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether a holder is known to have died; false also where that cannot be told. */
export function isDead({ pid, place }: LockHolder, here: string): boolean {
  if (place !== here || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (failure) {
    return failure instanceof Error && (failure as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
