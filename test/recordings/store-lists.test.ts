import { expect, test } from 'vitest';

import { describeRecordings, readRecording, readRecordings } from '../support/recordings.js';
import { localeOf, replayStore } from './expect-asked.js';
import { expectedMedia, mediaFields } from './expected-media.js';
import { expectedSkuPrice, priceFields } from './expected-price.js';

const itemFields = `__typename id locale name media { ${mediaFields} } price { ${priceFields} }`;
const buildFields = 'platforms platformsRaw classification classificationRaw classificationText';
const pageFields = 'pageInfo { hasNextPage hasPreviousPage } totalCount';

const expectedBuild = (product: any) => ({
  platforms: product.platforms,
  platformsRaw: product.platforms,
  classification: product.storeDisplayClassification,
  classificationRaw: product.storeDisplayClassification,
  classificationText: product.localizedStoreDisplayClassification,
  title: { id: product.npTitleId },
});

/** What the graph tells of a recorded item of a list, concept or product. */
const expectedItem = (item: any, locale: string) => ({
  __typename: item.__typename,
  id: item.id,
  locale,
  name: item.name,
  media: expectedMedia(item.media),
  price: expectedSkuPrice(item.price),
  ...(item.__typename === 'Product' && expectedBuild(item)),
});

describeRecordings('add-ons beside the recorded lists', () => {
  const below = `nodes { ${itemFields} ${buildFields} title { id } } ${pageFields}`;

  test('those of a game, whose page without a total ends because it is short', async () => {
    const recording = readRecording('getAddOnProductsByConcept/01');
    const { data, errors } = await replayStore(
      'conceptAddOns',
      recording,
      `query ($conceptId: ID!) { concept(id: $conceptId) { id addOns(first: 50) { ${below} } } }`,
    );
    const { addOnProducts } = recording.body.data.addOnProductsRetrieve;
    expect(errors).toEqual([]);
    expect(data.concept).toEqual({
      id: recording.request.variables?.conceptId,
      addOns: {
        nodes: addOnProducts.map((product: any) => expectedItem(product, localeOf(recording))),
        totalCount: null,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
      },
    });
  });

  test('those of a title, with their total', async () => {
    const recording = readRecording('metGetAddOnsByTitleId/01');
    const { data, errors } = await replayStore(
      'titleAddOns',
      recording,
      `query ($npTitleId: ID!) { title(id: $npTitleId) { id addOns(first: 50) { ${below} } } }`,
    );
    const { addOnProducts, pageInfo } = recording.body.data.addOnProductsByTitleIdRetrieve;
    expect(errors).toEqual([]);
    expect(data.title).toEqual({
      id: recording.request.variables?.npTitleId,
      addOns: {
        nodes: addOnProducts.map((product: any) => expectedItem(product, localeOf(recording))),
        totalCount: pageInfo.totalCount,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
      },
    });
  });
});

describeRecordings('the store’s search beside the recorded answers', () => {
  const recordings = readRecordings('getSearchResults').map(
    (recording) => [recording.name, recording] as const,
  );

  test.each(recordings)(
    '%s: games, add-ons and what is only announced, in order',
    async (_name, recording) => {
      const { pageSize, searchTerm } = recording.request.variables ?? {};
      const [languageCode, countryCode] = localeOf(recording).split('-');
      const { data, errors } = await replayStore(
        'search',
        recording,
        `query ($searchTerm: String!, $pageSize: Int!) { storeSearch(term: $searchTerm, first: $pageSize) {
        nodes { ${itemFields} ... on Product { ${buildFields} title { id } } } ${pageFields}
      } }`,
        { searchTerm, languageCode, countryCode, nextCursor: '', pageOffset: 0, pageSize },
      );
      const { results, pageInfo, next } = recording.body.data.universalSearch;
      expect(errors).toEqual([]);
      expect(data.storeSearch).toEqual({
        nodes: results.map((item: any) => expectedItem(item, localeOf(recording))),
        totalCount: pageInfo.totalCount,
        pageInfo: { hasNextPage: next !== '', hasPreviousPage: false },
      });
    },
  );
});

describeRecordings('PlayStation Plus beside its recorded offers', () => {
  test('what each length costs; texts that PSN leaves empty are null', async () => {
    const recording = readRecording('featuresRetrieve/01');
    const { data, errors } = await replayStore(
      'plusOffers',
      recording,
      `{ plusOffers(tier: EXTRA) {
        sku { id name type product { id } } title description durationText callToAction kind state text
        current { amount currency exponent text } regular { amount currency exponent text }
        discountText discountStartsAt discountEndsAt isTrial isActive
      } }`,
    );
    const { offers } = recording.body.data.tierSelectorOffersRetrieve;
    expect(errors).toEqual([]);
    expect(data.plusOffers).toEqual(
      offers.map(({ price, ...offer }: any) => {
        const of = { currency: price.currencyCode, exponent: 2 };
        return {
          sku: { id: offer.skuId, name: null, type: null, product: { id: offer.skuId.slice(0, -5) } },
          title: offer.title,
          description: offer.description,
          durationText: offer.subscriptionDuration,
          callToAction: offer.ctaLabel,
          kind: offer.type,
          state: 'PRICED',
          text: price.discountedPrice,
          current: { ...of, amount: price.discountedValue, text: price.discountedPrice },
          regular: { ...of, amount: price.basePriceValue, text: price.basePrice },
          discountText: null,
          discountStartsAt: null,
          discountEndsAt: null,
          isTrial: offer.isTrial,
          isActive: offer.isActiveSubscription,
        };
      }),
    );
  });
});
