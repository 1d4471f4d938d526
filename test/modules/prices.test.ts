import { expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { toOffer } from '../../src/modules/store/offer.js';
import { toPriceOfOffers } from '../../src/modules/store/offer-price.js';
import { toAmounts } from '../../src/modules/store/money.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

/** A product of the American store on such terms. */
const sold = (state: string) =>
  world.products.find(({ territory, terms }) => territory === 'americas' && terms.state === state)!;

const calls = (gateway: TestGateway) => gateway.psn.requests.map(({ operation }) => operation);

test.each([
  ['plain', 'PRICED', true],
  ['discounted', 'PRICED', true],
  ['free', 'FREE', true],
  ['included', 'INCLUDED', false],
  ['members-only', 'MEMBERS_ONLY', false],
  ['trial', 'TRIAL', false],
  ['unavailable', 'UNAVAILABLE', false],
  ['not-told', 'NOT_TOLD', false],
])('a product on terms "%s" is %s when asked by id', async (terms, state, isToPay) => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ product(id: "${sold(terms).id}") { price { state current { amount currency exponent } } offers { kind } } }`,
  );
  expect(errors).toEqual([]);
  const { price } = data.product;
  expect(price.state).toBe(state);
  expect(price.current).toEqual(
    isToPay ? { amount: expect.any(Number), currency: 'USD', exponent: 2 } : null,
  );
  expect(calls(gateway)).toEqual(['store.productOffers']);
});

test('an advert that stands first is not the price, and says what members would pay', async () => {
  await using gateway = await createTestGateway();
  const member = world.products.find(
    ({ territory, terms }) =>
      territory === 'americas' && terms.state === 'plain' && terms.memberPercent !== undefined,
  )!;
  const { data } = await gateway.execute(`{ product(id: "${member.id}") {
    price { current { amount } upsellText upsellServices }
    offers { kind isAdvert audience service current { amount } }
  } }`);
  const [first, second] = data.product.offers;
  expect(first).toMatchObject({
    kind: 'SUBSCRIPTION_DISCOUNT',
    isAdvert: true,
    audience: 'SUBSCRIBERS',
    service: 'PS_PLUS',
  });
  expect(second).toMatchObject({ kind: 'ADD_TO_CART', isAdvert: false, audience: 'EVERYONE' });
  expect(first.current.amount).toBeLessThan(second.current.amount);
  expect(data.product.price).toMatchObject({ current: second.current, upsellServices: ['PS_PLUS'] });
});

test('a discount has its end as a moment, its ids once, and an upgrade for owners beside it', async () => {
  await using gateway = await createTestGateway();
  const { data } = await gateway.execute(`{ product(id: "${sold('discounted').id}") {
    price { discountText discountEndsAt lowestRecentText }
    offers { audience requires { kind entitlementId } refusals { reason names } campaignIds rewardIds savingText sku { id } }
  } }`);
  expect(data.product.price.discountEndsAt).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\.000Z$/);
  expect(data.product.price.lowestRecentText).toMatch(/^\$/);
  const [plain, upgrade] = data.product.offers;
  expect(plain).toMatchObject({
    audience: 'EVERYONE',
    campaignIds: ['PROMO-PROD-90000001'],
    sku: { id: sold('discounted').skuId },
  });
  expect(upgrade).toMatchObject({
    audience: 'OWNERS',
    requires: [{ kind: 'OWNS' }],
    refusals: [{ reason: 'DONT_OWN' }],
  });
});

test('one query compares regions, at one call each; yen have no minor units', async () => {
  await using gateway = await createTestGateway();
  const everywhere = world.concepts.find(
    ({ territories, terms }) => territories.length === 3 && terms.state === 'plain',
  )!;
  const fields = 'state locale current { amount currency exponent }';
  const { data, errors } = await gateway.execute(`{ concept(id: "${everywhere.id}") {
    us: price { ${fields} } gb: price(locale: "en-GB") { ${fields} }
    de: price(locale: "de-de") { ${fields} } jp: price(locale: "ja-JP") { ${fields} }
  } }`);
  expect(errors).toEqual([]);
  const told = Object.values(data.concept as Record<string, any>);
  expect(told.map(({ locale, current }) => [locale, current.currency, current.exponent])).toEqual([
    ['en-US', 'USD', 2],
    ['en-GB', 'GBP', 2],
    ['de-DE', 'EUR', 2],
    ['ja-JP', 'JPY', 0],
  ]);
  expect(calls(gateway)).toEqual(Array(4).fill('store.conceptPrice'));
});

test('a product of another region has no price there, without an error', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ product(id: "${sold('plain').id}") { price(locale: "ja-JP") { text } offers(locale: "ja-JP") { kind } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.product).toEqual({ price: null, offers: null });
});

test('a grid tells prices at no call, and completes amounts only for items that have a text without one', async () => {
  await using gateway = await createTestGateway();
  const grid = (args: string) =>
    `{ category(id: "28c9c2b2-cecc-415c-9a08-482a605cb104") { items(first: 24) { nodes { id price${args} { state current { amount text } regular { amount } } } } } }`;
  const bare = await gateway.execute(grid(''));
  expect(calls(gateway)).toEqual(['store.categoryGrid']);
  const nodes: any[] = bare.data.category.items.nodes;
  const lacking = nodes.filter(({ price }) => price.current !== null || price.regular !== null);
  expect(lacking.length).toBeGreaterThan(0);
  expect(lacking.length).toBeLessThan(nodes.length);
  expect(nodes.every(({ price }) => price.current?.amount == null)).toBe(true);

  gateway.psn.requests.length = 0;
  const whole = await gateway.execute(grid('(amounts: true)'));
  expect(calls(gateway).filter((key) => key === 'store.conceptPrice')).toHaveLength(lacking.length);
  const priced = whole.data.category.items.nodes.filter(({ price }: any) => price.state === 'PRICED');
  expect(priced.length).toBeGreaterThan(0);
  expect(priced.every(({ price }: any) => Number.isInteger(price.current.amount))).toBe(true);
});

test.each(['INR', 'CLP', 'COP'])(
  '%s has no amount, since sources disagree on its minor units',
  (currencyCode) => {
    const { current } = toAmounts({
      basePrice: '1',
      discountedPrice: '1',
      basePriceValue: 5,
      discountedValue: 5,
      currencyCode,
    });
    expect(current).toEqual({ amount: null, exponent: null, currency: currencyCode, text: '1' });
  },
);

test('figures that contradict the texts are left out', () => {
  const { current } = toAmounts({
    basePrice: 'Free',
    discountedPrice: 'Free',
    basePriceValue: 23_800,
    discountedValue: 0,
    currencyCode: 'HKD',
  });
  expect(current).toMatchObject({ amount: null, text: 'Free' });
});

test('a demo beside a game that is sold does not make the game free, and alone it is what there is', () => {
  const told = (type: string, basePrice: string, value: number, isFree: boolean) =>
    toOffer(
      {
        type,
        price: {
          applicability: 'APPLICABLE',
          basePrice,
          basePriceValue: value,
          discountedPrice: basePrice,
          discountedValue: value,
          currencyCode: 'USD',
          isFree,
          serviceBranding: ['NONE'],
        },
      },
      new Map(),
    );
  const demo = told('DOWNLOAD_DEMO', 'Free', 0, true);
  const game = told('ADD_TO_CART', '$59.99', 5999, false);
  expect(toPriceOfOffers([demo, game])).toMatchObject({ state: 'PRICED', current: { amount: 5999 } });
  expect(toPriceOfOffers([demo])).toMatchObject({ state: 'FREE' });
  const gone = toOffer({ type: 'UNAVAILABLE', price: { serviceBranding: ['NONE'] } }, new Map());
  expect(toPriceOfOffers([demo, gone])).toMatchObject({ state: 'UNAVAILABLE' });
});
