import { type BigIntStats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';

const writeStamp = ({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(':');

/** Whether a failure says that there is no such file. */
function isAbsence(failure: unknown): boolean {
  const { code } = failure as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/**
 * A mark that changes with a file: when it is written, replaced, or when a link on the way leads elsewhere.
 * `undefined` where there is none.
 */
export async function stampFile(path: string): Promise<string | undefined> {
  try {
    return writeStamp(await stat(path, { bigint: true }));
  } catch (failure) {
    if (isAbsence(failure)) return undefined;
    throw failure;
  }
}

/** The same, at once. */
export function stampFileNow(path: string): string | undefined {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stats && writeStamp(stats);
  } catch (failure) {
    if (isAbsence(failure)) return undefined;
    throw failure;
  }
}
