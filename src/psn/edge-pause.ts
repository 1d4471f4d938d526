import { BlockedError } from '../errors.js';
import type { PersistedQueryHost } from './operation.js';

const LONGEST_MS = 2 * 3600 * 1000;

/** Keeps the gateway away from a host whose edge network has refused it: asking again prolongs such blocks. */
export interface EdgePause {
  /** Whether the host is to be left alone. */
  readonly isPaused: (host: PersistedQueryHost) => boolean;
  /** Throws `BlockedError` while the host is to be left alone. */
  check(operation: string, host: PersistedQueryHost): void;
  /** Notes a refusal and returns it with the pause that follows: each one in a row doubles it, up to two hours. */
  refused(operation: string, host: PersistedQueryHost): BlockedError;
  /** Notes that the host answered. */
  answered(host: PersistedQueryHost): void;
}

/** Starts with a pause of `firstSeconds`. */
export function createEdgePause(options: {
  readonly firstSeconds: number;
  readonly clock: () => number;
}): EdgePause {
  const { clock, firstSeconds } = options;
  const pauses = new Map<PersistedQueryHost, { until: number; length: number }>();

  const isPaused = (host: PersistedQueryHost): boolean => clock() < (pauses.get(host)?.until ?? 0);
  const secondsLeft = (until: number): number => Math.ceil((until - clock()) / 1000);

  return {
    isPaused,
    check(operation, host) {
      const until = pauses.get(host)?.until ?? 0;
      if (clock() < until) throw new BlockedError(operation, secondsLeft(until));
    },
    refused(operation, host) {
      const present = pauses.get(host);
      // Calls that were already under way belong to the refusal that started the pause.
      if (present !== undefined && clock() < present.until) {
        return new BlockedError(operation, secondsLeft(present.until));
      }
      const length = Math.min((present?.length ?? (firstSeconds * 1000) / 2) * 2, LONGEST_MS);
      pauses.set(host, { until: clock() + length, length });
      return new BlockedError(operation, length / 1000);
    },
    answered(host) {
      const present = pauses.get(host);
      if (present !== undefined && clock() >= present.until) pauses.delete(host);
    },
  };
}
