import type { QueryResolvers } from '../../../generated/schema-types.js';
import { BadUserInputError } from '../../../errors.js';
import { type GridArguments, type GridQuestion, loadGrid, readGridArguments } from '../grid.js';
import { checkIds, readCategoryId, readConceptId, readProductId } from '../ids.js';
import { argumentsBelow } from '../look-ahead.js';
import { loadConcept, loadProduct } from '../records.js';
import { listStoreLocales } from '../store-locales.js';
import { resolveKnownCategories } from './known-categories.js';

/** A fault of `items`' arguments belongs to `items`; the category itself is then looked up by its first page. */
function readUsable(id: string, locale: string, args: GridArguments): GridQuestion {
  try {
    return readGridArguments(id, locale, args);
  } catch (error) {
    if (error instanceof BadUserInputError) return readGridArguments(id, locale, {});
    throw error;
  }
}

export const Query: Pick<
  QueryResolvers,
  'concept' | 'concepts' | 'product' | 'products' | 'category' | 'storeLocales' | 'knownCategories'
> = {
  concept: (_root, { id }, { psn }) => loadConcept(psn, readConceptId(id)),
  concepts: (_root, { ids }, { psn }) => checkIds(ids).map(async (id) => loadConcept(psn, readConceptId(id))),
  product: (_root, { id }, { psn }) => loadProduct(psn, readProductId(id)),
  products: (_root, { ids }, { psn }) => checkIds(ids).map(async (id) => loadProduct(psn, readProductId(id))),
  async category(_root, { id: asked }, { psn }, info) {
    const id = readCategoryId(asked);
    const args: GridArguments = argumentsBelow(info, 'Category', 'items') ?? {};
    const question = readUsable(id, psn.locale, args);
    return (await loadGrid(psn, id, question)) === null ? null : { id, question };
  },
  storeLocales: listStoreLocales,
  knownCategories: resolveKnownCategories,
};
