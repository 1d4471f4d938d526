import { expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { ask, conceptNamed, inStore, startEmulator } from './ask.js';

const all = '28c9c2b2-cecc-415c-9a08-482a605cb104';
const deals = '3f772501-f6f8-49b7-abac-874a88ca4897';

interface Card {
  id: string;
  price: { basePrice: string; discountedPrice: string; discountText: string; endTime: string } | null;
}
interface Grid {
  concepts: Card[];
  products: Card[];
  pageInfo: { totalCount: number; isLast: boolean };
  facetOptions: { name: string; values: { key: string; count: number }[] }[];
  sortedBy: { name: string } | null;
}

async function grid(variables: object, locale = 'en-US', clock = () => 0): Promise<Grid | null> {
  await using emulator = await startEmulator({ clock });
  const asked = { pageArgs: { size: 100, offset: 0 }, ...variables };
  const { body } = await ask(emulator, store.categoryGrid, asked, inStore(locale));
  return (body as { data: { categoryGridRetrieve: Grid | null } }).data.categoryGridRetrieve;
}

test('a concept category fills concepts, a product category products', async () => {
  const byConcept = await grid({ id: all });
  expect(byConcept?.products).toEqual([]);
  expect(byConcept?.concepts).toHaveLength(byConcept?.pageInfo.totalCount ?? 0);
  const byProduct = await grid({ id: deals });
  expect(byProduct?.concepts).toEqual([]);
  expect(byProduct?.products.length).toBeGreaterThan(5);
  expect(await grid({ id: '00000000-0000-4000-8000-000000000000' })).toBeNull();
});

test('pages join up to the whole, and only the last says so', async () => {
  const whole = await grid({ id: all });
  const first = await grid({ id: all, pageArgs: { size: 24, offset: 0 } });
  const second = await grid({ id: all, pageArgs: { size: 24, offset: 24 } });
  expect([first?.pageInfo.isLast, second?.pageInfo.isLast]).toEqual([false, true]);
  expect([...(first?.concepts ?? []), ...(second?.concepts ?? [])]).toEqual(whole?.concepts);
});

test('pages beyond PSN’s bounds are refused in its words', async () => {
  await using emulator = await startEmulator();
  const page = (size: number, offset: number) =>
    ask(emulator, store.categoryGrid, { id: all, pageArgs: { size, offset } });
  expect((await page(1001, 0)).body).toMatchObject({
    errors: [{ message: '"size" must be less than or equal to 1000' }],
    data: { categoryGridRetrieve: null },
  });
  expect((await page(1000, 9001)).body).toMatchObject({ errors: [{ message: 'Incorrect offset/limit' }] });
  expect((await page(1000, 9000)).body).not.toHaveProperty('errors');
});

test('filters narrow the list and its counts; an unknown facet does nothing, an unknown value empties', async () => {
  const ids = async (...filterBy: string[]) =>
    (await grid({ id: all, filterBy }))?.concepts.map(({ id }) => id);
  const whole = await ids();
  expect(await ids('moonPhase:FULL')).toEqual(whole);
  expect(await ids('conceptGenres:NOSUCH')).toEqual([]);
  const racing = await grid({ id: all, filterBy: ['conceptGenres:RACING'], facetOptions: ['conceptGenres'] });
  expect(racing?.pageInfo.totalCount).toBe(4);
  expect(racing?.facetOptions).toMatchObject([{ name: 'conceptGenres' }]);
  expect(racing?.facetOptions[0]?.values.find(({ key }) => key === 'RACING')?.count).toBe(4);
  const either = await ids('conceptGenres:RACING', 'conceptGenres:HORROR');
  expect(either).toHaveLength(6);
  expect(await ids('conceptGenres:RACING', 'targetPlatforms:PS4')).toHaveLength(2);
});

test('a sort is obeyed in both directions and told', async () => {
  const names = async (isAscending: boolean) =>
    await grid({ id: all, sortBy: { name: 'conceptName', isAscending } });
  const up = await names(true);
  const down = await names(false);
  expect(up?.sortedBy).toMatchObject({ name: 'conceptName', isAscending: true });
  expect(down?.concepts.map(({ id }) => id)).toEqual(up?.concepts.map(({ id }) => id).toReversed());
  expect(up?.concepts[0]?.id).toBe(conceptNamed('A Cathedral of Umbrellas'));
  expect((await grid({ id: all }))?.sortedBy?.name).toBe('sales30');
  expect((await grid({ id: deals, sortBy: null }))?.sortedBy).toBeNull();
});

test('a price is written as its store writes it, and a discount ends in the future', async () => {
  const price = async (locale: string) => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    const found = await grid({ id: deals }, locale, () => now);
    const teapot = world.concept(conceptNamed('Teapot Tempest'))?.productIds ?? [];
    return found?.products.find(({ id }) => teapot.includes(id))?.price;
  };
  expect(await price('en-US')).toMatchObject({
    basePrice: '$29.99',
    discountedPrice: '$17.99',
    discountText: '-40%',
    endTime: '2026-12-04T00:00:00.000Z',
  });
  expect(await price('en-GB')).toMatchObject({ basePrice: '£23.99' });
  expect(await price('de-DE')).toMatchObject({ basePrice: '29,95\u00a0€', discountText: '-40\u00a0%' });
  expect(await price('fi-FI')).toMatchObject({ basePrice: '€29,95', discountText: '–40 %' });
  expect(await price('ja-JP')).toMatchObject({ basePrice: '¥3,300', discountedPrice: '¥1,980' });
});

test('each state of a price has the members that tell it from the others', async () => {
  const cards = (await grid({ id: all }))?.concepts ?? [];
  const price = (name: string) => cards.find(({ id }) => id === conceptNamed(name))?.price;
  expect(price('Dustbunny Derby')).toMatchObject({ isFree: true, isTiedToSubscription: false });
  expect(price('The Clockmaker and the Owl')).toMatchObject({
    basePrice: '$29.99',
    discountedPrice: 'Included',
    isFree: true,
    isTiedToSubscription: true,
    serviceBranding: ['EA_ACCESS'],
  });
  expect(price('Members of the Mushroom Society')).toMatchObject({
    isExclusive: true,
    isFree: false,
    isTiedToSubscription: true,
    serviceBranding: ['PS_PLUS'],
  });
  expect(price('Wardrobe Expedition')).toMatchObject({
    basePrice: 'Game Trial',
    discountedPrice: 'Game Trial',
  });
  expect(price('Owl Post Omnibus')).toMatchObject({
    discountedPrice: 'Unavailable',
    isFree: false,
    serviceBranding: null,
    upsellServiceBranding: [],
  });
  expect(price('Marmalade Circuit')).toMatchObject({
    upsellServiceBranding: ['PS_PLUS'],
    upsellText: 'Save 10%',
  });
  expect(price('The Brass Menagerie')).toBeNull();
});
