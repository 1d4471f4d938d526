import { join } from 'node:path';

import type { Moments, Run } from './moments.js';
import { createStateFile, createStateInMemory, type StateFile, type StateLogger } from './state-file.js';

/** Calls that a process may still make without telling the others. */
export interface Lease {
  readonly left: number;
  /** Until when, in epoch milliseconds; later none of them is made. */
  readonly until: number;
}

/** What all processes on one folder know of a budget. Times are epoch milliseconds. */
export interface LedgerState {
  /** When calls were made. */
  readonly calls: Moments;
  /** By process. */
  readonly leases: Readonly<Record<string, Lease>>;
  /** Until when PSN asked for a pause, by host. */
  readonly pauses: Readonly<Record<string, number>>;
}

/** Keeps what is known of one budget. */
export type Ledger = StateFile<LedgerState>;

const empty: LedgerState = { calls: [], leases: {}, pauses: {} };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isLease(value: unknown): value is Lease {
  return isRecord(value) && Number.isFinite(value.left) && Number.isFinite(value.until);
}

const isRun = (value: unknown): value is Run =>
  Array.isArray(value)
    ? value.length === 2 && value.every(Number.isFinite) && Number(value[1]) > 0
    : Number.isFinite(value);

function readLedger(json: unknown): LedgerState | undefined {
  if (!isRecord(json)) return undefined;
  const { calls, leases, pauses } = json;
  const isWhole =
    Array.isArray(calls) &&
    calls.every(isRun) &&
    isRecord(leases) &&
    Object.values(leases).every(isLease) &&
    isRecord(pauses) &&
    Object.values(pauses).every(Number.isFinite);
  return isWhole ? (json as unknown as LedgerState) : undefined;
}

/** The ledger of a budget that outlives the process; `name` is fit for a file. */
export function openLedger(options: {
  readonly directory: string;
  readonly name: string;
  readonly logger: StateLogger;
}): Ledger {
  const { directory, name, logger } = options;
  return createStateFile({
    file: join(directory, `${name}.json`),
    empty,
    read: readLedger,
    logger,
    loss: 'calls to PSN are counted in memory alone: a restart forgets them',
  });
}

/** The ledger of a budget that ends with the process. */
export function createLedgerInMemory(): Ledger {
  return createStateInMemory(empty);
}
