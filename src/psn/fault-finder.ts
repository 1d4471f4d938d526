import type { UpstreamError } from '../errors.js';

/** Finds the failure that PSN reported for a member of its data; a failure without a path fits any. */
export type FaultFinder = (...path: readonly (string | number)[]) => UpstreamError | undefined;

/** Of an answer that came without failures, as nearly all do: what is within it needs no finder of its own. */
export const noFault: FaultFinder = () => undefined;

/** The failures within a part of an answer. */
export function faultsWithin(faultAt: FaultFinder, ...steps: readonly (string | number)[]): FaultFinder {
  return faultAt === noFault ? noFault : (...path) => faultAt(...steps, ...path);
}
