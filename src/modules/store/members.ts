import type { FaultFinder } from '../../psn/response.js';
import { toDescriptions } from '../descriptions.js';
import { toMedia } from '../media.js';
import { toPlatform } from '../platform.js';
import { asIs, createMembers, readSlice, type Slice, toTold } from '../record.js';
import { toContentRating, toEdition, toGenres, toReleaseDate } from './mapping.js';
import type { ConceptModel, ProductModel, StoreItemModel } from './models.js';
import { toPrice } from './price.js';
import type { UpstreamCategoryGrid, UpstreamConcept, UpstreamProduct } from './upstream.js';
import { toCategory, toClassification } from './words.js';

const ofProduct = createMembers<UpstreamProduct>();
const ofConcept = createMembers<UpstreamConcept>();

/** Fields of a product, each with the member that tells it. */
export const productMembers = {
  name: ofProduct('name', asIs),
  invariantName: ofProduct('invariantName', asIs),
  publisher: ofProduct('publisherName', asIs),
  releaseDate: ofProduct('releaseDate', toReleaseDate),
  genres: ofProduct('combinedLocalizedGenres', toGenres),
  descriptions: ofProduct('descriptions', toDescriptions),
  media: ofProduct('media', toMedia),
  price: ofProduct('price', toPrice),
  platforms: ofProduct('platforms', (platforms) => platforms.map((word) => toPlatform(word).value)),
  platformsRaw: ofProduct('platforms', asIs),
  category: ofProduct('topCategory', (word) => toCategory(word).value),
  categoryRaw: ofProduct('topCategory', asIs),
  classification: ofProduct('storeDisplayClassification', (word) => toClassification(word).value),
  classificationRaw: ofProduct('storeDisplayClassification', asIs),
  classificationText: ofProduct('localizedStoreDisplayClassification', asIs),
  edition: ofProduct('edition', toEdition),
  contentRating: ofProduct('contentRating', toContentRating),
  concept: ofProduct('concept', ({ id }) => (id == null ? null : toConceptModel({ id }))),
};

/** metGetConceptById sends these two empty in its default product, whatever the product has: they are not told. */
function withoutEmpties({ price, media, ...product }: UpstreamProduct): UpstreamProduct {
  return { ...product, ...(price != null && { price }), ...(media != null && media.length > 0 && { media }) };
}

const ofDefaultProduct = <Value>(read: (slice: Slice<typeof productMembers>) => Value | null | undefined) =>
  ofConcept('defaultProduct', (product) => read(readSlice(productMembers, product)) ?? null);

/** Fields of a concept, each with the member that tells it. */
export const conceptMembers = {
  name: ofConcept('name', asIs),
  invariantName: ofConcept('invariantName', asIs),
  publisher: ofConcept('publisherName', asIs),
  releaseDate: ofConcept('releaseDate', toReleaseDate),
  genres: ofConcept('combinedLocalizedGenres', toGenres),
  descriptions: ofConcept('descriptions', toDescriptions),
  media: ofConcept('media', toMedia),
  price: ofConcept('price', toPrice),
  platforms: ofDefaultProduct((product) => product.platforms),
  platformsRaw: ofDefaultProduct((product) => product.platformsRaw),
  classification: ofDefaultProduct((product) => product.classification),
  classificationRaw: ofDefaultProduct((product) => product.classificationRaw),
  classificationText: ofDefaultProduct((product) => product.classificationText),
  defaultProduct: ofConcept('defaultProduct', (product) => toProductModel(withoutEmpties(product))),
};

/** A concept with what the payload tells; null without an id. */
export function toConceptModel(payload: UpstreamConcept, faultAt?: FaultFinder): ConceptModel | null {
  return payload.id == null
    ? null
    : { __typename: 'Concept', id: payload.id, told: toTold(conceptMembers, payload, faultAt) };
}

/** A product with what the payload tells; null without an id. */
export function toProductModel(payload: UpstreamProduct, faultAt?: FaultFinder): ProductModel | null {
  return payload.id == null
    ? null
    : { __typename: 'Product', id: payload.id, told: toTold(productMembers, payload, faultAt) };
}

/** The items of a grid in its order: concepts or products, whichever it holds; null for one without identity. */
export function toStoreItems(
  { concepts, products }: UpstreamCategoryGrid,
  faultAt: FaultFinder,
): (StoreItemModel | null)[] {
  const at =
    (list: string, index: number): FaultFinder =>
    (...path) =>
      faultAt(list, index, ...path);
  return [
    ...(concepts ?? []).map((concept, index) => concept && toConceptModel(concept, at('concepts', index))),
    ...(products ?? []).map((product, index) => product && toProductModel(product, at('products', index))),
  ];
}
