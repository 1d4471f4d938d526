import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { ask, callsOf, healthy, known } from './questions.js';

const root = 'productRetrieve';
const operation = 'store.product';
const { id } = known.product;
const question = `{ ${ask.product} ${ask.concept} }`;
const internal = {
  error: { reason: 'InternalError', code: 3162369, message: 'it broke', referenceId: 'r-1' },
  statusCode: 500,
};
const internalDetails = { psnCode: 3162369, reason: 'InternalError', statusCode: 500 };

const partial = { id, name: null, publisherName: 'Lantern & Sons' };
const shown = { id, name: null, publisher: 'Lantern & Sons' };

test.each([
  ['an error with a path', { message: 'Internal error', path: [root, 'name'], ...internal }, internalDetails],
  ['an error without a path', { message: 'Operation timed out!' }, {}],
  [
    'a null in a non-null field',
    {
      message: 'Cannot return null for non-nullable field Product.name.',
      path: [root, 'name'],
      extensions: {},
    },
    { reason: 'NullInNonNullField' },
  ],
])('%s stands at the field that lacks its value, and the rest is kept', async (_name, error, details) => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways(operation, { body: { errors: [error], data: { [root]: partial } } });
  const { status, data, errors } = await gateway.execute(question);
  expect(status).toBe(200);
  expect(data).toEqual({ product: shown, concept: healthy.concept });
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['product', 'name'],
      extensions: { code: 'PSN_ERROR', operation, ...details },
    }),
  ]);
  expect(callsOf(gateway, operation)).toHaveLength(1);
});

test('an error with the path of a field that nobody asked for is no error', async () => {
  await using gateway = await createTestGateway();
  const error = { message: 'Internal error', path: [root, 'media'], ...internal };
  gateway.psn.answerAlways(operation, {
    body: { errors: [error], data: { [root]: { ...partial, name: 'A', media: null } } },
  });
  const { data, errors } = await gateway.execute(question);
  expect(errors).toEqual([]);
  expect(data.product).toEqual({ ...shown, name: 'A' });
});

test('a missing neighbour inside an answer is null without an error, and the rest is kept', async () => {
  await using gateway = await createTestGateway();
  const error = {
    message: 'no',
    path: [root, 'concept'],
    error: { reason: 'data_not_found' },
    statusCode: 404,
  };
  gateway.psn.answerAlways(operation, {
    body: { errors: [error], data: { [root]: { ...partial, name: 'A', concept: null } } },
  });
  const { data, errors } = await gateway.execute(`{ product(id: "${id}") { name concept { id } } }`);
  expect(errors).toEqual([]);
  expect(data).toEqual({ product: { name: 'A', concept: null } });
});

test.each([
  ['an object where a list is read', { media: {} }, 'media { url }', 'media'],
  ['a list where a text is read', { name: ['A'] }, 'name', 'name'],
])('%s fails its field alone, as an answer that was not understood', async (_name, odd, field, place) => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways(operation, { body: { data: { [root]: { ...partial, name: 'A', ...odd } } } });
  const { data, errors } = await gateway.execute(`{ product(id: "${id}") { publisher ${field} } }`);
  expect(errors).toEqual([
    expect.objectContaining({
      path: ['product', place],
      extensions: { code: 'PSN_UNEXPECTED_RESPONSE', operation },
    }),
  ]);
  expect(data.product).toEqual({ publisher: partial.publisherName, [place]: null });
});
