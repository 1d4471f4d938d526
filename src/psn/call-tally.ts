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

/** A class, since V8 would give each object with getters of its own a shape of its own, which only a major collection ends. */
class Tally implements CallTally {
  calls = 0;
  cacheHits = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  check(operation: string): void {
    if (this.calls >= this.#limit) throw new TooManyCallsError(operation, this.#limit);
  }

  count(): void {
    this.calls += 1;
  }

  hit(): void {
    this.cacheHits += 1;
  }
}

/** Made for each request: at most `limit` calls, repeated ones included. */
export const createCallTally = (limit: number): CallTally => new Tally(limit);
