const BUCKETS = 6;

/** Counts what happened in the last while, in a few numbers however much it was. */
export interface RecentCount {
  note(): void;
  total(): number;
}

/** The window slides in steps of a sixth of it. */
export function createRecentCount(options: {
  readonly windowMs: number;
  readonly clock: () => number;
}): RecentCount {
  const { windowMs, clock } = options;
  const counts = new Map<number, number>();
  const bucketNow = (): number => Math.floor(clock() / (windowMs / BUCKETS));
  return {
    note() {
      const bucket = bucketNow();
      for (const old of counts.keys()) if (old <= bucket - BUCKETS) counts.delete(old);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    },
    total() {
      const oldest = bucketNow() - BUCKETS;
      let total = 0;
      for (const [bucket, count] of counts) if (bucket > oldest) total += count;
      return total;
    },
  };
}
