import { createHash } from 'node:crypto';

import {
  ApolloClient,
  type ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  type ObservableQuery,
  type TypedDocumentNode,
} from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { possibleTypes, typePolicies } from '../../src/clients/apollo.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import { holdCall } from './support/asked.js';
import { type GatewayProcess, startGatewayProcess } from './support/gateway-process.js';

/** A document whose answer may be of any shape: tests look into it. */
const doc = gql as (parts: TemplateStringsArray, ...values: unknown[]) => TypedDocumentNode<any, any>;

let gateway: GatewayProcess;
beforeAll(async () => {
  // Whatever ends a call in here is the client, and whatever is not asked was in its cache.
  gateway = await startGatewayProcess({ PSN_TIMEOUT_MS: '600000', GATEWAY_CACHE_BYTES: '0' });
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  gateway.psn.reset();
});

/** What a client sent, as it went over the wire. */
interface Sent {
  readonly method: string;
  readonly parameters: URLSearchParams;
  readonly body: { readonly query?: string; readonly extensions?: object } | undefined;
  readonly status: number;
}

/** Sends as ever, and notes what. */
function createNotes() {
  const sent: Sent[] = [];
  const send: typeof fetch = async (address, init) => {
    const response = await fetch(address, init);
    sent.push({
      method: init?.method ?? 'GET',
      parameters: new URL(address instanceof Request ? address.url : address).searchParams,
      body: typeof init?.body === 'string' ? (JSON.parse(init.body) as Sent['body']) : undefined,
      status: response.status,
    });
    return response;
  };
  return { sent, send };
}

const createClient = (link: ApolloLink = new HttpLink({ uri: gateway.url })) =>
  new ApolloClient({
    link,
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    incrementalHandler: new Defer20220824Handler(),
  });

/** The first result of a watched query that fits. */
function resultOf<Data>(
  watched: ObservableQuery<Data>,
  fits: (result: ObservableQuery.Result<Data>) => boolean,
): Promise<ObservableQuery.Result<Data>> {
  return new Promise((resolve, reject) => {
    const subscription = watched.subscribe({
      next(result) {
        if (!fits(result)) return;
        resolve(result);
        queueMicrotask(() => {
          subscription.unsubscribe();
        });
      },
      error: reject,
    });
  });
}

const stars = 'store.conceptStarRating';
const game = '90000822';

test('one game is one entry of the cache, whatever way it was read', async () => {
  const client = createClient();
  await client.query({
    query: doc`
      {
        concept(id: "90000822") {
          id
          name
        }
        storeSearch(term: "pillow fort", first: 5) {
          nodes {
            id
            ... on Product {
              concept {
                id
                publisher
              }
            }
          }
        }
      }
    `,
  });
  const read = client.readFragment<{ name: string; publisher: string }>({
    id: client.cache.identify({ __typename: 'Concept', id: game })!,
    fragment: gql`
      fragment Seen on Concept {
        name
        publisher
      }
    `,
  });
  expect(read).toMatchObject({ name: 'Pillow Fort Tactics', publisher: expect.any(String) });
});

test('what has no id is told apart by its policy, and parts of a whole are put together', async () => {
  const client = createClient();
  await client.query({
    query: doc`
      {
        gateway {
          version
          operations(key: "store.concept") {
            key
            state
          }
        }
      }
    `,
  });
  await client.query({
    query: doc`
      {
        gateway {
          defaultLocale
        }
        viewer {
          id
          library {
            lastPlayed(limit: 1) {
              id
            }
          }
        }
      }
    `,
  });
  await client.query({
    query: doc`
      {
        viewer {
          id
          library {
            purchased(first: 1) {
              nodes {
                id
              }
            }
          }
        }
      }
    `,
  });
  gateway.takeCalls();
  const { data } = await client.query({
    query: doc`
      {
        gateway {
          version
          defaultLocale
        }
        viewer {
          id
          library {
            lastPlayed(limit: 1) {
              id
            }
            purchased(first: 1) {
              nodes {
                id
              }
            }
          }
        }
      }
    `,
  });
  expect(data).toMatchObject({ gateway: { version: expect.any(String), defaultLocale: 'en-US' } });
  expect(data.viewer.library.purchased.nodes).toHaveLength(1);
  // It was all there.
  expect(gateway.takeCalls()).toEqual([]);
  expect(client.cache.extract()).toHaveProperty('OperationHealth:{"key":"store.concept"}');
});

const consoles = `viewer { id consoles { duid downloads { entitlementId status } } }`;
const [ps5] = world.consoles;
const { entitlementId } = world.account(playerIds.marlo)!.library[0]!;
const change = (field: string) =>
  doc`mutation Change($input: DownloadInput!) { ${field}(input: $input) { refusal { code } ${consoles} } }`;

test('starting and cancelling a download bring what is watched up to date by themselves', async () => {
  const client = createClient();
  const watched = client.watchQuery({ query: doc`{ ${consoles} }` });
  const listed = (data: any): string[] =>
    (data?.viewer?.consoles?.[0]?.downloads ?? []).map((download: any) => download.entitlementId);
  const before = await resultOf(watched, ({ loading }) => !loading);
  expect(listed(before.data)).not.toContain(entitlementId);

  const input = { duid: ps5!.duid, platform: 'PS5', entitlementId };
  const started = resultOf(watched, ({ data }) => listed(data).includes(entitlementId));
  gateway.takeCalls();
  await client.mutate({ mutation: change('startDownload'), variables: { input } });
  await started;
  const cancelled = resultOf(
    watched,
    ({ data, loading }) => !loading && !listed(data).includes(entitlementId),
  );
  await client.mutate({ mutation: change('cancelDownload'), variables: { input } });
  await cancelled;
  // The mutations' own calls, and none to read anew.
  expect(gateway.takeCalls()).toEqual([
    'library.startDownload',
    'library.consoles',
    'library.downloads',
    'library.cancelDownload',
    'library.consoles',
    'library.downloads',
  ]);
});

test('queries go by GET where the client is told so, and mutations by POST all the same', async () => {
  const { sent, send } = createNotes();
  const client = createClient(new HttpLink({ uri: gateway.url, useGETForQueries: true, fetch: send }));
  const { data } = await client.query({
    query: doc`
      query Game($id: ID!) {
        concept(id: $id) {
          id
          name
        }
      }
    `,
    variables: { id: game },
  });
  expect(data.concept.name).toBe('Pillow Fort Tactics');
  await client.mutate({
    mutation: change('cancelDownload'),
    variables: { input: { duid: ps5!.duid, platform: 'PS5', entitlementId } },
    errorPolicy: 'all',
  });
  expect(sent.map(({ method, status }) => [method, status])).toEqual([
    ['GET', 200],
    ['POST', 200],
  ]);
});

test('automatic persisted queries are missed once, and asked by hash and GET from then on', async () => {
  const { sent, send } = createNotes();
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const link = () =>
    new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri: gateway.url, fetch: send }),
    );
  const query = doc`
    query Persisted($id: ID!) {
      concept(id: $id) {
        id
        name
      }
    }
  `;
  const ask = async (client: ApolloClient) =>
    (await client.query({ query, variables: { id: game } })).data.concept.name as string;
  expect(await ask(createClient(link()))).toBe('Pillow Fort Tactics');
  expect(await ask(createClient(link()))).toBe('Pillow Fort Tactics');
  expect(sent.map(({ method, status }) => [method, status])).toEqual([
    ['GET', 404],
    ['POST', 200],
    ['GET', 200],
  ]);
  expect(sent[1]?.body).toMatchObject({ query: expect.stringContaining('query Persisted') });
  expect(sent[2]?.parameters.has('query')).toBe(false);
});

test('with errorPolicy "all" there is data for what could be had, and a code for what could not', async () => {
  gateway.psn.answerAlways(stars, { status: 403, body: { error: { code: 2240526, message: 'no' } } });
  const { data, error } = await createClient().query({
    query: doc`
      {
        concept(id: "90000822") {
          id
          name
          starRating {
            average
          }
        }
      }
    `,
    errorPolicy: 'all',
  });
  expect(data.concept).toMatchObject({ name: 'Pillow Fort Tactics', starRating: null });
  expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
    {
      path: ['concept', 'starRating'],
      extensions: { code: expect.stringMatching(/^PSN_/), operation: stars },
    },
  ]);
});

test('a refusal without data has a code that the client sees', async () => {
  const failed = createClient().query({
    query: doc`
      {
        concept(id: "90000822") {
          colour
        }
      }
    `,
  });
  const error: unknown = await failed.catch((reason: unknown) => reason);
  expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
    { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
  ]);
});

const deferred = doc`
  query Deferred {
    concept(id: "90000822") {
      id
      name
      ... @defer(label: "stars") {
        starRating {
          average
        }
      }
    }
  }
`;

test('a deferred fragment comes after the rest, and into the cache', async () => {
  const client = createClient();
  const states: string[] = [];
  const watched = client.watchQuery({ query: deferred });
  const { data } = await resultOf(watched, ({ data, dataState }) => {
    if (data !== undefined) states.push(`${dataState}: ${Object.keys(data.concept).join(' ')}`);
    return dataState === 'complete';
  });
  expect(data.concept).toMatchObject({ starRating: { average: expect.any(Number) } });
  expect(states).toEqual(['streaming: __typename id name', 'complete: __typename id name starRating']);
  gateway.takeCalls();
  await client.query({ query: deferred });
  expect(gateway.takeCalls()).toEqual([]);
});

test('a deferred failure has its code, and the rest stays', async () => {
  gateway.psn.answerAlways(stars, { body: { data: null } });
  const watched = createClient().watchQuery({ query: deferred, errorPolicy: 'all' });
  const { data, error } = await resultOf(watched, ({ loading, error }) => !loading && error !== undefined);
  expect(data.concept).toMatchObject({ name: 'Pillow Fort Tactics', starRating: null });
  expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
    { extensions: { code: 'PSN_UNEXPECTED_RESPONSE', operation: stars } },
  ]);
});

test.each([
  [
    'of one piece',
    doc`
      {
        concept(id: "90000822") {
          id
          starRating {
            average
          }
        }
      }
    `,
  ],
  ['in parts', deferred],
])('who stops waiting for an answer %s ends the call to PSN', async (_name, query) => {
  const held = holdCall(gateway.psn, stars);
  const subscription = createClient()
    .watchQuery({ query })
    .subscribe(() => undefined);
  const { left } = await held;
  subscription.unsubscribe();
  await left;
});
