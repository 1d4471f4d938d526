import type { PsnSession } from '../../psn/session.js';
import { type Offer, toOffer } from './offer.js';
import { toPriceOfOffers } from './offer-price.js';
import { operations } from './operations.js';
import type { UpstreamOffered } from './upstream.js';

type Locale = string | null | undefined;

/** The offers of a product in PSN's order; null where PSN failed to tell them. */
function toOffers({ webctas, skus }: UpstreamOffered): readonly Offer[] | null {
  const names = new Map((skus ?? []).map((sku) => [sku?.id ?? '', sku?.name ?? null]));
  return webctas?.filter((offer) => offer !== null).map((offer) => toOffer(offer, names)) ?? null;
}

/** Asks for a product's offers; undefined if that store does not sell it, null where PSN failed to tell them. */
export async function loadProductOffers(psn: PsnSession, productId: string, locale?: Locale) {
  const { data, faultAt } = await psn.query(operations.productOffers, { productId }, { locale });
  if (data.productRetrieve == null) return undefined;
  const offers = toOffers(data.productRetrieve);
  const fault = offers === null ? faultAt('productRetrieve', 'webctas') : undefined;
  if (fault !== undefined) throw fault;
  return offers;
}

/**
 * Asks for a concept's offers: its default product's, else those of the first product that anyone can buy, else the
 * first product's. Undefined if that store does not sell it, null where PSN failed to tell them.
 */
export async function loadConceptOffers(psn: PsnSession, conceptId: string, locale?: Locale) {
  const { data, faultAt } = await psn.query(operations.conceptOffers, { conceptId }, { locale });
  const concept = data.conceptRetrieve;
  if (concept == null) return undefined;
  const products = concept.defaultProduct == null ? (concept.products ?? []) : [concept.defaultProduct];
  const lists = products.filter((product) => product !== null).map(toOffers);
  const isDemo = (list: readonly Offer[] | null): boolean =>
    list !== null && list.length > 0 && list.every(({ kind }) => kind === 'DOWNLOAD_DEMO');
  const games = lists.filter((list) => !isDemo(list));
  const offers = games.find((list) => toPriceOfOffers(list).current !== null) ?? games[0] ?? lists[0] ?? null;
  const fault = offers === null ? faultAt('conceptRetrieve') : undefined;
  if (fault !== undefined) throw fault;
  return offers;
}
