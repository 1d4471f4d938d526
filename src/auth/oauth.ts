import { type ErrorCode, GatewayError } from '../errors.js';
import { createAttemptGuard } from './attempt-guard.js';
import { createAccountHost, type AccountHostOptions, NotSentError } from './oauth-request.js';
import { readAuthorizationCode, readTokens } from './oauth-response.js';
import type { SignInMemory } from './sign-in-memory.js';
import { type Refused, SignInRefusedError } from './sign-in-refused-error.js';
import type { TokenSet } from './tokens.js';

/** What a finished call to the account host tells those who count. */
export interface AccountCall {
  readonly operation: 'auth.token' | 'auth.authorize';
  readonly outcome: 'ok' | ErrorCode;
  readonly milliseconds: number;
}

/** What `createOAuthClient` needs to speak to the account host as Sony's app does. */
interface OAuthClientOptions extends AccountHostOptions {
  /** Scopes, separated by blanks. */
  readonly scope: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** What has failed before is not sent again while this remembers it. */
  readonly memory: SignInMemory;
  readonly onCall?: ((call: AccountCall) => void) | undefined;
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

function outcomeOf(failure: unknown): ErrorCode {
  if (failure instanceof SignInRefusedError) return 'UNAUTHENTICATED';
  return failure instanceof GatewayError ? failure.code : 'INTERNAL_SERVER_ERROR';
}

/** Makes a client of PSN's account host; it keeps no token, and decides nothing about when to sign in. */
export function createOAuthClient(options: OAuthClientOptions): OAuthClient {
  const { baseUrl, clientCredential, scope, clock, memory } = options;
  const host = createAccountHost(options);
  const guard = createAttemptGuard({ memory, clock, realm: [baseUrl, clientCredential, scope] });
  const directGrant = guard.keyOf('sso_token');
  const [clientId = ''] = Buffer.from(clientCredential, 'base64').toString().split(':');

  /** A call and the reading of its answer, told once it is over, if it was sent. */
  async function told<Value>(
    operation: AccountCall['operation'],
    call: () => Promise<Value>,
  ): Promise<Value> {
    const started = clock();
    const tell = (outcome: AccountCall['outcome']): void =>
      options.onCall?.({ operation, outcome, milliseconds: clock() - started });
    try {
      const value = await call();
      tell('ok');
      return value;
    } catch (failure) {
      if (!(failure instanceof NotSentError)) tell(outcomeOf(failure));
      throw failure;
    }
  }

  function askTokens(form: Readonly<Record<string, string>>, presented: Refused): Promise<TokenSet> {
    return told('auth.token', async () => readTokens(await host.postToken(form), presented, clock()));
  }

  function signInDirectly(npsso: string): Promise<TokenSet> {
    return askTokens({ grant_type: 'sso_token', npsso, scope, token_format: 'jwt' }, 'npsso');
  }

  async function signInByCode(npsso: string): Promise<TokenSet> {
    const query = {
      access_type: 'offline',
      client_id: clientId,
      redirect_uri: REDIRECT_URI,
      response_type: 'code',
      scope,
    };
    const code = await told('auth.authorize', async () =>
      readAuthorizationCode(await host.getAuthorize(query, npsso), clock()),
    );
    // The npsso has just earned a code, so a refusal of that code is the client's or the redirect's fault.
    return askTokens(
      { code, redirect_uri: REDIRECT_URI, grant_type: 'authorization_code', token_format: 'jwt' },
      'client',
    );
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

  function refreshOnce(refreshToken: string): Promise<TokenSet> {
    return askTokens(
      { refresh_token: refreshToken, grant_type: 'refresh_token', token_format: 'jwt', scope },
      'refresh-token',
    );
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
