import { GatewayError, RateLimitedError } from '../../errors.js';
import type { SlowedBecause } from '../../generated/schema-types.js';
import type { LaneBudget } from '../../psn/lane-budget.js';
import type { Lane } from '../../psn/lane.js';
import { isOutage } from '../../psn/outage.js';

/** For how long a subject is left alone. */
export interface Interval {
  readonly seconds: number;
  readonly slowedBecause?: SlowedBecause;
}

/** Decides how often PSN is asked about what is listened to. */
export interface Pace {
  /** Notes how many calls a poller makes for everything that it looks after; none lets go of it. */
  note(poller: object, lane: Lane, calls: number): void;
  /** Counts a call against the part of the budget that polls may spend. Rejects with `ShareSpentError` when that is used up. */
  spend(lane: Lane, operation: string, host: string): Promise<void>;
  afterAnswer(lane: Lane): Interval;
  /** After so many failures in a row. */
  afterFailure(lane: Lane, failure: unknown, failures: number): Interval;
}

/** Thrown when polls have spent their part of the budget: queries may have the rest. */
export class ShareSpentError extends RateLimitedError {}

const WINDOW_SECONDS = 900;
/** Where less than these parts of the budget are left, polls wait so many times as long. */
const SCARCE = [
  { below: 1 / 10, factor: 4 },
  { below: 1 / 3, factor: 2 },
] as const;
/** The first retry comes after this part of the interval, each further one after twice as long, up to this many intervals. */
const [FIRST_RETRY, LAST_RETRY] = [1 / 4, 4];

/** Whole seconds, so that what is told is what is done. */
const whole = (seconds: number): number => Math.max(1, Math.ceil(seconds));

function retryAfterOf(failure: unknown): number {
  const told = failure instanceof GatewayError ? failure.details['retryAfter'] : undefined;
  return typeof told === 'number' ? told : 0;
}

/** Starts with nothing to look after. */
export function createPace(options: {
  readonly pollSeconds: number;
  /** The budget of polls on a lane. */
  readonly pollsOf: (lane: Lane) => LaneBudget;
}): Pace {
  const { pollSeconds, pollsOf } = options;
  const loads = new Map<object, { readonly budget: LaneBudget; readonly calls: number }>();

  function afterAnswer(lane: Lane): Interval {
    const polls = pollsOf(lane);
    const calls = Array.from(loads.values(), (load) => (load.budget === polls ? load.calls : 0));
    const round = calls.reduce((sum, each) => sum + each, 0);
    const ofShare = whole((WINDOW_SECONDS * round) / polls.state().limit);
    const { remaining, limit } = lane.budget.state();
    const factor = SCARCE.find(({ below }) => remaining < limit * below)?.factor ?? 1;
    const seconds = Math.max(pollSeconds, ofShare) * factor;
    if (factor > 1) return { seconds, slowedBecause: 'BUDGET' };
    return ofShare > pollSeconds ? { seconds, slowedBecause: 'SHARE' } : { seconds };
  }

  return {
    note(poller, lane, calls) {
      if (calls === 0) loads.delete(poller);
      else loads.set(poller, { budget: pollsOf(lane), calls });
    },
    async spend(lane, operation, host) {
      try {
        await pollsOf(lane).spend(operation, host);
      } catch (error) {
        if (!(error instanceof RateLimitedError)) throw error;
        const why =
          'The third of the calls that subscriptions may spend is used up, so the gateway did not send';
        throw new ShareSpentError(operation, error.retryAfter, why);
      }
    },
    afterAnswer,
    afterFailure(lane, failure, failures) {
      if (failure instanceof ShareSpentError) return { seconds: failure.retryAfter, slowedBecause: 'SHARE' };
      const usual = afterAnswer(lane);
      // Such as a player who hides: asking sooner would not tell more.
      if (!isOutage(failure)) return usual;
      const pause = pollSeconds * Math.min(LAST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
      const seconds = whole(Math.max(pause, retryAfterOf(failure)));
      return seconds > pollSeconds ? { seconds, slowedBecause: 'FAILURE' } : { seconds };
    },
  };
}
