import { toMomentFromEither } from '../moment.js';
import { toShownText } from '../shown-text.js';
import { toTier } from '../plus-tier.js';
import { toService } from '../subscription-service.js';
import { toAmounts } from './money.js';
import { statesToPay } from './price.js';
import type { UpstreamOffer, UpstreamOfferPrice } from './upstream-prices.js';
import { toRequirementKind } from './words.js';

/** PSN's calls to action that we name alike. */
const plainKinds = [
  'ADD_TO_CART',
  'BUY_NOW',
  'PREORDER',
  'DOWNLOAD',
  'DOWNLOAD_DEMO',
  'DOWNLOAD_TRIAL',
  'UNAVAILABLE',
] as const;

function toKind(type: string) {
  const plain = plainKinds.find((kind) => kind === type);
  if (plain !== undefined) return plain;
  if (type === 'DOWNLOAD_DIGITAL_UPGRADE') return 'DIGITAL_UPGRADE';
  if (!type.startsWith('UPSELL_')) return 'UNRECOGNIZED';
  if (/_(FREE|CATALOG|COLLECTION)$/.test(type)) return 'SUBSCRIPTION_CATALOG';
  if (type.endsWith('_DISCOUNT')) return 'SUBSCRIPTION_DISCOUNT';
  return type.endsWith('_TRIAL') ? 'SUBSCRIPTION_TRIAL' : 'UNRECOGNIZED';
}

/** Whom an offer is for. A branding that PSN leaves null binds as well. */
function toAudience({ meta }: UpstreamOffer, price: UpstreamOfferPrice) {
  const isBranded = price.serviceBranding?.some((branding) => branding !== 'NONE') ?? true;
  const isUpsell = meta?.upSellService != null && meta.upSellService !== 'NONE';
  if (price.isTiedToSubscription === true || isBranded || isUpsell) return 'SUBSCRIBERS';
  return (price.qualifications ?? []).length > 0 ? 'OWNERS' : 'EVERYONE';
}

function toState({ type, action }: UpstreamOffer, price: UpstreamOfferPrice, audience: string) {
  if (type === 'UNAVAILABLE' || action?.type === 'OPEN_ERROR_DIALOG') return 'UNAVAILABLE';
  // The call to action of a game that is owned has a price object full of nulls.
  if (price.basePrice == null && price.discountedPrice == null) return 'NOT_TOLD';
  if (type?.includes('TRIAL') === true) return 'TRIAL';
  if (price.isFree === true) return audience === 'SUBSCRIBERS' ? 'INCLUDED' : 'FREE';
  return audience === 'SUBSCRIBERS' && price.isExclusive === true ? 'MEMBERS_ONLY' : 'PRICED';
}

/** Several ids joined by commas, the same one twice. */
const toIds = (text: string | null | undefined): string[] => [
  ...new Set((text ?? '').split(',').filter(Boolean)),
];

function findSkuId({ action }: UpstreamOffer): string | undefined {
  const found = (action?.param ?? []).find((param) => param?.name === 'skuId');
  return toShownText(found?.value) ?? undefined;
}

/** One call to action of the store, with its terms. */
export type Offer = ReturnType<typeof toOffer>;

/** Maps a call to action; `skuNames` gives the names of the product's SKUs. */
export function toOffer(offer: UpstreamOffer, skuNames: ReadonlyMap<string, string | null>) {
  const price = offer.price ?? {};
  const audience = toAudience(offer, price);
  const state = toState(offer, price, audience);
  const { text, current, regular } = toAmounts(price);
  const branding = price.serviceBranding?.find((word) => word !== 'NONE');
  const serviceWord =
    branding ?? (offer.meta?.upSellService === 'NONE' ? undefined : offer.meta?.upSellService);
  const service = serviceWord == null ? null : toService(serviceWord);
  const tier = price.tierLabel == null ? null : toTier(price.tierLabel);
  const skuId = findSkuId(offer);
  return {
    kind: toKind(offer.type ?? ''),
    kindRaw: offer.type ?? '',
    action: offer.action?.type ?? null,
    audience,
    isAdvert: price.applicability === 'UPSELL',
    state,
    text,
    current: statesToPay.has(state) ? current : null,
    regular,
    discountText: toShownText(price.displayDiscountText ?? price.discountText),
    endsAt: price.endTime == null ? null : toMomentFromEither(price.endTime),
    lowestRecentText: price.history?.lowestRecentPrice ?? null,
    launchText: price.history?.launchPrice ?? null,
    savingText: toShownText(price.savingTag),
    upsellText: toShownText(price.displayUpsellText ?? price.upsellText),
    service: service?.value ?? null,
    serviceRaw: service?.raw ?? null,
    tier: tier === null || tier.value === 'UNRECOGNIZED' ? null : tier.value,
    tierRaw: tier?.raw ?? null,
    requires: (price.qualifications ?? []).flatMap((qualification) => {
      if (qualification?.type == null) return [];
      const kind = toRequirementKind(qualification.type);
      return [{ kind: kind.value, kindRaw: kind.raw, entitlementId: qualification.value ?? null }];
    }),
    refusals: (offer.meta?.ineligibilityReasons ?? []).flatMap((refusal) =>
      refusal?.type == null ? [] : [{ reason: refusal.type, names: refusal.names ?? [] }],
    ),
    isExclusive: offer.meta?.exclusive ?? price.isExclusive ?? null,
    isPreOrder: offer.meta?.preOrder ?? null,
    playableAt: offer.meta?.playabilityDate == null ? null : toMomentFromEither(offer.meta.playabilityDate),
    sku: skuId === undefined ? null : { id: skuId, name: skuNames.get(skuId) ?? null, type: null },
    campaignIds: toIds(price.campaignId),
    rewardIds: toIds(price.rewardId),
  } as const;
}
