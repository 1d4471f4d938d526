import type { GivenAnswer } from './answered.js';
import type { StopSignal } from './stop-signal.js';

/** A question that several gateways may be asked at once. */
export interface TurnQuestion {
  /** The same for all who may share its answer. */
  readonly name: string;
  /** Under which key its answer will be kept. */
  readonly key: string;
  /** Only an answer later than this is new, in epoch milliseconds. */
  readonly since: number;
  /** Aborts when nobody waits any more. */
  readonly signal: StopSignal;
  readonly ask: () => Promise<GivenAnswer>;
  /** Looks for what another gateway has kept. */
  readonly find: () => Promise<GivenAnswer | undefined>;
}

/** Has a question asked by one gateway at a time. */
export interface Turns {
  take(question: TurnQuestion): Promise<GivenAnswer>;
}
