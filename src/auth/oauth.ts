import { createAccountHost, type AccountHostOptions } from './oauth-request.js';
import { readAuthorizationCode, readTokens } from './oauth-response.js';
import { SignInRefusedError } from './sign-in-refused-error.js';
import type { TokenSet } from './tokens.js';

/** What `createOAuthClient` needs to speak to the account host as Sony's app does. */
interface OAuthClientOptions extends AccountHostOptions {
  /** Scopes, separated by blanks. */
  readonly scope: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Swaps an npsso or a refresh token for tokens; a refusal for good is a `SignInRefusedError`. */
export interface OAuthClient {
  signIn(npsso: string): Promise<TokenSet>;
  refresh(refreshToken: string): Promise<TokenSet>;
}

/** Where the app has its codes sent; PSN compares it byte by byte. */
const REDIRECT_URI = 'com.scee.psxandroid.scecompcall://redirect';

/** Makes a client of PSN's account host; it keeps nothing and decides nothing about when to sign in. */
export function createOAuthClient(options: OAuthClientOptions): OAuthClient {
  const { clientCredential, scope, clock } = options;
  const host = createAccountHost(options);
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

  return {
    async signIn(npsso) {
      try {
        return await signInDirectly(npsso);
      } catch (failure) {
        const isGrantTrouble = failure instanceof SignInRefusedError && failure.refused === 'client';
        if (!isGrantTrouble) throw failure;
        return signInByCode(npsso);
      }
    },
    async refresh(refreshToken) {
      const answer = await host.postToken({
        refresh_token: refreshToken,
        grant_type: 'refresh_token',
        token_format: 'jwt',
        scope,
      });
      return readTokens(answer, 'refresh-token', clock());
    },
  };
}
