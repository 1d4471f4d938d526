/** A store locale as PSN writes it: language, sometimes a script, country (`en-US`, `zh-hant-HK`). */
export interface StoreLocale {
  readonly locale: string;
  /** With its script where PSN writes one: `zh-hant`. */
  readonly language: string;
  readonly country: string;
}

/**
 * The countries that have a store in a language, those most often meant first; English, the second language of
 * most, comes last. From the list of regions of the public client mrt1m/playstation-store-api.
 */
const countriesByLanguage = {
  ar: 'SA AE BH KW LB OM QA',
  bg: 'BG',
  cs: 'CZ',
  da: 'DK',
  de: 'DE AT CH LU',
  el: 'GR',
  es: 'ES MX AR BO CL CO CR EC GT HN NI PA PE PY SV UY',
  fi: 'FI',
  fr: 'FR CA BE CH LU',
  he: 'IL',
  hr: 'HR',
  hu: 'HU',
  it: 'IT CH',
  ja: 'JP',
  ko: 'KR',
  nl: 'NL BE',
  no: 'NO',
  pl: 'PL',
  pt: 'PT BR',
  ro: 'RO',
  sk: 'SK',
  sl: 'SI',
  sr: 'RS',
  sv: 'SE',
  th: 'TH',
  tr: 'TR',
  uk: 'UA',
  ru: 'RU UA',
  'zh-hans': 'CN HK',
  'zh-hant': 'TW HK',
  en: 'US GB CA AU AE BG BH CY CZ DK FI GR HK HR HU ID IE IL IN IS KW LB MT MY NO NZ OM PH PL QA RO SA SE SG SI SK TH TR TW VN ZA',
};

/** Every store, language by language. */
export const storeLocales: readonly StoreLocale[] = Object.entries(countriesByLanguage).flatMap(
  ([language, countries]) =>
    countries.split(' ').map((country) => ({ locale: `${language}-${country}`, language, country })),
);
