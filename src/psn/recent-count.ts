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
  /** A ring: of which step of the window each place counts, and how many. */
  const steps = new Array<number>(BUCKETS).fill(-BUCKETS);
  const counts = new Array<number>(BUCKETS).fill(0);
  const bucketNow = (): number => Math.floor(clock() / (windowMs / BUCKETS));
  return {
    note() {
      const step = bucketNow();
      const place = step % BUCKETS;
      counts[place] = steps[place] === step ? (counts[place] ?? 0) + 1 : 1;
      steps[place] = step;
    },
    total() {
      const oldest = bucketNow() - BUCKETS;
      return counts.reduce((total, count, place) => total + ((steps[place] ?? 0) > oldest ? count : 0), 0);
    },
  };
}
