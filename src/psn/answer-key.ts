import type { RegistryEntry } from './operation.js';

/** One question to PSN, and what its answer depends on. */
export interface KeyParts {
  readonly entry: RegistryEntry;
  readonly version: string;
  readonly variables: object;
  readonly locale: string;
  /** Whose answer it is; undefined where it is everyone's. */
  readonly holder: string | undefined;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  // Most questions have one variable.
  if (entries.length === 1 && typeof entries[0]?.[1] !== 'object') return value;
  const members = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}

/** Two questions have one key if, and only if, PSN is asked the same by both; the order of variables is no difference. */
export function keyOf({ entry, version, variables, locale, holder }: KeyParts): string {
  return JSON.stringify([entry.key, version, locale, holder ?? null, inOrder(variables)]);
}
