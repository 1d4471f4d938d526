import type { Dispatcher } from 'undici';

import { toOutage, type AccountAnswer } from './oauth-response.js';

/** How calls reach the account host. */
export interface AccountHostOptions {
  /** Origin of the account host, such as `https://ca.account.sony.com`. */
  readonly baseUrl: string;
  /** The Basic value, base64 of `id:secret`, of the app that signs in. */
  readonly clientCredential: string;
  readonly dispatcher: Dispatcher;
  /** The deadline of one call, from asking to the last byte. */
  readonly timeoutMs: number;
  /** Called before each call; throws when the sign-in budget is used up, and then nothing is sent. */
  readonly spend: () => Promise<void> | void;
  readonly userAgent?: string | undefined;
}

/** Stands for what `spend` threw: nothing was sent, so PSN has had no part in it. */
export class NotSentError extends Error {
  constructor(cause: unknown) {
    super('Nothing was sent to the account host', { cause });
    this.name = new.target.name;
  }
}

/** The two calls that the account host takes; neither follows a redirect. */
interface AccountHost {
  postToken(form: Readonly<Record<string, string>>): Promise<AccountAnswer>;
  getAuthorize(query: Readonly<Record<string, string>>, npsso: string): Promise<AccountAnswer>;
}

/** Tells a failed call by its code alone: undici's parser errors carry the raw answer, and so maybe a token. */
function describe(failure: unknown, timeoutMs: number): string {
  const { name, code } = failure instanceof Error ? (failure as NodeJS.ErrnoException) : {};
  if (name === 'TimeoutError') return `gave no answer within ${timeoutMs} ms`;
  return `gave no answer (${typeof code === 'string' ? code : (name ?? 'unknown failure')})`;
}

/** Makes the calls to the account host; failures of the network become `UnavailableError`. */
export function createAccountHost(options: AccountHostOptions): AccountHost {
  const { baseUrl, clientCredential, dispatcher, timeoutMs, spend, userAgent } = options;
  const { origin, pathname } = new URL(baseUrl);
  const folder = `${pathname.replace(/\/+$/, '')}/api/authz/v3/oauth/`;
  const common = { accept: 'application/json', ...(userAgent !== undefined && { 'user-agent': userAgent }) };

  async function send(
    path: string,
    call: { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string },
  ): Promise<AccountAnswer> {
    try {
      await spend();
    } catch (failure) {
      throw new NotSentError(failure);
    }
    try {
      const { statusCode, headers, body } = await dispatcher.request({
        ...call,
        origin,
        path: `${folder}${path}`,
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: statusCode, headers, text: await body.text() };
    } catch (failure) {
      throw toOutage(describe(failure, timeoutMs));
    }
  }

  return {
    postToken: (form) =>
      send('token', {
        method: 'POST',
        headers: {
          ...common,
          authorization: `Basic ${clientCredential}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams(form).toString(),
      }),
    getAuthorize: (query, npsso) =>
      send(`authorize?${new URLSearchParams(query).toString()}`, {
        method: 'GET',
        // An npsso is letters and digits; anything else must not break out of its cookie.
        headers: { ...common, cookie: `npsso=${encodeURIComponent(npsso)}` },
      }),
  };
}
