import { getIntrospectionQuery } from 'graphql';
import { request } from 'undici';
import { describe, expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { known } from './questions.js';

const many = (count: number, write: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

const inConcept = (selection: string): string => `concept(id: "${known.concept.id}") { ${selection} }`;

/** Fields below each other: `products { concept { products { …` */
const nested = (depth: number): string =>
  Array.from({ length: depth - 2 }).reduceRight<string>(
    (inner, _, index) => `${index % 2 === 0 ? 'products' : 'concept'} { ${inner} }`,
    'id',
  );

/** Each fragment spreads the next one twice. */
const doubling = (levels: number): string =>
  `{ ${inConcept('...F0')} } ${many(levels, (index) => `fragment F${index} on Concept { ...F${index + 1} ...F${index + 1} }`)}
  fragment F${levels} on Concept { name }`;

const tooLarge: Readonly<Record<string, [query: string, message: string]>> = {
  'twenty thousand open braces': ['{'.repeat(20_000), '100 braces, brackets and parentheses'],
  'a type in 2,500 brackets': [`query ($a: ${'['.repeat(2500)}Int`, '100 braces'],
  'a value in 2,500 brackets': [`{ concept(id: ${'['.repeat(2500)}`, '100 braces'],
  'more words and signs than may be': [`{ ${'gateway '.repeat(1999)}}`, 'more than 2000 words and signs'],
  'thirteen fields below each other': [
    `{ ${inConcept(nested(13))} }`,
    '13 fields below each other, and may have 12',
  ],
  'as many behind a fragment': [
    `{ ...Q } fragment Q on Query { ${inConcept('...C')} } fragment C on Concept { ... { ${nested(13)} } }`,
    '13 fields below each other',
  ],
  'too many aliases': [`{ gateway { ${many(101, (index) => `a${index}: version`)} } }`, '101 aliases'],
  'few aliases that a fragment makes many': [
    `{ ${many(6, (index) => `g${index}: gateway { ...A }`)} } fragment A on Gateway { ${many(20, (index) => `a${index}: version`)} }`,
    '126 aliases',
  ],
  'a fragment that doubles ten times': [doubling(11), '2049 fields, fragments included'],
  'a fragment that doubles a hundred and fifty times': [
    doubling(150),
    'far too many fields, fragments included',
  ],
  'the same field again and again at the top': [
    `{ ${'__typename '.repeat(51)}}`,
    '51 fields that are not below another',
  ],
  'more directives than anybody needs': [
    `{ gateway { version ${'@include(if: true) '.repeat(51)}} }`,
    '51 directives',
  ],
  'a document of eleven operations': [
    many(11, (index) => `query Q${index} { gateway { version } }`),
    '11 operations',
  ],
  'a document of two hundred and one fragments': [
    `{ gateway { version } } ${many(201, (index) => `fragment F${index} on Gateway { version }`)}`,
    '201 fragments',
  ],
  'the whole schema thrice': [
    `{ ${many(3, (index) => `a${index}: __schema { types { name } }`)} }`,
    '3 fields that ask for the schema',
  ],
  'a field that would be compared with itself too often': [
    `{ gateway { ${'budget { kind } '.repeat(450)} } }`,
    'the same fields too often',
  ],
};

describe.each(Object.entries(tooLarge))('%s', (_name, [query, message]) => {
  test('is refused by POST with a code that tells the limit, and nothing is asked', async () => {
    await using gateway = await createTestGateway();
    const { status, errors, data, text } = await gateway.execute(query);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      { message: expect.stringContaining(message), extensions: { code: 'QUERY_TOO_COMPLEX' } },
    ]);
    expect(text.length).toBeLessThan(1000);
    expect(gateway.psn.requests).toEqual([]);
    expect(gateway.log.join('')).not.toContain('a bug');
  });
});

test('a question by GET has the same limits', async () => {
  await using gateway = await createTestGateway();
  const response = await request(`${gateway.address}/graphql?query=${'%7B'.repeat(3000)}`, {
    headers: { 'x-graphql-yoga-csrf': '1' },
  });
  expect(response.statusCode).toBe(400);
  expect(await response.body.json()).toMatchObject({
    errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }],
  });
});

test('what just fits is answered', async () => {
  await using gateway = await createTestGateway();
  const aliases = many(100, (index) => `a${index}: version`);
  for (const query of [`{ ${inConcept(nested(12))} }`, `{ gateway { ${aliases} } }`, doubling(9)]) {
    const { status, errors } = await gateway.execute(query);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  }
});

test('GraphiQL’s question for the schema fits, deeper than others though it is', async () => {
  await using gateway = await createTestGateway();
  const query = getIntrospectionQuery({
    descriptions: true,
    directiveIsRepeatable: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
    specifiedByUrl: true,
  });
  const { status, errors, data } = await gateway.execute(query);
  expect({ status, errors }).toEqual({ status: 200, errors: [] });
  expect(data.__schema.queryType).toMatchObject({ name: 'Query' });
});

test('the limits are the operator’s', async () => {
  const env = { GATEWAY_MAX_DEPTH: '2', GATEWAY_MAX_ALIASES: '0', GATEWAY_MAX_TOKENS: '10' };
  await using gateway = await createTestGateway({ env });
  const told = async (query: string) => (await gateway.execute(query)).errors.map(({ message }) => message);
  expect(await told('{ gateway { budget { kind } } }')).toEqual([expect.stringContaining('3 fields below')]);
  expect(await told('{ a: gateway { version } }')).toEqual([expect.stringContaining('1 aliases')]);
  expect(await told('{ gateway { version startedAt version startedAt version version } }')).toEqual([
    expect.stringContaining('more than 10 words'),
  ]);
  expect(await told('{ gateway { version } }')).toEqual([]);
});

const wordy: Readonly<Record<string, string>> = {
  'a field with a very long name': `{ ${'x'.repeat(200_000)} }`,
  'fifty fields with long names': `{ gateway { ${many(50, (index) => `${'y'.repeat(4000)}${index}`)} } }`,
  'a thousand fields in conflict': `{ gateway { ${many(50, (index) => `a${index}: version a${index}: startedAt ${'version '.repeat(10)}`)} } }`,
  'hundreds of variables that nothing uses': `query (${many(390, (index) => `$v${index}: Int`)}) { gateway { version } }`,
  'a long text that does not parse': `{ gateway(${'"z" '.repeat(400)}`,
};

test.each(Object.entries(wordy))('%s: the refusal is short', async (_name, query) => {
  await using gateway = await createTestGateway();
  const { data, errors, text } = await gateway.execute(query);
  expect(data).toBeUndefined();
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.length).toBeLessThanOrEqual(10);
  expect(text.length).toBeLessThan(10_000);
});

test('a variable with a thousand members is not repeated to its sender', async () => {
  await using gateway = await createTestGateway();
  const members = Array.from({ length: 1000 }, (_, index) => [`member${index}`, index]);
  const { errors, text } = await gateway.execute('query ($id: ID!) { concept(id: $id) { name } }', {
    variables: { id: Object.fromEntries(members) },
  });
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  expect(text.length).toBeLessThan(1000);
});
