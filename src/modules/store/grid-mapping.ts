import type { UpstreamCategoryGrid, UpstreamSorting } from './upstream-lists.js';

/** Maps a sort order; null without a name to sort by. */
export function toSortOption(sorting: UpstreamSorting | null | undefined) {
  return sorting?.name == null
    ? null
    : { name: sorting.name, label: sorting.displayName ?? null, ascending: sorting.isAscending ?? false };
}

/** Maps the sort orders of a category: a name may come twice, once for each direction. */
export function toSortOptions(sortings: UpstreamCategoryGrid['sortingOptions']) {
  return sortings?.map(toSortOption).filter((option) => option !== null) ?? null;
}

/** Maps the facets of a category. Names and values stay PSN's: `0-99` is no legal enum value. */
export function toFacets(facets: UpstreamCategoryGrid['facetOptions']) {
  return (
    facets?.flatMap((facet) => {
      if (facet?.name == null) return [];
      const values = (facet.values ?? []).flatMap((value) =>
        value?.key == null
          ? []
          : [{ value: value.key, label: value.displayName ?? null, count: value.count ?? null }],
      );
      return [{ name: facet.name, label: facet.displayName ?? null, values }];
    }) ?? null
  );
}
