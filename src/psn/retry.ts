import { UnavailableError, UnexpectedResponseError, UpstreamTimeoutError } from '../errors.js';
import { createRecentCount, type RecentCount } from './recent-count.js';

/** Decides which failed calls are sent again, and when. */
export interface RetryPolicy {
  /** Notes that a call is sent for the first time. */
  noteCall(host: string): void;
  /**
   * Milliseconds to wait before the next try, or undefined where there is to be none. A wait that is given is counted
   * as a try.
   */
  next(failure: unknown, call: FailedCall): number | undefined;
}

/** What the decision depends on besides the failure. */
interface FailedCall {
  readonly host: string;
  /** Whether asking twice changes no more than asking once. */
  readonly isRepeatable: boolean;
  /** How often it was sent. */
  readonly tries: number;
  /** Milliseconds until whoever asked gets an answer, whatever it is. */
  readonly msLeft: number;
}

const MOST_TRIES = 3;
const FIRST_WAIT_MS = 250;
/** Repeated calls are at most so many of the last minute's, so that a PSN in trouble is not asked thrice as much. */
const SHARE = 0.1;
/** So many are allowed in any minute, however few calls there are. */
const ALWAYS = 3;
const MINUTE_MS = 60_000;

/** Whether another try may go better: trouble on the way or in PSN, and no verdict on the question. */
function isPassing(failure: unknown): boolean {
  if (failure instanceof UnavailableError) return !failure.isTimeTold;
  if (failure instanceof UnexpectedResponseError) return failure.isBroken;
  return failure instanceof UpstreamTimeoutError;
}

/** At most three tries, with full jitter, of reads that failed in passing, as long as few calls of their host do. */
export function createRetryPolicy(options: {
  readonly clock: () => number;
  /** From 0 to 1; spreads the tries of those who failed together. */
  readonly random?: () => number;
}): RetryPolicy {
  const { clock, random = Math.random } = options;
  const counts = new Map<string, { readonly calls: RecentCount; readonly repeated: RecentCount }>();

  function countsOf(host: string) {
    const present = counts.get(host);
    if (present !== undefined) return present;
    const window = { windowMs: MINUTE_MS, clock };
    const known = { calls: createRecentCount(window), repeated: createRecentCount(window) };
    counts.set(host, known);
    return known;
  }

  return {
    noteCall(host) {
      countsOf(host).calls.note();
    },
    next(failure, { host, isRepeatable, tries, msLeft }) {
      if (!isRepeatable || tries >= MOST_TRIES || !isPassing(failure)) return undefined;
      const wait = random() * FIRST_WAIT_MS * 2 ** (tries - 1);
      const { calls, repeated } = countsOf(host);
      const allowed = Math.max(ALWAYS, Math.floor(SHARE * calls.total()));
      if (wait >= msLeft || repeated.total() >= allowed) return undefined;
      repeated.note();
      return wait;
    },
  };
}
