import type { CategoryResolvers } from '../../../generated/schema-types.js';
import type { Page } from '../../connection.js';
import { CappedConnection, loadGrid, readGridArguments } from '../grid.js';
import { toFacets, toSortOption, toSortOptions } from '../grid-mapping.js';
import { throwIfNothingLeft, toStoreItems } from '../items.js';
import type { StoreItemModel } from '../models.js';
import type { UpstreamCategoryGrid } from '../upstream-lists.js';
import { loadStrand } from '../strand.js';

/** A page of a category, with what PSN tells beside it. */
class GridConnection extends CappedConnection<StoreItemModel> {
  private readonly grid: UpstreamCategoryGrid;

  constructor(page: Page, items: readonly (StoreItemModel | null)[], grid: UpstreamCategoryGrid) {
    super(page, items, grid.pageInfo?.totalCount ?? null);
    this.grid = grid;
  }

  get facets() {
    return toFacets(this.grid.facetOptions);
  }

  get sorts() {
    return toSortOptions(this.grid.sortingOptions);
  }

  get sortedBy() {
    return toSortOption(this.grid.sortedBy);
  }
}

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
    return new GridConnection(question.page, items, grid);
  },
  strand: ({ id }, args, context) => loadStrand(id, args, context),
};
