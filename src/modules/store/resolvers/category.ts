import type { CategoryResolvers } from '../../../generated/schema-types.js';
import { toConnection } from '../../connection.js';
import { GRID_CAP, loadGrid, readGridArguments } from '../grid.js';
import { toFacets, toSortOption, toSortOptions } from '../grid-mapping.js';
import { throwIfNothingLeft, toStoreItems } from '../items.js';
import { loadStrand } from '../strand.js';

export const Category: CategoryResolvers = {
  locale: (_category, _arguments, { psn }) => psn.locale,
  async name({ id, question }, _arguments, { psn }) {
    const asked = question ?? readGridArguments(id, psn.locale, {});
    return (await loadGrid(psn, id, asked))?.grid.localizedName ?? null;
  },
  async items({ id }, args, { psn }) {
    const question = readGridArguments(id, psn.locale, args);
    const answer = await loadGrid(psn, id, question);
    if (answer === null) return null;
    const { grid, faultAt } = answer;
    const items = toStoreItems(grid, faultAt);
    throwIfNothingLeft(items, [faultAt('concepts'), faultAt('products')]);
    const total = grid.pageInfo?.totalCount ?? null;
    return {
      ...toConnection(question.page, items, total, GRID_CAP),
      totalIsCapped: total !== null && total >= GRID_CAP,
      facets: toFacets(grid.facetOptions),
      sorts: toSortOptions(grid.sortingOptions),
      sortedBy: toSortOption(grid.sortedBy),
    };
  },
  strand: ({ id }, args, context) => loadStrand(id, args, context),
};
