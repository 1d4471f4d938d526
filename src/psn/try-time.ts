import { UpstreamTimeoutError } from '../errors.js';
import { isOverTime } from './deadline.js';
import type { Account } from './lane.js';
import type { StopSignal } from './stop-signal.js';
import { untilAborted } from './until-aborted.js';

/** Of a try that starts now, as far as the request has it. */
export const callMs = (timeoutMs: number, msLeft: number): number => Math.ceil(Math.min(timeoutMs, msLeft));

/** The token is shared: who no longer waits for it leaves its renewal to the others. */
export async function tokenOf(account: Account, signal: StopSignal): Promise<string> {
  signal.throwIfAborted();
  return untilAborted(account.tokens.getAccessToken(), signal);
}

/** Gives the end of a call's time its name; all else stays what it is. */
export function nameTimeout(error: unknown, key: string, signal: StopSignal, milliseconds: number): unknown {
  const isOver = signal.aborted && error === signal.reason && isOverTime(signal);
  return isOver ? new UpstreamTimeoutError(key, milliseconds, { cause: error }) : error;
}
