import type { Logger } from 'pino';

import type { Metrics } from './metrics.js';

/** What is told of a request once it is answered: these facts and no others, so that no variable, header or address is among them. */
export interface AnsweredRequest {
  /** By `clock`. */
  readonly since: number;
  readonly status: number;
  /** The codes of its errors, each once. */
  readonly codes: readonly string[];
  readonly operation?: string | undefined;
  readonly account?: string | null | undefined;
  readonly calls?: number | undefined;
  readonly cacheHits?: number | undefined;
  /** Whether machines ask it every few seconds. */
  readonly isProbe?: boolean;
}

/** Tells of every request that was answered, wherever it was. */
export interface RequestWatch {
  /** The moment from which a request's time is counted. */
  readonly now: () => number;
  answered(request: AnsweredRequest): void;
}

/** The most codes of one answer that a line tells. */
const MOST_CODES = 5;

/** Writes one line for each request, and counts it. */
export function createRequestWatch(options: {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly clock: () => number;
}): RequestWatch {
  const { logger, metrics, clock } = options;
  return {
    now: clock,
    answered({ since, status, codes, isProbe = false, ...facts }) {
      const { operation = null, account = null, calls = 0, cacheHits = 0 } = facts;
      const ms = clock() - since;
      metrics.countRequest(status, ms);
      metrics.countCacheHits(cacheHits);
      for (const code of codes) metrics.countError(code);
      const told = codes.length > 0 && { codes: codes.slice(0, MOST_CODES) };
      logger[isProbe ? 'debug' : 'info'](
        { operation, account, calls, cacheHits, ms, status, ...told },
        'answered',
      );
    },
  };
}
