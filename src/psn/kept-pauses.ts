import { join } from 'node:path';

import type { Pause, Pauses } from './edge-pause.js';
import { createStateFile, type OpenStateFile, type StateFile, type StateLogger } from './state-file.js';

function isPause(value: unknown): value is Pause {
  const { until, length, operation } = (value ?? {}) as Partial<Record<keyof Pause, unknown>>;
  return Number.isFinite(until) && Number.isFinite(length) && typeof operation === 'string';
}

function readPauses(json: unknown): Pauses | undefined {
  const isWhole = typeof json === 'object' && json !== null && Object.values(json).every(isPause);
  return isWhole ? (json as Pauses) : undefined;
}

/** The pauses that PSN's edge has brought about, over restarts. */
export function openPauses(options: {
  readonly directory: string;
  readonly logger: StateLogger;
  /** Where else than in a file they are kept. */
  readonly open?: OpenStateFile | undefined;
}): StateFile<Pauses> {
  const { open = createStateFile } = options;
  return open({
    file: join(options.directory, 'edge-pauses.json'),
    empty: {},
    read: readPauses,
    logger: options.logger,
    loss: "pauses after refusals by PSN's edge are kept in memory alone: a restart forgets them",
  });
}
