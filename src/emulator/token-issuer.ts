import { createHash, randomBytes, randomUUID } from 'node:crypto';

/** Whose an access token is, or what is wrong with it. */
export type BearerVerdict = { readonly accountId: string } | 'expired' | 'unknown';

/** The reply to every grant. */
export interface IssuedTokens {
  readonly access_token: string;
  readonly token_type: 'bearer';
  readonly expires_in: number;
  readonly scope: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly refresh_token_expires_in: number;
}

/** What a grant wants its tokens to be. */
export interface GrantTerms {
  readonly grantType: string;
  readonly clientId: string;
  readonly scope: string;
  /** Without `jwt` the access token is opaque. */
  readonly tokenFormat: string | undefined;
}

export interface TokenIssuer {
  /** The value that signs an account in, another one for each browser; the same in every run. */
  npssoOf(accountId: string, browser?: string): string;
  /** The account of an npsso that is alive. */
  ownerOf(npsso: string): string | undefined;
  signIn(accountId: string, terms: GrantTerms): IssuedTokens;
  /** New access token, the old refresh token with the rest of its life; undefined when it is dead or unknown. */
  refresh(refreshToken: string, terms: GrantTerms): IssuedTokens | undefined;
  issueCode(accountId: string): string;
  /** The account that a code was made for; a code works once. */
  redeemCode(code: string): string | undefined;
  check(accessToken: string): BearerVerdict;
  expireAccessTokens(): void;
  killRefreshTokens(): void;
  killNpssos(): void;
  reviveNpssos(): void;
}

interface TokenIssuerOptions {
  readonly accountIds: readonly string[];
  readonly clock: () => number;
  readonly lifeSeconds: number;
}

/** Sixty days from the sign-in, less the second that the recorded replies show. */
const REFRESH_LIFE_SECONDS = 5_183_999;

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function createJwt(claims: object): string {
  return [
    base64url({ alg: 'RS256', typ: 'JWT' }),
    base64url(claims),
    randomBytes(64).toString('base64url'),
  ].join('.');
}

/** Keeps what was issued: access and refresh tokens, authorization codes, dead sign-ins. */
export function createTokenIssuer({ accountIds, clock, lifeSeconds }: TokenIssuerOptions): TokenIssuer {
  const accessTokens = new Map<string, { accountId: string; expiresAt: number }>();
  const refreshTokens = new Map<string, { accountId: string; expiresAt: number }>();
  const codes = new Map<string, string>();
  let areNpssosAlive = true;

  // Letters and digits, 64 of them, and no one's: the digest of our own words.
  const owners = new Map<string, string>();
  function npssoOf(accountId: string, browser = ''): string {
    const npsso = createHash('sha256').update(`invented npsso of ${accountId}${browser}`).digest('hex');
    owners.set(npsso, accountId);
    return npsso;
  }
  for (const accountId of accountIds) npssoOf(accountId);

  function issue(accountId: string, refreshToken: string, terms: GrantTerms): IssuedTokens {
    const now = clock();
    const expiresAt = now + lifeSeconds * 1000;
    const claims = { iss: 'https://auth.account.sony.com', exp: Math.floor(expiresAt / 1000) };
    const access_token =
      terms.tokenFormat === 'jwt'
        ? createJwt({
            ...claims,
            account_id: accountId,
            client_id: terms.clientId,
            device_type: 'ANDROID_APP',
            grant_type: terms.grantType,
          })
        : randomUUID();
    accessTokens.set(access_token, { accountId, expiresAt });
    const refreshExpiresAt = refreshTokens.get(refreshToken)?.expiresAt ?? now;
    return {
      access_token,
      token_type: 'bearer',
      expires_in: lifeSeconds,
      scope: terms.scope,
      id_token: createJwt({ ...claims, sub: accountId }),
      refresh_token: refreshToken,
      refresh_token_expires_in: Math.floor((refreshExpiresAt - now) / 1000),
    };
  }

  return {
    npssoOf,
    ownerOf: (npsso) => (areNpssosAlive ? owners.get(npsso) : undefined),
    signIn: (accountId, terms) => {
      const refreshToken = randomBytes(48).toString('base64url');
      refreshTokens.set(refreshToken, { accountId, expiresAt: clock() + REFRESH_LIFE_SECONDS * 1000 });
      return issue(accountId, refreshToken, terms);
    },
    refresh: (refreshToken, terms) => {
      const known = refreshTokens.get(refreshToken);
      return known !== undefined && known.expiresAt > clock()
        ? issue(known.accountId, refreshToken, terms)
        : undefined;
    },
    issueCode: (accountId) => {
      const code = `v3.${randomBytes(6).toString('base64url')}`;
      codes.set(code, accountId);
      return code;
    },
    redeemCode: (code) => {
      const accountId = codes.get(code);
      codes.delete(code);
      return accountId;
    },
    check: (accessToken) => {
      const known = accessTokens.get(accessToken);
      if (known === undefined) return 'unknown';
      return known.expiresAt > clock() ? { accountId: known.accountId } : 'expired';
    },
    expireAccessTokens: () => {
      for (const known of accessTokens.values()) known.expiresAt = clock();
    },
    killRefreshTokens: () => {
      refreshTokens.clear();
    },
    killNpssos: () => {
      areNpssosAlive = false;
    },
    reviveNpssos: () => {
      areNpssosAlive = true;
    },
  };
}
