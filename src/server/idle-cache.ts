import { LRUCache } from 'lru-cache';

/** Things by name, at most so many, each dropped when nobody has asked for it for a while. */
export interface IdleCache<Thing extends object> {
  /** The thing of that name, made if there is none. */
  take(name: string, make: () => Thing): Thing;
  /** Drops what has rested too long, asked for or not. */
  tidy(): void;
}

/** Starts empty; the least lately used goes first. */
export function createIdleCache<Thing extends object>(options: {
  readonly most: number;
  readonly idleMs: number;
  readonly clock: () => number;
}): IdleCache<Thing> {
  const things = new LRUCache<string, Thing>({
    // Counted so, and not by `max`, nothing is reserved for what may never come.
    maxSize: options.most,
    sizeCalculation: () => 1,
    ttl: options.idleMs,
    updateAgeOnGet: true,
    ttlResolution: 0,
    perf: { now: options.clock },
  });
  return {
    take(name, make) {
      const present = things.get(name);
      if (present !== undefined) return present;
      const made = make();
      things.set(name, made);
      return made;
    },
    tidy: () => {
      things.purgeStale();
    },
  };
}
