import type { GridRow } from './grid-rows.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { WorldCategory } from '../world/model.js';

/** A grid's sort order as clients ask for it. */
export interface GridSort {
  readonly name: string;
  readonly isAscending: boolean;
}

/** Prices to pay come first; there is nothing to compare about the rest. */
const dearest = Number.MAX_SAFE_INTEGER;

const comparisons: Readonly<Record<string, (left: GridRow, right: GridRow) => number>> = {
  // Descending means the best seller first, and that has the lowest rank.
  sales30: (left, right) => right.salesRank - left.salesRank,
  downloads30: (left, right) => right.salesRank - left.salesRank,
  conceptName: (left, right) => left.name.localeCompare(right.name, 'en'),
  productName: (left, right) => left.name.localeCompare(right.name, 'en'),
  conceptReleaseDate: (left, right) => left.releasedAt - right.releasedAt,
  productReleaseDate: (left, right) => left.releasedAt - right.releasedAt,
  webBasePrice: (left, right) => (left.amount ?? dearest) - (right.amount ?? dearest),
};

/** The order that is asked for, else the category's own; undefined means the editors'. */
export function effectiveSort(
  asked: Partial<GridSort> | null | undefined,
  { defaultSort }: WorldCategory,
): GridSort | undefined {
  const name = asked?.name ?? defaultSort;
  if (name === undefined || !(name in comparisons)) return undefined;
  return { name, isAscending: asked?.isAscending ?? false };
}

/** Rows in the given order. */
export function sortRows(rows: readonly GridRow[], sort: GridSort | undefined): readonly GridRow[] {
  const compare = sort && comparisons[sort.name];
  if (compare === undefined) return rows;
  const sign = sort?.isAscending === true ? 1 : -1;
  return rows.toSorted((left, right) => sign * compare(left, right));
}

/** An order as answers tell it; the one in force bears its raw name for a display name. */
export function toSorting({ name, isAscending }: GridSort, displayName = name): PsnObject {
  return typed('SortingOption', { displayName, isAscending, name });
}

/** The orders that a category offers; a name stands there once for each direction. */
export function sortingOptions({ lists }: WorldCategory): readonly PsnObject[] {
  const thing = lists === 'concepts' ? 'concept' : 'product';
  return [
    toSorting({ name: 'sales30', isAscending: false }, 'Best Selling'),
    toSorting({ name: 'downloads30', isAscending: false }, 'Most Downloaded'),
    toSorting({ name: `${thing}Name`, isAscending: true }, 'Name (A - Z)'),
    toSorting({ name: `${thing}Name`, isAscending: false }, 'Name (Z - A)'),
    toSorting({ name: `${thing}ReleaseDate`, isAscending: true }, 'Release Date (Old - New)'),
    toSorting({ name: `${thing}ReleaseDate`, isAscending: false }, 'Release Date (New - Old)'),
    toSorting({ name: 'webBasePrice', isAscending: true }, 'Price (Low - High)'),
    toSorting({ name: 'webBasePrice', isAscending: false }, 'Price (High - Low)'),
  ];
}
