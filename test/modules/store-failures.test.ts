import { expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { createTestGateway } from '../support/test-gateway.js';

const game = world.concepts.find(
  ({ terms, productIds }) => terms.state === 'plain' && productIds.length > 3,
)!;
const page = `{ concept(id: "${game.id}") { name descriptions { text } starRating { average } price { text } offers { kind } } }`;
const down = { status: 503, body: {} };

test('an operation that fails empties the fields that it alone tells, each with its error', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('store.conceptStarRating', down);
  const { data, errors } = await gateway.execute(page);
  expect(data.concept).toMatchObject({
    name: game.name,
    starRating: null,
    price: { text: expect.any(String) },
  });
  expect(errors.map(({ path, extensions }) => [path, extensions.operation])).toEqual([
    [['concept', 'starRating'], 'store.conceptStarRating'],
  ]);
});

test('a record that fails leaves price and rating, which others tell', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('store.concept', down);
  const { data, errors } = await gateway.execute(page);
  expect(data.concept).toMatchObject({
    name: null,
    descriptions: null,
    starRating: { average: expect.any(Number) },
  });
  expect(errors.map(({ path }) => path)).toEqual([
    ['concept', 'name'],
    ['concept', 'descriptions'],
  ]);
});

test('where every operation fails, the lookup itself does', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('store.concept', down);
  const { data, errors } = await gateway.execute(`{ concept(id: "${game.id}") { descriptions { text } } }`);
  expect(data).toEqual({ concept: null });
  expect(errors).toMatchObject([{ path: ['concept'], extensions: { code: 'PSN_UNAVAILABLE' } }]);
});

test.each([
  ['by its name', 'name'],
  ['by its id alone', 'id'],
  ['by its price', 'price { text }'],
  ['by its add-ons', 'addOns { totalCount }'],
  ['by its whole page', 'name descriptions { text } starRating { average } offers { kind }'],
])('a game that PSN does not know is null without an error, %s', async (_how, below) => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ concept(id: "1") { ${below} } }`);
  expect({ data, errors }).toEqual({ data: { concept: null }, errors: [] });
});

test('a product of another region is null without an error, and so are its price and name there', async () => {
  await using gateway = await createTestGateway();
  const elsewhere = world.products.find(({ territory }) => territory === 'japan')!;
  const here = world.products.find(({ territory }) => territory === 'americas')!;
  const { data, errors } = await gateway.execute(`{
    elsewhere: product(id: "${elsewhere.id}") { name price { text } }
    here: product(id: "${here.id}") { id name(locale: "ja-JP") price(locale: "ja-JP") { text } }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({ elsewhere: null, here: { id: here.id, name: null, price: null } });
});

test('a wrong page of add-ons is the fault of that field, and the game stays', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ concept(id: "${game.id}") { id addOns(first: 500) { totalCount } } category(id: "3f772501-f6f8-49b7-abac-874a88ca4897") { id strand(first: 0) { totalCount } } }`,
  );
  expect(data).toMatchObject({ concept: { id: game.id, addOns: null }, category: { strand: null } });
  expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]).toSorted()).toEqual([
    ['category.strand', 'BAD_USER_INPUT'],
    ['concept.addOns', 'BAD_USER_INPUT'],
  ]);
});

test('what a field names in another store is asked there alone', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ concept(id: "${game.id}") { __typename id japanese: name(locale: "ja-JP") german: price(locale: "de-DE") { text } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.concept.japanese).toBe(game.japaneseName);
  const asked = gateway.psn.requests.map(({ operation, headers }) => [
    operation,
    headers['x-psn-store-locale-override'],
  ]);
  expect(asked.toSorted()).toEqual([
    ['store.conceptNames', 'ja-JP'],
    ['store.conceptPrice', 'de-DE'],
  ]);
});

test('what is told in the store of the request is not told in another, nor the other way round', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ concept(id: "${game.id}") { name japanese: name(locale: "ja-JP") here: name(locale: "en-US") } }`,
  );
  expect(errors).toEqual([]);
  expect(data.concept).toEqual({ name: game.name, japanese: game.japaneseName, here: game.name });
  expect(gateway.psn.requests.map(({ operation }) => operation)).toEqual([
    'store.conceptNames',
    'store.conceptNames',
  ]);
});
