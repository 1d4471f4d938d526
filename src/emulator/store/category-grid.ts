import { countFacet, gridRows, isKnownFacet, usualFacets, type GridRow } from './grid-rows.js';
import { effectiveSort, sortingOptions, sortRows, toSorting, type GridSort } from './grid-sorting.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { WorldCategory } from '../world/model.js';
import type { Store } from '../world/stores.js';

/** What a grid is asked for, its variables checked. */
export interface GridQuestion {
  readonly pageArgs: { readonly size: number; readonly offset: number };
  readonly sortBy?: Partial<GridSort> | null;
  readonly filterBy?: readonly string[] | null;
  readonly facetOptions?: readonly string[] | null;
}

/** Values of one facet are alternatives, facets narrow each other; an unknown facet does nothing at all. */
function filterRows(rows: readonly GridRow[], filterBy: readonly string[]): readonly GridRow[] {
  const wanted = new Map<string, string[]>();
  for (const filter of filterBy) {
    const colon = filter.indexOf(':');
    const facet = filter.slice(0, Math.max(colon, 0));
    if (isKnownFacet(facet)) wanted.set(facet, [...(wanted.get(facet) ?? []), filter.slice(colon + 1)]);
  }
  return rows.filter(({ facets }) =>
    Array.from(wanted).every(([facet, values]) =>
      (facets[facet] ?? []).some(([key]) => values.includes(key)),
    ),
  );
}

/** One page of a category in a store, with facets counted over all that the filters leave. */
export function categoryGrid(
  category: WorldCategory,
  question: GridQuestion,
  { store, now }: { store: Store; now: number },
): PsnObject {
  const { size, offset } = question.pageArgs;
  const left = filterRows(gridRows(category, store, now), question.filterBy ?? []);
  const sort = effectiveSort(question.sortBy, category);
  const page = sortRows(left, sort)
    .slice(offset, offset + size)
    .map(({ card }) => card());
  const asked = question.facetOptions ?? [];
  const facets = asked.length === 0 ? usualFacets(category) : asked.filter(isKnownFacet);
  return typed('CategoryGrid', {
    concepts: category.lists === 'concepts' ? page : [],
    facetOptions: facets.map((name) => countFacet(name, left)),
    id: category.id,
    localizedName: category.name,
    pageInfo: typed('PageInfo', {
      isLast: offset + size >= left.length,
      offset,
      size,
      totalCount: left.length,
    }),
    products: category.lists === 'products' ? page : [],
    reportingName: category.name.replaceAll(' ', ''),
    sortedBy: sort === undefined ? null : toSorting(sort),
    sortingOptions: sortingOptions(category),
  });
}
