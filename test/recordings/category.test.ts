import { expect, test } from 'vitest';

import { operations } from '../../src/modules/store/operations.js';
import {
  describeRecordings,
  readRecording,
  readRecordings,
  type Recording,
  testRecording,
} from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import { expectedFacet, expectedNode, expectedSorting } from './expected-grid.js';
import { mediaFields } from './expected-media.js';

const query = `query ($id: ID!, $first: Int!, $sort: CategorySort, $filters: [FacetFilter!]) {
  category(id: $id) {
    id
    locale
    name
    items(first: $first, sort: $sort, filters: $filters) {
      totalCount
      totalIsCapped
      pageInfo { hasNextPage hasPreviousPage }
      facets { name label values { value label count } }
      sorts { name label ascending }
      sortedBy { name label ascending }
      nodes {
        __typename
        id
        name
        media { ${mediaFields} }
        cover { url }
        price {
          state text discountText discountEndsAt upsellText upsellServices locale
          current { amount currency exponent text }
          regular { amount currency exponent text }
        }
      }
    }
  }
}`;

/** PSN takes more at once than this gateway lets anyone ask for. */
const MOST_ITEMS = 100;

/** Our arguments for a recorded question. */
function toArguments({ id, pageArgs, sortBy, filterBy }: Record<string, any>) {
  return {
    id,
    first: Math.min(pageArgs.size, MOST_ITEMS),
    sort: sortBy && { name: sortBy.name, ascending: sortBy.isAscending },
    filters: filterBy.map((token: string) => {
      const [facet, value] = token.split(':');
      return { facet, values: [value] };
    }),
  };
}

async function ask(gateway: Awaited<ReturnType<typeof createReplayGateway>>, recording: Recording) {
  return gateway.execute(query, {
    variables: toArguments(recording.request.variables ?? {}),
    headers: { 'x-psn-locale': recording.locale ?? '' },
  });
}

describeRecordings('category beside the recorded grids of concepts', () => {
  const recordings = readRecordings('categoryGridRetrieve')
    .filter(({ body }) => (body.data.categoryGridRetrieve.concepts ?? []).length > 0)
    .map((recording) => [recording.name, recording] as const);

  test.each(recordings)('%s: every value is told by one anonymous question', async (_name, recording) => {
    const { locale, body, request } = recording;
    const { categoryGridRetrieve: grid } = body.data;
    await using gateway = await createReplayGateway([recording]);
    const { data, errors } = await ask(gateway, recording);
    expect(errors).toEqual([]);
    const { nodes, ...connection } = data.category.items;
    expect(nodes).toEqual(grid.concepts.map((concept: any) => expectedNode(concept, locale)));
    expect({ ...data.category, items: connection }).toEqual({
      id: request.variables?.id,
      locale,
      name: null,
      items: {
        totalCount: grid.pageInfo?.totalCount ?? null,
        totalIsCapped: false,
        pageInfo: {
          hasNextPage: grid.pageInfo !== undefined,
          hasPreviousPage: false,
        },
        facets: grid.facetOptions?.map(expectedFacet) ?? null,
        sorts: grid.sortingOptions?.map(expectedSorting) ?? null,
        sortedBy: grid.sortedBy === undefined ? null : expectedSorting(grid.sortedBy),
      },
    });

    expect(gateway.questions).toHaveLength(1);
    const [asked] = gateway.questions;
    const { pageArgs } = request.variables ?? {};
    const size = Math.min(pageArgs.size, MOST_ITEMS);
    expect(asked?.variables).toEqual({ ...request.variables, pageArgs: { ...pageArgs, size } });
    expect(asked?.extensions.persistedQuery.sha256Hash).toBe(operations.categoryGrid.versions[0].sha256);
    expect(asked?.headers['x-psn-store-locale-override']).toBe(locale);
    expect(asked?.headers).not.toHaveProperty('authorization');
    expect(gateway.signIns).toEqual([]);
  });

  test('what is sold has its text and no amount, and what is announced is not told, not free', async () => {
    const recording = readRecording('categoryGridRetrieve/02');
    await using gateway = await createReplayGateway([recording]);
    const { data } = await ask(gateway, recording);
    const prices = new Map<string, any>(data.category.items.nodes.map(({ id, price }: any) => [id, price]));
    expect(prices.get('10018784')).toMatchObject({
      state: 'PRICED',
      text: '€12,95',
      current: { amount: null, text: '€12,95' },
      upsellServices: ['PS_PLUS'],
    });
    expect(prices.get('10018729')).toMatchObject({ state: 'NOT_TOLD', text: null, current: null });
  });

  test('what costs nothing for anyone is FREE', async () => {
    const recording = readRecording('categoryGridRetrieve/01');
    await using gateway = await createReplayGateway([recording]);
    const { data } = await ask(gateway, recording);
    const states = data.category.items.nodes.map(({ price }: any) => [price.state, price.text]);
    expect(states.slice(0, 2)).toEqual([
      ['FREE', 'Free'],
      ['FREE', 'Free'],
    ]);
    expect(states[2][0]).toBe('PRICED');
  });

  test('facet values that are no legal enum names, and a sort name in both directions, are kept', async () => {
    const recording = readRecording('categoryGridRetrieve/01');
    await using gateway = await createReplayGateway([recording]);
    const { data } = await ask(gateway, recording);
    const { facets, sorts, sortedBy } = data.category.items;
    const values = facets.flatMap((facet: any) => facet.values.map(({ value }: any) => value));
    expect(values).toEqual(expect.arrayContaining(['0-99', 'MUSIC/RHYTHM', 'last_thirty_days']));
    const names = sorts.map(({ name, ascending }: any) => `${name} ${ascending ? 'up' : 'down'}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'conceptName up',
        'conceptName down',
        'contentCollections.contentCollectionStartDate down',
      ]),
    );
    expect(sortedBy).toEqual({ name: 'sales30', label: 'sales30', ascending: false });
  });

  testRecording(
    'categoryGridRetrieve/03',
    'the recorded grid of products is told, and what is not sold now is UNAVAILABLE and not free',
    async (recording) => {
      await using gateway = await createReplayGateway([recording]);
      const { data, errors } = await gateway.execute(
        '{ category(id: "00000000-0000-0000-0000-000000000000") { items { nodes { __typename id price { state text } } } } }',
      );
      const { products } = recording.body.data.categoryGridRetrieve;
      const { nodes } = data.category.items;
      expect(errors).toEqual([]);
      expect(nodes.map(({ __typename, id }: any) => [__typename, id])).toEqual(
        products.map(({ id }: any) => ['Product', id]),
      );
      expect(nodes.at(-1).price).toEqual({
        state: 'UNAVAILABLE',
        text: products.at(-1).price.discountedPrice,
      });
    },
  );
});
