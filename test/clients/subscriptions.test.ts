import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { createSchema, createYoga } from 'graphql-yoga';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createSubscriptionLink } from '../../src/clients/apollo-subscriptions.js';
import { type GatewayProcess, startGatewayProcess } from './support/gateway-process.js';

/** A server of subscriptions by the same Yoga: `ticks` counts until nobody listens. */
async function startTicking() {
  let isLeft: () => void;
  const left = new Promise<void>((resolve) => (isLeft = resolve));
  const yoga = createYoga({
    logging: false,
    schema: createSchema({
      typeDefs: 'type Query { now: Int } type Subscription { ticks(from: Int!): Int! }',
      resolvers: {
        Subscription: {
          ticks: {
            subscribe: async function* (_root: unknown, { from }: { from: number }) {
              try {
                for (let count = from; ; count += 1) {
                  yield { ticks: count };
                  await new Promise((resolve) => setImmediate(resolve));
                }
              } finally {
                isLeft();
              }
            },
          },
        },
      },
    }),
  });
  const server = createServer((request, response) => void yoga(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    left,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let gateway: GatewayProcess;
beforeAll(async () => {
  gateway = await startGatewayProcess();
});
afterAll(() => gateway[Symbol.asyncDispose]());

test('Apollo Client receives the events of a subscription, and its leaving ends it at the server', async () => {
  await using ticking = await startTicking();
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      createSubscriptionLink({ url: ticking.url }),
      new HttpLink({ uri: ticking.url }),
    ),
  });
  const seen: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    const subscription = client
      .subscribe({
        query: gql`
          subscription Ticks($from: Int!) {
            ticks(from: $from)
          }
        `,
        variables: { from: 7 },
      })
      .subscribe({
        next({ data, error }) {
          seen.push(error ?? data);
          if (seen.length < 3) return;
          subscription.unsubscribe();
          resolve();
        },
        error: reject,
      });
  });
  expect(seen).toEqual([{ ticks: 7 }, { ticks: 8 }, { ticks: 9 }]);
  await ticking.left;
});

const version = gql`
  query Version {
    gateway {
      version
    }
  }
`;

test('the gateway answers over the link, and tells codes', async () => {
  const link = createSubscriptionLink({ url: gateway.url, headers: { 'x-psn-locale': 'en-US' } });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const { data } = await client.query({ query: version });
  expect(data).toEqual({
    gateway: { __typename: 'Gateway', version: expect.stringMatching(/^\d/) as string },
  });
  const { error } = await client.query({
    query: gql`
      query Bad {
        concept(id: "no number") {
          name
        }
      }
    `,
    errorPolicy: 'all',
  });
  expect(error).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
});

test('what the gateway refuses is told with the status of its response', async () => {
  const link = createSubscriptionLink({
    url: gateway.url,
    headers: { origin: 'https://elsewhere.example' },
    retryAttempts: 0,
  });
  const client = new ApolloClient({ cache: new InMemoryCache(), link });
  const refusal = await client.query({ query: version }).catch((error: unknown) => error);
  const { response } = refusal as { response: Response };
  expect(response.status).toBe(403);
});
