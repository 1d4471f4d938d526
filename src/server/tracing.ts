import type { Logger } from 'pino';

import type { Config } from '../config.js';
import type { CallReport } from '../psn/attempt.js';
import type { AnsweredRequest } from './request-watch.js';
import type { AccountReport } from './upstream.js';

/** The trace of one request. */
export interface RequestTrace {
  /** Adds a call that has just ended. */
  called(report: CallReport): void;
  end(request: AnsweredRequest): void;
}

/** Sends what the gateway does, span by span, to a collector. */
export interface Tracing {
  /** `traceparent` is the header by which a caller names its own trace. */
  start(since: number, traceparent: string | null | undefined): RequestTrace;
  /** A trace of its own for a call to the account host, since many requests may have waited for it. */
  signedIn(report: AccountReport): void;
  /** Sends what is left, within so many milliseconds. False: some was given up, and may keep the process for a while. */
  close(patienceMs: number): Promise<boolean>;
}

/** Loads OpenTelemetry if its standard variables ask for traces, and nothing of it otherwise. */
export async function openTracing(
  config: Config,
  options: { readonly logger: Logger; readonly clock: () => number },
): Promise<Tracing | undefined> {
  const { traceProtocol } = config;
  if (traceProtocol === undefined) return undefined;
  const { createTracing } = await import('./open-telemetry.js');
  const hosts = {
    account: config.accountBaseUrl,
    mobile: config.mobileBaseUrl,
    web: config.webBaseUrl,
    dms: config.dmsBaseUrl,
    legacyProfile: config.legacyProfileBaseUrl,
  };
  return createTracing({ ...options, protocol: traceProtocol, hosts });
}
