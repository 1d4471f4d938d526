import { statesToPay, toPrice } from './price.js';
import type { UpstreamSkuPrice } from './upstream-prices.js';

interface Priced {
  readonly price?: UpstreamSkuPrice | null;
}

/**
 * Drops the price of an answer to the account unless it is plain: else it is what that owns and subscribes to, or
 * null since 2025. What is not told here the anonymous store is asked for.
 */
export function withoutPersonalPrice<Item extends Priced>({
  price,
  ...item
}: Item): Omit<Item, 'price'> & Priced {
  const isPlain = price != null && statesToPay.has(toPrice(price).state);
  return isPlain ? { ...item, price } : item;
}
