import { type DocumentNode, getOperationAST } from 'graphql';
import type { Logger } from 'pino';

import type { CallReport } from '../psn/attempt.js';
import type { CallTally } from '../psn/call-tally.js';
import type { Metrics } from './metrics.js';
import type { RequestTrace, Tracing } from './tracing.js';
import type { AccountReport } from './upstream.js';

/** What is told of a request once it is answered: these facts and no others, so that no variable, header or address is among them. */
export interface AnsweredRequest {
  readonly method?: string | undefined;
  /** Its path, where it is one of ours. */
  readonly route?: string | undefined;
  readonly status: number;
  /** The codes of its errors, each once. */
  readonly codes: readonly string[];
  readonly operation?: string | undefined;
  readonly operationType?: string | undefined;
  readonly account?: string | null | undefined;
  readonly calls?: number | undefined;
  readonly cacheHits?: number | undefined;
}

/** Where a request began. */
interface RequestStart {
  /** By `now`. */
  readonly since: number;
  /** The header by which its caller names a trace of its own. */
  readonly traceparent?: string | null | undefined;
  /** Whether machines ask it every few seconds: it is logged for who looks closely, and traced never. */
  readonly isProbe?: boolean;
}

/** A request that is under way. */
export interface WatchedRequest {
  /** Tells that the calls of a tally are made for it. */
  counts(tally: CallTally): void;
  answered(request: AnsweredRequest): void;
}

/** Tells of every request that is answered, wherever it is. */
export interface RequestWatch {
  readonly now: () => number;
  begin(start: RequestStart): WatchedRequest;
  /** Takes a finished call for part of the request whose tally it is. */
  readonly called: (report: CallReport, tally: CallTally) => void;
  /** Tells of a finished call to the account host, which is no single request's. */
  readonly signedIn: (report: AccountReport) => void;
}

/** In place of a status that nobody received, as web servers tell it. */
export const CALLER_HAS_LEFT = 499;

/** The most letters of an operation's name that are told: callers choose it. */
const NAME_LENGTH = 64;

/** What is told of an operation's name. */
export const nameOfOperation = (
  document: DocumentNode,
  operationName: string | undefined,
): string | undefined => getOperationAST(document, operationName)?.name?.value.slice(0, NAME_LENGTH);

/** The most codes of one answer that a line tells. */
const MOST_CODES = 5;

/** Writes one line for each request, counts it, and traces it if there is somebody to read the trace. */
export function createRequestWatch(options: {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly clock: () => number;
  readonly tracing: Tracing | undefined;
}): RequestWatch {
  const { logger, metrics, clock, tracing } = options;
  const traces = new WeakMap<CallTally, RequestTrace>();
  return {
    now: clock,
    begin({ since, traceparent, isProbe = false }) {
      const trace = isProbe ? undefined : tracing?.start(since, traceparent);
      return {
        counts(tally) {
          if (trace !== undefined) traces.set(tally, trace);
        },
        answered(request) {
          const { operation = null, account = null, calls = 0, cacheHits = 0, status, codes } = request;
          const ms = clock() - since;
          metrics.countRequest(status, ms);
          metrics.countCacheHits(cacheHits);
          for (const code of codes) metrics.countError(code);
          trace?.end(request);
          const told = codes.length > 0 && { codes: codes.slice(0, MOST_CODES) };
          logger[isProbe ? 'debug' : 'info'](
            { operation, account, calls, cacheHits, ms, status, ...told },
            'answered',
          );
        },
      };
    },
    signedIn(report) {
      tracing?.signedIn(report);
    },
    called(report, tally) {
      traces.get(tally)?.called(report);
    },
  };
}
