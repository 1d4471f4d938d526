import {
  BlockedError,
  RateLimitedError,
  UnavailableError,
  UnexpectedResponseError,
  type UpstreamError,
} from '../errors.js';
import { TOKEN_OPERATION } from './oauth-response.js';
import { SignInRefusedError, type Refused } from './sign-in-refused-error.js';

const KINDS = ['refused', 'throttled', 'blocked', 'unavailable', 'unexpected'] as const;

/** What is remembered of a call to the account host that failed; nothing that was sent. */
export interface FailedAttempt {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  /** Until when the same is not sent again. */
  readonly until: number;
  /** How many such calls in a row have failed. */
  readonly failures: number;
  /** What PSN refused, and in which of the words that are known. */
  readonly refused?: Refused;
  readonly said?: string;
}

/** Seconds. */
const PAUSE = { first: 30, longest: 1800 };

/**
 * A verdict on a credential stands, but for what its owner can change behind its back, such as terms to be accepted;
 * one on the client may be an error that nobody has described yet. In seconds.
 */
const VERDICT: Readonly<Record<Refused, number>> = { npsso: 86_400, 'refresh-token': 86_400, client: 1800 };

function kindOf(failure: unknown): FailedAttempt['kind'] | undefined {
  if (failure instanceof SignInRefusedError) return 'refused';
  if (failure instanceof RateLimitedError) return 'throttled';
  if (failure instanceof BlockedError) return 'blocked';
  if (failure instanceof UnavailableError) return 'unavailable';
  return failure instanceof UnexpectedResponseError ? 'unexpected' : undefined;
}

/** Whether a failure speaks of the address that asked, and not of what was presented. */
export function isHostWide(failure: unknown): boolean {
  return failure instanceof RateLimitedError || failure instanceof BlockedError;
}

/** Notes a failure: pauses double from 30 seconds to 30 minutes. `undefined` for one that is no answer of PSN's. */
export function toFailedAttempt(
  failure: unknown,
  { now, failures, leastSeconds }: { now: number; failures: number; leastSeconds: number },
): FailedAttempt | undefined {
  const kind = kindOf(failure);
  if (kind === undefined) return undefined;
  const noted = { kind, at: now, failures: failures + 1 };
  const until = (seconds: number) => now + Math.max(seconds, leastSeconds) * 1000;
  if (failure instanceof SignInRefusedError) {
    const { refused, message } = failure;
    return { ...noted, until: until(VERDICT[refused]), refused, said: message };
  }
  const { retryAfter = 0 } = failure as { readonly retryAfter?: number };
  return {
    ...noted,
    until: until(Math.max(retryAfter, Math.min(PAUSE.first * 2 ** failures, PAUSE.longest))),
  };
}

/** Whether a failure, whoever told it, says to wait. */
export function isPausing(failure: unknown): failure is UpstreamError & { readonly retryAfter?: number } {
  return ![undefined, 'refused'].includes(kindOf(failure));
}

/** The same failure for whoever would make the same call while there are `seconds` to wait. */
export function sameAgain(failure: unknown, seconds: number): UpstreamError {
  return pausing(kindOf(failure), seconds, failure);
}

function pausing(kind: FailedAttempt['kind'] | undefined, seconds: number, cause: unknown): UpstreamError {
  if (kind === 'blocked') return new BlockedError(TOKEN_OPERATION, seconds);
  if (kind === 'throttled') {
    return new RateLimitedError(TOKEN_OPERATION, seconds, 'A pause after throttling holds back');
  }
  if (kind === 'unavailable') {
    return new UnavailableError(TOKEN_OPERATION, 'gave no good answer', seconds, { cause });
  }
  return new UnexpectedResponseError(TOKEN_OPERATION, `the next try is in ${seconds} s`, { cause });
}

/** The failure that a remembered attempt means to whoever would make the same one `now`. */
export function toFailure(attempt: FailedAttempt, now: number): Error {
  const { kind, at, until, refused = 'client', said = 'PSN refused it' } = attempt;
  if (kind !== 'refused') return pausing(kind, Math.ceil((until - now) / 1000), undefined);
  const [then, next] = [at, until].map((moment) => new Date(moment).toISOString());
  return new SignInRefusedError(refused, `${said}, at ${then}; it is not sent again before ${next}`, {
    rememberedUntil: until,
  });
}

function isFailedAttempt(value: unknown): value is FailedAttempt {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, at, until, failures } = value as Partial<Record<keyof FailedAttempt, unknown>>;
  return KINDS.some((known) => known === kind) && [at, until, failures].every(Number.isFinite);
}

/** Reads remembered attempts by their keys; throws a `SyntaxError` where the text is of no use. */
export function readFailedAttempts(text: string): Readonly<Record<string, FailedAttempt>> {
  const read: unknown = JSON.parse(text);
  if (typeof read === 'object' && read !== null && Object.values(read).every(isFailedAttempt)) {
    return read as Record<string, FailedAttempt>;
  }
  throw new SyntaxError('no remembered attempts');
}
