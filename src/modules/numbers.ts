const MOST_INT = 2 ** 31 - 1;

/** A count as GraphQL's `Int` can hold it; anything else, as -1 for "unknown", tells nothing. */
export function toCount(value: number): number | null {
  return Number.isInteger(value) && value >= 0 && value <= MOST_INT ? value : null;
}

/** A size in bytes as text of digits; null for what is none. */
export function toBytes(value: number | string): string | null {
  const text = typeof value === 'number' && !Number.isSafeInteger(value) ? '' : String(value);
  return /^\d+$/.test(text) ? text : null;
}
