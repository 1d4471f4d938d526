import { join } from 'node:path';

import type { AuthLogger } from './auth-logger.js';
import {
  type FailedAttempt,
  isPausing,
  readFailedAttempts,
  sameAgain,
  toFailedAttempt,
  toFailure,
} from './failed-attempt.js';
import { createSharedState, type OpenSharedState } from './shared-state.js';

/** Remembers which calls to the account host have failed, over restarts and for all gateways on one folder. */
export interface SignInMemory {
  /** The failure that answers for one of these keys, in their order; `undefined` where a call may be sent. */
  recall(...keys: string[]): Error | undefined;
  /** Notes a failure, and gives the one that the caller is told: it says when the next call may be sent. */
  note(key: string, failure: unknown, leastSeconds?: number): Promise<unknown>;
  /** Forgets what was noted before a call that then went well. */
  forget(since: number, ...keys: string[]): Promise<void>;
}

/** The clocks of two gateways differ by less; what was noted later than that was noted by a clock gone wrong. */
const SKEW_MS = 60_000;

/** A pause that ended longer ago has no part in the next one. */
const MEMORY_MS = 2 * 3600_000;

/** Keeps failed attempts in a file, by keys that tell nothing of what was sent. */
export function createSignInMemory(options: {
  readonly directory: string;
  readonly clock: () => number;
  readonly logger: Pick<AuthLogger, 'warn'>;
  /** Where else than in a file it is kept. */
  readonly open?: OpenSharedState | undefined;
}): SignInMemory {
  const { directory, clock, logger, open = createSharedState } = options;
  const attempts = open<Readonly<Record<string, FailedAttempt>>>({
    file: join(directory, 'failed-sign-ins.json'),
    initial: {},
    parse: readFailedAttempts,
    logger,
    complaint: 'failed sign-ins are remembered in memory alone: a restart forgets them',
  });

  const without = (
    all: Readonly<Record<string, FailedAttempt>>,
    isGone: (attempt: FailedAttempt, key: string) => boolean,
  ) => Object.fromEntries(Object.entries(all).filter(([key, attempt]) => !isGone(attempt, key)));

  return {
    recall(...keys) {
      const [all, now] = [attempts.read(), clock()];
      const attempt = keys
        .map((key) => all[key])
        .find((known) => known !== undefined && known.until > now && known.at <= now + SKEW_MS);
      return attempt && toFailure(attempt, now);
    },
    async note(key, failure, leastSeconds = 0) {
      const now = clock();
      const isOld = ({ until }: FailedAttempt) => until + MEMORY_MS < now;
      const noted: { until?: number } = {};
      await attempts.update((all) => {
        const { failures = 0 } = without(all, isOld)[key] ?? {};
        const attempt = toFailedAttempt(failure, { now, failures, leastSeconds });
        noted.until = attempt?.until ?? now;
        return (before) => (attempt === undefined ? before : { ...without(before, isOld), [key]: attempt });
      });
      const seconds = Math.ceil(((noted.until ?? now) - now) / 1000);
      return isPausing(failure) && (failure.retryAfter ?? seconds) < seconds
        ? sameAgain(failure, seconds)
        : failure;
    },
    async forget(since, ...keys) {
      const isOver = ({ at }: FailedAttempt, key: string) => at <= since && keys.includes(key);
      if (Object.entries(attempts.read()).some(([key, attempt]) => isOver(attempt, key))) {
        await attempts.update(() => (before) => without(before, isOver));
      }
    },
  };
}
