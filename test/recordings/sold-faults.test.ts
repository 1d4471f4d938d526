import { expect, test } from 'vitest';

import { describeRecordings, readRecording, type Recording, testRecording } from '../support/recordings.js';
import { localeOf, replayStore } from './expect-asked.js';
import { expectedSold, soldFields } from './expected-sold.js';

const query = `query ($productId: ID!) { product(id: $productId) {
  id category concept { ${soldFields} }
} }`;

/** Sees that what was told stands, and that the failure stands at what a product without offers lacks. */
async function expectPlaced(recording: Recording): Promise<void> {
  const { body, request } = recording;
  const { topCategory, concept } = body.data.productRetrieve;
  const { data, errors } = await replayStore('productSiblings', recording, query);
  const failed: number[] = concept.products.flatMap(({ webctas }: any, index: number) =>
    webctas === null ? [index] : [],
  );
  const lacking = { price: null, offers: null };
  const told = concept.products.map((product: any) => ({ ...product, webctas: product.webctas ?? [] }));
  const expected = expectedSold({ ...concept, products: told }, localeOf(recording));
  expect(failed.length).toBeGreaterThan(0);
  expect(data.product).toEqual({
    id: request.variables?.productId,
    category: topCategory,
    concept: {
      ...expected,
      products: expected.products.map((product: object, index: number) =>
        failed.includes(index) ? { ...product, ...lacking } : product,
      ),
    },
  });
  const paths = failed.flatMap((index) =>
    Object.keys(lacking).map((name) => ['product', 'concept', 'products', index, name]),
  );
  expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
  expect(errors).toHaveLength(paths.length);
  for (const { extensions } of errors) {
    expect(extensions).toEqual({ code: 'PSN_ERROR', operation: 'store.productSiblings' });
  }
}

/** A whole recording, had the calls to action of some of its products timed out. */
function hadTimedOut({ body, ...recording }: Recording, indices: readonly number[]): Recording {
  const { productRetrieve: product } = body.data;
  const products = product.concept.products.map((each: any, index: number) =>
    indices.includes(index) ? { ...each, webctas: null } : each,
  );
  const partial = { ...product, concept: { ...product.concept, products } };
  return {
    ...recording,
    body: { errors: [{ message: 'Operation timed out!' }], data: { productRetrieve: partial } },
  };
}

describeRecordings('a failure beside everything sold of a game', () => {
  testRecording(
    'productRetrieveForUpsellWithCtas/09',
    'the recorded time-out stands at price and offers of the product without calls to action, and nowhere else',
    expectPlaced,
  );

  test.each([
    ['one product', '21', [1]],
    // Of these editions one has no kind, another no name and some are none at all.
    ['products among editions with nulls', '06', [0, 2]],
    ['many products', '01', [3, 11]],
  ] as const)('a time-out without a place is that of %s', async (_what, number, indices) => {
    await expectPlaced(hadTimedOut(readRecording(`productRetrieveForUpsellWithCtas/${number}`), indices));
  });

  test('asked by the concept, it stands at the same', async () => {
    const { locale, body, request } = hadTimedOut(readRecording('productRetrieveForUpsellWithCtas/21'), [1]);
    const { concept } = body.data.productRetrieve;
    const data = { conceptRetrieve: concept };
    const twin = { ...request, variables: { conceptId: concept.id } };
    const { data: answer, errors } = await replayStore(
      'conceptProducts',
      { name: 'twin', status: 200, request: twin, body: { ...body, data }, ...(locale && { locale }) },
      `query ($conceptId: ID!) { concept(id: $conceptId) { ${soldFields} } }`,
    );
    const lacking = answer.concept.products.map(({ price, offers }: any) => [price, offers].includes(null));
    expect(lacking).toEqual([false, true, false]);
    const at = ['concept', 'products', 1];
    expect(errors.map(({ path }) => path).toSorted()).toEqual([
      [...at, 'offers'],
      [...at, 'price'],
    ]);
  });

  testRecording(
    'productRetrieveForUpsellWithCtas/14',
    'the recorded product whose game this store does not know is told, and its game is null without an error',
    async (recording) => {
      const { data, errors } = await replayStore('productSiblings', recording, query);
      const { topCategory } = recording.body.data.productRetrieve;
      expect(recording.body.errors[0].statusCode).toBe(404);
      expect(data.product).toEqual({
        id: recording.request.variables?.productId,
        category: topCategory,
        concept: null,
      });
      expect(errors).toEqual([]);
    },
  );
});
