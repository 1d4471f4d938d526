import { expect, test } from 'vitest';

import { choosePlan, findTeller } from '../../src/modules/plan.js';

const names = { key: 'names', tells: ['name'] };
const publisher = { key: 'publisher', tells: ['publisher'], brings: ['name'] };
const dates = { key: 'dates', tells: ['date', 'genres'], brings: ['publisher', 'stars'] };
const record = { key: 'record', tells: ['name', 'publisher', 'date', 'genres', 'texts'] };
const stars = { key: 'stars', tells: ['stars'] };
const sources = [names, stars, publisher, dates, record];

const plan = (needs: string[], asked: typeof sources = []) =>
  choosePlan(sources, needs, asked).map(({ key }) => key);

test.each([
  [[], []],
  [['name'], ['names']],
  [['publisher'], ['publisher']],
  // One that is asked anyway brings the name.
  [['name', 'publisher'], ['publisher']],
  [['name', 'date'], ['record']],
  [['publisher', 'date'], ['dates']],
  [['name', 'publisher', 'date', 'texts'], ['record']],
  [
    ['texts', 'stars'],
    ['stars', 'record'],
  ],
  [['stars', 'date'], ['dates']],
])('%j takes %j', (needs, chosen) => {
  expect(plan(needs)).toEqual(chosen);
});

test('nothing is asked for what it only brings', () => {
  expect(plan(['stars'])).toEqual(['stars']);
});

test('what was asked before costs nothing, and what it brings need not be asked again', () => {
  expect(plan(['genres', 'stars'], [dates])).toEqual([]);
  expect(plan(['name', 'texts'], [dates])).toEqual(['record']);
});

test('a field is read where it is told, before where it is only brought', () => {
  expect(findTeller([publisher, record], 'name')?.key).toBe('record');
  expect(findTeller([publisher], 'name')?.key).toBe('publisher');
  expect(findTeller([stars], 'name')).toBeUndefined();
});

test('a field that nothing tells is a mistake of ours', () => {
  expect(() => plan(['mood'])).toThrow('No operation tells mood');
});
