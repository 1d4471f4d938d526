import type { Logger } from 'pino';

import { failureFacts } from '../auth/failure-facts.js';
import { LockedTokenFileError } from '../auth/token-file.js';
import { encryptAnew, type TokenStore } from '../auth/token-store.js';
import { ConfigError } from '../config-reader.js';

/**
 * Opens every stored sign-in at the start, where its owner still looks on, and encrypts anew what is not encrypted with
 * the newest key. Throws a `ConfigError` where no key opens one; its file is left as it is.
 */
export async function openStoredTokens(store: TokenStore, logger: Logger): Promise<void> {
  const faults: string[] = [];
  for (const account of await store.list()) {
    try {
      if ((await store.load(account))?.isOutdated !== true) continue;
      await encryptAnew(store, account);
      logger.info({ account }, 'the stored tokens are now encrypted with the newest key');
    } catch (failure) {
      if (failure instanceof LockedTokenFileError) faults.push(`PSN_TOKEN_KEY: ${failure.message}`);
      else logger.warn({ account, ...failureFacts(failure) }, 'the stored tokens cannot be used as they are');
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
}
