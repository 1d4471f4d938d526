import { type StoreLocale, storeLocales } from './store-locales.js';

const MOST_SUGGESTIONS = 3;

/** Language, script and country as people write them: `de`, `de_DE.UTF-8`, `en-US,en;q=0.9`. */
const beginning = /^([a-z]{2})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}))?(?![a-z])/;

/** Stores that a text may mean: those of its country, in its language if there are any; else those of its language. */
function suggestStores(text: string): readonly StoreLocale[] {
  const [, first, script, second] = beginning.exec(text.trim().toLowerCase()) ?? [];
  if (first === undefined) return [];
  // Many write UK, but the code of that country is GB.
  const country = (second ?? first).toUpperCase().replace('UK', 'GB');
  const there = storeLocales.filter((store) => store.country === country);
  const spoken = storeLocales.filter(({ language }) => language.startsWith(first));
  const both = there.filter((store) => spoken.includes(store));
  // A word alone, such as `ar`, is a language rather than a country.
  const choices = second === undefined ? [both, spoken, there] : [both, there, spoken];
  const stores = choices.find(({ length }) => length > 0) ?? [];
  const inScript = stores.filter(({ language }) => language === `${first}-${script ?? ''}`);
  return [...new Set([...inScript, ...stores])].slice(0, MOST_SUGGESTIONS);
}

/** Tells who gave a text that is no store's locale what to give instead. It never repeats that text. */
export function adviseOnLocale(text: string): string {
  const names = suggestStores(text).map(({ locale }) => locale);
  const last = names.pop();
  if (last === undefined) return 'write one such as en-US or zh-hant-HK';
  return `did you mean ${names.length === 0 ? last : `${names.join(', ')} or ${last}`}?`;
}
