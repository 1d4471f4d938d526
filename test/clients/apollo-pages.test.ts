import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { playerIds } from '../../src/emulator/world/accounts.js';
import { possibleTypes, typePolicies } from '../../src/clients/apollo.js';
import { connections } from '../../src/generated/client-facts.js';
import { type GatewayProcess, startGatewayProcess } from './support/gateway-process.js';

let gateway: GatewayProcess;
beforeAll(async () => {
  gateway = await startGatewayProcess({ GATEWAY_CACHE_BYTES: '0' });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const category = '3f772501-f6f8-49b7-abac-874a88ca4897';
const marlo = `player(by: { accountId: "${playerIds.marlo}" })`;

/** The way from a root to each field that pages, its own arguments included, and what tells one node from others. */
const ways: Readonly<Record<string, readonly [way: string, node?: string]>> = {
  'Query.storeSearch': ['storeSearch(term: "otter")'],
  'Query.gameSearch': ['gameSearch(term: "otter")'],
  'Query.playerSearch': ['playerSearch(term: "in")'],
  'Category.items': [`category(id: "${category}") > items(sort: { name: "sales30" })`],
  'Category.strand': [`category(id: "${category}") > strand`],
  'AccountCategory.items': [`viewer > store > category(id: "${category}") > items`, 'item { id }'],
  'AccountCategory.strand': [`viewer > store > category(id: "${category}") > strand`, 'item { id }'],
  'Concept.addOns': ['concept(id: "90000137") > addOns'],
  'Title.addOns': ['title(id: "PPSA90000_00") > addOns'],
  'Library.purchased': ['viewer > library > purchased(activeOnly: true)'],
  'MessageGroup.messages': ['viewer > groups(first: 1) > nodes > messages'],
  'Viewer.entitlements': ['viewer > entitlements'],
  'Viewer.friends': ['viewer > friends'],
  'Viewer.groups': ['viewer > groups'],
  'Viewer.playedTitles': ['viewer > playedTitles'],
  'Viewer.trophySets': ['viewer > trophySets'],
  'Player.friends': [`${marlo} > friends`],
  'Player.playedTitles': [`${marlo} > playedTitles`],
  'Player.trophySets': [`${marlo} > trophySets`],
};

/** No game of the emulator's world has two add-ons: what follows the only one is empty. */
const lone = ['Concept.addOns', 'Title.addOns'];

interface Page {
  readonly nodes: readonly object[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasPreviousPage: boolean };
}

/** A query for a page of what lies at the end of a way. */
function writeQuery(way: string, node = 'id'): TypedDocumentNode<object, { first: number; after?: string }> {
  const steps = way.split(' > ');
  const last = steps.pop()!;
  const paged = last.includes('(')
    ? last.replace('(', '(first: $first, after: $after, ')
    : `${last}(first: $first, after: $after)`;
  const page = `edges { cursor } nodes { __typename ${node} } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }`;
  // Whatever has an id is told by it, as clients' queries do.
  const id = (step: string) => (/^(store|library|nodes|groups)\b/.test(step) ? '' : 'id ');
  const inner = steps.reduceRight(
    (below, step) => `${step} { ${step === 'nodes' ? 'id ' : id(step)}${below} }`,
    `${paged} { ${page} }`,
  );
  return gql(`query Page($first: Int!, $after: String) { ${inner} }`);
}

/** The page in an answer: what alone has edges, nodes and pageInfo. */
function findPage(value: unknown): Page | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('edges' in value && 'pageInfo' in value) return value as Page;
  for (const inner of Object.values(value)) {
    const found = findPage(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

const createClient = () =>
  new ApolloClient({
    link: new HttpLink({ uri: gateway.url }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });

test('there is a way to every field that pages', () => {
  const all = Object.entries(connections).flatMap(([type, fields]) =>
    Object.keys(fields).map((field) => `${type}.${field}`),
  );
  const ofInterfaces = all.filter((name) => name.startsWith('Profile.'));
  expect(Object.keys(ways).toSorted()).toEqual(all.filter((name) => !ofInterfaces.includes(name)).toSorted());
});

test.each(Object.entries(ways))('fetchMore makes one list of two pages of %s', async (name, [way, node]) => {
  const client = createClient();
  const query = writeQuery(way, node);
  const watched = client.watchQuery({ query, variables: { first: 1 } });
  const subscription = watched.subscribe(() => undefined);
  try {
    const first = findPage((await client.query({ query, variables: { first: 1 } })).data)!;
    expect(first.nodes).toHaveLength(1);
    const { endCursor } = first.pageInfo;
    await watched.fetchMore({ variables: { first: 1, after: endCursor } });
    const inCache = () => findPage(client.readQuery({ query, variables: { first: 1 } }))!;
    const joined = inCache();
    const whole = findPage(
      (await client.query({ query, variables: { first: 2 }, fetchPolicy: 'no-cache' })).data,
    )!;
    expect(whole.nodes).toHaveLength(lone.includes(name) ? 1 : 2);
    expect(joined.nodes).toEqual(whole.nodes);
    expect(joined.edges).toHaveLength(whole.nodes.length);
    expect(joined.pageInfo).toMatchObject({ hasPreviousPage: false });
    // Reading a page again changes nothing.
    await watched.fetchMore({ variables: { first: 1, after: endCursor } });
    expect(inCache().nodes).toEqual(whole.nodes);
    // Reading the list anew begins it anew.
    await watched.refetch();
    expect(inCache().nodes).toEqual(first.nodes);
  } finally {
    subscription.unsubscribe();
    client.stop();
  }
});

test('a list that is sorted or searched otherwise is another list', async () => {
  const client = createClient();
  const query = gql`
    query Both($one: String!, $sort: CategorySort) {
      storeSearch(term: $one, first: 2) {
        nodes {
          id
        }
      }
      category(id: "3f772501-f6f8-49b7-abac-874a88ca4897") {
        id
        items(first: 2, sort: $sort) {
          nodes {
            ... on StoreItem {
              id
              name
            }
          }
        }
      }
    }
  `;
  const ask = (one: string, sort: object | null) => client.query({ query, variables: { one, sort } });
  const first = await ask('otter', null);
  const second = await ask('fort', { name: 'productName', ascending: true });
  expect(second.data).not.toEqual(first.data);
  gateway.takeCalls();
  // Both are in the cache, each whole; a fragment on an interface fits what implements it.
  expect((await ask('otter', null)).data).toEqual(first.data);
  expect((await ask('fort', { name: 'productName', ascending: true })).data).toEqual(second.data);
  expect(gateway.takeCalls()).toEqual([]);
  expect(JSON.stringify(first.data)).toContain('"name":"');
});
