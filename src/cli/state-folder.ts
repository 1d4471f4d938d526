import { tryPrivateFolder } from '../auth/private-folder.js';
import { createTokenStore } from '../auth/token-store.js';
import { ConfigError } from '../config-reader.js';
import type { Config } from '../config.js';
import { tokenFolder } from '../server/sign-in-means.js';

type FolderSetting = Pick<Config, 'stateDir'>;

/** Does what needs the folder of the tokens, and tells a complaint of the system's as a fault of its setting. */
export async function onStateFolder<Value>(
  config: FolderSetting,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    const { code = error.message } = error as NodeJS.ErrnoException;
    const got = JSON.stringify(config.stateDir);
    throw new ConfigError([
      `PSN_STATE_DIR: got ${got}, wants a folder in which tokens can be kept (${code}): ` +
        'make it writable for this user, or set PSN_STATE_DIR to another one',
    ]);
  }
}

/** Tries the folder of the tokens at the start, where its owner still looks on. */
export function tryStateFolder(config: FolderSetting): Promise<void> {
  return onStateFolder(config, () => tryPrivateFolder(tokenFolder(config)));
}

/** The names of the accounts that are kept; a folder that nobody has made yet keeps none. */
export function readStateFolder(config: FolderSetting): Promise<string[]> {
  return onStateFolder(config, () => createTokenStore({ directory: tokenFolder(config) }).list());
}
