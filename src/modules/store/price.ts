import { toMomentFromEither } from '../moment.js';
import { createOpenEnum } from '../open-enum.js';
import type { UpstreamSkuPrice } from './upstream.js';

/** How many digits of a minor-unit amount stand behind the point; null where sources disagree. */
const exponents: Readonly<Record<string, number | null>> = {
  JPY: 0,
  KRW: 0,
  INR: null,
  CLP: null,
  COP: null,
};
const USUAL_EXPONENT = 2;

const toService = createOpenEnum(['PS_PLUS', 'EA_PLAY', 'UBISOFT_PLUS', 'GTA_PLUS', 'STARS', 'PS_NOW'], {
  EA_ACCESS: 'EA_PLAY',
  PSPLUS: 'PS_PLUS',
  EAACCESS: 'EA_PLAY',
  UBISOFTPLUS: 'UBISOFT_PLUS',
  PSNOW: 'PS_NOW',
  LOYALTY: 'STARS',
});

function toMoney(text: string | null, value: number | null, currency: string | null) {
  const exponent = currency === null || value === null ? null : (exponents[currency] ?? null);
  const usual = currency !== null && value !== null && !(currency in exponents) ? USUAL_EXPONENT : exponent;
  return { amount: usual === null ? null : value, exponent: usual, currency, text };
}

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

const statesToPay = new Set(['PRICED', 'FREE']);
const statesWithRegular = new Set(['PRICED', 'INCLUDED', 'MEMBERS_ONLY', 'NOT_TOLD']);

/** A price that PSN has not told. */
const untold = {
  state: 'NOT_TOLD',
  text: null,
  current: null,
  regular: null,
  discountText: null,
  discountEndsAt: null,
  upsellText: null,
  upsellServices: [],
  upsellServicesRaw: [],
} as const;

/** Maps the price of grids, search and wishlist. Display texts are passed on and never parsed. */
export function toPrice(price: UpstreamSkuPrice | null | undefined) {
  if (price == null) return untold;
  const state = toState(price);
  const base = price.basePrice ?? null;
  const now = price.discountedPrice ?? base;
  const currency = price.currencyCode ?? null;
  // PSN once called a thing free in words and 238.00 in figures: then the figures are worth nothing.
  const contradicts = base === now && price.basePriceValue !== price.discountedValue;
  const amount = (value: number | null | undefined): number | null => (contradicts ? null : (value ?? null));
  const upsells = (price.upsellServiceBranding ?? [])
    .filter((branding) => branding !== 'NONE')
    .map(toService);
  const hasRegular = statesWithRegular.has(state) && base !== null && price.basePriceValue !== 0;
  return {
    state,
    text: now,
    current: statesToPay.has(state) ? toMoney(now, amount(price.discountedValue), currency) : null,
    regular: hasRegular ? toMoney(base, amount(price.basePriceValue), currency) : null,
    discountText: price.discountText ?? null,
    discountEndsAt: price.endTime == null ? null : toMomentFromEither(price.endTime),
    upsellText: price.upsellText ?? null,
    upsellServices: upsells.map(({ value }) => value),
    upsellServicesRaw: upsells.map(({ raw }) => raw),
  } as const;
}
