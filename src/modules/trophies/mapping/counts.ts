import { toCount } from '../../numbers.js';
import type { UpstreamCounts } from '../upstream.js';

/** Trophies by grade. */
export interface Counts {
  readonly bronze: number;
  readonly silver: number;
  readonly gold: number;
  readonly platinum: number;
}

const isWhole = (counts: Readonly<Record<keyof Counts, number | null>>): counts is Counts =>
  Object.values(counts).every((count) => count !== null);

/** Trophies by grade; null where a number is missing. */
export function toCounts({ bronze, silver, gold, platinum }: UpstreamCounts): Counts | null {
  const counts = {
    bronze: toCount(bronze ?? NaN),
    silver: toCount(silver ?? NaN),
    gold: toCount(gold ?? NaN),
    platinum: toCount(platinum ?? NaN),
  };
  return isWhole(counts) ? counts : null;
}
