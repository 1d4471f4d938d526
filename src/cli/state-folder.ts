import { tryPrivateFolder } from '../auth/private-folder.js';
import { ConfigError } from '../config-reader.js';
import type { Config } from '../config.js';
import { tokenFolder } from '../server/sign-in-means.js';

/** Tries the folder of the tokens at the start, where its owner still looks on. */
export async function tryStateFolder(config: Pick<Config, 'stateDir'>): Promise<void> {
  try {
    await tryPrivateFolder(tokenFolder(config));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const got = JSON.stringify(config.stateDir);
    throw new ConfigError([
      `PSN_STATE_DIR: got ${got}, wants a folder in which tokens can be kept (${code}): ` +
        'make it writable for this user, or set PSN_STATE_DIR to another one',
    ]);
  }
}
