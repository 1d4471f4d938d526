import { toMomentFromEither } from '../moment.js';
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

/** Maps the price of grids, search and wishlist. Display texts are passed on and never parsed. */
export function toPrice(price: UpstreamSkuPrice | null | undefined) {
  if (price == null) return untold;
  const state = toState(price);
  const { text, current, regular } = toAmounts(price);
  const upsells = (price.upsellServiceBranding ?? [])
    .filter((branding) => branding !== 'NONE')
    .map(toService);
  return {
    state,
    text,
    current: statesToPay.has(state) ? current : null,
    regular: statesWithRegular.has(state) ? regular : null,
    discountText: price.discountText ?? null,
    discountEndsAt: price.endTime == null ? null : toMomentFromEither(price.endTime),
    lowestRecentText: null,
    upsellText: price.upsellText ?? null,
    upsellServices: upsells.map(({ value }) => value),
    upsellServicesRaw: upsells.map(({ raw }) => raw),
  } as const;
}
