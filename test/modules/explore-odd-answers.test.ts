import { expect, test } from 'vitest';

import { experiences } from '../../src/emulator/world/experiences.js';
import { world } from '../../src/emulator/world/world.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const deals = experiences.find(({ alias }) => alias === 'deals')!;
const [hub] = deals.views;
const allDeals = world.categories.find(({ name }) => name === 'All Deals')!;
const nowhere = '00000000-0000-4000-8000-000000000000';

const view = (id: string, fields: string) =>
  `{ storeView(experienceId: "${deals.id}", id: "${id}") { ${fields} } }`;
const calls = ({ psn }: TestGateway) => psn.requests.map(({ operation }) => operation);

/** Makes PSN answer one view. */
function answerView({ psn }: TestGateway, members: object, errors?: readonly object[]) {
  const data = { emsViewRetrieve: { id: hub!.id, ...members } };
  psn.answerOnce('explore.view', { body: { data, ...(errors && { errors }) } });
}

test('a failure inside a view stands at the field that lacks its value, and the rest is kept', async () => {
  await using gateway = await createTestGateway();
  const at = (...path: (string | number)[]) => ({
    message: 'Operation timed out!',
    path: ['emsViewRetrieve', 'components', ...path],
  });
  const components = [
    { __typename: 'EMSImageComponent', name: 'one', imageUrl: null },
    { __typename: 'EMSTextComponent', name: 'two', imageUrl: null },
    { __typename: 'EMSStrandComponent', name: 'three', categoryId: null },
    {
      __typename: 'EMSTextComponent',
      name: 'four',
      link: { type: 'EMS_VIEW', target: 'x', localizedName: null },
    },
    { __typename: 'EMSTextComponent', name: 'five', link: { type: null, target: null } },
    null,
  ];
  answerView(gateway, { components }, [
    at(0, 'imageUrl'),
    at(2, 'categoryId'),
    at(3, 'link', 'localizedName'),
    at(4, 'link', 'type'),
    at(5),
  ]);
  const { data, errors } = await gateway.execute(
    view(
      hub!.id,
      'reportingName components { name image { url } category { id } link { target label view { id } } }',
    ),
  );
  const nothing = { image: null, category: null, link: null };
  expect(data.storeView).toEqual({
    reportingName: null,
    components: [
      { ...nothing, name: 'one' },
      { ...nothing, name: 'two' },
      { ...nothing, name: 'three' },
      { ...nothing, name: 'four', link: { target: 'x', label: null, view: null } },
      { ...nothing, name: 'five' },
    ],
  });
  const told = errors.map(({ path, extensions }) => [path?.slice(2).join('.'), extensions.code]);
  expect(told.toSorted()).toEqual([
    ['0.image', 'PSN_ERROR'],
    ['2.category', 'PSN_ERROR'],
    ['3.link.label', 'PSN_ERROR'],
    ['4.link', 'PSN_ERROR'],
  ]);
  expect(calls(gateway)).toEqual(['explore.view']);
});

test('views and components that a failure swallowed whole are a failure, not an empty list', async () => {
  await using gateway = await createTestGateway();
  const error = (...path: (string | number)[]) => ({ message: 'Operation timed out!', path });
  answerView(gateway, { components: [null] }, [error('emsViewRetrieve', 'components', 0)]);
  gateway.psn.answerOnce('explore.experience', {
    body: {
      data: { emsExperienceRetrieve: { id: deals.id, views: null } },
      errors: [error('emsExperienceRetrieve', 'views')],
    },
  });
  gateway.psn.answerOnce('explore.defaultView', {
    body: {
      data: { emsDefaultViewRetrieve: { childViews: [{ id: null }] } },
      errors: [error('emsDefaultViewRetrieve', 'childViews', 0, 'id')],
    },
  });
  const { data, errors } = await gateway.execute(`{
    storeExperience(alias: "deals") { views { id } }
    storeView(experienceId: "${deals.id}", id: "${hub!.id}") { id components { name } }
    category(id: "${allDeals.id}") { views(experienceId: "${deals.id}", nameKey: "cat.gma.AllDeals") { id } }
  }`);
  expect(data).toEqual({
    storeExperience: null,
    storeView: { id: hub!.id, components: null },
    category: { views: null },
  });
  expect(errors.map(({ path }) => path?.join('.')).toSorted()).toEqual([
    'category.views',
    'storeExperience.views',
    'storeView.components',
  ]);
});

test('unfamiliar words, missing members and odd targets fail nothing', async () => {
  await using gateway = await createTestGateway();
  const link = (type: string, target: string) => ({ __typename: 'EMSLink', type, target });
  answerView(gateway, {
    components: [
      { __typename: 'EMSCarouselComponent', componentType: 'CAROUSEL' },
      { componentType: 'GRID', categoryId: 'not-a-uuid' },
      { __typename: 'EMSComponent', componentType: 'IMAGE', imageUrl: 'http://image.example/old.png' },
      { imageUrl: 'nowhere', link: { type: 'EMS_VIEW' } },
      { __typename: 'EMSTextComponent', link: link('EMS_CATEGORY', 'hub') },
      { __typename: 'EMSTextComponent', link: link('EMS_VIEW', 'hub') },
      { __typename: 'EMSTextComponent', link: link('EMS_PRODUCT', nowhere) },
    ],
  });
  const { data, errors } = await gateway.execute(
    view(
      hub!.id,
      'components { kind kindRaw image { url } category { id } link { kind category { id } view { id } } }',
    ),
  );
  expect(errors).toEqual([]);
  const text = { kind: 'TEXT', kindRaw: 'EMSTextComponent', image: null, category: null };
  const toNothing = (kind: string) => ({ kind, category: null, view: null });
  expect(data.storeView.components).toEqual([
    { kind: 'UNRECOGNIZED', kindRaw: 'EMSCarouselComponent', image: null, category: null, link: null },
    { kind: 'GRID', kindRaw: 'GRID', image: null, category: null, link: null },
    {
      kind: 'IMAGE',
      kindRaw: 'IMAGE',
      image: { url: 'https://image.example/old.png' },
      category: null,
      link: null,
    },
    { kind: 'UNRECOGNIZED', kindRaw: null, image: null, category: null, link: null },
    { ...text, link: toNothing('EMS_CATEGORY') },
    { ...text, link: toNothing('EMS_VIEW') },
    { ...text, link: toNothing('EMS_PRODUCT') },
  ]);
  expect(calls(gateway)).toEqual(['explore.view']);
});

test('a view without an id is dropped, and a page without one is no page', async () => {
  await using gateway = await createTestGateway();
  const answer = (emsExperienceRetrieve: object) => {
    gateway.psn.answerOnce('explore.experience', { body: { data: { emsExperienceRetrieve } } });
  };
  const ask = async () => await gateway.execute('{ storeExperience(alias: "deals") { id views { id } } }');
  answer({ id: deals.id, views: [null, { reportingName: 'Nameless' }, { id: hub!.id }] });
  expect(await ask()).toMatchObject({
    data: { storeExperience: { id: deals.id, views: [{ id: hub!.id }] } },
    errors: [],
  });
  answer({ id: deals.id });
  expect(await ask()).toMatchObject({ data: { storeExperience: { views: [] } }, errors: [] });
  answer({ id: null, views: [{ id: hub!.id }] });
  expect(await ask()).toMatchObject({ data: { storeExperience: null }, errors: [] });
});
