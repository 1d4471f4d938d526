import { describe, expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { createTestGateway } from '../support/test-gateway.js';

const allDeals = '3f772501-f6f8-49b7-abac-874a88ca4897';
const allGames = '28c9c2b2-cecc-415c-9a08-482a605cb104';
const everywhere = world.concepts.find(
  ({ territories, terms, productIds }) =>
    territories.length === 3 && terms.state === 'plain' && productIds.length >= 12,
)!;
const sold = world.products.find(
  ({ territory, conceptId }) => territory === 'americas' && conceptId === everywhere.id,
)!;
const concept = (below: string) => `{ concept(id: "${everywhere.id}") { ${below} } }`;
const product = (below: string) => `{ product(id: "${sold.id}") { ${below} } }`;

const page = `name publisher releaseDate { at } genres descriptions { text } cover { url } contentRating { label }
  starRating { average } price { text current { amount } } offers { kind }`;

/** [what is asked, query, calls by operation] */
const questions: readonly [string, string, Readonly<Record<string, number>>][] = [
  [
    'deals with prices',
    `{ category(id: "${allDeals}") { items(first: 24) { totalCount nodes { id name price { state text } } } } }`,
    { 'store.categoryGrid': 1 },
  ],
  [
    'games with what players think',
    `{ category(id: "${allGames}") { items(first: 24) { totalCount nodes { id name price { text } starRating { average } } } } }`,
    { 'store.categoryGrid': 1, 'store.conceptStarRating': 24 },
  ],
  [
    'a price in five regions',
    concept(
      'us: price(locale: "en-US") { text } gb: price(locale: "en-GB") { text } de: price(locale: "de-DE") { text } jp: price(locale: "ja-JP") { text } fi: price(locale: "fi-FI") { text }',
    ),
    { 'store.conceptPrice': 5 },
  ],
  [
    'one game on one page',
    concept(page),
    {
      'store.concept': 1,
      'store.contentRating': 1,
      'store.conceptStarRating': 1,
      'store.conceptOffers': 1,
    },
  ],
  [
    'editions with prices and offers',
    concept('name products { name edition { kind features } price { text } offers { kind } }'),
    { 'store.conceptProducts': 1 },
  ],
  ['a name', concept('name'), { 'store.conceptNames': 1 }],
  ['an id alone', concept('id'), { 'store.conceptNames': 1 }],
  ['a price alone', concept('id price { current { amount } }'), { 'store.conceptPrice': 1 }],
  ['its history', concept('price { text lowestRecentText }'), { 'store.conceptOffers': 1 }],
  ['a publisher, with the name', concept('name publisher'), { 'store.gameTitle': 1 }],
  [
    'languages, genres and stars',
    concept('screenLanguages genres starRating { average }'),
    { 'store.gameInfo': 1 },
  ],
  ['its add-ons alone', concept('addOns { nodes { name price { text } } }'), { 'store.conceptAddOns': 1 }],
  ['the titles', concept('titles { id platform }'), { 'store.conceptProducts': 1 }],
  [
    'pictures of its first product',
    concept('defaultProduct { id cover { url } }'),
    { 'store.defaultProductMedia': 1 },
  ],
  ['name and price of a product', product('name price { text }'), { 'store.productOffers': 1 }],
  ['a product’s record with its game', product('publisher concept { id }'), { 'store.product': 1 }],
  ['the game of a product', product('concept { id name publisher genres }'), { 'store.conceptOfProduct': 1 }],
  [
    'the other editions beside a product',
    product('concept { name products { name price { text } } }'),
    { 'store.productSiblings': 1 },
  ],
  [
    'add-ons of its title',
    product('title { id addOns { totalCount nodes { name } } }'),
    { 'store.product': 1, 'store.titleAddOns': 1 },
  ],
  [
    'the same game under two aliases',
    `{ one: concept(id: "${everywhere.id}") { name descriptions { text } } two: concept(id: "${everywhere.id}") { genres } }`,
    { 'store.concept': 1 },
  ],
  [
    'a strand alone',
    `{ category(id: "${allDeals}") { strand(first: 5) { totalCount nodes { name price { text } } } } }`,
    { 'store.categoryStrand': 1 },
  ],
];

describe('calls to PSN', () => {
  test.each(questions)('%s', async (_name, query, expected) => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(query);
    expect(errors).toEqual([]);
    // Some text or number was told: an answer of nulls alone would be cheap.
    expect(JSON.stringify(data)).toMatch(/:(\d|"[^"])/);
    const counts: Record<string, number> = {};
    for (const { operation = '' } of gateway.psn.requests) counts[operation] = (counts[operation] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });
});

interface Priced {
  readonly price: {
    readonly state: string;
    readonly current: { readonly amount: number };
    readonly regular: { readonly text: string } | null;
  };
}

test('amounts of what a search found are completed at one call for each item that has a price', async () => {
  await using gateway = await createTestGateway();
  const found = async (args: string) => {
    const { data, errors } = await gateway.execute(
      `{ storeSearch(term: "edition", first: 10) { nodes { name price${args} { state current { amount text } regular { text } } } } }`,
    );
    expect(errors).toEqual([]);
    return data.storeSearch.nodes as Priced[];
  };
  const texts = await found('');
  expect(texts.map(({ price }) => price.regular?.text)).not.toContain(undefined);
  expect(texts).toHaveLength(10);
  gateway.psn.requests.length = 0;
  const priced = (await found('(amounts: true)')).filter(({ price }) => price.state === 'PRICED');
  expect(priced.every(({ price }) => Number.isInteger(price.current.amount))).toBe(true);
  const calls = gateway.psn.requests.map(({ operation }) => operation).toSorted();
  expect(calls).toEqual([...Array<string>(10).fill('store.productOffers'), 'store.search']);
});
