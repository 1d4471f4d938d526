import type { Offer } from './offer.js';
import { type toPrice, untold } from './price.js';

/** A price, wherever it was told. */
export type StorePrice = ReturnType<typeof toPrice> | ReturnType<typeof toPriceOfOffers>;

type Stated = Pick<
  Offer,
  'state' | 'text' | 'current' | 'regular' | 'discountText' | 'lowestRecentText' | 'upsellText'
> &
  Partial<Pick<Offer, 'endsAt'>>;

/** What members are promised beside a price: the first advert for a subscription. */
function upsellOf(offers: readonly Offer[]) {
  const adverts = offers.filter(({ isAdvert, service }) => isAdvert && service !== null);
  const services = new Map(
    adverts.map(({ serviceRaw, service }) => [serviceRaw ?? '', service ?? 'UNRECOGNIZED']),
  );
  return {
    upsellText: adverts.find(({ upsellText }) => upsellText !== null)?.upsellText ?? null,
    upsellServices: [...services.values()],
    upsellServicesRaw: [...services.keys()],
  };
}

/**
 * What a person pays who owns nothing and subscribes to nothing: never simply the first offer, which is often an
 * advert, and never a member's, an owner's or a trial's. `null` offers mean that PSN failed to tell them.
 */
export function toPriceOfOffers(offers: readonly Offer[] | null) {
  if (offers === null) return untold;
  // A demo is free beside a game that is not; on a page of its own it is what there is.
  const games = offers.filter(({ kind }) => kind !== 'DOWNLOAD_DEMO');
  const whole = games.length > 0 ? games : offers;
  const real = whole.filter(({ isAdvert }) => !isAdvert);
  const isToPay = ({ state }: Offer): boolean => state === 'PRICED' || state === 'FREE';
  const ofState = (state: Offer['state']): Offer | undefined => whole.find((offer) => offer.state === state);

  const priced = ({ endsAt, ...offer }: Stated) => ({
    state: offer.state,
    text: offer.text,
    current: offer.current,
    regular: offer.regular,
    discountText: offer.discountText,
    discountEndsAt: endsAt ?? null,
    lowestRecentText: offer.lowestRecentText,
    ...upsellOf(offers),
  });

  const plain = real.find((offer) => offer.audience === 'EVERYONE' && isToPay(offer));
  if (plain !== undefined) return priced(plain);
  // General and member discounts add up, so the general price cannot be reckoned back.
  const conditional = real.find(isToPay);
  if (conditional !== undefined) {
    return { ...untold, ...upsellOf(offers), regular: conditional.regular };
  }
  const other = ofState('INCLUDED') ?? ofState('MEMBERS_ONLY') ?? ofState('TRIAL');
  if (other !== undefined) return priced({ ...other, discountText: null, endsAt: null });
  const isUnavailable = whole.every(({ state }) => state === 'UNAVAILABLE');
  return isUnavailable ? { ...untold, state: 'UNAVAILABLE' as const, text: whole[0]?.text ?? null } : untold;
}
