import { expect, test } from 'vitest';

import { idsOf } from '../support/pages.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const fields = 'totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }';
const search = async (gateway: TestGateway, args: string) => {
  const { data, errors } = await gateway.execute(`{ storeSearch(${args}) { ${fields} } }`);
  expect(errors).toEqual([]);
  return data.storeSearch;
};

test('pages follow each other without a gap or a repetition, and the last says so', async () => {
  await using gateway = await createTestGateway();
  const all = await search(gateway, 'term: "e", first: 100');
  expect(all.totalCount).toBeGreaterThan(50);
  expect(gateway.psn.requests).toHaveLength(2);
  const found: string[] = [];
  let after = '';
  for (let more = true; more;) {
    const page = await search(gateway, `term: "e", first: 30${after}`);
    found.push(...idsOf(page));
    more = page.pageInfo.hasNextPage;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  expect(found.slice(0, 100)).toEqual(idsOf(all));
  expect(found).toHaveLength(all.totalCount);
  expect(new Set(found).size).toBe(found.length);
});

test('a cursor from the middle of a page leads on from there, with another size too', async () => {
  await using gateway = await createTestGateway();
  const all = await search(gateway, 'term: "e", first: 20');
  const third = all.edges[2].cursor as string;
  const rest = await search(gateway, `term: "e", first: 7, after: "${third}"`);
  expect(idsOf(rest)).toEqual(idsOf(all).slice(3, 10));
  expect(rest.pageInfo.hasPreviousPage).toBe(true);
});

test('an empty `next` ends the pages, whatever the total says', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce('store.search', {
    body: {
      data: {
        universalSearch: {
          next: '',
          pageInfo: { totalCount: 9, isLast: false },
          results: [{ __typename: 'Product', id: 'a', name: 'A' }, null, { __typename: 'Concept', id: '7' }],
        },
      },
    },
  });
  const page = await search(gateway, 'term: "a", first: 10');
  expect(idsOf(page)).toEqual(['a', '7']);
  expect(page).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: false } });
});

test('the two halves of the store’s locale are sent, since they have to agree with it', async () => {
  await using gateway = await createTestGateway();
  const { data } = await gateway.execute('{ storeSearch(term: "otter") { totalCount } }', {
    headers: { 'x-psn-locale': 'ja-jp' },
  });
  expect(data.storeSearch.totalCount).toEqual(expect.any(Number));
  expect(gateway.psn.requests[0]?.variables).toMatchObject({ countryCode: 'JP', languageCode: 'ja' });
});

test.each([
  ['term: "  "', 'term'],
  ['term: "otter", first: 101', 'first'],
  ['term: "otter", after: "bm9wZQ"', 'after'],
])('%s is refused without a call', async (args, named) => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(`{ storeSearch(${args}) { totalCount } }`);
  expect(errors).toMatchObject([{ path: ['storeSearch'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors[0]!.message).toContain(named);
  expect(gateway.psn.requests).toEqual([]);
});
