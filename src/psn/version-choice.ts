import { OperationRejectedError } from '../errors.js';
import { interchangeableVersions, type AnyOperation, type OperationVersion } from './operation.js';

const EXHAUSTED_PAUSE_MS = 60_000;

/** Remembers, for the process, which hash of each operation PSN still knows. */
export interface VersionChoice {
  /** The version to ask with. Throws `OperationRejectedError` for a minute after PSN has refused the last one. */
  current(operation: AnyOperation): OperationVersion;
  /** The version that was or will be asked with; never throws. */
  latest(operation: AnyOperation): OperationVersion;
  /** Notes that PSN does not know a version; true if there is another to try. */
  reject(operation: AnyOperation, version: OperationVersion): boolean;
}

/** `onFallback` hears of each rejected version once, with the one that takes its place, if any. */
export function createVersionChoice(options: {
  readonly clock: () => number;
  readonly onFallback: (
    operation: AnyOperation,
    rejected: OperationVersion,
    next: OperationVersion | undefined,
  ) => void;
}): VersionChoice {
  const { clock, onFallback } = options;
  const positions = new Map<string, number>();
  const exhaustedUntil = new Map<string, number>();

  const latest = (operation: AnyOperation): OperationVersion =>
    interchangeableVersions(operation)[positions.get(operation.key) ?? 0] ?? operation.versions[0];

  return {
    latest,
    current(operation) {
      const version = latest(operation);
      if (clock() < (exhaustedUntil.get(operation.key) ?? 0)) {
        throw new OperationRejectedError(operation.key, version.sha256, version.capturedOn);
      }
      return version;
    },
    reject(operation, version) {
      if (clock() < (exhaustedUntil.get(operation.key) ?? 0)) return false;
      const versions = interchangeableVersions(operation);
      const position = positions.get(operation.key) ?? 0;
      // Another call has moved on already.
      if (versions[position] !== version) return true;
      const next = versions[position + 1];
      onFallback(operation, version, next);
      if (next === undefined) exhaustedUntil.set(operation.key, clock() + EXHAUSTED_PAUSE_MS);
      positions.set(operation.key, next === undefined ? 0 : position + 1);
      return next !== undefined;
    },
  };
}
