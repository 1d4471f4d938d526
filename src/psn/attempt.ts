import type { Dispatcher } from 'undici';

import { BlockedError, type ErrorCode, GatewayError, RateLimitedError } from '../errors.js';
import type { CallTally } from './call-tally.js';
import { isOverTime } from './deadline.js';
import { send } from './dispatcher.js';
import type { EdgePause } from './edge-pause.js';
import type { UpstreamHost } from './host.js';
import { type Lane, spend } from './lane.js';
import type { Question } from './question.js';
import type { Answer } from './response.js';
import type { ShapeGuard } from './shape-guard.js';
import type { StopSignal } from './stop-signal.js';

/** What a finished call tells those who count. */
export interface CallReport {
  readonly operation: string;
  readonly host: UpstreamHost;
  readonly outcome: 'ok' | ErrorCode;
  readonly milliseconds: number;
  /** How often the same question was sent before, for whatever reason. */
  readonly resends: number;
}

/** How one request is sent. */
export interface AttemptSetting {
  readonly locale: string;
  readonly lane: Lane;
  readonly accessToken: string | undefined;
  readonly tally: CallTally;
  /** Where the request came from that this call is made for. */
  readonly address: string | undefined;
  readonly signal: StopSignal;
  /** How often the same question was sent before. */
  readonly resends: number;
  readonly permit?: Permit | undefined;
}

/** Rejects where a request may not be sent though its lane has room for it. */
export type Permit = (operation: string, host: UpstreamHost) => Promise<void>;

/** An answer, and its length in letters. */
interface SizedAnswer extends Answer<unknown> {
  readonly size: number;
}

/** Sends one request, and reads its answer. Throws the signal's reason when that aborts. */
export type Attempt = (key: string, question: Question, setting: AttemptSetting) => Promise<SizedAnswer>;

/** What sending takes. */
export interface AttemptOptions {
  readonly dispatcher: Dispatcher;
  readonly edge: EdgePause;
  readonly clock: () => number;
  /** Told of each finished call, and by its tally of the request that it was made for. */
  readonly onCall: (report: CallReport, tally: CallTally) => void;
  /** Takes out of an answer what its mapping could not read. */
  readonly guard?: ShapeGuard;
  /** Given the data of each answer, as PSN sent it. */
  readonly onAnswer?: (key: string, data: unknown) => void;
}

/** One request and its answer, counted against the lane's budget at the moment it is sent. */
export function createAttempt(options: AttemptOptions): Attempt {
  const { dispatcher, edge, clock, onCall, onAnswer, guard } = options;

  function report(
    operation: string,
    host: UpstreamHost,
    started: number,
    outcome: CallReport['outcome'],
    { resends, tally }: AttemptSetting,
  ): void {
    onCall({ operation, host, outcome, milliseconds: clock() - started, resends }, tally);
  }

  /** Counts one request, sends it, and reads its answer. */
  async function sendOne(key: string, question: Question, setting: AttemptSetting): Promise<SizedAnswer> {
    const { lane, tally, address, signal, permit } = setting;
    const { host } = question;
    const request = question.write(setting);
    tally.check(key);
    if (permit !== undefined) await permit(key, host);
    // What need not be waited for is not: a turn of its own for each call of a request adds up.
    const spending = spend(lane, { operation: key, host, address });
    if (spending !== undefined) await spending;
    // Others of the same request may have been sent meanwhile.
    tally.check(key);
    tally.count();
    const started = clock();
    let isAnswered = false;
    let isRefused = false;
    try {
      const answer = await send(key, request, { dispatcher, signal });
      isAnswered = true;
      const read = question.read(answer, clock());
      const { data, faultAt } = guard === undefined ? read : guard(key, read);
      report(key, host, started, 'ok', setting);
      onAnswer?.(key, read.data);
      return { data, faultAt, size: answer.text.length };
    } catch (error) {
      isRefused = error instanceof BlockedError;
      // Who leaves makes no failure of PSN's.
      if (signal.aborted && !isOverTime(signal)) throw signal.reason;
      const code = error instanceof GatewayError ? error.code : 'INTERNAL_SERVER_ERROR';
      report(key, host, started, signal.aborted ? 'PSN_TIMEOUT' : code, setting);
      if (error instanceof RateLimitedError) lane.budget.pause(error.retryAfter, host);
      if (signal.aborted) throw signal.reason;
      throw isRefused ? edge.noteRefusal(key, host) : error;
    } finally {
      if (isAnswered && !isRefused) edge.noteAnswer(key, host);
    }
  }

  return async (key, question, setting) => {
    if (edge.isClear()) return sendOne(key, question, setting);
    const endProbe = await edge.enter(key, question.host, setting.signal);
    try {
      return await sendOne(key, question, setting);
    } finally {
      endProbe();
    }
  };
}
