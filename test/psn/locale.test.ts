import { expect, test } from 'vitest';

import { readLocale } from '../../src/psn/locale.js';

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
])('%j is no store', (text) => {
  expect(readLocale(text)).toBeUndefined();
});
