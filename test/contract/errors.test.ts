import { request } from 'undici';
import { describe, expect, test } from 'vitest';

import * as errors from '../../src/errors.js';
import { createTestGateway } from '../support/test-gateway.js';
import { readTable } from './markdown.js';
import { readText } from './repository.js';

const source = readText('src/errors.ts');
const documentation = readText('docs/errors.md');
const codesOf = (text: string) => [...text.matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code);
const inBackticks = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

const union = codesOf(/export type ErrorCode =([^;]+);/.exec(source)?.[1] ?? '');

/** Each concrete class as its source tells it. */
const classes = source
  .split(/^export (?=(?:abstract )?class )/m)
  .slice(1)
  .flatMap((text) => {
    const [, name = '', base = '', code] =
      /^class (\w+) extends (\w+)[\s\S]*?readonly code = '(\w+)'/.exec(text) ?? [];
    const isUpstream = base === 'UpstreamError';
    return code === undefined
      ? []
      : [{ name, code, isUpstream, hasRetryAfter: /details(: | = ){ retryAfter }/.test(text) }];
  });

const rows = readTable(documentation, 'Codes of the gateway').map(([code, when, actor, , , beside]) => ({
  code: inBackticks(code).join(),
  when,
  actor,
  beside: inBackticks(beside),
}));

test('every class of errors.ts was found by reading its source', () => {
  const bases: readonly string[] = ['GatewayError', 'UpstreamError'];
  const exported = Object.entries(errors)
    .filter(([, value]) => value.prototype instanceof Error)
    .map(([name]) => name)
    .filter((name) => !bases.includes(name));
  expect(classes.map(({ name }) => name).toSorted()).toEqual(exported.toSorted());
});

test('each code belongs to a class, but for that of a masked bug', () => {
  const thrown = new Set(classes.map(({ code }) => code));
  expect([...thrown, 'INTERNAL_SERVER_ERROR'].toSorted()).toEqual(union.toSorted());
});

test('docs/errors.md has one row for each code, and no other', () => {
  expect(rows.map(({ code }) => code)).toEqual(union);
});

test('a row has no empty cell, and names each class that bears its code', () => {
  const table = readTable(documentation, 'Codes of the gateway');
  expect(table.flatMap((cells) => cells.filter((cell) => cell === ''))).toEqual([]);
  for (const { code, when } of rows) {
    const named = inBackticks(when).filter((word) => word.endsWith('Error'));
    const bearing = classes.filter((one) => one.code === code).map(({ name }) => name);
    expect({ code, named: named.toSorted() }).toEqual({ code, named: bearing.toSorted() });
  }
});

test('a row tells what stands beside the code', () => {
  for (const { code, beside } of rows) {
    const bearing = classes.filter((one) => one.code === code);
    const operation = bearing.some(({ isUpstream }) => isUpstream);
    const retryAfter = bearing.some(({ hasRetryAfter }) => hasRetryAfter);
    expect({
      code,
      operation: beside.includes('operation'),
      retryAfter: beside.includes('retryAfter'),
    }).toEqual({ code, operation, retryAfter });
  }
});

const json = { 'content-type': 'application/json', accept: 'application/json' };
const body = (query: string, rest: object = {}) => JSON.stringify({ query, ...rest });

interface Sent {
  readonly path?: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const version = '{ gateway { version } }';
const twoOperations = 'query One { gateway { version } } query Two { gateway { version } }';

/** Requests that never reach a resolver of ours, with the code that each must come out with. */
const refusals: Readonly<Record<string, [code: string, sent: Sent]>> = {
  'a body that is no JSON': ['BAD_REQUEST', { body: '{"query": "{ gateway' }],
  'a body that is no object': ['BAD_REQUEST', { body: '"{ gateway { version } }"' }],
  'a list of questions': ['BAD_REQUEST', { body: `[${body(version)}]` }],
  'a parameter that GraphQL over HTTP does not know': ['BAD_REQUEST', { body: body(version, { name: 1 }) }],
  'a GET without a question': ['BAD_REQUEST', { method: 'GET' }],
  'a GET whose variables are no JSON': [
    'BAD_REQUEST',
    { method: 'GET', path: '/graphql?query={gateway{version}}&variables={' },
  ],
  'a method other than GET and POST': ['BAD_REQUEST', { method: 'PUT', body: body(version) }],
  'a content type that is not understood': [
    'BAD_REQUEST',
    { headers: { ...json, 'content-type': 'text/plain' }, body: body(version) },
  ],
  'an accept header that cannot be met': [
    'BAD_REQUEST',
    { headers: { ...json, accept: 'text/plain' }, body: body(version) },
  ],
  'a body that is too large': ['REQUEST_TOO_LARGE', { body: body(version).padEnd(262_145) }],
  'a question that is too deep': [
    'QUERY_TOO_COMPLEX',
    { body: body(version), env: { GATEWAY_MAX_DEPTH: '1' } },
  ],
  'a question by GET that any page could send': [
    'FORBIDDEN',
    { method: 'GET', path: '/graphql?query={gateway{version}}', headers: { accept: 'application/json' } },
  ],
  'a mutation by GET': [
    'BAD_REQUEST',
    {
      method: 'GET',
      path: '/graphql?query=mutation{cancelDownload(input:{duid:"1",entitlementId:"1"}){refusal{code}}}',
    },
  ],
  'a hash that is not known': [
    'PERSISTED_QUERY_NOT_FOUND',
    { body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } }) },
  ],
  'a hash that is another text’s': [
    'PERSISTED_QUERY_MISMATCH',
    { body: body(version, { extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } }) },
  ],
  'a question that does not parse': ['GRAPHQL_PARSE_FAILED', { body: body('{ gateway {') }],
  'an unknown field': ['GRAPHQL_VALIDATION_FAILED', { body: body('{ gatewy { version } }') }],
  'introspection where it is off': [
    'GRAPHQL_VALIDATION_FAILED',
    { body: body('{ __schema { queryType { name } } }'), env: { GATEWAY_INTROSPECTION: 'off' } },
  ],
  'two operations and no name': ['OPERATION_RESOLUTION_FAILURE', { body: body(twoOperations) }],
  'a name that no operation has': [
    'OPERATION_RESOLUTION_FAILURE',
    { body: body(twoOperations, { operationName: 'Three' }) },
  ],
  'a missing variable': ['BAD_USER_INPUT', { body: body('query ($id: ID!) { concept(id: $id) { id } }') }],
  'a variable of another type': [
    'BAD_USER_INPUT',
    { body: body('query ($id: ID!) { concept(id: $id) { id } }', { variables: { id: { deep: 1 } } }) },
  ],
  'a subscription in a form that it does not come in': [
    'BAD_REQUEST',
    { body: body('subscription { wishlistChanged { polling { polledAt } } }') },
  ],
};

describe('a request that is refused before a resolver runs', () => {
  test.each(Object.entries(refusals))('%s', async (_what, [code, sent]) => {
    await using gateway = await createTestGateway({ env: sent.env ?? {} });
    const response = await request(`${gateway.address}${sent.path ?? '/graphql'}`, {
      method: sent.method ?? 'POST',
      headers: sent.headers ?? json,
      body: sent.body ?? null,
    });
    const text = await response.body.text();
    const { errors: shown } = JSON.parse(text === '' ? '{}' : text) as {
      errors?: { extensions: object }[];
    };
    // The code and nothing beside it: a parser's own words quote the body, a stack tells of the machine.
    expect(shown?.[0]?.extensions, `status ${response.statusCode}`).toEqual({ code });
    expect(gateway.log.filter((line) => line.includes('a bug'))).toEqual([]);
  });
});

test('the standard codes of docs/errors.md are those that requests come out with', () => {
  const documented = readTable(documentation, 'Standard codes').flatMap(([code]) => inBackticks(code));
  const seen = new Set(Object.values(refusals).map(([code]) => code));
  expect(documented.toSorted()).toEqual([...seen].filter((code) => !union.includes(code)).toSorted());
});
