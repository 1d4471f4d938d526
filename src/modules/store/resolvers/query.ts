import type { QueryResolvers } from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { nothingTold } from '../../record.js';
import { selectionOf } from '../../selection.js';
import { loadConceptAddOns, loadTitleAddOns } from '../add-ons.js';
import { concepts } from '../concept-sources.js';
import { searchGames } from '../game-search.js';
import { checkIds, readCategoryId, readConceptId, readProductId, readTitleId } from '../ids.js';
import { lookUpCategory } from '../look-up-category.js';
import { firstAnswer, isKnown } from '../look-up.js';
import type { ConceptModel, ProductModel } from '../models.js';
import { loadPlusOffers } from '../plus-offers.js';
import { products } from '../product-sources.js';
import { searchStore } from '../search.js';
import { listStoreLocales } from '../store-locales.js';
import { resolveKnownCategories } from './known-categories.js';

type Selected = ReturnType<typeof selectionOf>;

async function lookUpConcept(
  id: string,
  context: GraphContext,
  selected: Selected,
): Promise<ConceptModel | null> {
  const probes = { addOns: loadConceptAddOns };
  const lookUp = { entity: concepts, probes };
  const isThere = await isKnown(lookUp, readConceptId(id), selected, context);
  return isThere ? { __typename: 'Concept', id, told: nothingTold } : null;
}

async function lookUpProduct(
  id: string,
  context: GraphContext,
  selected: Selected,
): Promise<ProductModel | null> {
  const isThere = await isKnown({ entity: products }, readProductId(id), selected, context);
  return isThere ? { __typename: 'Product', id, told: nothingTold } : null;
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
  concept: (_root, { id }, context, info) => lookUpConcept(id, context, selectionOf(info)),
  concepts(_root, { ids }, context, info) {
    const selected = selectionOf(info);
    return checkIds(ids).map((id) => lookUpConcept(id, context, selected));
  },
  product: (_root, { id }, context, info) => lookUpProduct(id, context, selectionOf(info)),
  products(_root, { ids }, context, info) {
    const selected = selectionOf(info);
    return checkIds(ids).map((id) => lookUpProduct(id, context, selected));
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
