import { toMomentFromEither } from '../moment.js';
import { toShownText } from '../shown-text.js';
import { toService } from '../subscription-service.js';
import { toAmounts } from './money.js';
import type { UpstreamSkuPrice } from './upstream-prices.js';

function isBound({ isTiedToSubscription, serviceBranding }: UpstreamSkuPrice): boolean {
  return isTiedToSubscription === true || (serviceBranding ?? []).some((branding) => branding !== 'NONE');
}

/** Which of seven things a price is, for a person who owns nothing and subscribes to nothing. */
function toState(price: UpstreamSkuPrice) {
  const bound = isBound(price);
  if (price.isFree !== true && price.serviceBranding == null) return 'UNAVAILABLE';
  if (price.isFree === true) {
    if (!bound) return 'FREE';
    // Free to members: what others pay is told only if the two texts differ.
    return price.basePrice === price.discountedPrice ? 'NOT_TOLD' : 'INCLUDED';
  }
  if (bound) return price.isExclusive === true ? 'MEMBERS_ONLY' : 'NOT_TOLD';
  return (price.qualifications ?? []).length > 0 ? 'NOT_TOLD' : 'PRICED';
}

export const statesToPay = new Set(['PRICED', 'FREE']);
const statesWithRegular = new Set(['PRICED', 'INCLUDED', 'MEMBERS_ONLY', 'NOT_TOLD']);

/** A price that PSN has not told. */
export const untold = {
  state: 'NOT_TOLD',
  text: null,
  current: null,
  regular: null,
  discountText: null,
  discountEndsAt: null,
  lowestRecentText: null,
  upsellText: null,
  upsellServices: [],
  upsellServicesRaw: [],
} as const;

/** Most prices have none. */
const noUpsells = { upsellServices: [], upsellServicesRaw: [] };

function toUpsells({ upsellServiceBranding }: UpstreamSkuPrice) {
  const brandings = (upsellServiceBranding ?? []).filter((branding) => branding !== 'NONE');
  if (brandings.length === 0) return noUpsells;
  const upsells = brandings.map(toService);
  return {
    upsellServices: upsells.map(({ value }) => value),
    upsellServicesRaw: upsells.map(({ raw }) => raw),
  };
}

/** Maps the price of grids, search and wishlist. Display texts are passed on and never parsed. */
export function toPrice(price: UpstreamSkuPrice | null | undefined) {
  if (price == null) return untold;
  const state = toState(price);
  const { text, current, regular } = toAmounts(price);
  const { upsellServices, upsellServicesRaw } = toUpsells(price);
  return {
    state,
    text,
    current: statesToPay.has(state) ? current : null,
    // Free to members, and PSN says so in both texts: neither is a price.
    regular:
      statesWithRegular.has(state) && !(state === 'NOT_TOLD' && price.isFree === true) ? regular : null,
    discountText: toShownText(price.discountText),
    discountEndsAt: price.endTime == null ? null : toMomentFromEither(price.endTime),
    lowestRecentText: null,
    upsellText: toShownText(price.upsellText),
    upsellServices,
    upsellServicesRaw,
  } as const;
}
