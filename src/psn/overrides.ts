import type { AnyOperation, OperationVersion } from './operation.js';

/** What an operations file says of one operation or endpoint. */
export interface Override {
  /** They come first, in this order; the other versions of the release follow. */
  readonly versions: readonly OperationVersion[];
  /** Why it is switched off; undefined while it is on. */
  readonly disabled: string | undefined;
  /** The entry as it was written, to tell whether it has changed. */
  readonly written: string;
}

/** By registry key. */
export type Overrides = ReadonlyMap<string, Override>;

/** The overrides in effect. */
export interface OverrideState {
  of(key: string): Override | undefined;
  /** Puts others in their place; those that say the same as before stay what they are. */
  replace(next: Overrides): readonly string[];
  /** Calls back with the keys of the entries that have changed, each time that some have. */
  onChange(listener: (keys: readonly string[]) => void): void;
}

/** Starts without any. */
export function createOverrides(): OverrideState {
  let current: Overrides = new Map();
  const listeners: ((keys: readonly string[]) => void)[] = [];
  return {
    of: (key) => current.get(key),
    replace(next) {
      const before = current;
      const isSame = (key: string) => before.get(key)?.written === next.get(key)?.written;
      const changed = [...new Set([...before.keys(), ...next.keys()])].filter((key) => !isSame(key));
      current = new Map(
        [...next].map(([key, fresh]) => [key, isSame(key) ? (before.get(key) ?? fresh) : fresh]),
      );
      if (changed.length > 0) for (const listener of listeners) listener(changed);
      return changed;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** All versions of an operation, those of the override first, none twice. */
export function versionsUnder(
  operation: AnyOperation,
  override: Override | undefined,
): readonly [OperationVersion, ...OperationVersion[]] {
  const [first, ...others] = override?.versions ?? [];
  if (first === undefined) return operation.versions;
  const taken = new Set([first, ...others].map(({ sha256 }) => sha256));
  return [first, ...others, ...operation.versions.filter(({ sha256 }) => !taken.has(sha256))];
}
