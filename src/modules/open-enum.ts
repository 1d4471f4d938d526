/** A word of PSN's as one of our enum's values, with the word itself beside it. */
export interface OpenWord<Value extends string> {
  readonly value: Value | 'UNRECOGNIZED';
  readonly raw: string;
}

/**
 * Reads the words of an enum that PSN may extend any day: an unfamiliar one becomes `UNRECOGNIZED` and never
 * fails a query. `renamed` maps those of PSN's words that we call differently.
 */
export function createOpenEnum<const Value extends string>(
  values: readonly Value[],
  renamed: Readonly<Record<string, Value>> = {},
): (raw: string) => OpenWord<Value> {
  const known = new Map<string, Value>([
    ...values.map((value) => [value, value] as const),
    ...Object.entries(renamed),
  ]);
  return (raw) => ({ raw, value: known.get(raw) ?? 'UNRECOGNIZED' });
}
