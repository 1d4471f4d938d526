import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask, callsOf, createTestClock, known } from './questions.js';

const clock = createTestClock();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await createTestGateway({ clock: clock.read });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const json = { 'content-type': 'application/json' };
const product = 'query Named($id: ID!) { product(id: $id) { id name publisher } }';
const variables = { id: known.product.id };

type Sent = Readonly<Record<string, string>>;

async function post(body: string, headers: Sent) {
  const answer = await request(`${gateway.address}/graphql`, { method: 'POST', headers, body });
  const headersTold: Record<string, unknown> = { ...answer.headers, date: undefined };
  return { status: answer.statusCode, headers: headersTold, text: await answer.body.text() };
}

/** What the line in the log tells of the last request. */
const lastLine = () => {
  const lines = gateway.log.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
  return { ...lines.at(-1), time: undefined, ms: undefined };
};

type Row = readonly [what: string, body: object | string, headers?: Sent];

const questions: readonly Row[] = [
  ['a question', { query: product, variables }],
  ['one of several operations', { query: `${product} query Other { __typename }`, operationName: 'Other' }],
  ['one without a name', { query: `{ ${ask.concept} ${ask.product} }` }],
  ['one with nulls for what it does not say', { query: '{ __typename }', variables: null, extensions: null }],
  [
    'one that PSN does not know',
    { query: product, variables: { id: 'UP0000-CUSA00000_00-NOTHERE000000000' } },
  ],
  ['one of an account', { query: `{ ${ask.viewer} ${ask.concept} }` }],
  ['one as an account of that name', { query: `{ ${ask.viewer} }` }, { 'x-psn-account': 'nobody' }],
  ['one in another store', { query: product, variables }, { 'x-psn-locale': 'de-DE' }],
  ['one in no store', { query: product, variables }, { 'x-psn-locale': 'xx-XX' }],
  ['one with @defer, in one piece', { query: `{ ... @defer { ${ask.concept} } }` }],
  ['one of the gateway', { query: '{ gateway { version defaultLocale } }' }],
  ['one of the schema', { query: '{ __type(name: "Query") { name } }' }],
  ['a change', { query: 'mutation { __typename }' }],
  ['a subscription', { query: 'subscription { presenceChanged { accountId } }' }],
  ['one of several without a name', { query: 'query A { __typename } query B { __typename }' }],
  ['one that is not there', { query: product, variables, operationName: 'Other' }],
  ['one without its variable', { query: product }],
  ['one with a variable of another kind', { query: product, variables: { id: { no: 'id' } } }],
  ['variables that are a list', { query: product, variables: [] }],
  ['a field that is none', { query: '{ nothing }' }],
  ['no GraphQL', { query: '{' }],
  ['no question', { query: '' }],
  ['a number', { query: 1 }],
  ['a list', [{ query: '{ __typename }' }]],
  ['a word that is not known', { query: '{ __typename }', more: 1 }],
  ['a document by its hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab' } } }],
  ['no JSON', '{"query"'],
  ['nothing', ''],
  [
    'too many calls',
    {
      query: `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: category(id: "${known.category.id.slice(0, -2)}${10 + n}") { items(first: 24) { nodes { id concept { id } } } }`).join(' ')} }`,
    },
  ],
  ['its cost', { query: product, variables }, { 'x-gateway-cost': '1' }],
  ['from another site', { query: product, variables }, { origin: 'https://elsewhere.example' }],
  ['under another name', { query: product, variables }, { host: 'elsewhere.example' }],
];

// Yoga sees each of them where `Accept` is written in a way of its own.
test.each(questions.map(([what, body, headers]) => ({ what, body, headers })))(
  '$what is answered the same with and without Yoga',
  async ({ body, headers }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const byYoga = await post(text, { ...json, accept: 'application/json; q=1', ...headers });
    const lineByYoga = lastLine();
    expect(await post(text, { ...json, accept: 'application/json', ...headers })).toEqual(byYoga);
    expect(lastLine()).toEqual(lineByYoga);
  },
);

const accepted: readonly (readonly [Sent, string])[] = [
  [{}, 'application/json'],
  [{ accept: '*/*' }, 'application/json'],
  [{ accept: 'application/json, */*' }, 'application/json'],
  [{ accept: 'application/graphql-response+json' }, 'application/graphql-response+json'],
  [{ accept: 'application/graphql-response+json, application/json' }, 'application/graphql-response+json'],
  [
    { accept: 'application/graphql-response+json,application/json;q=0.9' },
    'application/graphql-response+json',
  ],
];

test.each<readonly [Sent, string]>(accepted)(
  'with %j an answer is written as Yoga does, as %s',
  async (headers: Sent, type) => {
    const body = JSON.stringify({ query: product, variables });
    const answer = await post(body, { ...json, ...headers });
    expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`);
    const { accept = '' } = headers;
    // A header of this kind alone makes it Yoga's.
    const byYoga = await post(body, {
      ...json,
      ...(accept !== '' && { accept }),
      'sec-fetch-site': 'same-origin',
    });
    expect(answer).toEqual(byYoga);
  },
);

test('what fails in part is asked and executed once, and told as Yoga tells it', async () => {
  const error = { message: 'Internal error', path: ['productRetrieve', 'name'], statusCode: 500 };
  const data = { productRetrieve: { id: known.product.id, name: null, publisherName: 'Lantern & Sons' } };
  gateway.psn.answerAlways('store.product', { body: { errors: [error], data } });
  const body = JSON.stringify({ query: product, variables });
  const byYoga = await post(body, { ...json, accept: 'application/json; q=1' });
  const lineByYoga = lastLine();
  gateway.psn.requests.length = 0;
  const answer = await post(body, { ...json, accept: 'application/json' });
  expect(callsOf(gateway, 'store.product')).toHaveLength(1);
  expect(answer).toEqual(byYoga);
  expect(JSON.parse(answer.text).errors).toHaveLength(1);
  expect(lastLine()).toEqual(lineByYoga);
  expect(lineByYoga).toMatchObject({ operation: 'Named', calls: 1, codes: ['PSN_ERROR'] });
});
