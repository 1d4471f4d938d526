import type { PriceTerms, WorldProduct } from './model.js';

/** The part of the world whose stores share product ids. */
export type Territory = 'americas' | 'europe' | 'japan';

export type Currency = 'USD' | 'GBP' | 'EUR' | 'JPY';

/** How product ids begin, and sku ids end, in a territory. */
export const territories: Readonly<Record<Territory, { productPrefix: string; skuSuffix: string }>> = {
  americas: { productPrefix: 'UP', skuSuffix: 'U001' },
  europe: { productPrefix: 'EP', skuSuffix: 'E001' },
  japan: { productPrefix: 'JP', skuSuffix: 'J001' },
};

/** One country's store in one language. */
export interface Store {
  readonly language: string;
  readonly country: string;
  /** Unknown for a country in which this world sells nothing. */
  readonly territory: Territory | undefined;
  readonly currency: Currency;
  readonly ratingAuthority: 'ESRB' | 'PEGI' | 'USK' | 'CERO';
  /** Hours that the store's clocks are ahead of UTC. */
  readonly utcOffset: number;
  /** What it has changed of its prices, by conceptId: those of the standard editions. */
  readonly repriced?: Readonly<Record<string, PriceTerms>>;
}

/** On what terms a store sells a product now. */
export const termsIn = ({ repriced }: Store, { terms, conceptId, edition }: WorldProduct): PriceTerms =>
  (edition === 'standard' ? repriced?.[conceptId] : undefined) ?? terms;

type Country = Omit<Store, 'language' | 'country'>;

const countries: Readonly<Record<string, Country>> = {
  US: { territory: 'americas', currency: 'USD', ratingAuthority: 'ESRB', utcOffset: -4 },
  GB: { territory: 'europe', currency: 'GBP', ratingAuthority: 'PEGI', utcOffset: 1 },
  DE: { territory: 'europe', currency: 'EUR', ratingAuthority: 'USK', utcOffset: 2 },
  FI: { territory: 'europe', currency: 'EUR', ratingAuthority: 'PEGI', utcOffset: 3 },
  JP: { territory: 'japan', currency: 'JPY', ratingAuthority: 'CERO', utcOffset: 9 },
};

const elsewhere: Country = {
  territory: undefined,
  currency: 'USD',
  ratingAuthority: 'ESRB',
  utcOffset: 0,
};

/** The store of a locale such as `de-DE`; case and script subtags do not matter, as on PSN. */
export function storeOf(locale: string): Store {
  const parts = locale.split('-');
  const country = (parts.at(-1) ?? '').toUpperCase();
  const language = (parts[0] ?? '').toLowerCase();
  return { language, country, ...(countries[country] ?? elsewhere) };
}

/** A price of so many US cents in a store's currency and its customary endings: minor units, yen whole. */
export function amountIn(currency: Currency, cents: number): number {
  if (cents === 0) return 0;
  const dollars = Math.round(cents / 100);
  if (currency === 'GBP') return Math.max(1, Math.round(dollars * 0.8)) * 100 - 1;
  if (currency === 'EUR') return dollars * 100 - 5;
  if (currency === 'JPY') return dollars * 110;
  return cents;
}
