import { accessSync, constants, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Thrown for a file that others than its owner may change, or that cannot be read. */
export class UntrustedFileError extends Error {
  override readonly name = 'UntrustedFileError';
}

/** A volume that is mounted to be read alone, as containers get their settings, has whatever mode. */
function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EROFS';
  }
}

function check(path: string, { uid, mode }: Stats): void {
  const ours = process.getuid?.();
  // Windows tells nothing of that.
  if (ours === undefined) return;
  if (uid !== ours && uid !== 0) {
    throw new UntrustedFileError(
      `${path} belongs to user ${uid}: wants to be this user's or root's; chown it`,
    );
  }
  if ((mode & 0o022) !== 0 && !isReadOnly(path)) {
    const shown = (mode & 0o777).toString(8).padStart(4, '0');
    throw new UntrustedFileError(`${path} has mode ${shown}: others may change it; chmod go-w it`);
  }
}

/**
 * Reads a file as ssh reads a key's: it, what a link leads to, and the folders of both belong to this user or to root,
 * and nobody else may write there. `undefined` where there is none.
 */
export function readTrustedFile(path: string): string | undefined {
  try {
    const target = realpathSync(path);
    const file = statSync(target);
    if (!file.isFile()) throw new UntrustedFileError(`${path} is no file`);
    for (const folder of new Set([dirname(path), dirname(target)])) check(folder, statSync(folder));
    check(target, file);
    return readFileSync(target, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    if (code === undefined) throw error;
    throw new UntrustedFileError(`${path} cannot be read (${code})`, { cause: error });
  }
}
