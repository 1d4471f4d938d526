import { type FaultFinder, faultsWithin } from '../../psn/fault-finder.js';
import { asIs, createMembers, type Member, toTold } from '../record.js';
import { findTitleId } from './ids.js';
import { itemMembers, type ItemPayload } from './item-members.js';
import { toNotices } from './mapping.js';
import type { ConceptModel, LegalTextModel, ProductModel } from './models.js';
import type { Offer } from './offer.js';
import { type StorePrice, toPriceOfOffers } from './offer-price.js';
import { chooseOffers } from './offers.js';
import { toPrice } from './price.js';
import { productMembers, type ProductPayload, toProductModel } from './product-members.js';
import { faultsOfSold } from './sold.js';
import type { UpstreamConcept, UpstreamProduct } from './upstream.js';
import type { UpstreamSkuPrice } from './upstream-prices.js';

/** What an answer tells of a concept. */
export interface ConceptPayload extends ItemPayload, UpstreamConcept {
  /** Products whose offers are the concept's. */
  readonly offered?: readonly (UpstreamProduct | null)[];
  /** Everything that is sold of it, with its contents. */
  readonly sold?: readonly (UpstreamProduct | null)[] | null;
  readonly legal?: LegalTextModel | null;
}

const from = createMembers<ConceptPayload>();

/** metGetConceptById sends these two empty in its default product, whatever the product has: they are not told. */
function withoutEmpties({ price, media, ...product }: UpstreamProduct): UpstreamProduct {
  return { ...product, ...(price != null && { price }), ...(media != null && media.length > 0 && { media }) };
}

/** Told of the default product; where an answer has none, as a wishlist, of the game itself. */
const ofDefaultProduct = <Value>(member: Member<ProductPayload, Value>): Member<ConceptPayload, Value> => ({
  from: ['defaultProduct', ...member.from],
  read({ defaultProduct, platforms, storeDisplayClassification, localizedStoreDisplayClassification }) {
    if (defaultProduct != null) return member.read(defaultProduct) ?? null;
    const own = { platforms, storeDisplayClassification, localizedStoreDisplayClassification };
    const told = member.read(own as ProductPayload);
    return told === undefined ? defaultProduct : told;
  },
});

const toDefaultProduct = (product: UpstreamProduct, faultAt?: FaultFinder): ProductModel | null =>
  toProductModel(withoutEmpties(product), faultAt);

const offers: Member<ConceptPayload, readonly Offer[]> = {
  from: ['webctas', 'products', 'defaultProduct'],
  read: ({ offered }) => offered && chooseOffers(offered),
};

/** The price as a list told it. */
const listedPrice: Member<ConceptPayload, UpstreamSkuPrice> = {
  from: ['price'],
  read: ({ offered, price }) => (offered === undefined ? price : undefined),
  isAsSent: true,
};

const price: Member<ConceptPayload, StorePrice> = {
  from: ['price', 'webctas', 'products', 'defaultProduct'],
  read({ price, offered }) {
    if (offered === undefined) return price == null ? price : toPrice(price);
    const chosen = chooseOffers(offered);
    return chosen === null ? null : toPriceOfOffers(chosen);
  },
};

const products: Member<ConceptPayload, readonly ProductModel[]> = {
  from: ['products'],
  read({ sold }, faultAt) {
    if (sold == null) return sold;
    const within = faultAt && faultsWithin(faultAt, 'products');
    const models = sold.map(
      (product, index) => product && toProductModel(product, faultsOfSold(sold, index, within)),
    );
    return models.filter((product) => product !== null);
  },
};

/** Titles stand in the ids of the products, which even grids tell. */
const toTitleIds = (products: readonly (UpstreamProduct | null)[]): string[] => {
  const found = products.map((product) => findTitleId(product?.id ?? ''));
  return [...new Set(found.filter((id) => id !== undefined))];
};

/** Fields of a concept, each with the members that tell it. */
export const conceptMembers = {
  ...itemMembers,
  price,
  listedPrice,
  offers,
  platforms: ofDefaultProduct(productMembers.platforms),
  platformsRaw: ofDefaultProduct(productMembers.platformsRaw),
  classification: ofDefaultProduct(productMembers.classification),
  classificationRaw: ofDefaultProduct(productMembers.classificationRaw),
  classificationText: ofDefaultProduct(productMembers.classificationText),
  screenLanguages: from('screenLanguages', asIs),
  spokenLanguages: from('spokenLanguages', asIs),
  compatibilityNotices: from('compatibilityNoticesByPlatform', toNotices),
  accessibilityNotices: from('accessibilityNoticesByPlatform', toNotices),
  legal: from('legal', asIs),
  defaultProduct: from('defaultProduct', toDefaultProduct),
  /** The same, asked so that its pictures come with it. */
  defaultProductWithMedia: from('defaultProduct', toDefaultProduct),
  products,
  titleIds: from('products', toTitleIds),
};

/** A concept with what the payload tells; null without an id. */
export function toConceptModel(payload: ConceptPayload, faultAt?: FaultFinder): ConceptModel | null {
  return payload.id == null
    ? null
    : { __typename: 'Concept', id: payload.id, told: toTold(conceptMembers, payload, faultAt) };
}
