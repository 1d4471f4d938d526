import { createMembers, type Told, valueOf } from '../record.js';
import { statesToPay, toPrice, untold } from './price.js';
import type { UpstreamSkuPrice } from './upstream-prices.js';

interface Priced {
  readonly price?: UpstreamSkuPrice | null;
}

const from = createMembers<Priced>();

/** What an answer to the account tells of an item that is the account's, and no fact of the item. */
export const personalMembers = { accountPrice: from('price', toPrice) };

/** The price as PSN told it to the account. */
export const readAccountPrice = (told: Told<typeof personalMembers>, locale: string) => ({
  ...(valueOf(personalMembers, told, 'accountPrice') ?? untold),
  locale,
});

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
