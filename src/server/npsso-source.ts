import { readFile } from 'node:fs/promises';

import type { Logger } from 'pino';

import { stampFile } from '../auth/file-stamp.js';
import { readNpsso } from '../config.js';

/** Gives the npsso of the gateway's own account as it is now. */
export type NpssoSource = () => Promise<string | undefined>;

/** Reads a file that holds the npsso again whenever it has changed; one that cannot be used leaves the last good one. */
export function createNpssoSource(options: {
  readonly npsso: string | undefined;
  readonly file: string | undefined;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}): NpssoSource {
  const { file, logger } = options;
  let { npsso } = options;
  let lastLook: { readonly stamp: string | undefined } | undefined;

  async function look(path: string): Promise<void> {
    const stamp = await stampFile(path);
    if (lastLook !== undefined && lastLook.stamp === stamp) return;
    lastLook = { stamp };
    const told = readNpsso(await readFile(path, 'utf8'));
    if (told !== npsso) logger.info('PSN_NPSSO_FILE holds a new npsso');
    npsso = told;
  }

  return async () => {
    try {
      if (file !== undefined) await look(file);
    } catch (failure) {
      // A reader's words tell a length, never the text.
      const { message: reason } = failure as Error;
      logger.warn({ reason }, 'PSN_NPSSO_FILE cannot be used as it is now; the npsso that it held stays');
    }
    return npsso;
  };
}
