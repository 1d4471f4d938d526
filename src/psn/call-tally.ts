import { TooManyCallsError } from '../errors.js';

/** What one request of a caller's has cost. */
export interface CallTally {
  /** Throws `TooManyCallsError` if the request may make no more calls. */
  check(operation: string): void;
  /** Counts a call that is sent. */
  count(): void;
  /** Counts a question that was answered without a call of its own. */
  hit(): void;
  readonly calls: number;
  readonly cacheHits: number;
}

/** Made for each request: at most `limit` calls, repeated ones included. */
export function createCallTally(limit: number): CallTally {
  let calls = 0;
  let cacheHits = 0;
  return {
    check(operation) {
      if (calls >= limit) throw new TooManyCallsError(operation, limit);
    },
    count() {
      calls += 1;
    },
    hit() {
      cacheHits += 1;
    },
    get calls() {
      return calls;
    },
    get cacheHits() {
      return cacheHits;
    },
  };
}
