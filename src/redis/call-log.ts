import type { Outage } from './shared-redis.js';

/** The calls of one budget that this gateway knows of, by the clock of Redis: those it made, and those others told of. */
export interface CallLog {
  /** Adds a call, or moves one that is known already. */
  add(id: string, at: number): void;
  remove(id: string): void;
  /** Of the window that ends now, oldest first. */
  entries(now: number): readonly (readonly [id: string, at: number])[];
  /**
   * How many calls this gateway may make on its own: what was left when Redis was lost, divided by the gateways that were
   * there, less what it has made since. What others made is told late or never, so only what it knows of theirs counts.
   */
  share(outage: Outage, limit: number, now: number): number;
}

/** Starts with none. `isOwn` tells the calls of this gateway. */
export function createCallLog(windowMs: number, isOwn: (id: string) => boolean): CallLog {
  const calls = new Map<string, number>();

  function entries(now: number): (readonly [string, number])[] {
    for (const [id, at] of calls) if (at <= now - windowMs) calls.delete(id);
    return [...calls].toSorted(([, one], [, other]) => one - other);
  }

  return {
    add: (id, at) => void calls.set(id, at),
    remove: (id) => void calls.delete(id),
    entries,
    share({ since, replicas }, limit, now) {
      const known = entries(now);
      const own = known.filter(([id, at]) => at >= since && isOwn(id)).length;
      return Math.floor((limit - (known.length - own)) / replicas) - own;
    },
  };
}
