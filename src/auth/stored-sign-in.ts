import { UnauthenticatedError, UpstreamTimeoutError } from '../errors.js';
import type { AuthLogger } from './auth-logger.js';
import { failureFacts } from './failure-facts.js';
import { LockTimeoutError } from './file-lock.js';
import { TOKEN_OPERATION } from './oauth-response.js';
import { type LoadedTokens, LockedTokenFileError } from './token-file.js';
import { encryptAnew, OvertakenError, type TokenStore } from './token-store.js';
import { fingerprintNpsso, type StoredTokens } from './tokens.js';

/** What one account has in the store, which other processes may use, too; tells the log what is wrong with it. */
interface StoredSignIn {
  /** Gives the tokens to go on with, if there are any. Throws `UnauthenticatedError` when no key opens them. */
  load(): Promise<StoredTokens | undefined>;
  /** Gives what another process has made of the tokens known here; `undefined` where it removed them. */
  reload(known: StoredTokens | undefined): Promise<StoredTokens | undefined>;
  save(tokens: StoredTokens): Promise<void>;
  /** Runs `work` while no other process renews these tokens. Rejects with `UpstreamTimeoutError` if another takes too long. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Whether the store was last found with tokens that no key opens. */
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
  let isDamaged = false;
  let isKept = false;
  let isAlone = false;

  const isOurs = ({ npssoFingerprint }: StoredTokens): boolean =>
    npsso === undefined || npssoFingerprint === fingerprintNpsso(npsso);

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

  /** Reads the store, and tells the log once of what cannot be used. */
  async function read(): Promise<LoadedTokens | 'damaged' | undefined> {
    try {
      const found = await store.load(account);
      isLocked = isDamaged = false;
      return found;
    } catch (failure) {
      if (failure instanceof LockedTokenFileError) throw refuseToOverwrite(failure);
      const facts = { account, ...failureFacts(failure) };
      if (!isDamaged) logger.error(facts, 'the stored tokens cannot be used; signing in anew');
      isDamaged = true;
      return 'damaged';
    }
  }

  async function keepUpToDate(): Promise<void> {
    try {
      await encryptAnew(store, account);
    } catch (failure) {
      const facts = { account, ...failureFacts(failure) };
      logger.error(facts, 'the stored tokens could not be encrypted with the newest key');
    }
  }

  async function exclusively<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = { hasCome: false };
    try {
      return await store.exclusively(account, () => {
        turn.hasCome = true;
        return work();
      });
    } catch (failure) {
      if (turn.hasCome) throw failure;
      if (failure instanceof LockTimeoutError) {
        throw new UpstreamTimeoutError(TOKEN_OPERATION, failure.patienceMs, { cause: failure });
      }
      if (!isAlone)
        logger.error(
          { account, ...failureFacts(failure) },
          'other gateways cannot be kept from renewing the same tokens',
        );
      isAlone = true;
      return work();
    }
  }

  return {
    get isLocked() {
      return isLocked;
    },
    exclusively,
    async save(tokens) {
      try {
        await store.save(account, tokens);
        isKept = true;
      } catch (failure) {
        if (failure instanceof OvertakenError) {
          isKept = true;
          logger.info({ account }, failure.message);
          return;
        }
        logger.error(
          { account, ...failureFacts(failure) },
          'the tokens could not be stored; a restart will sign in anew',
        );
      }
    },
    async load() {
      const found = await read();
      isKept = found !== undefined;
      if (found === undefined || found === 'damaged') return undefined;
      if (found.isOutdated) await keepUpToDate();
      if (isOurs(found.tokens)) return found.tokens;
      logger.info({ account }, 'the stored tokens belong to another npsso and are left aside');
      return undefined;
    },
    async reload(known) {
      const found = await read();
      if (found === 'damaged') return known;
      if (found !== undefined) return isOurs(found.tokens) ? found.tokens : known;
      return isKept && npsso === undefined ? undefined : known;
    },
  };
}
