import { describe, expect, test } from 'vitest';

import { BadUserInputError } from '../../src/errors.js';
import { endpoint } from '../../src/psn/endpoint.js';
import { writeTarget } from '../../src/psn/endpoint-target.js';
import { defineOperations } from '../../src/psn/operation.js';

const common = {
  method: 'GET',
  host: 'mobile',
  auth: 'required',
  audience: 'account',
  lifetimeSeconds: 60,
  status: 'live',
  capturedOn: '2026-07',
} as const;

const { kites, many, set, byName } = defineOperations('test', {
  kites: endpoint<{ accountId: string; limit?: number | undefined; tags?: readonly string[] }, object>({
    ...common,
    path: '/api/kites/v1/users/{accountId|me}/kites',
    query: { kind: 'box' },
  }),
  many: endpoint<{ accountIds: readonly string[] }, object>({ ...common, path: '/api/kites/v1/users' }),
  set: endpoint<{ accountId: string; npCommunicationId: string; trophyGroupId: string }, object>({
    ...common,
    path: '/api/kites/v1/users/{accountId}/sets/{npCommunicationId}/groups/{trophyGroupId}',
  }),
  byName: endpoint<{ onlineId: string }, object>({ ...common, path: '/users/{onlineId|me}/profile' }),
});

const accountId = '7120459863310427751';

test('places are filled, the endpoint’s own parameters stand first, and what is not told is left out', () => {
  expect(writeTarget(kites, { accountId, limit: 5, tags: undefined })).toBe(
    `/api/kites/v1/users/${accountId}/kites?kind=box&limit=5`,
  );
  expect(writeTarget(set, { accountId, npCommunicationId: 'NPWR90001_00', trophyGroupId: 'all' })).toBe(
    `/api/kites/v1/users/${accountId}/sets/NPWR90001_00/groups/all`,
  );
});

test('me is taken where the endpoint says so', () => {
  expect(writeTarget(kites, { accountId: 'me' })).toBe('/api/kites/v1/users/me/kites?kind=box');
  expect(writeTarget(byName, { onlineId: 'me' })).toBe('/users/me/profile');
});

test('a list is one parameter with commas, and every sign of a parameter is encoded', () => {
  expect(writeTarget(many, { accountIds: [accountId, '5836610294471985502'] })).toBe(
    `/api/kites/v1/users?accountIds=${accountId}%2C5836610294471985502`,
  );
  expect(writeTarget(kites, { accountId: 'me', tags: ['a&b=c', 'é\r\nx'] })).toBe(
    '/api/kites/v1/users/me/kites?kind=box&tags=a%26b%3Dc%2C%C3%A9%0D%0Ax',
  );
});

const odd = [
  '',
  '.',
  '..',
  '../../secret',
  '%2e%2e%2fsecret',
  `${accountId}/../x`,
  `${accountId}?x=1`,
  `${accountId}#x`,
  `${accountId}\r\nhost: evil.example`,
  `${accountId}\u0000`,
  `${accountId} `,
  `７１２０４５９８６３３１０４２７７５１`,
  '18446744073709551616',
  '99999999999999999999',
  '-7120459863310427751',
  '712045986331042775.1',
  '7.1e18',
  'Me',
  'undefined',
  'x'.repeat(10_000),
];

describe('what cannot be an id never becomes part of an address', () => {
  test.each(odd)('%j', (value) => {
    for (const ask of [
      () => writeTarget(kites, { accountId: value }),
      () => writeTarget(set, { accountId: value, npCommunicationId: 'NPWR90001_00', trophyGroupId: 'all' }),
      () => writeTarget(set, { accountId, npCommunicationId: value, trophyGroupId: 'all' }),
      () => writeTarget(set, { accountId, npCommunicationId: 'NPWR90001_00', trophyGroupId: value }),
      () => writeTarget(many, { accountIds: [accountId, value] }),
    ]) {
      expect(ask).toThrow(BadUserInputError);
      expect(ask).toThrow(/^\w+: got .{0,70}, wants /);
    }
  });

  test.each(odd.filter((value) => !/^(Me|undefined)$/.test(value)))('%j as a name', (value) => {
    expect(() => writeTarget(byName, { onlineId: value })).toThrow(BadUserInputError);
  });

  test('me, where an id is wanted', () => {
    expect(() =>
      writeTarget(set, { accountId: 'me', npCommunicationId: 'NPWR90001_00', trophyGroupId: 'all' }),
    ).toThrow('accountId: got "me", wants 17 to 20 digits');
    expect(() => writeTarget(many, { accountIds: ['me'] })).toThrow(BadUserInputError);
  });

  test('an id that is missing', () => {
    expect(() => writeTarget(kites, {})).toThrow(BadUserInputError);
  });
});

test('the largest id that PSN can have is one', () => {
  expect(writeTarget(kites, { accountId: '18446744073709551615' })).toContain('/18446744073709551615/');
});
