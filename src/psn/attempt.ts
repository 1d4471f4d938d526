import type { Dispatcher } from 'undici';

import { type ErrorCode, GatewayError, RateLimitedError } from '../errors.js';
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

/** Sends one request, and reads its answer, which had so many letters. Throws the signal's reason when that aborts. */
export type Attempt = (
  key: string,
  question: Question,
  setting: AttemptSetting,
) => Promise<Answer<unknown> & { readonly size: number }>;

/** What sending takes. */
export interface AttemptOptions {
  readonly bases: Readonly<Record<UpstreamHost, string>>;
  readonly userAgent: string;
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
  const { bases, userAgent, dispatcher, edge, clock, onCall, onAnswer, guard } = options;

  return async (key, question, { locale, lane, accessToken, tally, address, signal, resends, permit }) => {
    const { host } = question;
    const setting = { bases, userAgent, locale, ...(accessToken === undefined ? {} : { accessToken }) };
    const request = question.write(setting);
    return edge.run(key, host, signal, async (noteAnswer) => {
      tally.check(key);
      await permit?.(key, host);
      await spend(lane, { operation: key, host, address });
      // Others of the same request may have been sent meanwhile.
      tally.check(key);
      tally.count();
      const started = clock();
      const report = (outcome: CallReport['outcome']): void => {
        onCall({ operation: key, host, outcome, milliseconds: clock() - started, resends }, tally);
      };
      try {
        const answer = await send(key, request, { dispatcher, signal });
        noteAnswer();
        const read = question.read(answer, clock());
        const fitting = guard === undefined ? read : guard(key, read);
        report('ok');
        onAnswer?.(key, read.data);
        return { ...fitting, size: answer.text.length };
      } catch (error) {
        // Who leaves makes no failure of PSN's.
        if (signal.aborted && !isOverTime(signal)) throw signal.reason;
        if (signal.aborted) report('PSN_TIMEOUT');
        else report(error instanceof GatewayError ? error.code : 'INTERNAL_SERVER_ERROR');
        if (error instanceof RateLimitedError) lane.budget.pause(error.retryAfter, host);
        throw signal.aborted ? signal.reason : error;
      }
    });
  };
}
