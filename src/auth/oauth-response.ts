import type { IncomingHttpHeaders } from 'node:http';

import {
  BlockedError,
  RateLimitedError,
  UnavailableError,
  UnexpectedResponseError,
  type UpstreamError,
} from '../errors.js';
import { readRetryAfter } from './retry-after.js';
import { SignInRefusedError, type Refused } from './sign-in-refused-error.js';
import type { TokenSet } from './tokens.js';

/** The name of the account host's calls in errors; it stands where other calls have their registry key. */
export const TOKEN_OPERATION = 'auth.token';

/** One answer of the account host, read to its last byte. */
export interface AccountAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

type Body = Readonly<Record<string, unknown>>;

interface Failed extends AccountAnswer {
  readonly body: Body | undefined;
  readonly presented: Refused;
  readonly now: number;
}

/** A 429 without a told wait, and an outage without one; an edge block lasts hours. In seconds. */
const WAIT = { throttled: 900, outage: 30, blocked: 7200 };

/** Lives as recorded, for an answer that does not tell them; in seconds. */
const ACCESS_LIFE = 3599;

/** Whatever else PSN writes as `error` may be an echo of what was sent, and is not repeated. */
const KNOWN_ERRORS = [
  'invalid_client',
  'invalid_grant',
  'invalid_np_grant',
  'invalid_request',
  'invalid_scope',
  'invalid_ticket',
  'invalid_token',
  'login_required',
  'unauthorized_client',
  'unsupported_grant_type',
];

/** These are a verdict on the npsso, refresh token or code; any other blames the client, grant or scope. */
const DEAD_GRANT = {
  errors: ['invalid_grant', 'invalid_np_grant', 'login_required'],
  codes: [20, 4159, 4165],
};

function isHtml({ headers }: AccountAnswer): boolean {
  return (headers['content-type'] ?? '').includes('html');
}

function readBody({ headers, text }: AccountAnswer): Body | undefined {
  if (!/json/i.test(headers['content-type'] ?? '')) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? (body as Body) : undefined;
  } catch (error) {
    // The parser's own message quotes the text, which may hold a token. Without a body the answer is a failure.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toRefusal(presented: Refused, error: unknown, errorCode: unknown): SignInRefusedError {
  const known = KNOWN_ERRORS.find((name) => name === error) ?? 'an unknown error';
  const code = Number(errorCode);
  const isDead = DEAD_GRANT.errors.includes(known) || DEAD_GRANT.codes.includes(code);
  const said = Number.isInteger(code) && code < 1e7 ? `${known} ${code}` : known;
  return new SignInRefusedError(isDead ? presented : 'client', `PSN refused the ${presented}: ${said}`);
}

/** In order: the first that fits tells what a failure means. */
const failures: readonly (readonly [(answer: Failed) => boolean, (answer: Failed) => Error])[] = [
  [
    ({ status }) => status === 429,
    ({ headers, now }) =>
      new RateLimitedError(TOKEN_OPERATION, readRetryAfter(headers, now) ?? WAIT.throttled),
  ],
  [
    ({ status }) => status >= 500,
    ({ status, headers, now }) => toOutage(`answered ${status}`, readRetryAfter(headers, now)),
  ],
  [
    (answer) => isHtml(answer) && (answer.status < 300 || answer.status >= 400),
    () => new BlockedError(TOKEN_OPERATION, WAIT.blocked),
  ],
  [
    // OAuth's own words; a proxy's or the edge's JSON is no verdict.
    ({ status, body }) => status >= 400 && typeof body?.['error'] === 'string',
    ({ presented, body }) => toRefusal(presented, body?.['error'], body?.['error_code']),
  ],
  [({ status }) => status === 403, () => new BlockedError(TOKEN_OPERATION, WAIT.blocked)],
];

function toFailure(answer: Failed): Error {
  const [, toError] = failures.find(([fits]) => fits(answer)) ?? [];
  return (
    toError?.(answer) ??
    new UnexpectedResponseError(TOKEN_OPERATION, `status ${answer.status} without an access_token`)
  );
}

/** The error for an account host that is down or out of reach. */
export function toOutage(what: string, retryAfter: number = WAIT.outage): UpstreamError {
  return new UnavailableError(TOKEN_OPERATION, what, retryAfter);
}

function readSeconds(value: unknown): number | undefined {
  const seconds = Number(value ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

/** Reads the tokens out of an answer to any grant, or throws what the failure means for the thing presented. */
export function readTokens(answer: AccountAnswer, presented: Refused, now: number): TokenSet {
  const body = readBody(answer);
  const accessToken = body?.['access_token'];
  if (answer.status !== 200 || typeof accessToken !== 'string' || accessToken === '') {
    throw toFailure({ ...answer, body, presented, now });
  }
  const refreshToken = body?.['refresh_token'];
  const refreshLife = readSeconds(body?.['refresh_token_expires_in']);
  return {
    accessToken,
    accessExpiresAt: now + (readSeconds(body?.['expires_in']) ?? ACCESS_LIFE) * 1000,
    ...(typeof refreshToken === 'string' && refreshToken !== '' && { refreshToken }),
    ...(refreshLife !== undefined && { refreshExpiresAt: now + refreshLife * 1000 }),
  };
}

/** Reads the code out of the redirect that answers an authorize call, or throws what its absence means. */
export function readAuthorizationCode(answer: AccountAnswer, now: number): string {
  const { location } = answer.headers;
  const query = location !== undefined && URL.canParse(location) ? new URL(location).searchParams : undefined;
  const code = query?.get('code');
  if (code) return code;
  // Signed-out sessions are sent to the sign-in page (302) or shown it at once (200).
  if (answer.status < 400) {
    throw toRefusal('npsso', query?.get('error') ?? 'login_required', query?.get('error_code') ?? undefined);
  }
  throw toFailure({ ...answer, body: readBody(answer), presented: 'npsso', now });
}
