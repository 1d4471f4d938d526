import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { known } from './questions.js';

const logged = (log: readonly string[]) =>
  log.map((line) => JSON.parse(line)).filter(({ what }) => what !== undefined);

test('answers of another shape are counted, logged once each, and no error to the caller', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('store.product', {
    body: {
      data: {
        productRetrieve: {
          __typename: 'Product',
          id: known.product.id,
          name: 7,
          publisherName: 'Paper Lantern',
          topCategory: 'HOLOGRAM',
          edition: 'STANDARD',
          contentRating: { __typename: 'ContentRating', authorityName: 'PEGI', label: 'x' },
        },
      },
    },
  });
  const question = `{ product(id: "${known.product.id}") { publisher } }`;
  for (let times = 0; times < 2; times += 1) {
    expect(await gateway.execute(question)).toMatchObject({
      data: { product: { publisher: 'Paper Lantern' } },
      errors: [],
    });
  }
  expect(
    logged(gateway.log)
      .map(({ level, operation, what }) => [level, operation, what])
      .toSorted(),
  ).toEqual([
    [
      40,
      'store.product',
      expect.stringMatching(/^data\.productRetrieve\.contentRating has none of authority, /),
    ],
    [40, 'store.product', 'data.productRetrieve.edition is string instead of an object'],
    [40, 'store.product', 'data.productRetrieve.name is number instead of string'],
    [40, 'store.product', 'data.productRetrieve.topCategory has an unknown word HOLOGRAM'],
  ]);
  const metrics = await (await fetch(`${gateway.address}/metrics`)).text();
  expect(metrics).toContain('psn_gateway_shape_drift_total{operation="store.product"} 8');
  const page = await (await fetch(`${gateway.address}/`)).text();
  expect(page).toContain('data.productRetrieve.edition is string instead of an object');
});

test('what an answer says in words of its own is not logged', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('store.product', {
    body: {
      data: { productRetrieve: { id: known.product.id, topCategory: 'a text that may be somebody’s' } },
    },
  });
  await gateway.execute(`{ product(id: "${known.product.id}") { publisher } }`);
  expect(logged(gateway.log).map(({ what }) => what)).toEqual([
    'data.productRetrieve.topCategory has an unknown word',
  ]);
});

test('the emulator’s own answers have the shape that is expected', async () => {
  await using gateway = await createTestGateway();
  await gateway.execute(`{
    product(id: "${known.product.id}") { publisher media { url } offers { kind } }
    category(id: "${known.category.id}") { items(first: 20) { nodes { id } } }
    viewer { library { purchased { nodes { name } } } stars { points { total } } trophySets { nodes { id } } }
  }`);
  expect(logged(gateway.log)).toEqual([]);
});
