import { expect, test } from 'vitest';

import { describeRecordings, readRecording, readRecordings, type Recording } from '../support/recordings.js';
import { localeOf, replayStore } from './expect-asked.js';
import { expectedSkuPrice, priceFields } from './expected-price.js';
import { expectedOffered, expectedSold, offeredFields, soldFields } from './expected-sold.js';

const ofProduct = (below: string) => `query ($productId: ID!) { product(id: $productId) { ${below} } }`;
const ofConcept = (below: string) => `query ($conceptId: ID!) { concept(id: $conceptId) { ${below} } }`;

const named = (recordings: readonly Recording[]) =>
  recordings.map((recording) => [recording.name, recording] as const);

/** A recording as the twin of its operation would tell it: of a concept, by its id. */
const asConcept = (recording: Recording, concept: any): Recording => ({
  ...recording,
  request: { ...recording.request, variables: { conceptId: concept.id } },
  body: { data: { conceptRetrieve: concept } },
});

describeRecordings('everything sold of a game beside the recorded lists', () => {
  const whole = readRecordings('productRetrieveForUpsellWithCtas').filter(
    ({ body }) => body.errors === undefined && body.data.productRetrieve.concept !== null,
  );

  test.each(named(whole))('%s: each product with all its offers', async (_name, recording) => {
    const { body, request } = recording;
    const query = ofProduct(`id category categoryRaw concept { ${soldFields} }`);
    const { data, errors } = await replayStore('productSiblings', recording, query);
    const { topCategory, concept } = body.data.productRetrieve;
    expect(errors).toEqual([]);
    // The product that was asked for need not be among what is sold.
    expect(data.product).toEqual({
      id: request.variables?.productId,
      category: topCategory,
      categoryRaw: topCategory,
      concept: expectedSold(concept, localeOf(recording)),
    });
  });

  test.each(named(whole))('%s: the same, asked by the concept', async (_name, recording) => {
    const { concept } = recording.body.data.productRetrieve;
    const twin = asConcept(recording, concept);
    const { data, errors } = await replayStore('conceptProducts', twin, ofConcept(soldFields));
    expect(errors).toEqual([]);
    expect(data.concept).toEqual(expectedSold(concept, localeOf(recording)));
  });
});

describeRecordings('offers beside the recorded lists', () => {
  const ofProducts = named(readRecordings('productRetrieveForCtasWithPrice'));

  test.each(ofProducts)('%s: a product with all its offers', async (_name, recording) => {
    const query = ofProduct(`id name ${offeredFields}`);
    const { data, errors } = await replayStore('productOffers', recording, query);
    const { productRetrieve: product } = recording.body.data;
    expect(errors).toEqual([]);
    expect(data.product).toEqual({
      id: product.id,
      name: product.name,
      ...expectedOffered(product, localeOf(recording)),
    });
  });

  test.each(ofProducts)('%s: the same as the offers of a default product', async (_name, recording) => {
    const { productRetrieve: product } = recording.body.data;
    const twin = asConcept(recording, { id: '1', defaultProduct: product });
    const { data, errors } = await replayStore('conceptOffers', twin, ofConcept(offeredFields));
    expect(errors).toEqual([]);
    expect(data.concept).toEqual(expectedOffered(product, localeOf(recording)));
  });

  test('a concept’s are those of its product', async () => {
    const recording = readRecording('conceptRetrieveForCtasWithPrice/01');
    const query = ofConcept(`id ${offeredFields}`);
    const { data, errors } = await replayStore('conceptOffers', recording, query);
    const [product] = recording.body.data.conceptRetrieve.products;
    expect(errors).toEqual([]);
    expect(data.concept).toEqual({
      id: recording.request.variables?.conceptId,
      ...expectedOffered(product, localeOf(recording)),
    });
  });

  test('a concept’s price is that of its default product, in figures', async () => {
    const recording = readRecording('metGetPricingDataByConceptId/01');
    const query = ofConcept(`price(amounts: true) { ${priceFields} locale }`);
    const { data, errors } = await replayStore('conceptPrice', recording, query);
    const { price } = recording.body.data.conceptRetrieve.defaultProduct;
    expect(errors).toEqual([]);
    expect(data.concept.price).toEqual({ ...expectedSkuPrice(price), locale: localeOf(recording) });
    expect(data.concept.price).toMatchObject({ state: 'PRICED', current: { amount: price.discountedValue } });
  });
});
