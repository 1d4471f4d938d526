import type { UpstreamError } from '../../errors.js';
import { type FaultFinder, faultsWithin } from '../../psn/fault-finder.js';
import { toConceptModel } from './concept-members.js';
import type { ProductModel, StoreItemModel } from './models.js';
import { toProductModel } from './product-members.js';
import type { UpstreamProduct } from './upstream.js';
import type { UpstreamCategoryGrid, UpstreamResult } from './upstream-lists.js';

/** The products of a list in its order; null for one without identity, which keeps its place. */
export function toProducts(
  list: string,
  products: readonly (UpstreamProduct | null)[] | null | undefined,
  faultAt: FaultFinder,
): (ProductModel | null)[] {
  return (products ?? []).map(
    (product, index) => product && toProductModel(product, faultsWithin(faultAt, list, index)),
  );
}

/** The items of a grid in its order: concepts or products, whichever it holds. */
export function toStoreItems(
  { concepts, products }: UpstreamCategoryGrid,
  faultAt: FaultFinder,
): (StoreItemModel | null)[] {
  return [
    ...(concepts ?? []).map(
      (concept, index) => concept && toConceptModel(concept, faultsWithin(faultAt, 'concepts', index)),
    ),
    ...toProducts('products', products, faultAt),
  ];
}

/** Throws the failure that left a list with nothing to show; one beside items that are told is theirs alone. */
export function throwIfNothingLeft(
  places: readonly (StoreItemModel | null)[],
  faults: readonly (UpstreamError | undefined)[],
): void {
  const fault = faults.find((found) => found !== undefined);
  if (fault !== undefined && places.every((place) => place === null)) throw fault;
}

/** A concept or a product; an id of digits alone is a concept's, where PSN does not say. */
export function toItem(item: UpstreamResult, faultAt: FaultFinder): StoreItemModel | null {
  const isConcept = item.__typename == null ? /^\d+$/.test(item.id ?? '') : item.__typename === 'Concept';
  const toModel = isConcept ? toConceptModel : toProductModel;
  return toModel(item, faultAt);
}

/** What a search found. */
export function toResults(
  results: readonly (UpstreamResult | null)[],
  faultAt: FaultFinder,
): (StoreItemModel | null)[] {
  return results.map((result, index) => result && toItem(result, faultsWithin(faultAt, 'results', index)));
}
