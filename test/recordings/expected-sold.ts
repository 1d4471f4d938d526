import { expectedMedia, mediaFields } from './expected-media.js';
import { expectedOffer, expectedPrice, offerFields, priceFields } from './expected-price.js';

/** Selects all that `expectedTerms` tells. */
const termFields = `${offerFields} kindRaw action text discountText endsAt lowestRecentText launchText savingText
  upsellText service serviceRaw tier tierRaw requires { kind kindRaw entitlementId } refusals { reason names }
  isExclusive isPreOrder playableAt sku { id name } campaignIds rewardIds locale`;

const services: Readonly<Record<string, string>> = { EA_ACCESS: 'EA_PLAY', LOYALTY: 'STARS' };
const tiers: Readonly<Record<string, string>> = {
  TIER_10: 'ESSENTIAL',
  TIER_20: 'EXTRA',
  TIER_30: 'PREMIUM',
};
const requirements: Readonly<Record<string, string>> = {
  ENTITLED_TO: 'OWNS',
  ENTITLEMENT_IN_CART: 'IN_CART',
};

const wordsOf = (...texts: readonly (string | null | undefined)[]): string | null =>
  texts.find((text) => text !== undefined) || null;

/** Ids that PSN joins with commas, some of them twice. */
const idsOf = (text: string | null | undefined): string[] => [
  ...new Set(text?.split(',').filter((id) => id !== '')),
];

function serviceOf({ meta, price }: any): string | null {
  const words = [...price.serviceBranding, meta.upSellService];
  return words.find((word) => word !== 'NONE') ?? null;
}

/** What the graph tells of a recorded call to action, with all its terms. */
function expectedTerms(call: any, skus: readonly any[], locale: string) {
  const { type, action, meta, price } = call;
  const service = serviceOf(call);
  const skuId = action?.param.find(({ name }: any) => name === 'skuId')?.value;
  const sku = skus.find(({ id }) => id === skuId);
  return {
    ...expectedOffer(call),
    kindRaw: type,
    action: action?.type ?? null,
    text: price.discountedPrice,
    discountText: wordsOf(price.displayDiscountText, price.discountText),
    endsAt: price.endTime && new Date(Number(price.endTime)).toISOString(),
    lowestRecentText: price.history?.lowestRecentPrice ?? null,
    launchText: price.history?.launchPrice ?? null,
    savingText: wordsOf(price.savingTag),
    upsellText: wordsOf(price.displayUpsellText, price.upsellText),
    service: service && (services[service] ?? service),
    serviceRaw: service,
    tier: tiers[price.tierLabel] ?? null,
    tierRaw: price.tierLabel ?? null,
    requires: (price.qualifications ?? []).map((each: any) => ({
      kind: requirements[each.type],
      kindRaw: each.type,
      entitlementId: each.value,
    })),
    refusals: (meta.ineligibilityReasons ?? []).map(({ type: reason, names }: any) => ({ reason, names })),
    isExclusive: meta.exclusive ?? price.isExclusive,
    isPreOrder: null,
    playableAt: null,
    sku: skuId === undefined ? null : { id: skuId, name: sku?.name ?? null },
    campaignIds: idsOf(price.campaignId),
    rewardIds: idsOf(price.rewardId),
    locale,
  };
}

/** Selects what every answer with calls to action tells of a product. */
export const offeredFields = `price { ${priceFields} } offers { ${termFields} }`;

/** The price of a recorded product, and its calls to action in the order of the recording. */
export const expectedOffered = ({ webctas, skus }: any, locale: string) => ({
  price: expectedPrice(webctas),
  offers: webctas.map((call: any) => expectedTerms(call, skus ?? [], locale)),
});

/** Selects a concept with everything that is sold of it. */
export const soldFields = `id locale name media { ${mediaFields} } titles { id } products {
  id locale name ${offeredFields} platforms platformsRaw category categoryRaw media { ${mediaFields} }
  edition { name kind kindRaw ordering features } skus { id name type } concept { id } title { id }
}`;

const titleOf = (productId: string): string | undefined => productId.split('-')[1];

function expectedEdition({ name, type, ordering, features }: any) {
  return { name: name === '' ? null : name, kind: type, kindRaw: type, ordering, features };
}

/** A recorded concept with everything that is sold of it. */
export const expectedSold = ({ id, name, media, products }: any, locale: string) => ({
  id,
  locale,
  name,
  media: expectedMedia(media),
  titles: [...new Set(products.map((product: any) => titleOf(product.id)))].map((title) => ({ id: title })),
  products: products.map((product: any) => ({
    id: product.id,
    locale,
    name: product.name,
    ...expectedOffered(product, locale),
    platforms: product.platforms,
    platformsRaw: product.platforms,
    category: product.topCategory,
    categoryRaw: product.topCategory,
    media: expectedMedia(product.media),
    edition: product.edition && expectedEdition(product.edition),
    skus: product.skus.map((sku: any) => ({ id: sku.id, name: sku.name, type: null })),
    concept: { id: product.concept.id },
    title: { id: titleOf(product.id) },
  })),
});
