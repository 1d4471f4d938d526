import { UnexpectedResponseError, type UpstreamError } from '../errors.js';
import { type FaultFinder, faultsWithin } from '../psn/fault-finder.js';

/** Maps one item of a list; null for one without identity. */
type ToItem<Item, Model> = (item: Item, faultAt: FaultFinder) => Model | null;

/**
 * Maps a list place by place; what has no identity is null and keeps its place. Throws the failure of a list that is
 * missing, or of which nothing is left.
 */
export function toPlaces<Item, Model>(
  list: readonly (Item | null)[] | null | undefined,
  toItem: ToItem<Item, Model>,
  { key, faultAt }: { readonly key: string; readonly faultAt: FaultFinder },
): (Model | null)[] {
  if (list == null) throw faultAt() ?? new UnexpectedResponseError(key, 'the list is missing');
  const places = list.map((item, index) => item && toItem(item, faultsWithin(faultAt, index)));
  const fault = places.some((place) => place !== null) ? undefined : faultAt();
  if (fault !== undefined) throw fault;
  return places;
}

/** The same for a list without pages, where places do not count. */
export function toItems<Item, Model>(...args: Parameters<typeof toPlaces<Item, Model>>): Model[] {
  return toPlaces(...args).filter((place) => place !== null);
}

/**
 * The failure that may stand in the place of something that a list lacks: that of the list, if there is none, else that
 * of a place left null.
 */
export function findFaultOfMissing(
  list: readonly unknown[] | null | undefined,
  faultAt: FaultFinder,
): UpstreamError | undefined {
  if (list == null) return faultAt();
  const faults = list.map((item, place) => (item === null ? faultAt(place) : undefined));
  return faults.find((fault) => fault !== undefined);
}
