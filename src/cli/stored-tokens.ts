import type { Logger } from 'pino';

import { failureFacts } from '../auth/failure-facts.js';
import { LockedTokenFileError } from '../auth/token-file.js';
import { createTokenStore, encryptAnew } from '../auth/token-store.js';
import { ConfigError } from '../config-reader.js';
import type { Config } from '../config.js';
import { tokenFolder } from '../server/sign-in-means.js';

/**
 * Opens every stored sign-in at the start, where its owner still looks on, and encrypts anew what is not encrypted with
 * the newest key. Throws a `ConfigError` where no key opens one; its file is left as it is.
 */
export async function openStoredTokens(
  config: Pick<Config, 'stateDir' | 'tokenKeys'>,
  logger: Logger,
): Promise<void> {
  const store = createTokenStore({ directory: tokenFolder(config), keys: config.tokenKeys });
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
