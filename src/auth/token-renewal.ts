import type { AuthLogger } from './auth-logger.js';
import { failureFacts } from './failure-facts.js';
import type { OAuthClient } from './oauth.js';
import { SignInRefusedError } from './sign-in-refused-error.js';
import { fingerprintNpsso, type StoredTokens, type TokenSet } from './tokens.js';

/** What one account signs in with. */
export interface TokenRenewalOptions {
  readonly account: string;
  readonly npsso: string | undefined;
  readonly oauth: OAuthClient;
  readonly clock: () => number;
  readonly logger: AuthLogger;
}

type RefreshableTokens = StoredTokens & { readonly refreshToken: string };

/** Gets new tokens by the cheapest means left, and knows which means are left. */
interface TokenRenewal {
  readonly canRefresh: (tokens: StoredTokens | undefined) => tokens is RefreshableTokens;
  readonly renew: (tokens: StoredTokens | undefined) => Promise<StoredTokens>;
}

/**
 * What the answer does not tell stays in force, the refresh token as well as its end: PSN counts that from the sign-in,
 * and a use is not known to prolong it.
 */
function keepUntold(old: StoredTokens, fresh: TokenSet): StoredTokens {
  return { ...old, ...fresh };
}

/** Renews with the refresh token, and once with the npsso when PSN refuses that for good. */
export function createTokenRenewal(options: TokenRenewalOptions): TokenRenewal {
  const { account, npsso, oauth, clock, logger } = options;
  let deadRefreshToken: string | undefined;

  function canRefresh(tokens: StoredTokens | undefined): tokens is RefreshableTokens {
    const { refreshToken, refreshExpiresAt = Number.POSITIVE_INFINITY } = tokens ?? {};
    return refreshToken !== undefined && refreshToken !== deadRefreshToken && refreshExpiresAt > clock();
  }

  async function signIn(): Promise<StoredTokens> {
    if (npsso === undefined) {
      throw new SignInRefusedError('refresh-token', 'The refresh token has ended and there is no npsso');
    }
    return { ...(await oauth.signIn(npsso)), npssoFingerprint: fingerprintNpsso(npsso) };
  }

  return {
    canRefresh,
    async renew(tokens) {
      if (!canRefresh(tokens)) return signIn();
      try {
        return keepUntold(tokens, await oauth.refresh(tokens.refreshToken));
      } catch (failure) {
        if (!(failure instanceof SignInRefusedError)) throw failure;
        if (failure.refused === 'refresh-token') deadRefreshToken = tokens.refreshToken;
        if (npsso === undefined) throw failure;
        logger.info(
          { account, ...failureFacts(failure) },
          'PSN refused the refresh token; signing in with the npsso',
        );
        return signIn();
      }
    },
  };
}
