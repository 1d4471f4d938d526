import { storeLocales } from './store-locales.js';

const byLowerCase = new Map(storeLocales.map(({ locale }) => [locale.toLowerCase(), locale]));

/** Reads a store locale in any casing and writes it as PSN does; `undefined` where no store has it. */
export function readLocale(text: string): string | undefined {
  return byLowerCase.get(text.trim().toLowerCase());
}
