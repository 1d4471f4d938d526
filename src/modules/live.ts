import { GatewayError, type ErrorCode } from '../errors.js';
import type { SlowedBecause } from '../generated/schema-types.js';
import type { GraphContext } from './context.js';

/** A kind of thing that is asked for again and again while somebody listens. */
export interface Topic<Value> {
  readonly name: string;
  /** Whether it is told to an account, and to no other. */
  readonly isPersonal: boolean;
  /** The most subjects that PSN tells of in one call. */
  readonly perCall: number;
  /** Asks PSN what these subjects are now, and tells it in their order. A value is JSON, for other processes are told it, too. */
  ask(ids: readonly string[], context: GraphContext): Promise<readonly PromiseSettledResult<Value>[]>;
}

/** How a question about a subject failed. */
export interface PollFault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** A subject as PSN last told it. */
export interface Polled<Value> {
  readonly id: string;
  readonly locale: string;
  /** Missing while PSN has never told it. */
  readonly value?: Value;
  /** Epoch milliseconds; missing beside a missing value. */
  readonly polledAt?: number;
  readonly intervalSeconds: number;
  readonly slowedBecause?: SlowedBecause;
  /** Missing where the last question went well. */
  readonly fault?: PollFault;
}

/** What resolvers of subscriptions get of a request. */
export interface Live {
  /**
   * Tells each subject as it is, then again whenever it changes, as the account of the request may see it. Rejects with
   * `OverloadedError` where there is no room for another listener.
   */
  watch<Value>(
    topic: Topic<Value>,
    ids: readonly string[],
    locale?: string | null,
  ): Promise<AsyncIterable<Polled<Value>>>;
}

/** A failure of another moment, perhaps of another process, as it was told there. */
class PollError extends GatewayError {
  readonly code: ErrorCode;
  override readonly details: Readonly<Record<string, unknown>>;

  constructor({ code, message, details }: PollFault) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** The value of a subject; throws the failure that stands in its place. */
export function valueOfPolled<Value>({ value, fault }: Polled<Value>): Value | undefined {
  if (value === undefined && fault !== undefined) throw new PollError(fault);
  return value;
}

const toMoment = (time: number): string => new Date(time).toISOString();

/** Tells callers how a subject is kept up to date. */
export const toPolling = ({ polledAt, intervalSeconds, slowedBecause, fault }: Polled<unknown>) => ({
  polledAt: polledAt === undefined ? null : toMoment(polledAt),
  intervalSeconds,
  isSlowed: slowedBecause !== undefined,
  slowedBecause: slowedBecause ?? null,
  failure: fault === undefined ? null : { code: fault.code, at: toMoment(fault.at) },
});
