import type { FaultFinder } from '../../psn/response.js';
import { toPlatform } from '../platform.js';
import { asIs, createMembers, type Member, toTold } from '../record.js';
import { toConceptModel } from './concept-members.js';
import { itemMembers, type ItemPayload } from './item-members.js';
import { toEdition, toSkus } from './mapping.js';
import type { ConceptModel, ProductModel } from './models.js';
import type { Offer } from './offer.js';
import { type StorePrice, toPriceOfOffers } from './offer-price.js';
import { toOffers } from './offers.js';
import { toPrice } from './price.js';
import type { UpstreamConcept, UpstreamProduct } from './upstream.js';
import type { UpstreamSkuPrice } from './upstream-prices.js';
import { toCategory, toClassification } from './words.js';

/** What an answer tells of a product. */
export type ProductPayload = ItemPayload & UpstreamProduct;

const from = createMembers<ProductPayload>();
const toConcept = (concept: UpstreamConcept, faultAt?: FaultFinder): ConceptModel | null =>
  toConceptModel(concept, faultAt);

const offers: Member<ProductPayload, readonly Offer[]> = {
  from: ['webctas'],
  read: (product) => (product.webctas === undefined ? undefined : toOffers(product)),
};

/** The price as a list told it. */
const listedPrice: Member<ProductPayload, UpstreamSkuPrice> = {
  from: ['price'],
  read: ({ webctas, price }) => (webctas === undefined ? price : undefined),
  isAsSent: true,
};

/** Offers say more than a list's price: they have its amounts, its end and its history. */
const price: Member<ProductPayload, StorePrice> = {
  from: ['webctas', 'price'],
  read(product) {
    if (product.webctas === undefined) return product.price == null ? product.price : toPrice(product.price);
    const told = toOffers(product);
    return told === null ? null : toPriceOfOffers(told);
  },
};

/** Fields of a product, each with the members that tell it. */
export const productMembers = {
  ...itemMembers,
  price,
  listedPrice,
  offers,
  skus: from('skus', toSkus),
  platforms: from('platforms', (platforms) => platforms.map((word) => toPlatform(word).value)),
  platformsRaw: from('platforms', asIs),
  category: from('topCategory', (word) => toCategory(word).value),
  categoryRaw: from('topCategory', asIs),
  classification: from('storeDisplayClassification', (word) => toClassification(word).value),
  classificationRaw: from('storeDisplayClassification', asIs),
  classificationText: from('localizedStoreDisplayClassification', asIs),
  edition: from('edition', (edition) => toEdition(edition)),
  concept: from('concept', toConcept),
  /** The same, asked so that the concept's own fields come with it. */
  conceptWithRecord: from('concept', toConcept),
  /** The same, asked so that everything sold of the concept comes with it. */
  conceptWithProducts: from('concept', toConcept),
};

/** A product with what the payload tells; null without an id. */
export function toProductModel(payload: UpstreamProduct, faultAt?: FaultFinder): ProductModel | null {
  return payload.id == null
    ? null
    : { __typename: 'Product', id: payload.id, told: toTold(productMembers, payload, faultAt) };
}
