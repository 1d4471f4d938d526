import { failed, found, type OperationResult } from '../operation-answer.js';
import type { PsnObject } from '../psn-object.js';
import type { WorldConcept, WorldProduct } from '../world/model.js';
import type { Store } from '../world/stores.js';
import { world } from '../world/world.js';

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

/** A question that the store does not take. */
export function badRequest(root: string, message: string, apiName: string): OperationResult {
  return failed(root, {
    statusCode: 400,
    reason: 'bad_request',
    message,
    code: 3162368,
    source: 'api',
    apiName,
  });
}

/** What is told of a concept where it is sold; a concept that nobody knows is null without an error. */
export function ofConcept(
  conceptId: unknown,
  store: Store,
  tell: (concept: WorldConcept) => PsnObject | readonly PsnObject[],
  root = 'conceptRetrieve',
): OperationResult {
  const known = world.concept(String(conceptId));
  if (known === undefined) return found(root, null);
  const isSold = store.territory !== undefined && known.territories.includes(store.territory);
  return isSold ? found(root, tell(known)) : notFound(root, 'Concept', known.id, store);
}

/** What is told of a product in the store of its own region; the others refuse it. */
export function ofProduct(
  productId: unknown,
  store: Store,
  tell: (product: WorldProduct, concept: WorldConcept) => PsnObject | readonly PsnObject[],
  root = 'productRetrieve',
): OperationResult {
  const known = world.product(String(productId));
  const game = world.concept(known?.conceptId ?? '');
  if (known === undefined || game === undefined) {
    return notFound(root, 'Product', String(productId), store);
  }
  if (known.territory === store.territory) return found(root, tell(known, game));
  return failed(root, {
    statusCode: 400,
    reason: 'failed_storefront_requirement',
    message: 'Store Front: There is no required storefront for this product.',
    code: 3162368,
    source: 'api',
    apiName: 'getProduct',
  });
}
