import { expect, test } from 'vitest';

import { describeRecordings, readRecording, readRecordings } from '../support/recordings.js';
import { replayStore } from './expect-asked.js';
import { expectedMedia, mediaFields } from './expected-media.js';
import {
  descriptionFields,
  expectedDescription,
  expectedMark,
  expectedNotices,
  expectedStars,
  starFields,
} from './expected-page.js';

const ofConcept = (below: string) => `query ($conceptId: ID!) { concept(id: $conceptId) { ${below} } }`;
const ofProduct = (below: string) => `query ($productId: ID!) { product(id: $productId) { ${below} } }`;

describeRecordings('the page of a concept beside its recorded parts', () => {
  test('its age rating, each mark with its picture', async () => {
    const recording = readRecording('conceptRetrieveForContentRating/01');
    const mark = 'code label icon';
    const { data, errors } = await replayStore(
      'contentRating',
      recording,
      ofConcept(
        `contentRating { authority ${mark} descriptors { ${mark} } interactiveElements { ${mark} } }`,
      ),
    );
    const { contentRating: rating } = recording.body.data.conceptRetrieve;
    expect(errors).toEqual([]);
    expect(data.concept.contentRating).toEqual({
      authority: rating.authority,
      ...expectedMark(rating),
      descriptors: rating.descriptors.map(expectedMark),
      interactiveElements: rating.interactiveElements.map(expectedMark),
    });
  });

  test('its notices: those that PSN tells of the default product alone are the concept’s', async () => {
    const recording = readRecording('conceptRetrieveForCompatibilityNotices/01');
    const { data, errors } = await replayStore(
      'notices',
      recording,
      ofConcept('compatibilityNotices { platform type value } accessibilityNotices { platform type value }'),
    );
    const { compatibilityNoticesByPlatform, defaultProduct } = recording.body.data.conceptRetrieve;
    expect(errors).toEqual([]);
    expect(data.concept).toEqual({
      compatibilityNotices: expectedNotices(compatibilityNoticesByPlatform),
      accessibilityNotices: expectedNotices(defaultProduct.accessibilityNoticesByPlatform),
    });
  });

  test('its publisher, date and genres; what this answer lacks is null and costs nothing more', async () => {
    const recording = readRecording('conceptRetrieveForGameInfo/01');
    const { data, errors } = await replayStore(
      'gameInfo',
      recording,
      ofConcept(`id invariantName publisher genres releaseDate { at precision precisionRaw }
        screenLanguages spokenLanguages`),
    );
    const { id, invariantName, publisherName, localizedGenres, releaseDate } =
      recording.body.data.conceptRetrieve;
    expect(errors).toEqual([]);
    expect(data.concept).toEqual({
      id,
      invariantName,
      publisher: publisherName,
      genres: localizedGenres.map(({ value }: any) => value),
      releaseDate: { at: releaseDate.value, precision: 'DAY', precisionRaw: releaseDate.type },
      screenLanguages: null,
      spokenLanguages: null,
    });
  });

  test('its legal notices, all of them and nothing else', async () => {
    const recording = readRecording('wcaConceptRetrieveForLegalText/01');
    const { data, errors } = await replayStore(
      'legalText',
      recording,
      ofConcept(`legal { privacyPolicy notices { ${descriptionFields} } }`),
    );
    const { privacyPolicy, descriptions } = recording.body.data.conceptRetrieve.defaultProduct;
    const legal = descriptions.filter(({ type }: any) => type === 'LEGAL');
    expect(errors).toEqual([]);
    expect(legal.length).toBeGreaterThan(1);
    expect(data.concept.legal).toEqual({ privacyPolicy, notices: legal.map(expectedDescription) });
  });

  test('its stars, which PSN tells of the default product', async () => {
    const recording = readRecording('wcaConceptStarRatingRetrive/01');
    const { data, errors } = await replayStore('conceptStarRating', recording, ofConcept(starFields));
    const { starRating } = recording.body.data.conceptRetrieve.defaultProduct;
    expect(errors).toEqual([]);
    expect(data.concept.starRating).toEqual(expectedStars(starRating));
  });
});

describeRecordings('the page of a product beside its recorded parts', () => {
  const rated = readRecordings('wcaProductStarRatingRetrive');

  test.each(rated.map((recording) => [recording.name, recording] as const))(
    '%s: its stars, or that it has none',
    async (_name, recording) => {
      const { data, errors } = await replayStore('productStarRating', recording, ofProduct(starFields));
      const { starRating } = recording.body.data.productRetrieve;
      expect(errors).toEqual([]);
      expect(data.product).toEqual({ starRating: expectedStars(starRating) });
    },
  );

  test('the game that it belongs to, told in the same answer', async () => {
    const recording = readRecording('metGetConceptByProductIdQuery/01');
    const { data, errors } = await replayStore(
      'conceptOfProduct',
      recording,
      ofProduct(`id concept {
        id name invariantName publisher genres releaseDate { at precision precisionRaw }
        descriptions { ${descriptionFields} } media { ${mediaFields} } cover { url }
        platforms classification classificationRaw classificationText
        defaultProduct { id name platforms classification classificationRaw classificationText title { id } }
      }`),
    );
    const { concept } = recording.body.data.productRetrieve;
    const { defaultProduct: build } = concept;
    const ofBuild = {
      platforms: build.platforms,
      classification: build.storeDisplayClassification,
      classificationRaw: build.storeDisplayClassification,
      classificationText: build.localizedStoreDisplayClassification,
    };
    expect(errors).toEqual([]);
    expect(data.product).toEqual({
      id: recording.request.variables?.productId,
      concept: {
        id: concept.id,
        name: concept.name,
        invariantName: concept.invariantName,
        publisher: concept.publisherName,
        genres: concept.combinedLocalizedGenres.map(({ value }: any) => value),
        releaseDate: {
          at: concept.releaseDate.value,
          precision: 'DAY',
          precisionRaw: concept.releaseDate.type,
        },
        descriptions: concept.descriptions.map(expectedDescription),
        media: expectedMedia(concept.media),
        cover: { url: concept.media[0].url },
        ...ofBuild,
        defaultProduct: { ...ofBuild, id: build.id, name: build.name, title: { id: build.npTitleId } },
      },
    });
  });
});
