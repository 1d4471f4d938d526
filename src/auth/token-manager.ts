import { UnauthenticatedError } from '../errors.js';
import { readAccountId } from './account-id.js';
import { failureFacts } from './failure-facts.js';
import { createSignInPause, signedOutError } from './sign-in-pause.js';
import { createStoredSignIn } from './stored-sign-in.js';
import { createTokenRefusals } from './token-refusals.js';
import { createTokenRenewal, type TokenRenewalOptions } from './token-renewal.js';
import type { TokenStore } from './token-store.js';
import type { StoredTokens } from './tokens.js';

/** Where an account's sign-in stands; moments are epoch milliseconds. */
export interface TokenStatus {
  /** `signed-out` also before the first question for a token: nothing is read or sent until then. */
  readonly state: 'signed-in' | 'renewing' | 'sign-in-needed' | 'signed-out';
  /** As far as its tokens tell it. */
  readonly accountId?: string;
  readonly accessExpiresAt?: number;
  readonly refreshExpiresAt?: number;
}

/** Keeps one PSN account signed in. */
export interface TokenManager {
  readonly account: string;
  /** Reads what is stored, so that `status` can tell it. Asks nobody. */
  look(): Promise<void>;
  /** Gives a token that lives on for a minute at least, renewing it where needed. */
  getAccessToken(): Promise<string>;
  /**
   * Tells that PSN refused exactly this token. True if it is worth asking again: the next question for a token brings
   * another one. False if a renewal for the same reason was in vain a short while ago; the sign-ins of an account are few.
   */
  refuse(accessToken: string, refusal: { readonly isDenial: boolean }): boolean;
  /** Tells that PSN took this token. */
  accept(accessToken: string): void;
  /** Whose this token is, as far as it tells and can be believed: what a caller brings may be forged. */
  accountIdOf(accessToken: string): string | null;
  status(): TokenStatus;
}

/** What `createTokenManager` needs: the account, and how, where and when its tokens are got and kept. */
interface TokenManagerOptions extends TokenRenewalOptions {
  readonly store: TokenStore;
  /** Spreads early renewals; `Math.random` unless a test wants otherwise. */
  readonly random?: (() => number) | undefined;
}

/** A token with less than this many milliseconds left is as good as expired. */
const LEAST_LIFE = 60_000;

/** The life of a token out of the store, whose moment of issue is not stored. */
const RECORDED_LIFE = 3_599_000;

/** Makes the manager of one account's tokens: renewals start early, and all who wait share one. */
export function createTokenManager(options: TokenManagerOptions): TokenManager {
  const { account, npsso, clock, logger, random = Math.random } = options;
  const { canRefresh, renew } = createTokenRenewal(options);
  const stored = createStoredSignIn(options);
  const pause = createSignInPause({ clock });
  const refusals = createTokenRefusals({ clock });
  let tokens: StoredTokens | undefined;
  let renewFrom = Number.POSITIVE_INFINITY;
  let loading: Promise<void> | undefined;
  let renewal: Promise<string> | undefined;

  function adopt(fresh: StoredTokens, life: number): void {
    tokens = fresh;
    refusals.replaced();
    renewFrom = fresh.accessExpiresAt - life * (0.1 - 0.02 * random());
  }

  async function load(): Promise<void> {
    try {
      const tokens = await stored.load();
      if (tokens !== undefined) adopt(tokens, RECORDED_LIFE);
    } catch (failure) {
      loading = undefined;
      throw failure;
    }
  }

  function currentToken(): string | undefined {
    if (tokens === undefined || refusals.isRefused(tokens.accessToken)) return undefined;
    return tokens.accessExpiresAt - clock() >= LEAST_LIFE ? tokens.accessToken : undefined;
  }

  /** Takes over what another process has renewed or signed in meanwhile, and gives its token if it lives. */
  async function adoptStored(): Promise<string | undefined> {
    const found = await stored.reload(tokens);
    if (found !== undefined && found.accessToken === tokens?.accessToken) return undefined;
    tokens = found;
    if (found === undefined) return undefined;
    adopt(found, RECORDED_LIFE);
    pause.end();
    return currentToken();
  }

  function noteFailure(failure: unknown): unknown {
    const wasNeeded = pause.isSignInNeeded;
    const answer = pause.begin(failure);
    if (!(answer instanceof UnauthenticatedError)) {
      refusals.pardonDenied();
      logger.warn({ account, ...failureFacts(answer) }, 'PSN tokens could not be renewed; they are kept');
    } else if (!wasNeeded) {
      logger.error({ account, ...failureFacts(answer) }, `${answer.message}: ${answer.remedy ?? ''}`);
    }
    return answer;
  }

  async function renewAlone(): Promise<string> {
    const fresh = await renew(tokens);
    // First on disk: PSN may have ended the refresh token that it replaces.
    await stored.save(fresh);
    adopt(fresh, fresh.accessExpiresAt - clock());
    pause.end();
    logger.info({ account, expiresAt: new Date(fresh.accessExpiresAt).toISOString() }, 'PSN tokens renewed');
    return fresh.accessToken;
  }

  async function attempt(): Promise<string> {
    const found = await adoptStored();
    if (found !== undefined) return found;
    if (tokens === undefined && npsso === undefined) throw signedOutError();
    const paused = pause.answer();
    if (paused !== undefined) throw paused;
    try {
      return await stored.exclusively(async () => (await adoptStored()) ?? renewAlone());
    } catch (failure) {
      throw noteFailure(failure);
    }
  }

  function renewOnce(): Promise<string> {
    renewal ??= attempt().finally(() => {
      renewal = undefined;
    });
    return renewal;
  }

  function renewAhead(): void {
    if (clock() < renewFrom || renewal !== undefined || pause.answer() !== undefined) return;
    renewOnce().catch((failure: unknown) => {
      logger.debug({ account, ...failureFacts(failure) }, 'the token in hand stays in use');
    });
  }

  return {
    account,
    async look() {
      try {
        await (loading ??= load());
      } catch (failure) {
        // The log has been told, and the status says that a sign-in is needed.
        if (!stored.isLocked) throw failure;
      }
    },
    async getAccessToken() {
      await (loading ??= load());
      const token = currentToken();
      if (token === undefined) return renewOnce();
      renewAhead();
      return token;
    },
    refuse(accessToken, refusal) {
      const isReplaced = accessToken !== tokens?.accessToken || refusals.isRefused(accessToken);
      return isReplaced || refusals.refuse(accessToken, refusal);
    },
    accept(accessToken) {
      if (accessToken === tokens?.accessToken) refusals.accept();
    },
    accountIdOf: readAccountId,
    status() {
      const { accessExpiresAt, refreshExpiresAt, accessToken } = tokens ?? {};
      const accountId = accessToken === undefined ? null : readAccountId(accessToken);
      const isSignedIn = canRefresh(tokens) || (accessExpiresAt ?? 0) > clock();
      const isNeeded = pause.isSignInNeeded || stored.isLocked;
      const settled = isNeeded ? 'sign-in-needed' : isSignedIn ? 'signed-in' : 'signed-out';
      return {
        state: renewal === undefined ? settled : 'renewing',
        ...(accountId !== null && { accountId }),
        ...(accessExpiresAt !== undefined && { accessExpiresAt }),
        ...(refreshExpiresAt !== undefined && { refreshExpiresAt }),
      };
    },
  };
}
