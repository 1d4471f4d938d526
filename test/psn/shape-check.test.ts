import { expect, test } from 'vitest';

import { findDrift, type Known, type Shape } from '../../src/psn/shape.js';
import { compileCheck } from '../../src/psn/shape-check.js';

const known: Known = {
  types: {
    Game: {
      fields: {
        name: 'string',
        kind: 'string',
        parts: { list: { type: 'Game' } },
        counts: { map: 'number' },
        either: { oneOf: ['string', { list: 'string' }] },
      },
    },
  },
  words: { Game: { kind: (word) => word === 'FULL' } },
};
const game: Shape = { type: 'Game' };

const nested = (depth: number): object => (depth === 0 ? { name: 5 } : { parts: [nested(depth - 1)] });
const many = (last: unknown): unknown[] => [...Array.from({ length: 9 }, () => ({ name: 'A' })), last];

test.each<[name: string, data: unknown, shape: Shape, isOdd: boolean]>([
  ['nothing', null, game, false],
  ['what has all', { name: 'A', kind: 'FULL', parts: [], counts: { a: 1 }, either: 'b' }, game, false],
  ['members that nobody reads', { name: null, more: 5 }, game, false],
  ['a text in place of a thing', 'A', game, true],
  ['a list in place of a thing', [], game, true],
  ['a number in place of a text', { name: 5 }, game, true],
  ['an unknown word', { kind: 'HALF' }, game, true],
  ['a thing deep inside', nested(4), game, true],
  ['a thing in place of a list', { parts: {} }, game, true],
  ['the last item that is looked at', { parts: many({ name: 5 }) }, game, true],
  ['an item that is not', { parts: [...many(null), { name: 5 }] }, game, false],
  ['a value of a map', { counts: { a: 'b' } }, game, true],
  ['one of several', { either: ['a'] }, game, false],
  ['none of several', { either: 5 }, game, true],
  ['none of its members', { other: 5 }, game, true],
  ['nothing but its type', { __typename: 'Game' }, game, false],
  ['a lack of the only member', { other: 5 }, { fields: { name: 'string' } }, false],
])('%s: what is looked for is what is found', (_name, data, shape, isOdd) => {
  expect(findDrift(data, shape, known).length > 0).toBe(isOdd);
  expect(compileCheck(shape, known.types, known.words)(data)).toBe(!isOdd);
});
