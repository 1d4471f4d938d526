import { expect, test } from 'vitest';

import { isNotFound, readPayloadErrors, toUpstreamError } from '../../src/psn/payload-error.js';

const nothing = {
  message: '',
  code: undefined,
  path: undefined,
  psnCode: undefined,
  reason: undefined,
  statusCode: undefined,
};
const read = (entry: unknown) => readPayloadErrors({ errors: [entry] })[0]!;

const details = { error: { code: 3162368, reason: 'bad_request', source: 'api' }, statusCode: 400 };
const detailsRead = { psnCode: 3162368, reason: 'bad_request', statusCode: 400 };

test.each([
  ['beside the message', { message: 'no', ...details }],
  ['under extensions', { message: 'no', extensions: details }],
  ['in both places', { message: 'no', ...details, extensions: details }],
])('reads PSN’s details %s', (_place, entry) => {
  expect(read(entry)).toEqual({ ...nothing, message: 'no', ...detailsRead });
});

test('reads Apollo’s code and path', () => {
  expect(read({ message: 'no', path: ['root', 0, 'name'], extensions: { code: 'BAD_REQUEST' } })).toEqual({
    ...nothing,
    message: 'no',
    code: 'BAD_REQUEST',
    path: ['root', 0, 'name'],
  });
});

test('reads the single error of a REST-like refusal', () => {
  const error = { referenceId: 'r', code: 2240526, message: 'Not permitted by access control' };
  expect(readPayloadErrors({ error })).toEqual([{ ...nothing, message: error.message, psnCode: 2240526 }]);
});

test.each([[null], [[]], ['text'], [{}], [{ errors: [] }], [{ data: {} }]])(
  'finds no errors in %j',
  (json) => {
    expect(readPayloadErrors(json)).toEqual([]);
  },
);

test.each([[null], ['text'], [7], [{}], [{ message: 7, path: 'root', statusCode: '404', error: 'x' }]])(
  'reads an entry of no known form, %j, as an error without details',
  (entry) => {
    expect(read(entry)).toEqual(nothing);
  },
);

test('an empty path is no path', () => {
  expect(read({ message: 'no', path: [] }).path).toBeUndefined();
});

test('words that are too long or too odd to be PSN’s are left out, for they may be echoes', () => {
  const secret = 's'.repeat(64);
  const entry = {
    message: 'no',
    error: { code: secret, reason: `no ${secret}` },
    extensions: { code: secret },
  };
  expect(read(entry)).toEqual({ ...nothing, message: 'no' });
});

test.each([
  ['a 404', { message: 'User not found', statusCode: 404 }, true],
  ['NotFound', { message: 'no', error: { reason: 'NotFound' } }, true],
  ['data_not_found', { message: 'no', error: { reason: 'data_not_found' } }, true],
  ['another storefront', { message: 'no', error: { reason: 'failed_storefront_requirement' } }, true],
  ['a concept that is not available', { message: 'Concept not available for [1, US, en]' }, true],
  ['a bad request', { message: 'no', ...details }, false],
  ['a failure of PSN’s', { message: 'no', error: { reason: 'InternalError' }, statusCode: 500 }, false],
  ['a time-out', { message: 'Operation timed out!' }, false],
])('tells whether %s is a thing not found', (_name, entry, expected) => {
  expect(isNotFound(read(entry))).toBe(expected);
});

test.each([
  ['access control', { message: 'Not permitted by access control', statusCode: 403 }, 'PSN_PRIVATE'],
  [
    'settings',
    { message: "Request is rejected due to all targets' settings", statusCode: 403 },
    'PSN_PRIVATE',
  ],
  ['the same words under another status', { message: 'settings', statusCode: 500 }, 'PSN_ERROR'],
  ['another 403', { message: 'scope(s)', statusCode: 403 }, 'PSN_ERROR'],
])('a refusal by %s', (_name, entry, code) => {
  const error = toUpstreamError('test.call', read(entry));
  expect(error).toMatchObject({ operation: 'test.call' });
  expect(error.code).toBe(code);
});

test('details of PSN’s stand in the error, its sentence does not', () => {
  const error = toUpstreamError('test.call', read({ message: 'spill the beans', ...details }));
  expect(error.details).toEqual({ operation: 'test.call', ...detailsRead });
  expect(error.message).toBe('PSN answered bad_request 400 to test.call');
});

test('a null in a non-null field has a reason of ours', () => {
  const message = 'Cannot return null for non-nullable field Shelf.id.';
  expect(toUpstreamError('test.call', read({ message })).details).toEqual({
    operation: 'test.call',
    reason: 'NullInNonNullField',
  });
});
