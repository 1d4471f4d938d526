import type { QueryResolvers } from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { nothingTold } from '../../record.js';
import { selectionOf } from '../../selection.js';
import { loadConceptAddOns, loadTitleAddOns } from '../add-ons.js';
import { concepts } from '../concept-sources.js';
import { searchGames } from '../game-search.js';
import { checkIds, readCategoryId, readConceptId, readProductId, readTitleId } from '../ids.js';
import { lookUpCategory } from '../look-up-category.js';
import { createLookUp, firstAnswer } from '../look-up.js';
import type { ConceptModel, ProductModel } from '../models.js';
import { loadPlusOffers } from '../plus-offers.js';
import { products } from '../product-sources.js';
import { searchStore } from '../search.js';
import { listStoreLocales } from '../store-locales.js';
import { resolveKnownCategories } from './known-categories.js';

type Selected = ReturnType<typeof selectionOf>;

/** Looks games up of which the same is selected. */
function createConcepts(selected: Selected, context: GraphContext) {
  const probes = { addOns: loadConceptAddOns };
  const isKnown = createLookUp({ entity: concepts, probes }, selected, context);
  return async (id: string): Promise<ConceptModel | null> =>
    (await isKnown(readConceptId(id))) ? { __typename: 'Concept', id, told: nothingTold } : null;
}

/** Looks products up of which the same is selected. */
function createProducts(selected: Selected, context: GraphContext) {
  const isKnown = createLookUp({ entity: products }, selected, context);
  return async (id: string): Promise<ProductModel | null> =>
    (await isKnown(readProductId(id))) ? { __typename: 'Product', id, told: nothingTold } : null;
}

type StoreRoots =
  | 'concept'
  | 'concepts'
  | 'product'
  | 'products'
  | 'category'
  | 'title'
  | 'storeSearch'
  | 'gameSearch'
  | 'plusOffers'
  | 'storeLocales'
  | 'knownCategories';

export const Query: Pick<QueryResolvers, StoreRoots> = {
  concept: (_root, { id }, context, info) => createConcepts(selectionOf(info), context)(id),
  concepts(_root, { ids }, context, info) {
    return checkIds(ids).map(createConcepts(selectionOf(info), context));
  },
  product: (_root, { id }, context, info) => createProducts(selectionOf(info), context)(id),
  products(_root, { ids }, context, info) {
    return checkIds(ids).map(createProducts(selectionOf(info), context));
  },
  category: (_root, { id }, context, info) => lookUpCategory(readCategoryId(id), selectionOf(info), context),
  async title(_root, { id: asked }, context, info) {
    const id = readTitleId(asked);
    const selected = selectionOf(info).filter(({ name }) => !['__typename', 'id', 'platform'].includes(name));
    const addOns = selected.find(({ name }) => name === 'addOns');
    // All others are the account's, whose calls tell by themselves that there is nothing.
    if (addOns === undefined && selected.length > 0) return { id };
    const isThere = await firstAnswer([loadTitleAddOns(id, addOns?.args ?? { first: 1 }, context)]);
    return isThere ? { id } : null;
  },
  storeSearch: (_root, args, context) => searchStore(args, context),
  gameSearch: (_root, args, context) => searchGames(args, context),
  plusOffers: (_root, { tier }, context) => loadPlusOffers(tier, context),
  storeLocales: listStoreLocales,
  knownCategories: resolveKnownCategories,
};
