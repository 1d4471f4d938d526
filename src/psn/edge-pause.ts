import { BlockedError } from '../errors.js';
import type { UpstreamHost } from './host.js';
import { createStateInMemory, type StateFile } from './state-file.js';
import type { StopSignal } from './stop-signal.js';
import { untilAborted } from './until-aborted.js';

const LONGEST_MS = 2 * 3600 * 1000;

/** Keeps the gateway away from a host whose edge network has refused it: asking again prolongs such blocks. */
export interface EdgePause {
  /** Whether the host is to be left alone. */
  readonly isPaused: (host: UpstreamHost) => boolean;
  /** Whether there is no pause at all, be it over: then every call may pass without having entered. */
  readonly isClear: () => boolean;
  /**
   * Lets a call pass. Rejects with `BlockedError` while the host is to be left alone. The first call after a pause is
   * its probe: the others wait until what is given here is called.
   */
  enter(operation: string, host: UpstreamHost, signal: StopSignal): Promise<() => void>;
  /** Notes that the host has answered a call, and not by the edge's refusal. */
  noteAnswer(operation: string, host: UpstreamHost): void;
  /**
   * Notes that the edge has refused a call, and gives what is to be thrown: it begins a pause, and each in a row doubles
   * it, up to two hours. An operation that is refused again though the host has answered others is paused alone: the
   * edge refuses paths that are gone in the same words.
   */
  noteRefusal(operation: string, host: UpstreamHost): BlockedError;
  /** Writes down what is not written yet. */
  close(): Promise<void>;
}

/** A pause, which stays in mind when it is over until its host, or its operation, has been answered. */
export interface Pause {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly length: number;
  /** Whose refusal began it. */
  readonly operation: string;
}

/** Pauses by what is left alone: a host, or an operation of it. */
export type Pauses = Readonly<Record<string, Pause>>;

/** Starts with a pause of `firstSeconds`, unless pauses were kept from before. */
export function createEdgePause(options: {
  readonly firstSeconds: number;
  readonly clock: () => number;
  readonly kept?: StateFile<Pauses>;
  /** Hears of each pause that begins. */
  readonly onPause?: (pause: {
    readonly host: UpstreamHost;
    readonly operation: string;
    readonly seconds: number;
  }) => void;
}): EdgePause {
  const { clock, firstSeconds, kept = createStateInMemory<Pauses>({}), onPause = () => undefined } = options;
  const pauses = new Map(Object.entries(kept.current));
  /** End with the calls that try whether the edge still refuses. */
  const probes = new Map<string, Promise<void>>();
  let writing: Promise<unknown> = Promise.resolve();

  const write = (change: (pauses: Pauses) => Pauses): void => {
    writing = writing.then(() => kept.update(change));
  };
  kept.onChange?.(() => {
    pauses.clear();
    for (const [what, pause] of Object.entries(kept.current)) pauses.set(what, pause);
  });
  const isPaused = (what: string): boolean => clock() < (pauses.get(what)?.until ?? 0);
  const ownOf = (operation: string, host: UpstreamHost): string => `${host} ${operation}`;

  function begin(what: string, operation: string): Pause {
    const before = pauses.get(what)?.length ?? (firstSeconds * 1000) / 2;
    const length = Math.min(before * 2, LONGEST_MS);
    const pause = { until: clock() + length, length, operation };
    pauses.set(what, pause);
    write((known) => ({ ...known, [what]: pause }));
    return pause;
  }

  function end(what: string): void {
    if (!pauses.delete(what)) return;
    write((known) => Object.fromEntries(Object.entries(known).filter(([other]) => other !== what)));
  }

  /** While the host, or this operation of it, is to be left alone. */
  function refusalOf(operation: string, host: UpstreamHost): BlockedError | undefined {
    const ends = [host, ownOf(operation, host)].map((what) => pauses.get(what)?.until ?? 0);
    const left = Math.max(...ends) - clock();
    return left > 0 ? new BlockedError(operation, Math.ceil(left / 1000)) : undefined;
  }

  function noteRefusal(operation: string, host: UpstreamHost): BlockedError {
    // Calls that were already under way belong to the refusal that started the pause.
    const refusal = refusalOf(operation, host);
    if (refusal !== undefined) return refusal;
    const own = ownOf(operation, host);
    const { length } = begin(pauses.has(own) ? own : host, operation);
    onPause({ host, operation, seconds: length / 1000 });
    return new BlockedError(operation, length / 1000);
  }

  function noteAnswer(operation: string, host: UpstreamHost): void {
    if (pauses.size === 0) return;
    if (isPaused(host)) return;
    const ended = pauses.get(host);
    end(host);
    // The host is well; whether its path is gone will be seen when that operation is asked again.
    if (ended !== undefined && ended.operation !== operation) {
      pauses.set(ownOf(ended.operation, host), ended);
    }
    if (!isPaused(ownOf(operation, host))) end(ownOf(operation, host));
  }

  const probeOf = (whats: readonly string[]): Promise<void> | undefined =>
    whats.map((what) => probes.get(what)).find((probe) => probe !== undefined);

  /** Makes a call the probe of every pause that is over; what it returns ends that. */
  function beginProbe(whats: readonly string[]): () => void {
    const probed = whats.filter((what) => pauses.has(what));
    if (probed.length === 0) return () => undefined;
    let isOver = (): void => undefined;
    const probe = new Promise<void>((resolve) => {
      isOver = resolve;
    });
    for (const what of probed) probes.set(what, probe);
    return () => {
      for (const what of probed) probes.delete(what);
      isOver();
    };
  }

  return {
    isPaused,
    isClear: () => pauses.size === 0 && probes.size === 0,
    async enter(operation, host, signal) {
      const whats = [host, ownOf(operation, host)];
      for (let probe = probeOf(whats); probe !== undefined; probe = probeOf(whats)) {
        await untilAborted(probe, signal);
      }
      const refusal = refusalOf(operation, host);
      if (refusal !== undefined) throw refusal;
      return beginProbe(whats);
    },
    noteAnswer,
    noteRefusal,
    async close() {
      await writing;
    },
  };
}
