import type { Logger } from 'pino';

import { stampFileNow } from '../auth/file-stamp.js';
import { ConfigError } from '../config-reader.js';
import type { RegistryEntry } from '../psn/operation.js';
import { createOperationsFileReader, OperationsFileError } from '../psn/operations-file.js';
import type { Overrides, OverrideState } from '../psn/overrides.js';
import { readTrustedFile, UntrustedFileError } from './trusted-file.js';

const LOOK_MS = 250;

/** How the operations file stands. */
export interface OperationsFileState {
  readonly file: string;
  /** Epoch milliseconds; undefined while there is none, or none could be used yet. */
  readonly usedSince: number | undefined;
  /** Why the file as it is now is not in use. */
  readonly faults: readonly string[];
}

/** Keeps the overrides as the operations file has them. */
export interface OperationsFileWatch {
  state(): OperationsFileState;
  close(): void;
}

/**
 * Reads the file, and again whenever it was written, replaced, or a link on the way leads elsewhere. One that cannot be
 * used is refused whole, and what was in use stays; at the start it is a `ConfigError`.
 */
export function watchOperationsFile(options: {
  readonly file: string;
  readonly registry: readonly RegistryEntry[];
  readonly overrides: OverrideState;
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}): OperationsFileWatch {
  const { file, registry, overrides, clock, logger } = options;
  const reader = createOperationsFileReader(registry);
  let usedSince: number | undefined;
  let faults: readonly string[] = [];

  function take(): void {
    const text = readTrustedFile(file);
    const next: Overrides = text === undefined ? new Map() : reader.read(text, file).overrides;
    const operations = overrides.replace(next);
    if (text !== undefined) logger.info({ file, operations }, 'the operations file is in use');
    else if (usedSince !== undefined) {
      logger.info({ file, operations }, 'the operations file is gone: what the release says counts');
    }
    usedSince = text === undefined ? undefined : clock();
  }

  function tryToTake(): readonly string[] {
    try {
      take();
      return [];
    } catch (error) {
      if (error instanceof OperationsFileError) return error.faults;
      if (error instanceof UntrustedFileError) return [error.message];
      throw error;
    }
  }

  // Before it is read: what is written meanwhile is noticed.
  let taken = stampFileNow(file);
  let seen = taken;
  const atStart = tryToTake();
  if (atStart.length > 0) {
    throw new ConfigError(
      atStart.map((fault) => `PSN_OPERATIONS_FILE: got ${JSON.stringify(file)}, ${fault}`),
    );
  }

  function look(): void {
    const stamp = stampFileNow(file);
    // Only what has come to rest is read: who writes may not have finished.
    const isAtRest = stamp === seen;
    seen = stamp;
    // A refused one is tried again, since the fault may be its folder's.
    if (!isAtRest || (stamp === taken && faults.length === 0)) return;
    taken = stamp;
    const found = tryToTake();
    const isNew = found.join() !== faults.join();
    faults = found;
    if (isNew && found.length > 0) {
      logger.error(
        { file, faults },
        'the operations file is refused as a whole: what was in use before stays',
      );
    }
  }

  const timer = setInterval(() => {
    try {
      look();
    } catch (error) {
      logger.error({ file, reason: (error as Error).message }, 'the operations file cannot be looked at');
    }
  }, LOOK_MS).unref();

  return {
    state: () => ({ file, usedSince, faults }),
    close() {
      clearInterval(timer);
    },
  };
}
