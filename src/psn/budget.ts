import { RateLimitedError } from '../errors.js';

/** How much of a budget is spent. Times are epoch milliseconds. */
export interface BudgetState {
  readonly limit: number;
  readonly used: number;
  readonly remaining: number;
  /** When the oldest counted call leaves the window; now, if nothing is counted. */
  readonly resetAt: number;
  /** Until when PSN asked for a pause. */
  readonly blockedUntil: number | undefined;
}

/** Counts the calls of any window that slides over time. */
export interface CallBudget {
  /** Counts one call that is about to be sent. Throws `RateLimitedError` when none is left. */
  spend(operation: string): void;
  /** Refuses all calls for some seconds, because PSN asked for it. */
  pause(seconds: number): void;
  state(): BudgetState;
  /** When the counted calls were made, oldest first. */
  calls(): readonly number[];
}

/**
 * At most `limit` calls in any `windowMs`: a log of timestamps, since fixed windows let twice as many through
 * around their edge.
 */
export function createCallBudget(options: {
  readonly limit: number;
  readonly windowMs: number;
  readonly clock: () => number;
  /** Calls that were made before, oldest first. */
  readonly calls?: readonly number[];
}): CallBudget {
  const { limit, windowMs, clock } = options;
  /** Newest last. */
  const calls = [...(options.calls ?? [])];
  let blockedUntil = 0;

  const forgetOld = (now: number): void => {
    const kept = calls.findIndex((at) => at > now - windowMs);
    calls.splice(0, kept === -1 ? calls.length : kept);
  };
  const secondsUntil = (time: number, now: number): number => Math.max(1, Math.ceil((time - now) / 1000));

  return {
    spend(operation) {
      const now = clock();
      forgetOld(now);
      if (now < blockedUntil) throw new RateLimitedError(operation, secondsUntil(blockedUntil, now));
      const [oldest] = calls;
      if (calls.length >= limit && oldest !== undefined) {
        throw new RateLimitedError(
          operation,
          secondsUntil(oldest + windowMs, now),
          `The gateway's budget of ${limit} calls in ${windowMs / 60_000} minutes is used up, so it did not send`,
        );
      }
      calls.push(now);
    },
    pause(seconds) {
      blockedUntil = Math.max(blockedUntil, clock() + seconds * 1000);
    },
    calls: () => [...calls],
    state() {
      const now = clock();
      forgetOld(now);
      return {
        limit,
        used: calls.length,
        remaining: limit - calls.length,
        resetAt: calls[0] === undefined ? now : calls[0] + windowMs,
        blockedUntil: blockedUntil > now ? blockedUntil : undefined,
      };
    },
  };
}
