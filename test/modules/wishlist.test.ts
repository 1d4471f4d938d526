import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const calls = (gateway: TestGateway): (string | undefined)[] =>
  gateway.psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);

const { wishlist } = world.accounts[0]!;
const [wanted, other] = wishlist;
const game = wishlist.find(({ kind }) => kind === 'Concept')!;
const sold = world.products.filter(
  ({ territory, edition, terms }) =>
    territory === 'americas' && edition === 'standard' && terms.state === 'plain',
);

/** A wish as PSN's wishlist tells it, with a price or, as since 2025, without. */
const wish = (id: string, price: object | null = null) => ({
  __typename: 'Product',
  boxArt: { __typename: 'Media', url: 'https://image.example/box.png' },
  id,
  localizedStoreDisplayClassification: 'Full Game',
  name: `Wish ${id}`,
  platforms: ['PS5'],
  price,
  storeDisplayClassification: 'FULL_GAME',
});

const skuPrice = (told: object) => ({
  __typename: 'SkuPrice',
  basePrice: '$59.99',
  discountText: null,
  discountedPrice: '$59.99',
  isExclusive: false,
  isFree: false,
  isTiedToSubscription: false,
  serviceBranding: ['NONE'],
  skuId: null,
  upsellServiceBranding: ['NONE'],
  upsellText: null,
  ...told,
});

interface Wish {
  readonly item: { readonly __typename: string; readonly id: string };
}

test('a wishlist with all that it tells is one call, by the app’s host, with a token', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ viewer { wishlist {
    item {
      __typename id name platforms platformsRaw classification classificationRaw classificationText
      cover { url kind } viewerHasInWishlist
    }
    accountPrice { state text locale }
  } } }`);
  expect(errors).toEqual([]);
  expect(data.viewer.wishlist.map(({ item }: Wish) => [item.__typename, item.id])).toEqual(
    wishlist.map(({ kind, id }) => [kind, id]),
  );
  expect(data.viewer.wishlist[0]).toEqual({
    item: {
      __typename: 'Product',
      id: wanted!.id,
      name: 'Velvet Comet',
      platforms: ['PS5'],
      platformsRaw: ['PS5'],
      classification: 'FULL_GAME',
      classificationRaw: 'FULL_GAME',
      classificationText: 'Full Game',
      cover: { url: 'https://image.example/velvet-comet/cover.png', kind: 'UNRECOGNIZED' },
      viewerHasInWishlist: true,
    },
    accountPrice: { state: 'NOT_TOLD', text: null, locale: 'en-US' },
  });
  expect(data.viewer.wishlist[2].item).toMatchObject({
    name: 'The Brass Menagerie',
    platforms: [],
    classification: null,
    cover: { url: 'https://image.example/the-brass-menagerie/cover.png' },
  });
  expect(calls(gateway)).toEqual(['store.wishlist']);
  expect(callsOf(gateway, 'store.wishlist')[0]).toMatchObject({ host: 'mobile' });
});

test('prices that the account is not told come from the store, one anonymous call for each of ten', async () => {
  await using gateway = await createTestGateway();
  const ten = sold.slice(0, 10);
  gateway.psn.answerOnce('store.wishlist', {
    body: { data: { storeWishlist: ten.map(({ id }) => wish(id)) } },
  });
  const { data, errors } = await gateway.execute(`{ viewer { wishlist {
    item { name price { state current { amount } } } accountPrice { state }
  } } }`);
  expect(errors).toEqual([]);
  expect(data.viewer.wishlist).toHaveLength(10);
  for (const [index, { item, accountPrice }] of data.viewer.wishlist.entries()) {
    expect(item).toMatchObject({ name: `Wish ${ten[index]!.id}`, price: { state: 'PRICED' } });
    expect(item.price.current.amount).toBeGreaterThan(0);
    expect(accountPrice).toEqual({ state: 'NOT_TOLD' });
  }
  expect(calls(gateway)).toEqual(['store.wishlist', ...Array<string>(10).fill('store.productOffers')]);
  for (const { headers } of callsOf(gateway, 'store.productOffers')) {
    expect(Object.keys(headers)).not.toContain('authorization');
  }
});

test.each([
  ['plain', skuPrice({}), 'PRICED', 'Wish', 0],
  ['nothing', skuPrice({ basePrice: 'Free', discountedPrice: 'Free', isFree: true }), 'FREE', 'Wish', 0],
  [
    'included in a subscription of the account',
    skuPrice({
      discountedPrice: 'Included',
      isFree: true,
      isTiedToSubscription: true,
      serviceBranding: ['PS_PLUS'],
    }),
    'INCLUDED',
    'PRICED',
    1,
  ],
  ['not for sale', skuPrice({ serviceBranding: null }), 'UNAVAILABLE', 'PRICED', 1],
] as const)('an account’s price that is %s', async (_what, price, ofAccount, ofStore, asked) => {
  await using gateway = await createTestGateway();
  const { id } = sold[0]!;
  gateway.psn.answerOnce('store.wishlist', { body: { data: { storeWishlist: [wish(id, price)] } } });
  const { data, errors } = await gateway.execute(
    '{ viewer { wishlist { item { price { state text } } accountPrice { state text } } } }',
  );
  expect(errors).toEqual([]);
  const [{ item, accountPrice }] = data.viewer.wishlist;
  expect(accountPrice).toEqual({ state: ofAccount, text: price.discountedPrice });
  if (ofStore === 'Wish') expect(item.price).toEqual(accountPrice);
  else expect(item.price.state).toBe(ofStore);
  expect(callsOf(gateway, 'store.productOffers')).toHaveLength(asked);
});

test('a game in the wishlist and in the store is one entity', async () => {
  await using gateway = await createTestGateway();
  const fields = '{ __typename id name publisher price { state text } viewerHasInWishlist }';
  const { data, errors } = await gateway.execute(`{
    viewer { wishlist { item { __typename id name price { state text } viewerHasInWishlist ... on Product { publisher } ... on Concept { publisher } } } }
    product(id: "${wanted!.id}") ${fields}
    concept(id: "${game.id}") ${fields}
  }`);
  expect(errors).toEqual([]);
  const items = data.viewer.wishlist.map(({ item }: Wish) => item);
  expect(items).toContainEqual(data.product);
  expect(items).toContainEqual(data.concept);
  expect(data.product).toMatchObject({ __typename: 'Product', viewerHasInWishlist: true });
  expect(data.concept).toMatchObject({ __typename: 'Concept', viewerHasInWishlist: true });
  const ofProduct = callsOf(gateway, 'store.product').filter(
    ({ variables }) => variables?.['productId'] === wanted!.id,
  );
  expect(ofProduct).toHaveLength(1);
});

test('whether any number of items is wanted is one call, and none of the catalogue carries a token', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    category(id: "${world.categories[0]!.id}") { items(first: 24) { nodes { id viewerHasInWishlist } } }
    wanted: product(id: "${other!.id}") { name viewerHasInWishlist }
    unwanted: product(id: "${sold.at(-1)!.id}") { name viewerHasInWishlist }
  }`);
  expect(errors).toEqual([]);
  expect(data.wanted.viewerHasInWishlist).toBe(true);
  expect(data.unwanted.viewerHasInWishlist).toBe(false);
  expect(
    data.category.items.nodes.every(
      ({ viewerHasInWishlist }: { viewerHasInWishlist: unknown }) => viewerHasInWishlist !== null,
    ),
  ).toBe(true);
  expect(callsOf(gateway, 'store.wishlistedIds')).toHaveLength(1);
  const withToken = gateway.psn.requests
    .filter(({ host, headers }) => host !== 'account' && 'authorization' in headers)
    .map(({ operation }) => operation);
  expect(withToken).toEqual(['store.wishlistedIds']);
});

test('asked alone it costs the account’s call and none of the store', async () => {
  await using gateway = await createTestGateway();
  const { data } = await gateway.execute(`{ concept(id: "${game.id}") { id viewerHasInWishlist } }`);
  expect(data.concept).toEqual({ id: game.id, viewerHasInWishlist: true });
  expect(calls(gateway)).toEqual(['store.wishlistedIds']);
});

test('without an account the game is told, and that it is wanted is null with its reason', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const { data, errors } = await gateway.execute(
    `{ concept(id: "${game.id}") { name viewerHasInWishlist } }`,
  );
  expect(data.concept).toEqual({ name: 'The Brass Menagerie', viewerHasInWishlist: null });
  expect(errors).toMatchObject([
    { path: ['concept', 'viewerHasInWishlist'], extensions: { code: 'UNAUTHENTICATED' } },
  ]);
});

test('each account has a wishlist of its own', async () => {
  await using psn = await createEmulator({ registry }).start();
  const signedIn = Object.values(playerIds).map((id) => world.account(id)!);
  for (const { accountId, wishlist: own } of signedIn) {
    await using gateway = await createTestGateway({ psn, env: { PSN_NPSSO: psn.npssoOf(accountId) } });
    const { data } = await gateway.execute('{ viewer { wishlist { item { id } } } }');
    expect(data.viewer.wishlist.map(({ item }: Wish) => item.id)).toEqual(own.map(({ id }) => id));
  }
  expect(new Set(signedIn.map(({ wishlist }) => wishlist[0]?.id)).size).toBe(signedIn.length);
});

test('an item without identity is left out; where failures left nothing, they are told', async () => {
  await using gateway = await createTestGateway();
  const answer = (storeWishlist: unknown, ...path: (string | number)[]) => {
    const errors = path.length === 0 ? {} : { errors: [{ message: 'Timed out', path }] };
    gateway.psn.answerOnce('store.wishlist', { body: { data: { storeWishlist }, ...errors } });
  };
  const ask = async () => {
    const { data, errors } = await gateway.execute(
      '{ viewer { wishlist { item { id name price { state } } accountPrice { state } } } }',
    );
    return [data.viewer.wishlist, errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])];
  };
  const { id } = sold[0]!;
  answer([null, { __typename: 'Product', id: null, name: 'Nobody' }, { id, name: 'Untyped', price: null }]);
  expect(await ask()).toEqual([
    [{ item: { id, name: 'Untyped', price: { state: 'PRICED' } }, accountPrice: { state: 'NOT_TOLD' } }],
    [],
  ]);
  answer([null], 'storeWishlist', 0);
  expect(await ask()).toEqual([null, [['viewer.wishlist', 'PSN_ERROR']]]);
  answer(null);
  expect(await ask()).toEqual([null, []]);
  answer([]);
  expect(await ask()).toEqual([[], []]);
  answer([{ id, name: 'Priceless', price: null }], 'storeWishlist', 0, 'price');
  expect(await ask()).toEqual([
    [{ item: { id, name: 'Priceless', price: { state: 'PRICED' } }, accountPrice: null }],
    [['viewer.wishlist.0.accountPrice', 'PSN_ERROR']],
  ]);
});
