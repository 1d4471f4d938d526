import type { CategoryResolvers } from '../../../generated/schema-types.js';
import type { Page } from '../../connection.js';
import { CappedConnection, type GridQuestion, isSameQuestion, loadGrid, readGridArguments } from '../grid.js';
import { toFacets, toSortOption, toSortOptions } from '../grid-mapping.js';
import { throwIfNothingLeft, toStoreItems } from '../items.js';
import type { CategoryModel, GridPage, StoreItemModel } from '../models.js';
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

const nameOf = (page: GridPage | null): string | null => page?.grid.localizedName ?? null;

function toItems(page: Page, { grid, faultAt }: GridPage): GridConnection {
  const items = toStoreItems(grid, faultAt);
  throwIfNothingLeft(items, [faultAt('concepts'), faultAt('products')]);
  return new GridConnection(page, items, grid);
}

/** The page that told of a category, if it is the one that is asked for. */
const findPage = ({ question, page }: CategoryModel, asked: GridQuestion): GridPage | undefined =>
  question !== undefined && isSameQuestion(question, asked) ? page : undefined;

export const Category: CategoryResolvers = {
  locale: (_category, _arguments, { psn }) => psn.locale,
  name({ id, question, page }, _arguments, { psn }) {
    if (page !== undefined) return nameOf(page);
    return loadGrid(psn, id, question ?? readGridArguments(id, psn.locale, {})).then(nameOf);
  },
  items(category, args, { psn }) {
    const { id } = category;
    const question = readGridArguments(id, psn.locale, args);
    const known = findPage(category, question);
    if (known !== undefined) return toItems(question.page, known);
    return loadGrid(psn, id, question).then((answer) => answer && toItems(question.page, answer));
  },
  strand: ({ id }, args, context) => loadStrand(id, args, context),
};
