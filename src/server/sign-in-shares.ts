import { RateLimitedError } from '../errors.js';

/** When the account host was called, oldest first: for the gateway's own accounts, and for callers'. */
export interface SignIns {
  readonly own: readonly number[];
  readonly callers: readonly number[];
}

function isMoments(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((moment) => typeof moment === 'number');
}

/** Reads what `sign-ins.json` holds; throws a `SyntaxError` when it is of no use. */
export function readSignIns(text: string): SignIns {
  const read: unknown = JSON.parse(text);
  // As earlier versions wrote it, who knew no callers.
  if (isMoments(read)) return { own: read, callers: [] };
  const { own, callers } = (read ?? {}) as Partial<Record<keyof SignIns, unknown>>;
  if (isMoments(own) && isMoments(callers)) return { own, callers };
  throw new SyntaxError('no lists of moments');
}

/** Puts later calls behind earlier ones. */
export function addSignIns(earlier: SignIns, later: SignIns): SignIns {
  return { own: [...earlier.own, ...later.own], callers: [...earlier.callers, ...later.callers] };
}

/**
 * Throws `RateLimitedError` when one more caller's call would take what is kept for the gateway's own accounts. Their
 * own calls fill what is kept first, so that it is kept over any window.
 */
export function refuseCaller(
  operation: string,
  { own, callers }: SignIns,
  window: {
    readonly limit: number;
    readonly windowMs: number;
    readonly reserved: number;
    readonly now: number;
  },
): void {
  const { limit, windowMs, reserved, now } = window;
  const share = Math.max(0, limit - Math.max(reserved, own.length));
  if (callers.length < share) return;
  const makesRoom = callers[callers.length - share] ?? now;
  throw new RateLimitedError(
    operation,
    Math.max(1, Math.ceil((makesRoom + windowMs - now) / 1000)),
    `Callers' share of the gateway's ${limit} sign-in calls in ${windowMs / 60_000} minutes is used up, so it did not send`,
  );
}
