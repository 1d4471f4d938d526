import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestGateway, type ShownError, type TestGateway } from '../support/test-gateway.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway();
});
afterAll(() => gateway[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const version = '{ gateway { version } }';
const cancel = 'mutation { cancelDownload(input: { duid: "1", entitlementId: "1" }) { refusal { code } } }';
const older = 'application/json';
const newer = 'application/graphql-response+json';

interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

async function send({ method = 'POST', path = '/graphql', headers = json, body }: Sent, accept?: string) {
  const response = await request(`${gateway.address}${path}`, {
    method,
    headers: { ...headers, ...(accept !== undefined && { accept }) },
    ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const { errors } = (await response.body.json()) as { errors: ShownError[] };
  return { status: response.statusCode, errors, type: response.headers['content-type'] };
}

/** Question or variables that cannot be answered; the older type says so in the body alone. */
const questions: readonly (readonly [name: string, body: object, status: number, code: string])[] = [
  ['a syntax error', { query: '{' }, 200, 'GRAPHQL_PARSE_FAILED'],
  ['no operation', { query: '# nothing' }, 200, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', { query: '{ colour }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
  ['an unknown subscription', { query: 'subscription { colour }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
  ['no key of a @oneOf input', { query: '{ player(by: {}) { id } }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'two keys of a @oneOf input in a variable',
    {
      query: 'query ($by: PlayerBy!) { player(by: $by) { id } }',
      variables: { by: { onlineId: 'a', accountId: '1' } },
    },
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a variable that is missing',
    { query: 'query ($id: ID!) { concept(id: $id) { id } }' },
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a variable of another type',
    { query: 'query ($id: ID!) { concept(id: $id) { id } }', variables: { id: {} } },
    400,
    'BAD_USER_INPUT',
  ],
  [
    'two operations without a choice',
    { query: `query A ${version} query B ${version}` },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'an operationName that is nobody’s',
    { query: `query A ${version}`, operationName: 'C' },
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
];

test.each(questions)('%s has a code and its status', async (_name, body, status, code) => {
  const told = await send({ body }, older);
  expect(told.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
  expect([told.status, told.type]).toEqual([status, `${older}; charset=utf-8`]);
  const promised = await send({ body }, newer);
  expect(promised.errors).toEqual(told.errors);
  expect([promised.status, promised.type]).toEqual([400, `${newer}; charset=utf-8`]);
});

/** Requests that are no GraphQL over HTTP, whatever they accept. */
const requests: readonly (readonly [name: string, sent: Sent, status: number, code: string])[] = [
  ['a body that is no JSON', { body: '{' }, 400, 'BAD_REQUEST'],
  ['an empty body', { body: '' }, 400, 'BAD_REQUEST'],
  ['a body that is null', { body: null }, 400, 'BAD_REQUEST'],
  ['a list of questions', { body: [{ query: version }] }, 400, 'BAD_REQUEST'],
  ['no question', { body: {} }, 400, 'BAD_REQUEST'],
  ['a question that is a number', { body: { query: 7 } }, 400, 'BAD_REQUEST'],
  ['variables that are a list', { body: { query: version, variables: [] } }, 400, 'BAD_REQUEST'],
  ['extensions that are a text', { body: { query: version, extensions: 'x' } }, 400, 'BAD_REQUEST'],
  ['a parameter that nobody knows', { body: { query: version, colour: 'red' } }, 400, 'BAD_REQUEST'],
  ['another content type', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'BAD_REQUEST'],
  ['no content type', { body: '{}', headers: {} }, 415, 'BAD_REQUEST'],
  ['a method that GraphQL does not have', { method: 'PUT' }, 405, 'BAD_REQUEST'],
  ['another such method', { method: 'DELETE' }, 405, 'BAD_REQUEST'],
  [
    'a mutation by GET',
    { method: 'GET', path: `/graphql?query=${encodeURIComponent(cancel)}` },
    405,
    'BAD_REQUEST',
  ],
  [
    'variables by GET that are no JSON',
    { method: 'GET', path: `/graphql?query=${encodeURIComponent(version)}&variables=%7B` },
    400,
    'BAD_REQUEST',
  ],
  ['a GET that any page could send', { method: 'GET', headers: {} }, 403, 'FORBIDDEN'],
  ['a Host of nobody', { body: {}, headers: { ...json, host: 'elsewhere.example' } }, 403, 'FORBIDDEN'],
  ['another site’s page', { body: {}, headers: { ...json, origin: 'https://a.example' } }, 403, 'FORBIDDEN'],
  ['a path that is not there', { method: 'GET', path: '/colour' }, 404, 'BAD_REQUEST'],
];

test.each(requests)('%s has a code and its status', async (_name, sent, status, code) => {
  for (const accept of [older, newer]) {
    const told = await send(sent, accept);
    expect(told.errors.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(told.status).toBe(status);
  }
});

test.each(['image/png', 'text/html', 'application/json; charset=iso-8859-1'])(
  'who accepts only %s is told before anything is done',
  async (accept) => {
    const asked = gateway.psn.requests.length;
    const told = await send({ body: { query: cancel } }, accept);
    expect(told.status).toBe(406);
    expect(told.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
    expect(gateway.psn.requests.length).toBe(asked);
  },
);

test('an unusable header has a code and its status', async () => {
  const sent = { body: { query: version }, headers: { ...json, 'x-psn-locale': 'klingon' } };
  const told = await send(sent, newer);
  expect(told.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(told.status).toBe(400);
});
