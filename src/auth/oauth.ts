import { createAttemptGuard } from './attempt-guard.js';
import { createAccountHost, type AccountHostOptions } from './oauth-request.js';
import { readAuthorizationCode, readTokens } from './oauth-response.js';
import type { SignInMemory } from './sign-in-memory.js';
import { SignInRefusedError } from './sign-in-refused-error.js';
import type { TokenSet } from './tokens.js';

/** What `createOAuthClient` needs to speak to the account host as Sony's app does. */
interface OAuthClientOptions extends AccountHostOptions {
  /** Scopes, separated by blanks. */
  readonly scope: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** What has failed before is not sent again while this remembers it. */
  readonly memory: SignInMemory;
}

/** Swaps an npsso or a refresh token for tokens; a refusal for good is a `SignInRefusedError`. */
export interface OAuthClient {
  /** `isAgain` sends an npsso even if PSN has refused it before. */
  signIn(npsso: string, options?: { readonly isAgain?: boolean }): Promise<TokenSet>;
  refresh(refreshToken: string): Promise<TokenSet>;
}

/** Where the app has its codes sent; PSN compares it byte by byte. */
const REDIRECT_URI = 'com.scee.psxandroid.scecompcall://redirect';

/** For so long, in seconds, a grant that Sony has taken from the client is not tried first. */
const RETIRED = 86_400;

const isClients = (failure: unknown): boolean =>
  failure instanceof SignInRefusedError && failure.refused === 'client';

/** Makes a client of PSN's account host; it keeps no token, and decides nothing about when to sign in. */
export function createOAuthClient(options: OAuthClientOptions): OAuthClient {
  const { baseUrl, clientCredential, scope, clock, memory } = options;
  const host = createAccountHost(options);
  const guard = createAttemptGuard({ memory, clock, realm: [baseUrl, clientCredential, scope] });
  const directGrant = guard.keyOf('sso_token');
  const [clientId = ''] = Buffer.from(clientCredential, 'base64').toString().split(':');

  async function signInDirectly(npsso: string): Promise<TokenSet> {
    const answer = await host.postToken({ grant_type: 'sso_token', npsso, scope, token_format: 'jwt' });
    return readTokens(answer, 'npsso', clock());
  }

  async function signInByCode(npsso: string): Promise<TokenSet> {
    const answer = await host.getAuthorize(
      {
        access_type: 'offline',
        client_id: clientId,
        redirect_uri: REDIRECT_URI,
        response_type: 'code',
        scope,
      },
      npsso,
    );
    const code = readAuthorizationCode(answer, clock());
    const exchanged = await host.postToken({
      code,
      redirect_uri: REDIRECT_URI,
      grant_type: 'authorization_code',
      token_format: 'jwt',
    });
    // The npsso has just earned a code, so a refusal of that code is the client's or the redirect's fault.
    return readTokens(exchanged, 'client', clock());
  }

  async function signInByEither(npsso: string): Promise<TokenSet> {
    const isRetired = memory.recall(directGrant) !== undefined;
    try {
      return await (isRetired ? signInByCode(npsso) : signInDirectly(npsso));
    } catch (failure) {
      if (!isClients(failure)) throw failure;
      if (isRetired) {
        await memory.forget(clock(), directGrant);
        throw failure;
      }
      const tokens = await signInByCode(npsso);
      await memory.note(directGrant, failure, RETIRED);
      return tokens;
    }
  }

  async function refreshOnce(refreshToken: string): Promise<TokenSet> {
    const answer = await host.postToken({
      refresh_token: refreshToken,
      grant_type: 'refresh_token',
      token_format: 'jwt',
      scope,
    });
    return readTokens(answer, 'refresh-token', clock());
  }

  return {
    async signIn(npsso, { isAgain = false } = {}) {
      const key = guard.keyOf('npsso', npsso);
      if (isAgain) await memory.forget(clock(), key);
      return guard.run(key, () => signInByEither(npsso));
    },
    refresh: (refreshToken) =>
      guard.run(guard.keyOf('refresh_token', refreshToken), () => refreshOnce(refreshToken)),
  };
}
