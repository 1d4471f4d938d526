import { expect, test } from 'vitest';

import { adviseOnLocale } from '../../src/psn/locale-advice.js';
import { readLocale } from '../../src/psn/locale.js';
import { storeLocales } from '../../src/psn/store-locales.js';

test.each([
  ['en-US', 'en-US'],
  ['en-us', 'en-US'],
  ['DE-AT', 'de-AT'],
  ['no-no', 'no-NO'],
  ['ZH-HANT-hk', 'zh-hant-HK'],
  ['zh-Hans-CN', 'zh-hans-CN'],
  ['  fi-fi ', 'fi-FI'],
])('%j is the store %s', (text, locale) => {
  expect(readLocale(text)).toBe(locale);
});

test.each([
  '',
  'en',
  'english',
  'en_US',
  'en-USA',
  'eng-US',
  'en-US-',
  'en-US,fi-FI',
  'en-US\nx',
  'zh-hanti-HK',
  'en-419',
  'en-US\r\nx-evil: 1',
  'en-XX',
  'en-JP',
  'zh-HK',
  'constructor',
])('%j is no store', (text) => {
  expect(readLocale(text)).toBeUndefined();
});

test('there are 105 stores, each once, and each is read as it is written', () => {
  const locales = storeLocales.map(({ locale }) => locale);
  expect(new Set(locales).size).toBe(105);
  expect(locales).toHaveLength(105);
  expect(locales.filter((locale) => !/^[a-z]{2}(-han[st])?-[A-Z]{2}$/.test(locale))).toEqual([]);
  expect(locales.map((locale) => readLocale(locale.toUpperCase()))).toEqual(locales);
});

test.each([
  ['en-XX', 'en-US, en-GB or en-CA'],
  ['en-JP', 'ja-JP'],
  ['de', 'de-DE'],
  ['de_DE', 'de-DE'],
  ['de_DE.UTF-8', 'de-DE'],
  ['en-US,en;q=0.9', 'en-US'],
  ['en-UK', 'en-GB'],
  ['en', 'en-US, en-GB or en-CA'],
  ['jp', 'ja-JP'],
  ['ar', 'ar-SA, ar-AE or ar-BH'],
  ['sv-FI', 'fi-FI or en-FI'],
  ['en-CH', 'de-CH, fr-CH or it-CH'],
  ['zh-HK', 'zh-hans-HK or zh-hant-HK'],
  ['zh_Hant_MO', 'zh-hant-TW, zh-hant-HK or zh-hans-CN'],
  ['es-419', 'es-ES'],
])('who writes %j is asked whether it was to be %s', (text, names) => {
  expect(adviseOnLocale(text)).toBe(`did you mean ${names}?`);
});

test.each(['', 'klingon', 'xx-XX', '12', 'eng-US'])('%j means no store in particular', (text) => {
  expect(adviseOnLocale(text)).toBe('write one such as en-US or zh-hant-HK');
});
