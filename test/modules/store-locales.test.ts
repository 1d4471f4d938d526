import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';

test('storeLocales lists every store by country, and asks nothing of PSN', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute('{ storeLocales { locale country language } }');
  expect(errors).toEqual([]);
  expect(data.storeLocales).toHaveLength(105);
  expect(data.storeLocales.slice(0, 2)).toEqual([
    { locale: 'ar-AE', country: 'AE', language: 'ar' },
    { locale: 'en-AE', country: 'AE', language: 'en' },
  ]);
  expect(data.storeLocales).toContainEqual({ locale: 'zh-hant-HK', country: 'HK', language: 'zh-hant' });
  const countries = data.storeLocales.map(({ country }: { country: string }) => country);
  expect(countries).toEqual(countries.toSorted());
  expect(gateway.psn.requests).toEqual([]);
});
