import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes a folder, with those above it, that only its owner can enter. */
export async function makePrivateFolder(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
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
