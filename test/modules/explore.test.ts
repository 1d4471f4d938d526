import { expect, test } from 'vitest';

import { experiences, viewsOf } from '../../src/emulator/world/experiences.js';
import { world } from '../../src/emulator/world/world.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const deals = experiences.find(({ alias }) => alias === 'deals')!;
const [hub, smallChange, tabs] = deals.views;
const allDeals = world.categories.find(({ name }) => name === 'All Deals')!;
const nowhere = '00000000-0000-4000-8000-000000000000';

const view = (id: string, fields: string) =>
  `{ storeView(experienceId: "${deals.id}", id: "${id}") { ${fields} } }`;
const calls = ({ psn }: TestGateway) => psn.requests.map(({ operation }) => operation);

test('a front page with all its views is one call, and carries no token', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    '{ storeExperience(alias: "deals") { id alias views { id kind purpose reportingName components { kind name } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.storeExperience).toMatchObject({ id: deals.id, alias: 'deals' });
  expect(data.storeExperience.views).toEqual([
    expect.objectContaining({
      id: hub!.id,
      kind: 'PAGE',
      purpose: 'DEALS',
      reportingName: 'DealsHub',
      components: [
        { kind: 'IMAGE', name: 'The Kettle Sale' },
        { kind: 'TEXT', name: 'Until the tea is cold' },
        { kind: 'STRAND', name: 'All Deals' },
        { kind: 'STRAND', name: 'Free Games' },
        { kind: 'STRAND', name: 'PS Plus Game Catalog' },
      ],
    }),
    expect.objectContaining({ id: smallChange!.id, purpose: null }),
    // A collection, which has no components.
    expect.objectContaining({ id: tabs!.id, kind: null, components: null }),
  ]);
  expect(calls(gateway)).toEqual(['explore.experience']);
  expect(gateway.psn.requests[0]?.variables).toEqual({
    clientId: 'b6de8d4d-bf9b-11ee-ad2a-aea73dc1ea43',
    alias: 'deals',
  });
  expect(gateway.psn.requests[0]?.headers).not.toHaveProperty('authorization');
});

test('a view is one call with its components: picture, text, place, link and category', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    view(
      hub!.id.toUpperCase(),
      `id components {
        kind kindRaw name text ordinal image { url kind kindRaw } category { id }
        link { kind target label category { id } }
      }`,
    ),
  );
  expect(errors).toEqual([]);
  expect(data.storeView.id).toBe(hub!.id);
  const [image, text, strand] = data.storeView.components;
  expect(image).toEqual({
    kind: 'IMAGE',
    kindRaw: 'EMSImageComponent',
    name: 'The Kettle Sale',
    text: null,
    ordinal: 0,
    image: { url: 'https://image.example/pages/kettle-sale.png', kind: 'IMAGE', kindRaw: null },
    category: null,
    link: { kind: 'EMS_VIEW', target: smallChange!.id, label: 'Small change', category: null },
  });
  expect(text).toMatchObject({ kind: 'TEXT', text: 'Every price herein is invented.', link: null });
  expect(strand).toMatchObject({
    kind: 'STRAND',
    ordinal: 2,
    category: { id: allDeals.id },
    link: { kind: 'EMS_CATEGORY', target: allDeals.id, category: { id: allDeals.id } },
  });
  expect(gateway.psn.requests.map(({ operation, variables }) => [operation, variables])).toEqual([
    ['explore.view', { experienceId: deals.id, viewId: hub!.id }],
  ]);
});

test('the category of a component leads on: its name and first page are one call together', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    view(smallChange!.id, 'components { kind category { name items { nodes { name } } } }'),
  );
  expect(errors).toEqual([]);
  expect(data.storeView.components).toEqual([
    { kind: 'TEXT', category: null },
    { kind: 'GRID', category: { name: 'All Deals', items: { nodes: expect.any(Array) } } },
  ]);
  const { nodes } = data.storeView.components[1].category.items;
  expect(nodes.length).toBeGreaterThan(5);
  expect(nodes[0].name).toEqual(expect.any(String));
  expect(calls(gateway)).toEqual(['explore.view', 'store.categoryGrid']);
  expect(gateway.psn.requests[1]?.variables).toMatchObject({
    id: allDeals.id,
    pageArgs: { size: 24, offset: 0 },
  });
});

test('a link to a view leads to that view of the same front page', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    '{ storeExperience(alias: "deals") { views { components { link { view { id reportingName } } } } } }',
  );
  expect(errors).toEqual([]);
  const [image, , strand] = data.storeExperience.views[0].components;
  expect(image.link.view).toEqual({ id: smallChange!.id, reportingName: 'SmallChange' });
  expect(strand.link.view).toBeNull();
  expect(calls(gateway)).toEqual(['explore.experience', 'explore.view']);
  expect(gateway.psn.requests[1]?.variables).toEqual({ experienceId: deals.id, viewId: smallChange!.id });
});

test('the views of a category’s page are one call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ category(id: "${allDeals.id}") {
      views(experienceId: "${deals.id}", nameKey: "cat.gma.AllDeals") { id components { kind category { id } } }
    } }`,
  );
  expect(errors).toEqual([]);
  expect(data.category.views).toEqual([
    {
      id: viewsOf(allDeals)[0]!.id,
      components: [
        { kind: 'TEXT', category: null },
        { kind: 'GRID', category: { id: allDeals.id } },
      ],
    },
  ]);
  expect(calls(gateway)).toEqual(['store.categoryGrid', 'explore.defaultView']);
  expect(gateway.psn.requests[1]?.variables).toEqual({
    categoryId: allDeals.id,
    experienceId: deals.id,
    localizedKeyId: 'cat.gma.AllDeals',
  });
});

test('an unknown page, view or category page is null without an error', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{
    storeExperience(alias: "no-such-page") { id }
    storeView(experienceId: "${deals.id}", id: "${nowhere}") { id }
    category(id: "${allDeals.id}") { views(experienceId: "${nowhere}", nameKey: "cat.gma.AllDeals") { id } }
  }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({ storeExperience: null, storeView: null, category: { views: null } });
  expect(calls(gateway).toSorted()).toEqual([
    'explore.defaultView',
    'explore.experience',
    'explore.view',
    'store.categoryGrid',
  ]);
});

test.each([
  ['storeExperience(alias: "deals?x=1") { id }', 'alias: got "deals?x=1", wants a page’s name'],
  ['storeExperience(alias: "") { id }', 'alias: got "", wants'],
  [`storeExperience(alias: "${'a'.repeat(65)}") { id }`, 'alias: got "aaaa'],
  [
    `storeView(experienceId: "deals", id: "${nowhere}") { id }`,
    'experienceId: got "deals", wants a front page’s UUID',
  ],
  [`storeView(experienceId: "${nowhere}", id: "hub") { id }`, 'id: got "hub", wants a view’s UUID'],
])('%s is refused without a call', async (question, message) => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(`{ ${question} }`);
  expect(Object.values(data as object)).toEqual([null]);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]?.message.replaceAll("'", '’')).toContain(message);
  expect(calls(gateway)).toEqual([]);
});

test.each([
  ['experienceId: "deals", nameKey: "cat.gma.AllDeals"', 'experienceId'],
  [`experienceId: "${deals.id}", nameKey: "All Deals"`, 'nameKey'],
])('a wrong argument of a category’s views is the fault of views: %s', async (args, name) => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ category(id: "${allDeals.id}") { name views(${args}) { id } } }`,
  );
  expect(data.category).toEqual({ name: 'All Deals', views: null });
  expect(errors).toMatchObject([{ path: ['category', 'views'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]?.message).toMatch(new RegExp(`^${name}: got `));
  expect(calls(gateway)).toEqual(['store.categoryGrid']);
});
