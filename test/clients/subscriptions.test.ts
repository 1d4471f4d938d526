import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { possibleTypes, typePolicies } from '../../src/clients/apollo.js';
import { createSubscriptionLink } from '../../src/clients/apollo-subscriptions.js';
import { world } from '../../src/emulator/world/world.js';
import { type GatewayProcess, startGatewayProcess } from './support/gateway-process.js';

const pillows = world.concepts.find(({ name }) => name === 'Pillow Fort Tactics')!.id;

let gateway: GatewayProcess;
beforeAll(async () => {
  gateway = await startGatewayProcess({ GATEWAY_POLL_SECONDS: '1', PSN_RATE_LIMIT_PER_15MIN: '100000' });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const prices = gql`
  subscription Prices($ids: [ID!]!) {
    priceChanged(conceptIds: $ids) {
      concept {
        id
        name
        price {
          text
        }
      }
      polling {
        intervalSeconds
      }
    }
  }
`;

test('Apollo Client receives the events of a subscription, keeps them, and its leaving ends it at the gateway', async () => {
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      createSubscriptionLink({ url: gateway.url }),
      new HttpLink({ uri: gateway.url }),
    ),
  });
  const seen: unknown[] = [];
  await new Promise<void>((resolve, reject) => {
    const subscription = client.subscribe({ query: prices, variables: { ids: [pillows] } }).subscribe({
      next({ data, error }) {
        seen.push(error ?? (data as { priceChanged: object }).priceChanged);
        if (seen.length < 2) {
          gateway.psn.changeWorld({ prices: { [pillows]: { state: 'plain', cents: 1999 } } });
          return;
        }
        subscription.unsubscribe();
        resolve();
      },
      error: reject,
    });
  });
  expect(seen).toMatchObject([
    { concept: { name: 'Pillow Fort Tactics', price: { text: '$29.99' } }, polling: { intervalSeconds: 1 } },
    { concept: { name: 'Pillow Fort Tactics', price: { text: '$19.99' } }, polling: { intervalSeconds: 1 } },
  ]);
  // What it showed elsewhere is up to date as well, without a question.
  const kept = client.readFragment({
    id: client.cache.identify({ __typename: 'Concept', id: pillows })!,
    fragment: gql`
      fragment Kept on Concept {
        price {
          text
        }
      }
    `,
  });
  expect(kept).toMatchObject({ price: { text: '$19.99' } });
  const open = async () => (await fetch(new URL('/metrics', gateway.url))).text();
  await expect.poll(open).toContain('psn_gateway_subscriptions 0');
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
