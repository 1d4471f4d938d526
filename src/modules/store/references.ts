import type { GraphContext } from '../context.js';
import type { References } from '../module.js';
import { nothingTold, valueOf } from '../record.js';
import type { SelectedField } from '../selection.js';
import { loadConceptAddOns } from './add-ons.js';
import { concepts } from './concept-sources.js';
import {
  findProductId,
  readCategoryId,
  readConceptId,
  readProductId,
  readSkuId,
  readTitleId,
} from './ids.js';
import { lookUpCategory } from './look-up-category.js';
import { createLookUp } from './look-up.js';
import type { ConceptModel, ProductModel, SkuModel } from './models.js';
import { productMembers } from './product-members.js';
import { products } from './product-sources.js';

/** Fields of a category that tell whether there is one. */
const telling = new Set(['name', 'items', 'strand']);

/** Only a product tells the name of what it is sold as. */
async function findSku(
  id: string,
  { planner, psn }: GraphContext,
  selected: readonly SelectedField[],
): Promise<SkuModel | null> {
  const productId = findProductId(id);
  const isTold = selected.some(({ name }) => name === 'name' || name === 'type');
  if (productId === undefined || !isTold) return { id, name: null, type: null };
  const answer = await planner.read(products, { id: productId, name: 'skus', locale: psn.locale });
  const skus = answer && valueOf(productMembers, answer.told, 'skus');
  return skus?.find((sku) => sku.id === id) ?? null;
}

const isReferred = true;

const findConcept = createLookUp({
  entity: concepts,
  probes: { addOns: loadConceptAddOns },
  isReferred,
  readId: readConceptId,
  toModel: (id, lookedUp): ConceptModel => ({ __typename: 'Concept', id, told: nothingTold, lookedUp }),
});

const findProduct = createLookUp({
  entity: products,
  isReferred,
  readId: readProductId,
  toModel: (id, lookedUp): ProductModel => ({ __typename: 'Product', id, told: nothingTold, lookedUp }),
});

export const references: Pick<References, 'Concept' | 'Product' | 'Sku' | 'Title' | 'Category'> = {
  Concept: {
    id: (key, context, selected) => findConcept(key, { selected, context, isAlone: false }),
  },
  Product: {
    id: (key, context, selected) => findProduct(key, { selected, context, isAlone: false }),
  },
  Sku: { id: (key, context, selected) => findSku(readSkuId(key), context, selected) },
  Title: { id: (key) => ({ id: readTitleId(key) }) },
  Category: {
    id(key, context, selected) {
      const id = readCategoryId(key);
      const isAsked = selected.some(({ name }) => telling.has(name));
      return isAsked ? lookUpCategory(id, selected, context) : { id };
    },
  },
};
