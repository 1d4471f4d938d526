import { type Offer, toOffer } from './offer.js';
import { toPriceOfOffers } from './offer-price.js';
import type { UpstreamProduct } from './upstream.js';

/** The offers of a product in PSN's order; null where PSN failed to tell them. */
export function toOffers({ webctas, skus }: UpstreamProduct): readonly Offer[] | null {
  const names = new Map((skus ?? []).map((sku) => [sku?.id ?? '', sku?.name ?? null]));
  return webctas?.filter((offer) => offer !== null).map((offer) => toOffer(offer, names)) ?? null;
}

const isDemo = (list: readonly Offer[] | null): boolean =>
  list !== null && list.length > 0 && list.every(({ kind }) => kind === 'DOWNLOAD_DEMO');

/** A concept's offers: those of the first product that anyone can buy, else the first product's; never a demo's. */
export function chooseOffers(products: readonly (UpstreamProduct | null)[]): readonly Offer[] | null {
  const lists = products.filter((product) => product !== null).map(toOffers);
  const games = lists.filter((list) => !isDemo(list));
  return games.find((list) => toPriceOfOffers(list).current !== null) ?? games[0] ?? lists[0] ?? null;
}
