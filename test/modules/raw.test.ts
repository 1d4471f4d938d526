import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { world } from '../../src/emulator/world/world.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const [concept] = world.concepts;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({
    env: { GATEWAY_RAW_OPERATIONS: 'on', GATEWAY_MAX_UPSTREAM_CALLS: '3' },
  });
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  gateway.psn.reset();
});

const ask = (name: string, variables?: unknown, headers?: Record<string, string>) =>
  gateway.execute(
    'query ($name: String!, $variables: JSON) { persistedQuery(name: $name, variables: $variables) }',
    {
      variables: { name, variables },
      ...(headers && { headers }),
    },
  );

test('a query is asked by its key or by PSN’s name, and answers as PSN does', async () => {
  const variables = { conceptId: concept!.id };
  const { data, errors } = await ask('store.conceptNames', variables, { 'x-psn-locale': 'de-de' });
  expect(errors).toEqual([]);
  expect(data.persistedQuery).toMatchObject({
    data: { conceptRetrieve: { id: concept!.id, __typename: 'Concept' } },
  });
  expect(data.persistedQuery).not.toHaveProperty('errors');
  const byName = await ask('queryRetrieveTelemetryDataPDPConcept', variables, { 'x-psn-locale': 'de-DE' });
  expect(byName.data).toEqual(data);
  expect(gateway.psn.requests).toMatchObject([
    { operation: 'store.conceptNames', variables, headers: { 'x-psn-store-locale-override': 'de-DE' } },
    { operation: 'store.conceptNames', variables },
  ]);
  expect(gateway.psn.requests.every(({ headers }) => !('authorization' in headers))).toBe(true);
});

test('variables may stand in the query, with variables of their own', async () => {
  const { data, errors } = await gateway.execute(
    'query ($id: String!) { persistedQuery(name: "store.conceptNames", variables: { conceptId: $id }) }',
    { variables: { id: concept!.id } },
  );
  expect(errors).toEqual([]);
  expect(data.persistedQuery.data.conceptRetrieve.id).toBe(concept!.id);
});

test('a query that no field asks takes the account’s token where it needs one', async () => {
  const { data, errors } = await ask('getAccountOracle', { accountId: 'me' });
  expect(errors).toEqual([]);
  expect(data.persistedQuery.data.loyaltyAccountRetrieve).toMatchObject({
    pointsBalance: { totalPointsBalance: world.accounts[0]!.stars!.points },
  });
  const [call] = gateway.psn.requests.filter(({ operation }) => operation === 'raw.starsAccount');
  expect(call?.headers['authorization']).toMatch(/^Bearer /);
});

test('failures of members stand beside what PSN could tell', async () => {
  gateway.psn.answerOnce('store.conceptNames', {
    body: {
      data: { conceptRetrieve: { id: '1', name: null, media: [null, { url: 'x' }], kind: null } },
      errors: [
        {
          message: 'Cannot return null for non-nullable field Concept.name.',
          path: ['conceptRetrieve', 'name'],
        },
      ],
    },
  });
  const { data, errors } = await ask('store.conceptNames', { conceptId: '1' });
  expect(errors).toEqual([]);
  expect(data.persistedQuery).toMatchObject({
    data: { conceptRetrieve: { id: '1', name: null } },
    errors: [
      {
        path: ['conceptRetrieve', 'name'],
        extensions: { code: 'PSN_ERROR', operation: 'store.conceptNames' },
      },
    ],
  });
  expect(data.persistedQuery.errors).toHaveLength(1);
});

test.each([
  ['a mutation', 'library.startDownload', {}, /changes something/],
  ['a mutation by PSN’s name', 'initiateDownload', {}, /changes something/],
  ['an endpoint', 'players.presence', {}, /is no registered query/],
  [
    'a name that several have',
    'metGetContextSearchResults',
    {},
    /say which: store\.gameSearch, players\.search/,
  ],
  ['a name that nobody has', 'getLanterns', {}, /"getLanterns" is no registered query/],
  ['variables that are a list', 'store.conceptNames', ['1'], /wants an object/],
  ['variables that PSN does not take', 'store.conceptNames', { concept: 1 }, /PSN does not take these/],
])('%s is refused as the caller’s mistake', async (_name, name, variables, message) => {
  const { data, errors } = await ask(name, variables);
  expect(data).toEqual({ persistedQuery: null });
  expect(errors).toMatchObject([
    {
      message: expect.stringMatching(message),
      path: ['persistedQuery'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  expect(gateway.psn.requests.filter(({ operation }) => operation !== 'store.conceptNames')).toEqual([]);
});

test('raw calls are counted as any others', async () => {
  const fields = [1, 2, 3, 4].map(
    (id) => `c${id}: persistedQuery(name: "store.conceptNames", variables: { conceptId: "${id}" })`,
  );
  const { errors } = await gateway.execute(`{ ${fields.join(' ')} }`);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_COMPLEX']);
});

test('where nobody has switched it on, nothing is asked', async () => {
  await using closed = await createTestGateway({ psn: gateway.psn });
  const { data, errors } = await closed.execute('{ persistedQuery(name: "store.conceptNames") }');
  expect(data).toEqual({ persistedQuery: null });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('GATEWAY_RAW_OPERATIONS'), extensions: { code: 'FORBIDDEN' } },
  ]);
  expect(gateway.psn.requests).toEqual([]);
});

test('an account of another key is not reached by it', async () => {
  const [owner, store] = ['o'.repeat(32), 's'.repeat(32)];
  await using shared = await createTestGateway({
    psn: gateway.psn,
    env: { GATEWAY_RAW_OPERATIONS: 'on', GATEWAY_API_KEYS: `${owner}:default,${store}` },
  });
  const query = '{ persistedQuery(name: "raw.starsAccount", variables: { accountId: "me" }) }';
  const mine = await shared.execute(query, { headers: { 'x-api-key': owner } });
  expect(mine.errors).toEqual([]);
  const theirs = await shared.execute(query, { headers: { 'x-api-key': store } });
  expect(theirs).toMatchObject({
    data: { persistedQuery: null },
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
});
