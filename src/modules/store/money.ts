import type { UpstreamAmounts } from './upstream-prices.js';

/** How many digits of a minor-unit amount stand behind the point; null where sources disagree. */
const exponents: Readonly<Record<string, number | null>> = {
  JPY: 0,
  KRW: 0,
  INR: null,
  CLP: null,
  COP: null,
};
const USUAL_EXPONENT = 2;

/** A text with its amount in minor units, where PSN tells one and its currency's exponent is beyond doubt. */
function toMoney(text: string | null, value: number | null, currency: string | null) {
  const exponent = currency === null || value === null ? null : (exponents[currency] ?? null);
  const usual = currency !== null && value !== null && !(currency in exponents) ? USUAL_EXPONENT : exponent;
  return { amount: usual === null ? null : value, exponent: usual, currency, text };
}

/** PSN's text for what is to be paid. */
export const toPresentText = ({ basePrice, discountedPrice }: UpstreamAmounts): string | null =>
  discountedPrice ?? basePrice ?? null;

/** What is to be paid and what it costs without discount; each null where PSN tells neither text nor value. */
export function toAmounts(price: UpstreamAmounts) {
  const base = price.basePrice ?? null;
  const now = toPresentText(price);
  const currency = price.currencyCode ?? null;
  // PSN once called a thing free in words and 238.00 in figures: then the figures are worth nothing.
  const { basePriceValue: usual, discountedValue: present } = price;
  const contradicts = base === now && usual != null && present != null && usual !== present;
  const amount = (value: number | null | undefined): number | null => (contradicts ? null : (value ?? null));
  return {
    text: now,
    current: now === null ? null : toMoney(now, amount(price.discountedValue), currency),
    regular:
      base === null || price.basePriceValue === 0
        ? null
        : toMoney(base, amount(price.basePriceValue), currency),
  };
}
