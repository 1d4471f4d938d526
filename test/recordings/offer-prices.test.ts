import { expect, test } from 'vitest';

import { describeRecordings } from '../support/recordings.js';
import { askBeside } from './expect-asked.js';
import { expectedOffer, expectedPrice, offerFields, priceFields } from './expected-price.js';
import { readOffers } from './recorded-prices.js';
import { workedPrices } from './worked-prices.js';

/** Price and offers of products with these calls to action, as the list of everything sold tells them. */
async function askSold(lists: readonly (readonly any[])[]): Promise<any[]> {
  const products = lists.map((webctas, index) => ({ id: String(index), webctas }));
  const query = `{ concept(id: "1") { products { price { ${priceFields} } offers { ${offerFields} } } } }`;
  const body = { data: { conceptRetrieve: { id: '1', products } } };
  const { concept } = await askBeside('conceptProducts', body, query);
  return concept.products;
}

const expectedSold = (webctas: readonly any[]) => ({
  price: expectedPrice(webctas),
  offers: webctas.map(expectedOffer),
});

describeRecordings('every recorded list of offers, worked out a second time', () => {
  const offers = readOffers();

  test('the second way finds what was worked out by hand', () => {
    for (const [recording, product, state, current, regular] of workedPrices) {
      const found = offers.filter((each) => each.recording === recording && each.id.endsWith(product));
      expect(found.length).toBeGreaterThan(0);
      for (const { webctas } of found) {
        const price = expectedPrice(webctas);
        const amounts = [price.current?.amount ?? null, price.regular?.amount ?? null];
        expect([price.state, ...amounts]).toEqual([state, current, regular]);
      }
    }
  });

  test('each list of offers', async () => {
    expect(offers.length).toBeGreaterThan(60);
    const lists = offers.map(({ webctas }) => webctas);
    expect(await askSold(lists)).toEqual(lists.map(expectedSold));
  });

  test('every two recorded offers, had they stood in one list', async () => {
    const distinct = new Map(
      offers.flatMap(({ webctas }) =>
        webctas.map(({ type, action, meta, price }) => {
          const call = {
            type,
            action: { type: action?.type },
            meta: { upSellService: meta.upSellService },
            price,
          };
          return [JSON.stringify([expectedOffer(call), type, price.endTime]), call] as const;
        }),
      ),
    );
    const calls = [...distinct.values()];
    const pairs = calls.flatMap((first) => calls.map((second) => [first, second]));
    expect(pairs.length).toBeGreaterThan(400);
    expect(await askSold(pairs)).toEqual(pairs.map(expectedSold));
  });

  test.each(['EUR', 'JPY', 'KRW', 'INR', 'CLP', 'COP'])(
    'each list of offers, had it been in %s',
    async (currency) => {
      const lists = offers.map(({ webctas }) =>
        webctas.map((call) => ({
          ...call,
          price: { ...call.price, currencyCode: call.price.currencyCode && currency },
        })),
      );
      expect(await askSold(lists)).toEqual(lists.map(expectedSold));
    },
  );
});
