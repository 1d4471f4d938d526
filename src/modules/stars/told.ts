import type { FaultFinder } from '../../psn/response.js';
import { isNotEnrolled, toldOrFault } from './not-enrolled.js';

/** Maps one item of a list; null for one without identity. */
type ToItem<Item, Model> = (item: Item, faultAt: FaultFinder | undefined, index: number) => Model | null;

/** The failures below one member or item. */
export function below(faultAt: FaultFinder | undefined, step: string | number): FaultFinder | undefined {
  return faultAt && ((...path) => faultAt(step, ...path));
}

/**
 * Maps a list and drops what has no identity. Where nothing is left because of failures it is null and not empty, so
 * that whoever reads it finds the failure.
 */
export function toItems<Item, Model>(
  list: readonly (Item | null)[],
  toItem: ToItem<Item, Model>,
  faultAt?: FaultFinder,
): Model[] | null {
  const items = list
    .map((item, index) => (item === null ? null : toItem(item, below(faultAt, index), index)))
    .filter((item) => item !== null);
  const faults = items.length > 0 ? [] : list.map((_item, index) => faultAt?.(index));
  return faults.some((fault) => fault !== undefined && !isNotEnrolled(fault)) ? null : items;
}

/** The same of a list that its owner cannot do without: throws its failure. */
export function toNeededItems<Item, Model>(
  list: readonly (Item | null)[] | null | undefined,
  toItem: ToItem<Item, Model>,
  faultAt?: FaultFinder,
): Model[] {
  return toldOrFault(list && toItems(list, toItem, faultAt), faultAt?.()) ?? [];
}
