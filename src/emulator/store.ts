import { categoryGrid, type GridQuestion } from './category-grid.js';
import { failed, found, type OperationAnswer, type OperationResult } from './operation-answer.js';
import { type PsnObject, typed } from './psn-object.js';
import { conceptDetails, productDetails } from './store-details.js';
import { offeredProduct } from './store-offers.js';
import type { WorldConcept, WorldProduct } from './world/model.js';
import type { Store } from './world/stores.js';
import { world } from './world/world.js';

function notFound(root: string, what: string, id: string, { country, language }: Store): OperationResult {
  return failed(root, {
    statusCode: 404,
    reason: 'data_not_found',
    message: `${what} not available for [${id}, ${country}, ${language}]`,
    code: 3166081,
    source: 'api',
    apiName: `get${what}`,
  });
}

function badRequest(root: string, message: string): OperationResult {
  return failed(root, {
    statusCode: 400,
    reason: 'bad_request',
    message,
    code: 3162368,
    source: 'api',
    apiName: 'getCategoryGrid',
  });
}

const concept: OperationAnswer = {
  root: 'conceptRetrieve',
  variables: { conceptId: 'String!', productId: 'String!' },
  answer: ({ conceptId, productId }, { store }) => {
    const asked = String(conceptId);
    const known = world.concept(asked === '' ? (world.product(String(productId))?.conceptId ?? '') : asked);
    if (known === undefined) return found('conceptRetrieve', null);
    const isSold = store.territory !== undefined && known.territories.includes(store.territory);
    return isSold
      ? found('conceptRetrieve', conceptDetails(known, store))
      : notFound('conceptRetrieve', 'Concept', known.id, store);
  },
};

const product: OperationAnswer = {
  root: 'productRetrieve',
  variables: { productId: 'String!' },
  answer: ({ productId }, { store }) => ofProduct(productId, store, productDetails),
};

/** What is told of a product in the store of its own region; the others refuse it. */
function ofProduct(
  productId: unknown,
  store: Store,
  tell: (product: WorldProduct, concept: WorldConcept, store: Store) => PsnObject,
): OperationResult {
  const known = world.product(String(productId));
  const game = world.concept(known?.conceptId ?? '');
  if (known === undefined || game === undefined) {
    return notFound('productRetrieve', 'Product', String(productId), store);
  }
  if (known.territory === store.territory) return found('productRetrieve', tell(known, game, store));
  return failed('productRetrieve', {
    statusCode: 400,
    reason: 'failed_storefront_requirement',
    message: 'Store Front: There is no required storefront for this product.',
    code: 3162368,
    source: 'api',
    apiName: 'getProduct',
  });
}

/** The most that one page holds, and how far paging reaches. */
const pageLimit = 1000;
const reachLimit = 10_000;

const grid: OperationAnswer = {
  root: 'categoryGridRetrieve',
  variables: {
    id: 'String!',
    pageArgs: 'PageArgs!',
    sortBy: 'SortBy',
    filterBy: '[String!]',
    facetOptions: '[String!]',
    maxResults: 'Int',
    locale: 'String',
  },
  inputTypes: {
    PageArgs: { size: 'Int!', offset: 'Int!' },
    SortBy: { name: 'String', isAscending: 'Boolean' },
  },
  answer: (variables, context) => {
    const question = variables as unknown as GridQuestion;
    const { size, offset } = question.pageArgs;
    if (size > pageLimit) {
      return badRequest('categoryGridRetrieve', `"size" must be less than or equal to ${pageLimit}`);
    }
    if (size < 0 || offset < 0 || offset + size > reachLimit) {
      return badRequest('categoryGridRetrieve', 'Incorrect offset/limit');
    }
    const category = world.category(String(variables['id']));
    return found(
      'categoryGridRetrieve',
      category === undefined ? null : categoryGrid(category, question, context),
    );
  },
};

const productOffers: OperationAnswer = {
  root: 'productRetrieve',
  variables: { productId: 'String!' },
  answer: ({ productId }, { store, now }) =>
    ofProduct(productId, store, (known) => offeredProduct(known, store, now)),
};

const conceptOffers: OperationAnswer = {
  root: 'conceptRetrieve',
  variables: { conceptId: 'String!' },
  answer: ({ conceptId }, { store, now }) => {
    const known = world.concept(String(conceptId));
    if (known === undefined) return found('conceptRetrieve', null);
    if (store.territory === undefined || !known.territories.includes(store.territory)) {
      return notFound('conceptRetrieve', 'Concept', known.id, store);
    }
    const [first] = world.productsIn(known, store.territory);
    const defaultProduct = first === undefined ? null : offeredProduct(first, store, now);
    return found('conceptRetrieve', typed('Concept', { defaultProduct, id: known.id }));
  },
};

/** The store's operations by registry key. */
export const storeAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.concept': concept,
  'store.product': product,
  'store.categoryGrid': grid,
  'store.productOffers': productOffers,
  'store.conceptOffers': conceptOffers,
};
