import type { PlusTier } from '../../generated/schema-types.js';
import type { GraphContext } from '../context.js';
import { toMomentFromEither } from '../moment.js';
import { toShownText } from '../shown-text.js';
import { toAmounts } from './money.js';
import { operations } from './operations.js';
import type { UpstreamPlusOffer } from './upstream-lists.js';

const tierLabels: Readonly<Record<PlusTier, string>> = {
  ESSENTIAL: 'TIER_10',
  EXTRA: 'TIER_20',
  PREMIUM: 'TIER_30',
};

function toState(price: NonNullable<UpstreamPlusOffer['price']>) {
  if (price.basePrice == null && price.discountedPrice == null) return 'NOT_TOLD' as const;
  return price.isFree === true ? ('FREE' as const) : ('PRICED' as const);
}

function toPlusOffer(offer: UpstreamPlusOffer) {
  const price = offer.price ?? {};
  const moment = (text: string | null | undefined) => (text == null ? null : toMomentFromEither(text));
  const { text, current, regular } = toAmounts(price);
  return {
    sku: offer.skuId == null ? null : { id: offer.skuId, name: null, type: null },
    title: toShownText(offer.title),
    description: toShownText(offer.description),
    durationText: toShownText(offer.subscriptionDuration),
    callToAction: toShownText(offer.ctaLabel),
    kind: toShownText(offer.type),
    state: toState(price),
    text,
    current,
    regular,
    discountText: toShownText(price.discountText),
    discountStartsAt: moment(price.promotionStartDate),
    discountEndsAt: moment(price.promotionEndDate),
    isTrial: offer.isTrial ?? null,
    isActive: offer.isActiveSubscription ?? null,
  };
}

/** What a tier of PlayStation Plus costs in this store; null if it does not sell that tier. */
export async function loadPlusOffers(tier: PlusTier, { psn }: GraphContext) {
  const { data, faultAt } = await psn.query(operations.plusOffers, { tierLabel: tierLabels[tier] });
  const offers = data.tierSelectorOffersRetrieve?.offers;
  const fault = offers == null ? faultAt('tierSelectorOffersRetrieve', 'offers') : undefined;
  if (fault !== undefined) throw fault;
  return offers?.filter((offer) => offer !== null).map(toPlusOffer) ?? null;
}
