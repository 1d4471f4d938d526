import { expect, test } from 'vitest';

import { toMoment, toMomentFromEither } from '../../src/modules/moment.js';

test.each([
  '2024-02-29T08:00:00Z',
  '2024-02-31T23:59:59.123456789Z',
  '1969-12-31T00:00:00.000Z',
  '2024-11-01T09:00:00+01:00',
  '2024-11-01T24:00:00Z',
])('%s is passed on as it was sent', (text) => {
  expect(Number.isNaN(Date.parse(text))).toBe(false);
  expect(toMoment(text)).toBe(text);
});

test.each([
  '2024-13-01T08:00:00Z',
  '2024-00-01T08:00:00Z',
  '2024-11-32T08:00:00Z',
  '2024-11-00T08:00:00Z',
  '2024-11-01T25:00:00Z',
  '2024-11-01T08:60:00Z',
  '2024-11-01T08:00:60Z',
])('%s is no moment', (text) => {
  expect(Number.isNaN(Date.parse(text))).toBe(true);
  expect(toMoment(text)).toBeNull();
});

test.each([
  '2024-11-01',
  '2024-11-01T08:00Z',
  '1970-01-01T00:00:00Z',
  '1970-01-01T00:00:00+00:00',
  '',
  'soon',
])('"%s" tells none', (text) => {
  expect(toMoment(text)).toBeNull();
});

test('the end of a discount is told in one of two ways', () => {
  expect(toMomentFromEither('1730448000000')).toBe('2024-11-01T08:00:00.000Z');
  expect(toMomentFromEither('2024-11-01T08:00:00Z')).toBe('2024-11-01T08:00:00Z');
});
