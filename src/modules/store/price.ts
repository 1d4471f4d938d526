import { toMomentFromEither } from '../moment.js';
import { toShownText } from '../shown-text.js';
import { toService } from '../subscription-service.js';
import { toAmounts, toPresentText } from './money.js';
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

/** Which subscriptions a hint speaks of. */
const brandingsOf = ({ upsellServiceBranding }: UpstreamSkuPrice): readonly string[] =>
  (upsellServiceBranding ?? []).filter((branding) => branding !== 'NONE');

/**
 * The price of grids, search and wishlist. Display texts are passed on and never parsed. Each part is read when it is
 * asked for: most ask for the texts alone.
 */
export class ListPrice {
  readonly lowestRecentText = null;
  readonly #price: UpstreamSkuPrice;

  constructor(price: UpstreamSkuPrice) {
    this.#price = price;
  }

  get state() {
    return toState(this.#price);
  }

  get text() {
    return toPresentText(this.#price);
  }

  get current() {
    return statesToPay.has(this.state) ? toAmounts(this.#price).current : null;
  }

  get regular() {
    const { state } = this;
    // Free to members, and PSN says so in both texts: neither is a price.
    const isTold = statesWithRegular.has(state) && !(state === 'NOT_TOLD' && this.#price.isFree === true);
    return isTold ? toAmounts(this.#price).regular : null;
  }

  get discountText() {
    return toShownText(this.#price.discountText);
  }

  get discountEndsAt() {
    const { endTime } = this.#price;
    return endTime == null ? null : toMomentFromEither(endTime);
  }

  get upsellText() {
    return toShownText(this.#price.upsellText);
  }

  get upsellServices() {
    return brandingsOf(this.#price).map((branding) => toService(branding).value);
  }

  get upsellServicesRaw() {
    return brandingsOf(this.#price);
  }
}

/** The same with all its parts read. */
export function toPrice(price: UpstreamSkuPrice | null | undefined) {
  if (price == null) return untold;
  const told = new ListPrice(price);
  return {
    state: told.state,
    text: told.text,
    current: told.current,
    regular: told.regular,
    discountText: told.discountText,
    discountEndsAt: told.discountEndsAt,
    lowestRecentText: told.lowestRecentText,
    upsellText: told.upsellText,
    upsellServices: told.upsellServices,
    upsellServicesRaw: told.upsellServicesRaw,
  } as const;
}
