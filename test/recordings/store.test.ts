import { expect, test } from 'vitest';

import { operations } from '../../src/modules/store/operations.js';
import { describeRecordings, readRecording, readRecordings } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import { expectAsked } from './expect-asked.js';
import { expectedMedia, mediaFields } from './expected-media.js';

const common = `
  id locale name invariantName publisher genres
  platforms classification classificationRaw classificationText
  releaseDate { at precision precisionRaw }
  descriptions { kind kindRaw subKind html text }
  media { ${mediaFields} } cover { url }
`;

const conceptQuery = `query ($id: ID!) {
  concept(id: $id) {
    ${common}
    defaultProduct {
      id name platforms classification classificationRaw classificationText
    }
  }
}`;

const productQuery = `query ($id: ID!) {
  product(id: $id) {
    ${common}
    platformsRaw category categoryRaw
    edition { name kind kindRaw features }
    contentRating { authority code label icon descriptors { code } interactiveElements { code } }
    concept { id }
  }
}`;

const kinds: Readonly<Record<string, string>> = { COMPATIBILITY_NOTICE: 'COMPATIBILITY' };

function expectedDescriptions(descriptions: readonly { type: string; value: string }[]) {
  return descriptions.map(({ type, value }) => ({
    kind: kinds[type] ?? type,
    kindRaw: type,
    subKind: null,
    html: value,
    text: value
      .replaceAll('\r', '')
      .replaceAll(/<br\/?>/g, '\n')
      .replaceAll(/<[^>]+>/g, ''),
  }));
}

/** What concept and product tell alike; what the recording left out is null. */
function expectedItem(item: any, locale: string | undefined) {
  const media = item.media && expectedMedia(item.media);
  const cover = media?.find(({ role }: { role: string }) => role === 'COVER');
  return {
    id: item.id,
    locale,
    name: item.name ?? null,
    invariantName: item.invariantName ?? null,
    publisher: item.publisherName,
    genres: item.combinedLocalizedGenres.map(({ value }: { value: string }) => value),
    descriptions: expectedDescriptions(item.descriptions),
    media: media ?? null,
    cover: cover === undefined ? null : { url: cover.url },
  };
}

describeRecordings('concept beside the recorded concept', () => {
  const recording = readRecording('metGetConceptById/01');
  const { locale = '', body, request } = recording;
  const { conceptRetrieve: concept } = body.data;

  test('every value is told, its date with its precision, by one anonymous question', async () => {
    await using gateway = await createReplayGateway([recording]);
    const variables = { id: concept.id };
    const { data, errors } = await gateway.execute(conceptQuery, {
      variables,
      headers: { 'x-psn-locale': locale },
    });
    expect(errors).toEqual([]);
    const { defaultProduct } = concept;
    const build = {
      platforms: defaultProduct.platforms,
      classification: defaultProduct.storeDisplayClassification,
      classificationRaw: defaultProduct.storeDisplayClassification,
      classificationText: defaultProduct.localizedStoreDisplayClassification,
    };
    expect(data.concept).toEqual({
      ...expectedItem(concept, locale),
      ...build,
      releaseDate: {
        at: concept.releaseDate.value,
        precision: 'DAY',
        precisionRaw: concept.releaseDate.type,
      },
      defaultProduct: {
        ...build,
        id: defaultProduct.id,
        name: defaultProduct.name,
      },
    });
    expectAsked(gateway, operations.concept, { conceptId: concept.id, productId: '' }, locale);
    expect(gateway.questions[0]?.variables).toEqual(request.variables);
  });
});

describeRecordings('product beside the recorded products', () => {
  const recordings = readRecordings('metGetProductById').map(
    (recording) => [recording.name, recording] as const,
  );

  test.each(recordings)('%s: every value is told by one anonymous question', async (_name, recording) => {
    const { locale = '', body } = recording;
    const { productRetrieve: product } = body.data;
    await using gateway = await createReplayGateway([recording]);
    const { data, errors } = await gateway.execute(productQuery, {
      variables: { id: product.id },
      headers: { 'x-psn-locale': locale },
    });
    expect(errors).toEqual([]);
    expect(data.product).toEqual({
      ...expectedItem(product, locale),
      platforms: product.platforms ?? null,
      platformsRaw: product.platforms ?? null,
      classification: product.storeDisplayClassification,
      classificationRaw: product.storeDisplayClassification,
      classificationText: product.localizedStoreDisplayClassification ?? null,
      category: product.topCategory ?? null,
      categoryRaw: product.topCategory ?? null,
      // A plain date, midnight of the store and so perhaps the day before in UTC: passed on uncut.
      releaseDate: { at: product.releaseDate, precision: 'DAY', precisionRaw: null },
      edition:
        product.edition === undefined
          ? null
          : { name: product.edition.name, kind: null, kindRaw: null, features: product.edition.features },
      contentRating:
        product.contentRating === undefined
          ? null
          : {
              authority: product.contentRating.authority,
              code: null,
              label: product.contentRating.description,
              icon: null,
              descriptors: null,
              interactiveElements: null,
            },
      concept: product.concept === undefined ? null : { id: product.concept.id },
    });
    expectAsked(gateway, operations.product, { productId: product.id }, locale);
  });

  test('descriptions of one kind are all kept, in their order', async () => {
    const recording = readRecording('metGetProductById/01');
    await using gateway = await createReplayGateway([recording]);
    const { data } = await gateway.execute(productQuery, {
      variables: { id: recording.request.variables?.productId },
    });
    expect(data.product.descriptions.map(({ kind }: { kind: string }) => kind)).toEqual(
      'SHORT LEGAL LONG COMPATIBILITY LEGAL LEGAL LEGAL LEGAL'.split(' '),
    );
    const texts: string[] = data.product.descriptions.map(({ text }: { text: string }) => text);
    expect(new Set(texts).size).toBe(8);
    expect(texts.join()).not.toMatch(/[<>\r]/);
  });
});
