import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A draft is written in milliseconds, so one this old was left by a process that died. */
const LEFT_MS = 60_000;

const DRAFT_ID = /^[\da-f-]{36}\.tmp$/;

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a rename outlast a power cut; Windows does not let folders be opened. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  await opened.sync().finally(() => opened.close());
}

async function dropLeftDrafts(folder: string, prefix: string): Promise<void> {
  const names = await readdir(folder);
  const drafts = names.filter((name) => name.startsWith(prefix) && DRAFT_ID.test(name.slice(prefix.length)));
  for (const draft of drafts) {
    try {
      const { mtimeMs } = await stat(join(folder, draft));
      if (Date.now() - mtimeMs > LEFT_MS) await rm(join(folder, draft), { force: true });
    } catch (failure) {
      // It was another process's, which has just renamed it.
      if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    }
  }
}

/**
 * Replaces a file as a whole, for its owner's eyes alone: whenever the process dies, the old file is there or the new
 * one. Drafts that died with their process are cleared away.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  // No account's name starts with a dot, so this one is free.
  const prefix = `.${basename(path)}.`;
  const draft = join(folder, `${prefix}${randomUUID()}.tmp`);
  try {
    await writeWhole(draft, text);
    await rename(draft, path);
  } catch (failure) {
    await rm(draft, { force: true });
    throw failure;
  }
  await syncFolder(folder);
  await dropLeftDrafts(folder, prefix);
}
