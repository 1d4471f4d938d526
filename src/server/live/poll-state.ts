import { createHash } from 'node:crypto';

import { GatewayError } from '../../errors.js';
import type { PollFault, Polled } from '../../modules/live.js';

/** Where a subject stands, as processes tell it each other. Times are epoch milliseconds. */
export interface PollState {
  /** When PSN was last asked, with whatever success. */
  readonly askedAt: number;
  /** When it is asked next. */
  readonly dueAt: number;
  /** How often in a row it failed. */
  readonly failures: number;
  readonly polled: Polled<unknown>;
}

/** A state as listeners are told it, one for all of them. */
export interface ToldState {
  readonly polled: Polled<unknown>;
  /** Differs where it is to be told again. */
  readonly mark: string;
}

/** Prepares a state for those who listen. */
export function toTold({ polled }: PollState): ToldState {
  const told = JSON.stringify([polled.value, polled.fault?.code]);
  return { polled, mark: createHash('sha256').update(told).digest('base64url') };
}

export const writeState = (state: PollState): string => JSON.stringify(state);

/** Reads what `writeState` wrote, perhaps in another process; undefined for what another version may have written. */
export function readState(text: string): PollState | undefined {
  try {
    const state = JSON.parse(text) as Partial<PollState> | null;
    const isWhole = [state?.askedAt, state?.dueAt, state?.failures].every(Number.isFinite);
    return isWhole && state?.polled !== undefined ? (state as PollState) : undefined;
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}

/** A failure as it may be told; a bug is masked, as everywhere. */
export function toFault(failure: unknown, at: number): PollFault {
  if (failure instanceof GatewayError) {
    const { code, message, details } = failure;
    return { code, message, details, at };
  }
  return { code: 'INTERNAL_SERVER_ERROR', message: 'Unexpected error.', details: {}, at };
}
