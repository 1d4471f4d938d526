import { expect, test } from 'vitest';

import type { ScriptedAnswer } from '../../src/emulator/scripted-answers.js';
import { operations } from '../../src/modules/store/operations.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { ask, callsOf, createTestClock, healthy, known } from './questions.js';

const [newest, second] = operations.categoryGrid.versions.map(({ sha256 }) => sha256);
const operation = 'store.categoryGrid';
const question = `{ ${ask.category} ${ask.concept} }`;
const answered = { category: { name: known.category.name }, concept: healthy.concept };

const notWhitelisted = (status: number, message: string): ScriptedAnswer => ({ status, body: { message } });
const notFound = (status: number, error: object): ScriptedAnswer => ({ status, body: { errors: [error] } });
const code = 'PERSISTED_QUERY_NOT_FOUND';

const refusals: readonly (readonly [name: string, answer: ScriptedAnswer])[] = [
  ['"Query not whitelisted" with 400', notWhitelisted(400, 'Query not whitelisted')],
  ['"Query not whitelisted" with 200', notWhitelisted(200, 'Query not whitelisted')],
  ['"Query <hash> not whitelisted" with 400', notWhitelisted(400, `Query ${newest} not whitelisted`)],
  ['"Query <hash> not whitelisted" with 200', notWhitelisted(200, `Query ${newest} not whitelisted`)],
  ['PersistedQueryNotFound as message, 200', notFound(200, { message: 'PersistedQueryNotFound' })],
  ['PersistedQueryNotFound as message, 400', notFound(400, { message: 'PersistedQueryNotFound' })],
  ['PersistedQueryNotFound as code, 200', notFound(200, { message: 'no such query', extensions: { code } })],
  ['PersistedQueryNotFound as code, 400', notFound(400, { message: 'no such query', extensions: { code } })],
  ['"persisted query id not in list" with 404', { status: 404, body: 'persisted query id not in list' }],
];

function hashesAsked(gateway: TestGateway): (string | undefined)[] {
  return callsOf(gateway, operation).map(({ sha256 }) => sha256);
}

test.each(refusals)(
  '%s makes the next version answer, and later requests begin with it',
  async (_name, answer) => {
    await using gateway = await createTestGateway();
    gateway.psn.answerAlways(operation, ({ sha256 }) => (sha256 === newest ? answer : undefined));
    const first = await gateway.execute(question);
    expect(first).toMatchObject({ status: 200, data: answered, errors: [] });
    expect(hashesAsked(gateway)).toEqual([newest, second]);
    expect(await gateway.execute(question)).toMatchObject({ data: answered, errors: [] });
    expect(hashesAsked(gateway)).toEqual([newest, second, second]);
  },
);

test('of twenty calls at once only those under way meet the refusal, and the log tells it once', async () => {
  await using gateway = await createTestGateway({ env: { PSN_MAX_CONCURRENT: '5' } });
  gateway.psn.forgetHash(newest!);
  const pages = Array.from(
    { length: 20 },
    (_none, index) =>
      `p${index}: category(id: "${known.category.id}") { items(first: ${index + 1}) { nodes { id } } }`,
  );
  const { data, errors } = await gateway.execute(`{ ${pages.join('\n')} }`);
  expect(errors).toEqual([]);
  expect(pages.map((_page, index) => data[`p${index}`].items.nodes.length)).toEqual(
    pages.map((_page, index) => index + 1),
  );
  expect(hashesAsked(gateway).filter((sha256) => sha256 === second)).toHaveLength(20);
  expect(hashesAsked(gateway).filter((sha256) => sha256 === newest)).toHaveLength(5);
  expect(gateway.log.filter((line) => line.includes('no longer knows a hash'))).toHaveLength(1);
});

test('twenty requests at once are all answered by the next version, and later ones begin with it', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.forgetHash(newest!);
  const all = await Promise.all(Array.from({ length: 20 }, () => gateway.execute(question)));
  expect(all.map(({ data, errors }) => ({ data, errors }))).toEqual(
    all.map(() => ({ data: answered, errors: [] })),
  );
  expect(gateway.log.filter((line) => line.includes('no longer knows a hash'))).toHaveLength(1);
  gateway.psn.requests.length = 0;
  await Promise.all(Array.from({ length: 5 }, () => gateway.execute(question)));
  expect(hashesAsked(gateway)).toEqual([second, second, second, second, second]);
});

test('a version that is refused after it answered makes room for the next one', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.forgetHash(newest!);
  await gateway.execute(question);
  gateway.psn.forgetHash(second!);
  expect(await gateway.execute(question)).toMatchObject({ data: answered, errors: [] });
  const { data } = await gateway.execute(
    `{ gateway { operations(key: "${operation}") { state hashInUse } } }`,
  );
  expect(data.gateway.operations).toEqual([
    { state: 'DEGRADED', hashInUse: operations.categoryGrid.versions[2]?.sha256 },
  ]);
});

test('an operation without a living version is rejected, and asked again only after a minute', async () => {
  const clock = createTestClock();
  await using gateway = await createTestGateway({ clock: clock.read });
  const { versions } = operations.product;
  for (const { sha256 } of versions) gateway.psn.forgetHash(sha256);
  const rejected = {
    status: 200,
    data: { product: null, concept: healthy.concept },
    errors: [
      { path: ['product'], extensions: { code: 'PSN_OPERATION_REJECTED', operation: 'store.product' } },
    ],
  };
  const products = `{ ${ask.product} ${ask.concept} }`;
  expect(await gateway.execute(products)).toMatchObject(rejected);
  expect(await gateway.execute(products)).toMatchObject(rejected);
  expect(callsOf(gateway, 'store.product')).toHaveLength(versions.length);
  clock.passSeconds(60);
  expect(await gateway.execute(products)).toMatchObject(rejected);
  expect(callsOf(gateway, 'store.product')).toHaveLength(2 * versions.length);
  expect(gateway.log.join('')).toContain('src/modules/store/operations.ts');
});

test('an operation whose versions are all refused is rejected after each was asked once', async () => {
  await using gateway = await createTestGateway();
  const all = operations.categoryGrid.versions.map(({ sha256 }) => sha256);
  for (const sha256 of all) gateway.psn.forgetHash(sha256);
  const { status, data, errors } = await gateway.execute(question);
  expect(status).toBe(200);
  expect(data).toEqual({ category: null, concept: healthy.concept });
  expect(errors).toMatchObject([
    { path: ['category'], extensions: { code: 'PSN_OPERATION_REJECTED', operation } },
  ]);
  await gateway.execute(question);
  expect(hashesAsked(gateway)).toEqual(all);
});
