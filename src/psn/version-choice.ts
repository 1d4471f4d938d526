import { type GatewayError, OperationDisabledError } from '../errors.js';
import {
  type AnyOperation,
  interchangeableVersions,
  type OperationVersion,
  type RegistryEntry,
} from './operation.js';
import { type OverrideState, versionsUnder } from './overrides.js';

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** How PSN has received the hashes of an operation. Times are epoch milliseconds. */
interface Reception {
  readonly rejected: ReadonlySet<OperationVersion>;
  /** No hash was left: until then PSN is not asked, and the last refusal is told instead. */
  readonly pause?: { readonly until: number; readonly milliseconds: number; readonly refusal: GatewayError };
}

/** What can be told of an entry's hash. */
export interface VersionStanding {
  readonly isNewest: boolean;
  readonly disabled: string | undefined;
  /** When PSN is asked again after it has refused every hash; undefined while it may be asked. */
  readonly askedAgainAt: number | undefined;
}

/** A version that PSN has refused, where it stands, and what takes its place. */
export interface Fallback {
  readonly operation: AnyOperation;
  readonly rejected: OperationVersion;
  /** Its place among the versions of its file, from 0. */
  readonly position: number;
  readonly next: OperationVersion | undefined;
}

/** Remembers, for the process, which hash of each operation PSN still knows, under the overrides in effect. */
export interface VersionChoice {
  /** Throws `OperationDisabledError` for an entry that is switched off. */
  check(entry: RegistryEntry): void;
  /** The version to ask with. Throws the last refusal for a growing while after PSN has refused every hash. */
  current(operation: AnyOperation): OperationVersion;
  /** The version that was or will be asked with; never throws. */
  latest(operation: AnyOperation): OperationVersion;
  standing(entry: RegistryEntry): VersionStanding;
  /** Notes that PSN has answered to an operation. */
  accept(operation: AnyOperation): void;
  /** Notes that PSN does not take a version; true if there is another to try. */
  reject(operation: AnyOperation, version: OperationVersion, refusal: GatewayError): boolean;
}

/** `onFallback` hears of each rejected version once. */
export function createVersionChoice(options: {
  readonly clock: () => number;
  readonly overrides: Pick<OverrideState, 'of' | 'onChange'>;
  readonly onFallback: (fallback: Fallback) => void;
}): VersionChoice {
  const { clock, overrides, onFallback } = options;
  const receptions = new Map<string, Reception>();
  const told = new Map<string, Set<OperationVersion>>();
  /** Versions to ask with, until something is learnt of their operation. */
  const known = new Map<string, OperationVersion>();
  overrides.onChange((keys) => {
    for (const key of keys) {
      receptions.delete(key);
      known.delete(key);
      told.delete(key);
    }
  });

  const versionsOf = (operation: AnyOperation): readonly OperationVersion[] =>
    interchangeableVersions({
      ...operation,
      versions: versionsUnder(operation, overrides.of(operation.key)),
    });
  const isPaused = (key: string): boolean => clock() < (receptions.get(key)?.pause?.until ?? 0);
  const nextOf = (operation: AnyOperation, rejected: Reception['rejected']) =>
    versionsOf(operation).find((version) => !rejected.has(version));
  const noteReception = (key: string, reception: Reception): void => {
    receptions.set(key, reception);
    known.delete(key);
  };

  function latest(operation: AnyOperation): OperationVersion {
    const { key } = operation;
    const present = known.get(key);
    if (present !== undefined) return present;
    const rejected = receptions.get(key)?.rejected ?? new Set();
    const found = nextOf(operation, rejected) ?? operation.versions[0];
    known.set(key, found);
    return found;
  }

  function check({ key }: RegistryEntry): void {
    const why = overrides.of(key)?.disabled;
    if (why !== undefined) throw new OperationDisabledError(key, why);
  }

  function tell(
    operation: AnyOperation,
    rejected: OperationVersion,
    next: OperationVersion | undefined,
  ): void {
    const before = told.get(operation.key) ?? new Set();
    if (before.has(rejected)) return;
    told.set(operation.key, before.add(rejected));
    const all = rejected.file === undefined ? operation.versions : versionsOf(operation);
    onFallback({ operation, rejected, position: all.indexOf(rejected), next });
  }

  return {
    check,
    latest,
    current(operation) {
      check(operation);
      const { pause } = receptions.get(operation.key) ?? {};
      if (pause !== undefined && isPaused(operation.key)) throw pause.refusal;
      return latest(operation);
    },
    standing(entry) {
      return {
        isNewest: entry.kind === 'endpoint' || latest(entry) === versionsOf(entry)[0],
        disabled: overrides.of(entry.key)?.disabled,
        askedAgainAt: isPaused(entry.key) ? receptions.get(entry.key)?.pause?.until : undefined,
      };
    },
    accept({ key }) {
      const reception = receptions.get(key);
      if (reception?.pause !== undefined) noteReception(key, { rejected: reception.rejected });
    },
    reject(operation, version, refusal) {
      const { key } = operation;
      if (isPaused(key)) return false;
      const { rejected, pause } = receptions.get(key) ?? { rejected: new Set() };
      // Another call has moved on already, or the operations file has.
      if (version !== latest(operation)) return true;
      const all = new Set([...rejected, version]);
      const next = nextOf(operation, all);
      tell(operation, version, next);
      if (next !== undefined) {
        noteReception(key, { rejected: all, ...(pause && { pause }) });
        return true;
      }
      const milliseconds = Math.min(LONGEST_PAUSE_MS, (pause?.milliseconds ?? FIRST_PAUSE_MS / 2) * 2);
      noteReception(key, {
        rejected: new Set(),
        pause: { until: clock() + milliseconds, milliseconds, refusal },
      });
      return false;
    },
  };
}
