import type { ErrorCode } from '../errors.js';
import type { CallTally } from './call-tally.js';
import type { Connections } from './connections.js';
import type { EdgePause } from './edge-pause.js';
import type { UpstreamHost } from './host.js';
import type { Lane } from './lane.js';
import type { Asker } from './request.js';
import type { Answer } from './response.js';
import type { ShapeGuard } from './shape-guard.js';

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
export interface AttemptSetting extends Asker {
  /** Of the operation or endpoint. */
  readonly key: string;
  readonly lane: Lane;
  readonly tally: CallTally;
  /** Where the request came from that this call is made for. */
  readonly address: string | undefined;
  /** How often the same question was sent before. */
  readonly resends: number;
  readonly permit: Permit | undefined;
}

/** Rejects where a request may not be sent though its lane has room for it. */
export type Permit = (operation: string, host: UpstreamHost) => Promise<void>;

/** An answer, and its length in letters. */
export interface SizedAnswer extends Answer<unknown> {
  readonly size: number;
}

/** Hears once how an attempt has ended. */
export interface AttemptListener {
  onAnswer(answer: SizedAnswer): void;
  onFailure(error: unknown): void;
}

/** What sending takes. */
export interface AttemptOptions {
  readonly connections: Connections;
  readonly edge: EdgePause;
  readonly clock: () => number;
  /** Told of each finished call, and by its tally of the request that it was made for. */
  readonly onCall: (report: CallReport, tally: CallTally) => void;
  /** Takes out of an answer what its mapping could not read. */
  readonly guard?: ShapeGuard;
  /** Given the data of each answer, as PSN sent it. */
  readonly onAnswer?: (key: string, data: unknown) => void;
}
