import { describe, expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { createTestGateway } from '../support/test-gateway.js';

const game = world.concepts.find(
  ({ terms, productIds }) => terms.state === 'plain' && productIds.length > 3,
)!;
const sold = world.products.find(
  ({ territory, conceptId }) => territory === 'americas' && conceptId === game.id,
)!;
const none = (root: string) => ({ body: { data: { [root]: null } } });
const down = { status: 503, body: {} };

describe('whether something is there', () => {
  test.each(['skus { id } category', 'category skus { id }'])(
    'a delisted product keeps its record: { %s }',
    async (below) => {
      await using gateway = await createTestGateway();
      gateway.psn.answerOnce('store.productOffers', none('productRetrieve'));
      const { data, errors } = await gateway.execute(`{ product(id: "${sold.id}") { ${below} } }`);
      expect({ data, errors }).toEqual({ data: { product: { category: 'GAME', skus: null } }, errors: [] });
    },
  );

  test('a delisted product keeps its name, which its offers would have brought', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('store.productOffers', none('productRetrieve'));
    gateway.psn.answerAlways('store.productSiblings', none('productRetrieve'));
    const { data, errors } = await gateway.execute(`{
      one: product(id: "${sold.id}") { name price { text } }
      other: product(id: "${sold.id}") { category concept { products { id } } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      one: { name: expect.stringContaining(game.name), price: null },
      other: { category: 'GAME', concept: null },
    });
  });

  test.each(['price { text }', 'offers { kind }', 'editions { name }', 'starRating { average }'])(
    'a product without { %s } is still there',
    async (below) => {
      await using gateway = await createTestGateway();
      gateway.psn.answerOnce('store.productOffers', none('productRetrieve'));
      gateway.psn.answerOnce('store.productEditions', none('editionSelectionsRetrieve'));
      gateway.psn.answerOnce('store.productStarRating', none('productRetrieve'));
      const { data, errors } = await gateway.execute(`{ product(id: "${sold.id}") { ${below} } }`);
      expect({ data, errors }).toEqual({ data: { product: { [below.split(' ')[0]!]: null } }, errors: [] });
    },
  );

  test('a record that fails beside offers that are gone is a failure, and not an unknown id', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('store.product', down);
    gateway.psn.answerOnce('store.productOffers', none('productRetrieve'));
    const { data, errors } = await gateway.execute(
      `{ product(id: "${sold.id}") { category offers { kind } } }`,
    );
    expect(data).toEqual({ product: null });
    expect(errors).toMatchObject([{ path: ['product'], extensions: { code: 'PSN_UNAVAILABLE' } }]);
  });
});

describe('a search that PSN leaves off', () => {
  const page = (from: number, next: string, totalCount: number | null = null) => ({
    body: {
      data: {
        universalSearch: {
          next,
          pageInfo: { totalCount },
          results: Array.from({ length: 50 }, (_, index) => ({
            __typename: 'Product',
            id: `P${from + index}`,
          })),
        },
      },
    },
  });
  const search = 'totalCount nodes { id } pageInfo { hasNextPage endCursor }';

  test('keeps what was found before a page that is not answered, and can go on from there', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('store.search', page(0, 'odd: {next} %', 200));
    gateway.psn.answerOnce('store.search', none('universalSearch'));
    const first = await gateway.execute(`{ storeSearch(term: "p", first: 80) { ${search} } }`);
    expect(first.errors).toEqual([]);
    const { nodes, pageInfo } = first.data.storeSearch;
    expect(nodes).toHaveLength(50);
    expect(pageInfo.hasNextPage).toBe(true);
    gateway.psn.answerOnce('store.search', page(50, '', 100));
    const rest = await gateway.execute(
      `{ storeSearch(term: "p", first: 80, after: "${pageInfo.endCursor}") { ${search} } }`,
    );
    expect(rest.data.storeSearch).toMatchObject({ pageInfo: { hasNextPage: false } });
    expect(rest.data.storeSearch.nodes[0]).toEqual({ id: 'P50' });
    expect(gateway.psn.requests.at(-1)?.variables).toMatchObject({
      nextCursor: 'odd: {next} %',
      pageOffset: 50,
    });
  });

  test('ends where PSN’s cursor repeats itself', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerOnce('store.search', page(0, 'N1'));
    gateway.psn.answerOnce('store.search', page(50, 'N1'));
    const { data } = await gateway.execute(`{ storeSearch(term: "p", first: 100) { ${search} } }`);
    const ids = data.storeSearch.nodes.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(100);
    expect(data.storeSearch.pageInfo.hasNextPage).toBe(false);
    expect(gateway.psn.requests).toHaveLength(2);
  });

  test('of which nothing is left but failures is one', async () => {
    await using gateway = await createTestGateway();
    const errors = [{ message: 'Operation timed out!', path: ['universalSearch', 'results', 0] }];
    const { data } = page(0, '').body;
    const broken = { universalSearch: { ...data.universalSearch, results: [null] } };
    gateway.psn.answerOnce('store.search', { body: { data: broken, errors } });
    const answer = await gateway.execute(`{ storeSearch(term: "p") { ${search} } }`);
    expect(answer.data).toEqual({ storeSearch: null });
    expect(answer.errors).toMatchObject([{ path: ['storeSearch'], extensions: { code: 'PSN_ERROR' } }]);
  });
});

describe('prices that are told in part', () => {
  const price = (members: object) => ({
    body: {
      data: { conceptRetrieve: { defaultProduct: { price: { serviceBranding: ['NONE'], ...members } } } },
    },
  });
  const ask = `{ concept(id: "${game.id}") { price { state text current { amount } regular { text } discountText } } }`;

  test('a figure that is missing contradicts nothing', async () => {
    await using gateway = await createTestGateway();
    const told = {
      basePrice: '$10',
      discountedPrice: '$10',
      discountedValue: 1000,
      currencyCode: 'USD',
      discountText: '',
    };
    gateway.psn.answerOnce('store.conceptPrice', price(told));
    const { data } = await gateway.execute(ask);
    expect(data.concept.price).toMatchObject({
      state: 'PRICED',
      current: { amount: 1000 },
      discountText: null,
    });
  });

  test('a word in both texts is no undiscounted price', async () => {
    await using gateway = await createTestGateway();
    const words = {
      basePrice: 'Included',
      discountedPrice: 'Included',
      isFree: true,
      serviceBranding: ['PS_PLUS'],
    };
    gateway.psn.answerOnce('store.conceptPrice', price(words));
    const { data } = await gateway.execute(ask);
    expect(data.concept.price).toMatchObject({ state: 'NOT_TOLD', text: 'Included', regular: null });
  });

  test('offers that were told are not asked again for amounts that no store tells', async () => {
    await using gateway = await createTestGateway();
    const offer = {
      type: 'ADD_TO_CART',
      price: { basePrice: '₹ 10', discountedPrice: '₹ 10', currencyCode: 'INR', serviceBranding: ['NONE'] },
    };
    const products = [{ id: sold.id, name: 'One', webctas: [offer] }];
    gateway.psn.answerOnce('store.conceptProducts', {
      body: { data: { conceptRetrieve: { id: game.id, products } } },
    });
    const { data } = await gateway.execute(
      `{ concept(id: "${game.id}") { products { price(amounts: true) { text } } } }`,
    );
    expect(data.concept.products).toEqual([{ price: { text: '₹ 10' } }]);
    expect(gateway.psn.requests).toHaveLength(1);
  });

  test('a price that a search told stays where its amounts cannot be had', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways('store.productOffers', none('productRetrieve'));
    const { data, errors } = await gateway.execute(
      '{ storeSearch(term: "otters", first: 1) { nodes { price(amounts: true) { text } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.storeSearch.nodes).toEqual([{ price: { text: expect.stringMatching(/^\$/) } }]);
  });
});
