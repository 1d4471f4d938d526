import { stat } from 'node:fs/promises';

/**
 * A mark that changes with a file: when it is written, replaced, or when a link on the way leads elsewhere.
 * `undefined` where there is none.
 */
export async function stampFile(path: string): Promise<string | undefined> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join(':');
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw failure;
  }
}
