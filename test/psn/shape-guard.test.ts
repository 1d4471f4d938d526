import { expect, test } from 'vitest';

import type { Answer } from '../../src/psn/response.js';
import { createShapeGuard } from '../../src/psn/shape-guard.js';

const guard = createShapeGuard({
  operations: { 'a.game': { fields: { game: { type: 'Game' } } }, 'a.list': { list: 'string' } },
  types: {
    Game: {
      fields: {
        name: 'string',
        media: { list: { fields: { url: 'string' } } },
        counts: { map: 'number' },
        either: { oneOf: ['string', { list: 'string' }] },
      },
    },
  },
});

const answerOf = (data: unknown): Answer<unknown> => ({ data, faultAt: () => undefined });
const guarded = (game: object) => guard('a.game', answerOf({ game }));

test('an answer that fits is passed on as it is', () => {
  const answer = answerOf({
    game: { name: 'A', media: [{ url: 'b' }, null], counts: { c: 1 }, either: ['d'], more: {} },
  });
  expect(guard('a.game', answer)).toBe(answer);
  expect(guard('not.known', answer)).toBe(answer);
});

test.each([
  ['a member', { name: {}, either: 'd' }, { name: null, either: 'd' }, ['game', 'name']],
  ['an object where a list is read', { name: 'A', media: {} }, { name: 'A', media: null }, ['game', 'media']],
  [
    'an item, beside which the others stay',
    { media: ['x', { url: 'b' }, { url: 5 }] },
    { media: [null, { url: 'b' }, { url: null }] },
    ['game', 'media', 2, 'url'],
  ],
  ['a value of a map', { counts: { c: 'd', e: 1 } }, { counts: { c: null, e: 1 } }, ['game', 'counts', 'c']],
  ['what may be either', { either: 7 }, { either: null }, ['game', 'either']],
])('%s of another kind is null, with a failure there', (_name, sent, read, place) => {
  const { data, faultAt } = guarded(sent);
  expect(data).toEqual({ game: read });
  expect(faultAt(...place)).toMatchObject({ code: 'PSN_UNEXPECTED_RESPONSE' });
  expect(faultAt()).toMatchObject({ code: 'PSN_UNEXPECTED_RESPONSE' });
  expect(faultAt('game', 'other')).toBeUndefined();
});

test('the name of a member that every object inherits is no part of a shape', () => {
  expect(guarded({ toString: 5, constructor: 6 }).data).toEqual({ game: { toString: 5, constructor: 6 } });
});

test('an answer that is of another kind as a whole is refused', () => {
  expect(() => guard('a.list', answerOf({ not: 'a list' }))).toThrow('was not understood');
});
