/** A store locale as PSN writes it: language, sometimes a script, country (`en-US`, `zh-hant-HK`). */
export type StoreLocale = string;

const form = /^([a-z]{2})(?:-([a-z]{4}))?-([a-z]{2})$/i;

/** Reads a store locale in any casing and writes it as PSN does; `undefined` where it is none. */
export function readLocale(text: string): StoreLocale | undefined {
  const [, language, script, country] = form.exec(text.trim()) ?? [];
  if (language === undefined || country === undefined) return undefined;
  const parts = [language.toLowerCase(), script?.toLowerCase(), country.toUpperCase()];
  return parts.filter((part) => part !== undefined).join('-');
}
