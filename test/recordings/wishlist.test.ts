import { expect, test } from 'vitest';

import { describeRecordings, readRecordings, testRecording, type Recording } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';

const query = `{ viewer { wishlist {
  item {
    __typename id name platformsRaw classificationRaw classificationText cover { url } viewerHasInWishlist
  }
  accountPrice { text upsellText discountText }
} } }`;

async function expectTold(recording: Recording) {
  await using gateway = await createReplayGateway([recording]);
  const { data, errors } = await gateway.execute(query);
  expect(errors).toEqual([]);
  expect(data.viewer.wishlist).toEqual(
    recording.body.data.storeWishlist.map((wish: any) => ({
      item: {
        __typename: wish.__typename,
        id: wish.id,
        name: wish.name,
        platformsRaw: wish.platforms,
        classificationRaw: wish.storeDisplayClassification,
        classificationText: wish.localizedStoreDisplayClassification,
        cover: { url: wish.boxArt.url },
        viewerHasInWishlist: true,
      },
      accountPrice: {
        text: wish.price?.discountedPrice ?? null,
        upsellText: wish.price?.upsellText ?? null,
        discountText: wish.price?.discountText ?? null,
      },
    })),
  );
  expect(gateway.questions).toMatchObject([
    {
      operationName: 'metGetStoreWishlist',
      variables: {},
      headers: { 'apollographql-client-name': 'PlayStationApp-Android' },
    },
  ]);
}

describeRecordings('viewer.wishlist beside the recorded wishlists', () => {
  const others = readRecordings('metGetStoreWishlist').filter(({ name }) => !name.endsWith('/01'));

  test.each(others.map((recording) => [recording.name, recording] as const))(
    '%s is told whole by one question',
    (_name, recording) => expectTold(recording),
  );

  testRecording(
    'metGetStoreWishlist/01',
    'the oldest recorded wishlist, which has prices, is told whole by one question',
    expectTold,
  );

  testRecording(
    'metGetStoreWishlist/04',
    'what a subscription includes is INCLUDED to the account, and a game still to come has no price',
    async (recording) => {
      await using gateway = await createReplayGateway([recording]);
      const { data } = await gateway.execute(
        '{ viewer { wishlist { accountPrice { state text current { text } regular { text } } } } }',
      );
      const [first] = recording.body.data.storeWishlist;
      expect(data.viewer.wishlist.map(({ accountPrice }: any) => accountPrice)).toEqual([
        {
          state: 'INCLUDED',
          text: first.price.discountedPrice,
          current: null,
          regular: { text: first.price.basePrice },
        },
        { state: 'NOT_TOLD', text: null, current: null, regular: null },
      ]);
    },
  );
});
