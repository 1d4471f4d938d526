import { type StoreLocale, storeLocales } from '../../psn/store-locales.js';

/** Every store, country by country, and a country's languages by the alphabet. */
export function listStoreLocales(): readonly StoreLocale[] {
  const place = ({ country, language }: StoreLocale): string => `${country} ${language}`;
  return storeLocales.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
