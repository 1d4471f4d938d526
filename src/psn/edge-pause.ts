import { BlockedError } from '../errors.js';
import type { UpstreamHost } from './host.js';
import { untilAborted } from './until-aborted.js';

const LONGEST_MS = 2 * 3600 * 1000;

/** Keeps the gateway away from a host whose edge network has refused it: asking again prolongs such blocks. */
export interface EdgePause {
  /** Whether the host is to be left alone. */
  readonly isPaused: (host: UpstreamHost) => boolean;
  /**
   * Makes a call to the host. Throws `BlockedError` while the host is to be left alone; one that the call throws begins
   * a pause, and each in a row doubles it, up to two hours. The first call after a pause is its probe: the others wait
   * until it has ended.
   */
  run<T>(
    operation: string,
    host: UpstreamHost,
    signal: AbortSignal,
    /** Is given what to call when the host has answered, be it with a refusal. */
    call: (noteAnswer: () => void) => Promise<T>,
  ): Promise<T>;
}

interface Pause {
  readonly until: number;
  readonly length: number;
  /** Ends with the call that tries whether the edge still refuses. */
  probe?: Promise<void> | undefined;
}

/** Starts with a pause of `firstSeconds`. */
export function createEdgePause(options: {
  readonly firstSeconds: number;
  readonly clock: () => number;
}): EdgePause {
  const { clock, firstSeconds } = options;
  const pauses = new Map<UpstreamHost, Pause>();

  const isPaused = (host: UpstreamHost): boolean => clock() < (pauses.get(host)?.until ?? 0);
  const secondsLeft = ({ until }: Pause): number => Math.ceil((until - clock()) / 1000);

  function refused(operation: string, host: UpstreamHost): BlockedError {
    const present = pauses.get(host);
    // Calls that were already under way belong to the refusal that started the pause.
    if (present !== undefined && isPaused(host)) return new BlockedError(operation, secondsLeft(present));
    const length = Math.min((present?.length ?? (firstSeconds * 1000) / 2) * 2, LONGEST_MS);
    pauses.set(host, { until: clock() + length, length });
    return new BlockedError(operation, length / 1000);
  }

  return {
    isPaused,
    async run(operation, host, signal, call) {
      let pause = pauses.get(host);
      while (pause?.probe !== undefined) {
        await untilAborted(pause.probe, signal);
        pause = pauses.get(host);
      }
      if (pause !== undefined && isPaused(host)) throw new BlockedError(operation, secondsLeft(pause));
      const endProbe = pause && beginProbe(pause);
      const heard = { isAnswered: false };
      try {
        return await call(() => {
          heard.isAnswered = true;
        });
      } catch (error) {
        throw error instanceof BlockedError ? refused(operation, host) : error;
      } finally {
        if (heard.isAnswered && !isPaused(host)) pauses.delete(host);
        endProbe?.();
      }
    },
  };
}

function beginProbe(pause: Pause): () => void {
  let end = (): void => undefined;
  pause.probe = new Promise((resolve) => {
    end = () => {
      pause.probe = undefined;
      resolve();
    };
  });
  return end;
}
