import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes one after the other: where nothing can be made, as below `/proc`, Node's own recursive way never ends. */
async function makeFolders(directory: string): Promise<void> {
  try {
    await mkdir(directory, { mode: 0o700 });
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    const isThere = code === 'EEXIST' && (await stat(directory)).isDirectory();
    if (isThere) return;
    const above = dirname(directory);
    if (code !== 'ENOENT' || above === directory) throw failure;
    await makeFolders(above);
    await mkdir(directory, { mode: 0o700 }).catch(unlessThere);
  }
}

/** Another process may have been faster. */
function unlessThere(failure: unknown): void {
  if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
}

/** Makes a folder, with those above it, that only its owner can enter. */
export async function makePrivateFolder(directory: string): Promise<void> {
  await makeFolders(directory);
  const { mode } = await stat(directory);
  if ((mode & 0o077) !== 0) await chmod(directory, 0o700);
}

/** Makes such a folder and writes into it; rejects with the system's error when either cannot be done. */
export async function tryPrivateFolder(directory: string): Promise<void> {
  await makePrivateFolder(directory);
  // No account's file starts with a dot.
  const trial = join(directory, `.${randomUUID()}.tmp`);
  await writeFile(trial, '', { flag: 'wx', mode: 0o600 });
  await rm(trial);
}
