import { found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import { amountIn, type Store } from '../world/stores.js';
import { moneyText, percentText } from './price-tags.js';

/** US cents of 1, 3 and 12 months, by tier. */
const tiers: Readonly<Record<string, readonly number[]>> = {
  TIER_10: [999, 2499, 7999],
  TIER_20: [1499, 3999, 13_499],
  TIER_30: [1799, 4999, 15_999],
};
const lengths = [1, 3, 12] as const;

/** The whole year of the middle tier is cheaper in November. */
const discountPercent = 20;

function offer(tier: string, index: number, store: Store, now: number): PsnObject {
  const months = lengths[index] ?? 1;
  const regular = amountIn(store.currency, tiers[tier]?.[index] ?? 0);
  const isCheaper = tier === 'TIER_20' && months === 12;
  const current = isCheaper ? Math.floor((regular * (100 - discountPercent)) / 100) : regular;
  const day = 86_400_000;
  const until = (days: number): string => new Date((Math.floor(now / day) + days) * day).toISOString();
  return typed('SubscriptionOffer', {
    ctaLabel: 'Add to Cart',
    description: `Pay every ${months === 1 ? 'month' : `${months} months`}.`,
    hasPromotionOffer: isCheaper,
    isActiveSubscription: false,
    isTrial: false,
    nextRenewalDate: '',
    price: typed('SubscriptionPrice', {
      basePrice: moneyText(store, regular),
      basePriceValue: regular,
      currencyCode: store.currency,
      discountText: isCheaper ? percentText(store.language, discountPercent) : '',
      discountType: 'DISCOUNT_TYPE_DEFAULT',
      discountedPrice: moneyText(store, current),
      discountedValue: current,
      isFree: false,
      promotionEndDate: isCheaper ? until(7) : null,
      promotionStartDate: isCheaper ? until(-3) : null,
    }),
    skuId: `IP9102-PPSA06902_00-PLUS${tier.slice(-2)}T${String(months).padStart(2, '0')}M0000-E004`,
    subscriptionDuration: `${months}-Month Plan`,
    title: `${months} Month Subscription`,
    type: 'SUBSCRIBE',
  });
}

/** What PlayStation Plus costs, by registry key. */
export const plusAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.plusOffers': {
    root: 'tierSelectorOffersRetrieve',
    variables: { tierLabel: 'String!' },
    answer: ({ tierLabel }, { store, now }) => {
      const tier = String(tierLabel);
      const isSold = tier in tiers && store.territory !== undefined;
      const offers = lengths.map((_months, index) => offer(tier, index, store, now));
      return found('tierSelectorOffersRetrieve', isSold ? typed('TierSelectorOffers', { offers }) : null);
    },
  },
};
