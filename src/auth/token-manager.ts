import { UnauthenticatedError } from '../errors.js';
import { readAccountId } from './account-id.js';
import { createExpiryWarning } from './expiry-warning.js';
import { failureFacts } from './failure-facts.js';
import { createSignInPause, signedOutError } from './sign-in-pause.js';
import { createStoredSignIn } from './stored-sign-in.js';
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

/** A new token that is refused as well is not renewed again for so long. */
const EXPIRY_SPACING = 600_000;
const DENIAL_SPACING = 3_600_000;

/** The life of a token out of the store, whose moment of issue is not stored. */
const RECORDED_LIFE = 3_599_000;

/** Makes the manager of one account's tokens: renewals start early, and all who wait share one. */
export function createTokenManager(options: TokenManagerOptions): TokenManager {
  const { account, npsso, clock, logger, random = Math.random } = options;
  const { canRefresh, renew } = createTokenRenewal(options);
  const stored = createStoredSignIn(options);
  const pause = createSignInPause({ clock });
  const warnOfEnd = createExpiryWarning({ clock, logger });
  let tokens: StoredTokens | undefined;
  let renewFrom = Number.POSITIVE_INFINITY;
  let refusedToken: string | undefined;
  /** Until when another renewal for a 401, or for a denial of rights, would be in vain. */
  const vainUntil = { expiry: Number.NEGATIVE_INFINITY, denial: Number.NEGATIVE_INFINITY };
  let isDenied = false;
  let loading: Promise<void> | undefined;
  let renewal: Promise<string> | undefined;

  function adopt(fresh: StoredTokens, life: number): void {
    tokens = fresh;
    refusedToken = undefined;
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
    if (tokens === undefined || tokens.accessToken === refusedToken) return undefined;
    return tokens.accessExpiresAt - clock() >= LEAST_LIFE ? tokens.accessToken : undefined;
  }

  function noteFailure(failure: unknown): unknown {
    const wasNeeded = pause.isSignInNeeded;
    const answer = pause.begin(failure);
    // A token that was only denied a right still serves whatever else it is allowed.
    if (isDenied && !(answer instanceof UnauthenticatedError)) refusedToken = undefined;
    if (!(answer instanceof UnauthenticatedError)) {
      logger.warn({ account, ...failureFacts(answer) }, 'PSN tokens could not be renewed; they are kept');
    } else if (!wasNeeded) {
      logger.error({ account, ...failureFacts(answer) }, `${answer.message}: ${answer.remedy ?? ''}`);
    }
    return answer;
  }

  async function attempt(): Promise<string> {
    try {
      const fresh = await renew(tokens);
      adopt(fresh, fresh.accessExpiresAt - clock());
      pause.end();
      logger.info(
        { account, expiresAt: new Date(fresh.accessExpiresAt).toISOString() },
        'PSN tokens renewed',
      );
      await stored.save(fresh);
      return fresh.accessToken;
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
      warnOfEnd(account, tokens?.refreshExpiresAt);
      const token = currentToken();
      if (token !== undefined) {
        renewAhead();
        return token;
      }
      if (tokens === undefined && npsso === undefined) throw signedOutError();
      const paused = pause.answer();
      if (paused !== undefined) throw paused;
      return renewOnce();
    },
    refuse(accessToken, { isDenial }) {
      const isReplaced = accessToken !== tokens?.accessToken || accessToken === refusedToken;
      if (isReplaced) return true;
      const reason = isDenial ? 'denial' : 'expiry';
      if (clock() < vainUntil[reason]) return false;
      vainUntil[reason] = clock() + (isDenial ? DENIAL_SPACING : EXPIRY_SPACING);
      isDenied = isDenial;
      refusedToken = accessToken;
      return true;
    },
    accept(accessToken) {
      // A denial stays in mind: the same token is taken by one operation and denied by another.
      if (accessToken === tokens?.accessToken) vainUntil.expiry = Number.NEGATIVE_INFINITY;
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
