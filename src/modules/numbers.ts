const MOST_INT = 2 ** 31 - 1;

/** A count as GraphQL's `Int` can hold it; anything else, as -1 for "unknown", tells nothing. Text must be of digits. */
export function toCount(value: number | string): number | null {
  const count = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MOST_INT
    ? count
    : null;
}

/** A whole number as text of digits, such as a size in bytes; null for what is none. */
export function toDigits(value: number | string): string | null {
  const text = typeof value === 'number' && !Number.isSafeInteger(value) ? '' : String(value);
  return /^\d+$/.test(text) ? text : null;
}

/** Parts of a hundred, with decimals; null for what is none. */
export function toPercentage(value: number | string): number | null {
  const isText = typeof value === 'string';
  const part = isText && !/^\d{1,3}(\.\d{1,9})?$/.test(value) ? NaN : Number(value);
  return part >= 0 && part <= 100 ? part : null;
}
