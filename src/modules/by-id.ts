import type { FaultFinder } from '../psn/response.js';

interface Named {
  readonly id?: string | null;
}

/**
 * What a list tells of one of the ids that were asked for together: by id, since nobody has said whether PSN keeps the
 * order. Null for an id that PSN does not know; throws the failure that stands in the place of what is missing.
 */
export function findById<Item extends Named>(
  list: readonly (Item | null)[] | null | undefined,
  id: string,
  faultAt: FaultFinder,
): { readonly item: Item; readonly faultAt: FaultFinder } | null {
  const index = list?.findIndex((item) => item?.id?.toLowerCase() === id) ?? -1;
  const item = list?.[index];
  if (item != null) return { item, faultAt: (...path) => faultAt(index, ...path) };
  const gap = list?.findIndex((each) => each === null) ?? -1;
  const fault = list == null ? faultAt() : gap === -1 ? undefined : faultAt(gap);
  if (fault !== undefined) throw fault;
  return null;
}
