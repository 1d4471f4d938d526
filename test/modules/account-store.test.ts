import { expect, test } from 'vitest';

import { appExperience, viewsOf } from '../../src/emulator/world/experiences.js';
import { world } from '../../src/emulator/world/world.js';
import { callsOf } from '../server/questions.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const [forYou, browse] = appExperience.views;
const [hero] = forYou!.views!;
const named = (name: string) => world.categories.find((category) => category.name === name)!;
const [catalog, deals, all] = [named('PS Plus Game Catalog'), named('All Deals'), named('All Games')];
const nowhere = '00000000-0000-4000-8000-000000000000';

const calls = ({ psn }: TestGateway) =>
  psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);
const store = (below: string) => `{ viewer { store { ${below} } } }`;
const views = (ids: readonly string[], fields = 'id') =>
  store(`views(experienceId: "${appExperience.id}", ids: ${JSON.stringify(ids)}) { ${fields} }`);

/** A product as the app's lists tell it. */
const card = (id: string, price: object | null) => ({
  __typename: 'Product',
  id,
  name: `Card ${id}`,
  platforms: ['PS5'],
  price,
});
const skuPrice = (told: object) => ({
  __typename: 'SkuPrice',
  basePrice: '$59.99',
  discountedPrice: '$59.99',
  isExclusive: false,
  isFree: false,
  isTiedToSubscription: false,
  serviceBranding: ['NONE'],
  upsellServiceBranding: ['NONE'],
  ...told,
});

test('the app’s whole store tab, down to the products of its rows, is three calls', async () => {
  await using gateway = await createTestGateway({ env: { GATEWAY_MAX_DEPTH: '13' } });
  const { data, errors } = await gateway.execute(
    store(`experience { id navigation { id name kind link { kind target view {
      id reportingName components { kind }
      views { id kind components { kind name link { target label view { id } } viewerCategory {
        id category { id } strand(first: 2) { totalCount totalIsCapped nodes { item { __typename id name } } }
      } } }
    } } } }`),
  );
  expect(errors).toEqual([]);
  const { id, navigation } = data.viewer.store.experience;
  expect(id).toBe(appExperience.id);
  expect(navigation).toEqual([
    {
      id: appExperience.navigation[0]!.id,
      name: 'For you',
      kind: 'REGULAR',
      link: {
        kind: 'EMS_VIEW',
        target: forYou!.id,
        view: expect.objectContaining({ id: forYou!.id, reportingName: 'ForYou', components: null }),
      },
    },
    expect.objectContaining({
      name: 'Browse',
      link: expect.objectContaining({
        view: expect.objectContaining({ views: null, components: [{ kind: 'GRID' }, { kind: 'GRID' }] }),
      }),
    }),
  ]);
  const [row] = navigation[0].link.view.views;
  expect(row).toMatchObject({ id: hero!.id, kind: 'STORE_HERO_VIEW' });
  const [image, ofCatalog, ofDeals] = row.components;
  expect(image).toMatchObject({ kind: 'IMAGE', link: { view: { id: browse!.id } }, viewerCategory: null });
  for (const [component, category] of [
    [ofCatalog, catalog],
    [ofDeals, deals],
  ]) {
    const { strand, ...told } = component.viewerCategory;
    expect(told).toEqual({ id: category.id, category: { id: category.id } });
    expect(strand.nodes).toHaveLength(2);
    expect(strand.totalIsCapped).toBe(false);
    for (const { item } of strand.nodes) {
      expect(item).toMatchObject({ __typename: 'Product', name: expect.any(String) });
      expect(category.memberIds).toContain(item.id);
    }
  }
  expect(calls(gateway)).toEqual([
    'explore.accountExperience',
    'explore.accountViews',
    'store.accountStrands',
  ]);
  const [tab, asked, strands] = gateway.psn.requests.filter(({ host }) => host === 'mobile');
  expect(tab?.variables).toEqual({ clientId: 'b6de8d4d-bf9b-11ee-ad2a-aea73dc1ea43' });
  expect(asked?.variables).toEqual({
    viewInputs: [forYou, browse].map((view) => ({ viewId: view!.id, experienceId: appExperience.id })),
  });
  expect(strands?.variables).toEqual({
    strands: [catalog, deals].map(({ id: category }) => ({ id: category, pageArgs: { size: 2, offset: 0 } })),
  });
});

test('views come in the order of their ids, whatever the order of PSN’s answer', async () => {
  await using gateway = await createTestGateway();
  const told = (id: string) => ({ __typename: 'EMSView', id, components: [] });
  gateway.psn.answerOnce('explore.accountViews', {
    body: { data: { emsViewsRetrieve: [told(browse!.id), null, told(forYou!.id.toUpperCase())] } },
  });
  const ids = [forYou!.id.toUpperCase(), nowhere, browse!.id];
  const { data, errors } = await gateway.execute(views(ids));
  expect(errors).toEqual([]);
  expect(data.viewer.store.views).toEqual([{ id: forYou!.id.toUpperCase() }, null, { id: browse!.id }]);
});

test('a failure in the place of one view is that view’s, and none is asked again', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('explore.accountViews', {
    body: {
      data: { emsViewsRetrieve: [null, { __typename: 'EMSView', id: browse!.id }] },
      errors: [{ message: 'Timed out', path: ['emsViewsRetrieve', 0] }],
    },
  });
  const { data, errors } = await gateway.execute(views([forYou!.id, browse!.id]));
  expect(data.viewer.store.views).toEqual([null, { id: browse!.id }]);
  expect(errors).toMatchObject([
    {
      path: ['viewer', 'store', 'views', 0],
      extensions: { code: 'PSN_ERROR', operation: 'explore.accountViews' },
    },
  ]);
  expect(calls(gateway)).toEqual(['explore.accountViews']);
});

test('the views of a category’s own page are one call of the account’s', async () => {
  await using gateway = await createTestGateway();
  const ofCategory = (id: string) =>
    `categoryViews(categoryId: "${id}", experienceId: "${appExperience.id}", nameKey: "cat.gma.AllDeals") { id }`;
  const { data, errors } = await gateway.execute(
    store(`known: ${ofCategory(deals.id)} unknown: ${ofCategory(nowhere)}`),
  );
  expect(errors).toEqual([]);
  expect(data.viewer.store).toEqual({ known: viewsOf(deals).map(({ id }) => ({ id })), unknown: null });
  expect(calls(gateway)).toEqual(['explore.accountDefaultView', 'explore.accountDefaultView']);
  expect(callsOf(gateway, 'explore.accountDefaultView')[0]?.headers.authorization).toMatch(/^Bearer ./);
});

test('one category is asked alone, several together, and what they hold is priced by the store', async () => {
  await using gateway = await createTestGateway();
  const items = `items(first: 1) { nodes { item { id price { state text } } accountPrice { state } } totalCount }`;
  const one = await gateway.execute(store(`category(id: "${deals.id}") { ${items} }`));
  expect(one.errors).toEqual([]);
  const [node] = one.data.viewer.store.category.items.nodes;
  expect(node).toEqual({
    item: { id: deals.memberIds[0], price: { state: 'PRICED', text: expect.stringMatching(/^\$/) } },
    accountPrice: { state: 'NOT_TOLD' },
  });
  expect(calls(gateway)).toEqual(['store.accountGrid', 'store.productOffers']);
  expect(callsOf(gateway, 'store.productOffers')[0]?.headers.authorization).toBeUndefined();

  const both = await gateway.execute(
    store(`
      first: category(id: "${deals.id}") { items(first: 1) { nodes { item { id } } } }
      twice: category(id: "${deals.id.toUpperCase()}") { items(first: 1) { nodes { item { id } } } }
      other: category(id: "${all.id}") { items(first: 1) { nodes { item { __typename id } } totalCount } }
      unknown: category(id: "${nowhere}") { items(first: 1) { totalCount } }
      longer: category(id: "${all.id}") { items(first: 2) { totalCount } }
    `),
  );
  expect(both.errors).toEqual([]);
  const { first, twice, other, unknown, longer } = both.data.viewer.store;
  expect(twice).toEqual(first);
  expect(first.items.nodes[0].item.id).toBe(deals.memberIds[0]);
  expect(other.items.nodes[0].item.__typename).toBe('Concept');
  expect(other.items.totalCount).toBe(longer.items.totalCount);
  expect(unknown).toEqual({ items: null });
  // Pages of one size go together: PSN tells what is whose by the id alone.
  expect(calls(gateway).slice(2)).toEqual(['store.accountGrids', 'store.accountGrid']);
  expect(callsOf(gateway, 'store.accountGrids')[0]?.variables).toEqual({
    grids: [deals.id, all.id, nowhere].map((id) => ({ id, pageArgs: { size: 1, offset: 0 } })),
  });
});

test('pages of a category lead on by cursors of their own', async () => {
  await using gateway = await createTestGateway();
  const page = (after: string | null) =>
    store(`category(id: "${deals.id}") {
      items(first: 5, after: ${JSON.stringify(after)}) { nodes { item { id } } pageInfo { hasNextPage endCursor } totalCount }
    }`);
  const ids: string[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage;) {
    const { data, errors } = await gateway.execute(page(after));
    expect(errors).toEqual([]);
    const { nodes, pageInfo, totalCount } = data.viewer.store.category.items;
    ids.push(...nodes.map(({ item }: { item: { id: string } }) => item.id));
    ({ hasNextPage, endCursor: after } = pageInfo);
    if (!hasNextPage) expect(ids).toHaveLength(totalCount);
  }
  expect(new Set(ids).size).toBe(ids.length);
  const strand = await gateway.execute(
    store(`category(id: "${deals.id}") { strand(after: ${JSON.stringify(after)}) { totalCount } }`),
  );
  expect(strand.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a plain price that the account was told is everyone’s; a member’s is the account’s alone', async () => {
  await using gateway = await createTestGateway();
  const [plain, ofMembers] = world.products.filter(({ terms }) => terms.state === 'plain');
  const prices = [
    skuPrice({}),
    skuPrice({ isTiedToSubscription: true, serviceBranding: ['PS_PLUS'], discountedPrice: '$9.99' }),
  ];
  gateway.psn.answerOnce('store.accountStrands', {
    body: {
      data: {
        categoryStrandsRetrieve: [
          {
            id: deals.id,
            products: [plain, ofMembers].map((product, index) => card(product!.id, prices[index]!)),
          },
        ],
      },
    },
  });
  const { data, errors } = await gateway.execute(
    store(
      `category(id: "${deals.id}") { strand { nodes { item { price { state text } } accountPrice { state text } } totalCount } }`,
    ),
  );
  expect(errors).toEqual([]);
  const { nodes, totalCount } = data.viewer.store.category.strand;
  expect(totalCount).toBeNull();
  expect(nodes[0]).toEqual({
    item: { price: { state: 'PRICED', text: '$59.99' } },
    accountPrice: { state: 'PRICED', text: '$59.99' },
  });
  expect(nodes[1].accountPrice).toEqual({ state: 'NOT_TOLD', text: '$9.99' });
  expect(nodes[1].item.price.text).not.toBe('$9.99');
  expect(calls(gateway)).toEqual(['store.accountStrands', 'store.productOffers']);
});

test('a list that a failure swallowed is a failure at its field, and the others are told', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('store.accountGrids', {
    body: {
      data: {
        categoryGridsRetrieve: [
          { id: deals.id, products: [null], concepts: null, pageInfo: { totalCount: 1 } },
          { id: all.id, products: null, concepts: [{ __typename: 'Concept', id: '7', name: 'Seven' }] },
        ],
      },
      errors: [{ message: 'Timed out', path: ['categoryGridsRetrieve', 0, 'products', 0] }],
    },
  });
  const { data, errors } = await gateway.execute(
    store(`
      deals: category(id: "${deals.id}") { items { totalCount } }
      all: category(id: "${all.id}") { items { nodes { item { name } } } }
    `),
  );
  expect(data.viewer.store).toEqual({
    deals: { items: null },
    all: { items: { nodes: [{ item: { name: 'Seven' } }] } },
  });
  expect(errors).toMatchObject([
    { path: ['viewer', 'store', 'deals', 'items'], extensions: { operation: 'store.accountGrids' } },
  ]);
});

test.each([
  [`views(experienceId: "${nowhere}", ids: []) { id }`, 'ids: got 0 of them, wants 1 to 20'],
  [`views(experienceId: "${nowhere}", ids: ["x"]) { id }`, 'ids: got "x", wants a view’s UUID'],
  [`views(experienceId: "tab", ids: ["${nowhere}"]) { id }`, 'experienceId: got "tab"'],
  [
    `categoryViews(categoryId: "x", experienceId: "${nowhere}", nameKey: "cat") { id }`,
    'categoryId: got "x"',
  ],
  ['category(id: "x") { id }', 'id: got "x", wants a category’s UUID'],
  [`category(id: "${nowhere}") { items(first: 101) { totalCount } }`, 'first: got 101, wants 1 to 100'],
])('%s is the caller’s fault, and nothing is asked', async (field, message) => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(store(field));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]!.message.replaceAll("'", '’')).toContain(message);
  expect(gateway.psn.requests).toEqual([]);
});

test('what a component of everyone’s page shows to the account needs a sign-in, and the rest does not', async () => {
  await using gateway = await createTestGateway({ env: { PSN_NPSSO: undefined } });
  const { data, errors } = await gateway.execute(
    '{ storeExperience(alias: "deals") { views { components { name viewerCategory { id items { totalCount } } } } } }',
  );
  const { components } = data.storeExperience.views[0];
  expect(components[2]).toEqual({ name: 'All Deals', viewerCategory: { id: deals.id, items: null } });
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
  expect(calls(gateway)).toEqual(['explore.experience']);
});
