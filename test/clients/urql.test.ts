import { cacheExchange, Client, type Exchange, fetchExchange, gql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { holdCall } from './support/asked.js';
import { type GatewayProcess, startGatewayProcess } from './support/gateway-process.js';

let gateway: GatewayProcess;
beforeAll(async () => {
  gateway = await startGatewayProcess({ PSN_TIMEOUT_MS: '600000', GATEWAY_CACHE_BYTES: '0' });
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  gateway.psn.reset();
});

const stars = 'store.conceptStarRating';
const question = gql`
  query Game($id: ID!) {
    concept(id: $id) {
      id
      name
      starRating {
        average
      }
    }
  }
`;
const variables = { id: '90000822' };

function createClient(exchanges: readonly Exchange[] = [], options: { preferGetMethod?: boolean } = {}) {
  const sent: string[] = [];
  const send: typeof fetch = async (address, init) => {
    const response = await fetch(address, init);
    sent.push(`${init?.method ?? 'GET'} ${response.status}`);
    return response;
  };
  const client = new Client({
    url: gateway.url,
    exchanges: [cacheExchange, ...exchanges, fetchExchange],
    preferGetMethod: options.preferGetMethod ?? false,
    fetch: send,
    fetchOptions: { headers: { 'apollo-require-preflight': 'true' } },
  });
  return { client, sent };
}

test('a question is answered by POST and by GET, and from the cache the second time', async () => {
  for (const preferGetMethod of [false, true]) {
    const { client, sent } = createClient([], { preferGetMethod });
    for (let time = 0; time < 2; time += 1) {
      const { data, error } = await client.query(question, variables).toPromise();
      expect(error).toBeUndefined();
      expect(data).toMatchObject({ concept: { name: 'Pillow Fort Tactics' } });
    }
    expect(sent).toEqual([preferGetMethod ? 'GET 200' : 'POST 200']);
  }
});

test('automatic persisted queries are missed once, and asked by hash and GET from then on', async () => {
  const persisted = () => persistedExchange({ preferGetForPersistedQueries: true });
  const query = gql`
    query OfUrql($id: ID!) {
      concept(id: $id) {
        name
      }
    }
  `;
  const first = createClient([persisted()]);
  expect((await first.client.query(query, variables).toPromise()).data).toMatchObject({
    concept: { name: 'Pillow Fort Tactics' },
  });
  // urql registers by GET, too, as long as the address is short.
  expect(first.sent).toEqual(['GET 404', 'GET 200']);
  const second = createClient([persisted()]);
  await second.client.query(query, variables).toPromise();
  expect(second.sent).toEqual(['GET 200']);
});

test('a failure of one field leaves the rest, and has its code', async () => {
  gateway.psn.answerAlways(stars, { body: { data: null } });
  const { data, error } = await createClient().client.query(question, variables).toPromise();
  expect(data).toMatchObject({ concept: { name: 'Pillow Fort Tactics', starRating: null } });
  expect(error?.graphQLErrors).toMatchObject([
    { path: ['concept', 'starRating'], extensions: { code: 'PSN_UNEXPECTED_RESPONSE' } },
  ]);
});

test('a refusal has its code, whatever its status', async () => {
  const { client } = createClient();
  const { error } = await client.query(gql('query ($id: ID!) { concept(id: $id) { id } }'), {}).toPromise();
  expect(error?.response).toMatchObject({ status: 400 });
  expect(error?.graphQLErrors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('who stops waiting ends the call to PSN', async () => {
  const held = holdCall(gateway.psn, stars);
  const subscription = createClient()
    .client.query(question, variables)
    .subscribe(() => undefined);
  const { left } = await held;
  subscription.unsubscribe();
  await left;
});
