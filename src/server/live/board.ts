import { LRUCache } from 'lru-cache';

/** A turn that one process has, and all others wait for. */
export interface Turn {
  /** Gives it back before its time is over. */
  release(): Promise<void>;
}

/** What all processes of a gateway know of the subjects that are listened to. Never rejects: without others each knows its own. */
export interface Board {
  /** Takes the turn of a name for so many milliseconds; undefined while another process has it. */
  take(name: string, milliseconds: number): Promise<Turn | undefined>;
  /** What was last told of a name. */
  last(name: string): Promise<string | undefined>;
  /** Tells everyone who listens to a name, and keeps that for a while, unless what is kept is of as late a moment. */
  tell(name: string, text: string, terms: { readonly at: number; readonly keepMs: number }): Promise<void>;
  /** Hears what is told of a name until the returned function is called. */
  listen(name: string, hear: (text: string) => void): Promise<() => void>;
}

const MOST_KEPT = 20_000;

/** The board of a process that is alone: every turn is its own. */
export function createMemoryBoard(clock: () => number): Board {
  const kept = new LRUCache<string, string>({
    maxSize: MOST_KEPT,
    sizeCalculation: () => 1,
    perf: { now: clock },
    ttlResolution: 0,
  });
  return {
    take: () => Promise.resolve({ release: () => Promise.resolve() }),
    last: (name) => Promise.resolve(kept.get(name)),
    tell(name, text, { keepMs }) {
      kept.set(name, text, { ttl: Math.max(1, keepMs) });
      return Promise.resolve();
    },
    // Whoever tells something here knows it already.
    listen: () => Promise.resolve(() => undefined),
  };
}
