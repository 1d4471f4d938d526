import type { QueryResolvers } from '../../../generated/schema-types.js';
import { nothingTold } from '../../record.js';
import { selectionOf } from '../../selection-of.js';
import { loadConceptAddOns, loadTitleAddOns } from '../add-ons.js';
import { concepts } from '../concept-sources.js';
import { searchGames } from '../game-search.js';
import { checkIds, readCategoryId, readConceptId, readProductId, readTitleId } from '../ids.js';
import { lookUpCategory } from '../look-up-category.js';
import { createLookUp, firstAnswer, wantedOf } from '../look-up.js';
import type { ConceptModel, ProductModel } from '../models.js';
import { loadPlusOffers } from '../plus-offers.js';
import { products } from '../product-sources.js';
import { searchStore } from '../search.js';
import { listStoreLocales } from '../store-locales.js';
import { resolveKnownCategories } from './known-categories.js';

const findConcept = createLookUp({
  entity: concepts,
  probes: { addOns: loadConceptAddOns },
  readId: readConceptId,
  toModel: (id, lookedUp): ConceptModel => ({ __typename: 'Concept', id, told: nothingTold, lookedUp }),
});

const findProduct = createLookUp({
  entity: products,
  readId: readProductId,
  toModel: (id, lookedUp): ProductModel => ({ __typename: 'Product', id, told: nothingTold, lookedUp }),
});

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
  concept: (_root, { id }, context, info) => findConcept(id, wantedOf(info, context)),
  concepts(_root, { ids }, context, info) {
    const wanted = wantedOf(info, context);
    return checkIds(ids).map((id) => findConcept(id, wanted));
  },
  product: (_root, { id }, context, info) => findProduct(id, wantedOf(info, context)),
  products(_root, { ids }, context, info) {
    const wanted = wantedOf(info, context);
    return checkIds(ids).map((id) => findProduct(id, wanted));
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
