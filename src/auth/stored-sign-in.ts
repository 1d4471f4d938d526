import { UnauthenticatedError } from '../errors.js';
import type { AuthLogger } from './auth-logger.js';
import { failureFacts } from './failure-facts.js';
import { LockedTokenFileError } from './token-file.js';
import type { TokenStore } from './token-store.js';
import { fingerprintNpsso, type StoredTokens } from './tokens.js';

/** What one account has in the store; tells the log what is wrong with it. */
interface StoredSignIn {
  /** Gives the tokens to go on with, if there are any. Throws `UnauthenticatedError` when no key opens them. */
  load(): Promise<StoredTokens | undefined>;
  save(tokens: StoredTokens): Promise<void>;
  /** Whether the last `load` found tokens that no key opens. */
  readonly isLocked: boolean;
}

/** Opens the store for one account; tokens that belong to another npsso are left aside. */
export function createStoredSignIn(options: {
  readonly account: string;
  readonly npsso: string | undefined;
  readonly store: TokenStore;
  readonly logger: AuthLogger;
}): StoredSignIn {
  const { account, npsso, store, logger } = options;
  let isLocked = false;

  /** A new sign-in would overwrite tokens that their key still opens, and perhaps by plain ones. */
  function refuseToOverwrite(failure: LockedTokenFileError): UnauthenticatedError {
    const remedy = `the stored tokens of account ${account} are not touched: ${failure.message}`;
    if (!isLocked) logger.error({ account }, remedy);
    isLocked = true;
    return new UnauthenticatedError(
      "The gateway's stored PSN sign-in cannot be decrypted; its operator must set the right PSN_TOKEN_KEY",
      { remedy, cause: failure },
    );
  }

  async function save(tokens: StoredTokens): Promise<void> {
    try {
      await store.save(account, tokens);
    } catch (failure) {
      logger.error(
        { account, ...failureFacts(failure) },
        'the tokens could not be stored; a restart will sign in anew',
      );
    }
  }

  return {
    get isLocked() {
      return isLocked;
    },
    save,
    async load() {
      try {
        const stored = await store.load(account);
        isLocked = false;
        if (stored === undefined) return undefined;
        const { tokens, isOutdated } = stored;
        if (isOutdated) await save(tokens);
        if (npsso === undefined || tokens.npssoFingerprint === fingerprintNpsso(npsso)) return tokens;
        logger.info({ account }, 'the stored tokens belong to another npsso and are left aside');
      } catch (failure) {
        if (failure instanceof LockedTokenFileError) throw refuseToOverwrite(failure);
        logger.error(
          { account, ...failureFacts(failure) },
          'the stored tokens cannot be used; signing in anew',
        );
      }
      return undefined;
    },
  };
}
