import { expect, test } from 'vitest';

import { describeRecordings, readRecordings } from '../support/recordings.js';
import { askBeside } from './expect-asked.js';
import { expectedSkuPrice, priceFields } from './expected-price.js';
import { type RecordedItem, readItems } from './recorded-prices.js';

const itemQuery = `nodes { id price { ${priceFields} } }`;
const expectedItem = ({ id, price }: RecordedItem) => ({ id, price: expectedSkuPrice(price) });

/** Things with such prices, as the store's search tells them. */
async function askFound(items: readonly RecordedItem[]): Promise<any[]> {
  const size = 50;
  const pages = items.flatMap((_item, index) =>
    index % size === 0 ? [items.slice(index, index + size)] : [],
  );
  const found = pages.map(async (results) => {
    const body = { data: { universalSearch: { results, next: '' } } };
    const { storeSearch } = await askBeside(
      'search',
      body,
      `{ storeSearch(term: "a", first: ${size}) { ${itemQuery} } }`,
    );
    return storeSearch.nodes;
  });
  return (await Promise.all(found)).flat();
}

/** Every choice of one value for each name. */
function combine(choices: Readonly<Record<string, readonly unknown[]>>): object[] {
  return Object.entries(choices).reduce<object[]>(
    (all, [name, values]) => all.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}

describeRecordings('every price of a recorded list, worked out a second time', () => {
  const grids = readRecordings('categoryGridRetrieve').map(
    (recording) => [recording.name, recording] as const,
  );

  test.each(grids)('%s: each item of the grid', async (_name, recording) => {
    const id = '00000000-0000-0000-0000-000000000000';
    const query = `{ category(id: "${id}") { items(first: 100) { ${itemQuery} } } }`;
    const { category } = await askBeside('categoryGrid', recording.body, query);
    const { concepts = [], products = [] } = recording.body.data.categoryGridRetrieve;
    expect(category.items.nodes).toEqual([...concepts, ...products].map(expectedItem));
  });

  // The last three are an account's own answers, played here for their prices: they are of the same type.
  const lists = [
    'getSearchResults',
    'getAddOnProductsByConcept',
    'metGetAddOnsByTitleId',
    'metGetContextSearchResults',
    'metGetDomainSearchResults',
    'metGetStoreWishlist',
  ];

  test.each(lists)('%s: each price, as the store’s search tells it', async (operationName) => {
    const items = readRecordings(operationName).flatMap(readItems);
    expect(items.length).toBeGreaterThan(0);
    expect(await askFound(items)).toEqual(items.map(expectedItem));
  });

  test('every combination of the terms that lists tell', async () => {
    const items = combine({
      basePrice: ['$19.99'],
      basePriceValue: [1999],
      discountedPrice: ['$19.99', '$9.99', 'Included', null],
      discountedValue: [1999, 0, null],
      currencyCode: ['USD'],
      endTime: ['1718866740000', null],
      isFree: [true, false],
      isTiedToSubscription: [true, false],
      isExclusive: [true, false],
      serviceBranding: [['NONE'], ['PS_PLUS'], [], null],
      qualifications: [null, [], [{ type: 'ENTITLED_TO', value: 'x' }]],
    }).map((price, index) => ({ id: `product-${index}`, price }));
    const body = { data: { conceptRetrieve: { id: '1', products: items } } };
    const query = `{ concept(id: "1") { products { id price { ${priceFields} } } } }`;
    const { concept } = await askBeside('conceptProducts', body, query);
    expect(concept.products).toEqual(items.map(expectedItem));
  });
});
