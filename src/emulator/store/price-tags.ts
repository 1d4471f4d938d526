import { typed, type PsnObject } from '../psn-object.js';
import { wordsOf } from './words.js';
import type { PriceTerms } from '../world/model.js';
import { amountIn, type Store } from '../world/stores.js';

const symbols = { USD: '$', GBP: '£', EUR: '€', JPY: '¥' } as const;

/** An amount as the store writes it: `$14.99`, `14,95 €`, `€14,95` in Finland, `¥1,650`. */
export function moneyText({ currency, language }: Store, amount: number): string {
  const symbol = symbols[currency];
  if (currency === 'JPY') return `${symbol}${amount.toLocaleString('en-US')}`;
  const text = (amount / 100).toFixed(2);
  if (currency !== 'EUR' || language === 'en') return `${symbol}${text}`;
  const comma = text.replace('.', ',');
  return language === 'de' ? `${comma}\u00a0${symbol}` : `${symbol}${comma}`;
}

/** A discount as the store writes it. */
export function percentText(language: string, percent: number): string {
  return language === 'fi' ? `–${percent} %` : language === 'de' ? `-${percent}\u00a0%` : `-${percent}%`;
}

/** What has to be paid now in the store's currency, or undefined where there is no price to pay. */
export function currentAmount(terms: PriceTerms, { currency }: Store): number | undefined {
  if (terms.state === 'free' || terms.state === 'included') return 0;
  if (terms.state === 'unavailable' || terms.state === 'not-told' || terms.state === 'trial')
    return undefined;
  const regular = amountIn(currency, terms.cents);
  return terms.state === 'discounted' ? Math.floor((regular * (100 - terms.percent)) / 100) : regular;
}

/** When a discount ends: midnight UTC, so many days from the present one; null for other terms. */
export function endTime(terms: PriceTerms, now: number): string | null {
  if (terms.state !== 'discounted') return null;
  const day = 86_400_000;
  return new Date((Math.floor(now / day) + terms.endsInDays) * day).toISOString();
}

/** The members that change from one state to another. */
function terms(price: Exclude<PriceTerms, { state: 'not-told' }>, store: Store): Record<string, unknown> {
  const words = wordsOf(store.language);
  const text = (amount: number): string => moneyText(store, amount);
  switch (price.state) {
    case 'plain': {
      const base = text(amountIn(store.currency, price.cents));
      const upsell = price.memberPercent !== undefined && {
        upsellServiceBranding: ['PS_PLUS'],
        upsellText: words.savePercent(price.memberPercent),
      };
      return { basePrice: base, discountedPrice: base, ...upsell };
    }
    case 'discounted':
      return {
        basePrice: text(amountIn(store.currency, price.cents)),
        discountText: percentText(store.language, price.percent),
        discountedPrice: text(currentAmount(price, store) ?? 0),
      };
    case 'free':
      return { basePrice: words.price('free'), discountedPrice: words.price('free'), isFree: true };
    case 'included':
      return {
        basePrice: text(amountIn(store.currency, price.cents)),
        discountedPrice: words.price('included'),
        isFree: true,
        isTiedToSubscription: true,
        serviceBranding: [price.service],
      };
    case 'members-only': {
      const base = text(amountIn(store.currency, price.cents));
      return {
        basePrice: base,
        discountedPrice: base,
        isExclusive: true,
        isTiedToSubscription: true,
        serviceBranding: [price.service],
      };
    }
    case 'trial':
      return {
        basePrice: words.price('trial'),
        discountedPrice: words.price('trial'),
        isExclusive: true,
        isFree: true,
        isTiedToSubscription: true,
        serviceBranding: [price.service],
      };
    case 'unavailable':
      // Not free: the nulls are what tells this state from the others.
      return {
        basePrice: words.price('unavailable'),
        discountedPrice: words.price('unavailable'),
        includesBundleOffer: null,
        isTiedToSubscription: null,
        serviceBranding: null,
        upsellServiceBranding: [],
      };
  }
}

/** The price of grids: display texts alone, no numbers; null where the store tells none. */
export function skuPrice(price: PriceTerms, store: Store, now: number): PsnObject | null {
  if (price.state === 'not-told') return null;
  return typed('SkuPrice', {
    discountText: null,
    endTime: endTime(price, now),
    includesBundleOffer: false,
    isExclusive: false,
    isFree: false,
    isTiedToSubscription: false,
    serviceBranding: ['NONE'],
    upsellServiceBranding: ['NONE'],
    upsellText: null,
    ...terms(price, store),
  });
}

/** The same with numbers, as the price of a concept has it. */
export function skuPriceWithValues(price: PriceTerms, store: Store, now: number): PsnObject | null {
  const told = skuPrice(price, store, now);
  if (told === null) return null;
  const regular = 'cents' in price ? amountIn(store.currency, price.cents) : 0;
  const isNumberless = price.state === 'unavailable' || price.state === 'trial';
  return typed('SkuPrice', {
    ...told,
    basePriceValue: isNumberless ? null : regular,
    campaignId: null,
    currencyCode: isNumberless ? null : store.currency,
    discountedValue: isNumberless ? null : (currentAmount(price, store) ?? null),
    qualifications: null,
    rewardId: '',
  });
}
