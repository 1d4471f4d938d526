import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';

interface Known {
  readonly name: string;
  readonly slug: string;
  readonly seenOn: string | null;
  readonly category: { readonly id: string };
}

test('the known categories are listed without asking PSN', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    '{ knownCategories { name slug holds seenOn regions category { id locale } } }',
    { headers: { 'x-psn-locale': 'fi-fi' } },
  );
  expect(errors).toEqual([]);
  expect(data.knownCategories).toContainEqual({
    name: 'NEW_GAMES_EUROPE',
    slug: 'new-games-europe',
    holds: 'New games in Europe.',
    seenOn: '2025',
    regions: ['Europe'],
    category: { id: '12a53448-199e-459b-956d-074feeed2d7d', locale: 'fi-FI' },
  });
  const known: readonly Known[] = data.knownCategories;
  for (const one of [(category: Known) => category.name, (category: Known) => category.category.id]) {
    expect(new Set(known.map(one)).size).toBe(known.length);
  }
  expect(known.filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  expect(known.filter(({ seenOn }) => seenOn !== null && !/^20\d\d(-[01]\d)?$/.test(seenOn))).toEqual([]);
  expect(gateway.psn.requests).toEqual([]);
});

test.each([
  ['', 24],
  ['(names: null)', 24],
  ['(names: [SALES, ALL_DEALS, SALES])', ['ALL_DEALS', 'SALES']],
  ['(names: [])', []],
])('knownCategories%s lists those of these names', async (args, expected) => {
  await using gateway = await createTestGateway();
  const { data } = await gateway.execute(`{ knownCategories${args} { name } }`);
  const names = data.knownCategories.map(({ name }: { name: string }) => name);
  expect(typeof expected === 'number' ? names.length : names).toEqual(expected);
});

test.each(['items(first: 24) { nodes { name price { text } } }', 'name items { nodes { name } }', 'name'])(
  'a category by name is one call: %s',
  async (fields) => {
    await using gateway = await createTestGateway();
    const { data, errors } = await gateway.execute(
      `{ knownCategories(names: [ALL_DEALS]) { category { ${fields} } } }`,
    );
    expect(errors).toEqual([]);
    const [{ category }] = data.knownCategories;
    expect(Object.values(category)).not.toContain(null);
    if (fields.includes('items')) expect(category.items.nodes.length).toBeGreaterThan(0);
    if (fields.startsWith('name')) expect(category.name).toBe('All Deals');
    expect(gateway.psn.requests.map(({ operation }) => operation)).toEqual(['store.categoryGrid']);
    expect(gateway.psn.requests[0]?.variables).toMatchObject({
      id: '3f772501-f6f8-49b7-abac-874a88ca4897',
      pageArgs: { size: 24, offset: 0 },
    });
  },
);

test('a category that this store does not have has no name and no items, and that is no error', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    '{ knownCategories(names: [PSVR2]) { category { id name items { totalCount } } } }',
  );
  expect(errors).toEqual([]);
  expect(data.knownCategories).toEqual([
    { category: { id: '62c2a3b6-41cf-4808-ba48-1e5581eeea35', name: null, items: null } },
  ]);
  expect(gateway.psn.requests).toHaveLength(1);
});
