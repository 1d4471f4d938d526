import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { callsOf, known } from './questions.js';

const { id } = known.concept;
const operation = 'store.conceptNames';
const locales = (gateway: Parameters<typeof callsOf>[0]) =>
  callsOf(gateway, operation).map(({ headers }) => headers['x-psn-store-locale-override']);

test('the same question asked thrice in one request is one call', async () => {
  await using gateway = await createTestGateway();
  const { data, errors } = await gateway.execute(
    `{ one: concept(id: "${id}") { name } two: concept(id: "${id}") { publisher } all: concepts(ids: ["${id}"]) { id } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    one: { name: known.concept.name },
    two: { publisher: known.concept.publisher },
    all: [{ id }],
  });
  expect(gateway.psn.requests).toHaveLength(1);
});

test('the same question of two stores is two calls', async () => {
  await using gateway = await createTestGateway();
  const { data } = await gateway.execute(
    `{ concept(id: "${id}") { name here: name(locale: "en-us") there: name(locale: "ja-JP") } }`,
  );
  const { name, japaneseName } = known.concept;
  expect(data.concept).toEqual({ name, here: name, there: japaneseName });
  expect(locales(gateway)).toEqual(['en-US', 'ja-JP']);
});

test('two pages of one category are two calls', async () => {
  await using gateway = await createTestGateway();
  const { errors } = await gateway.execute(
    `{ category(id: "${known.category.id}") { few: items(first: 1) { nodes { id } } more: items(first: 2) { nodes { id } } } }`,
  );
  expect(errors).toEqual([]);
  const sizes = callsOf(gateway, 'store.categoryGrid').map(({ variables }) => variables?.['pageArgs']);
  expect(sizes).toEqual([
    { size: 1, offset: 0 },
    { size: 2, offset: 0 },
  ]);
});

test('a failure is shared as well', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerOnce(operation, { status: 404, body: {} });
  const { data, errors } = await gateway.execute(
    `{ one: concept(id: "${id}") { name } two: concept(id: "${id}") { invariantName } }`,
  );
  expect(data).toEqual({ one: null, two: null });
  expect(errors.map(({ path }) => path)).toEqual([['one'], ['two']]);
  expect(callsOf(gateway, operation)).toHaveLength(1);
});

test('the next request asks again, and sees what has changed', async () => {
  await using gateway = await createTestGateway();
  const question = `{ concept(id: "${id}") { name } }`;
  await gateway.execute(question);
  gateway.psn.answerOnce(operation, { body: { data: { conceptRetrieve: { id, name: 'Renamed' } } } });
  const { data } = await gateway.execute(question);
  expect(data.concept.name).toBe('Renamed');
  expect(callsOf(gateway, operation)).toHaveLength(2);
});
