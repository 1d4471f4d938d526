import { expect, test } from 'vitest';

import { createKnownTrophySets } from '../../src/modules/known-trophy-sets.js';

test('what is learnt of a set adds up, and an odd service is none', () => {
  const known = createKnownTrophySets();
  known.learn('a', { titleId: 'PPSA00001_00' });
  expect(known.serviceOf('a')).toBeUndefined();
  known.learn('a', { service: 'trophy2', titleId: 'PPSA00002_00' });
  known.learn('a', { service: null, titleId: 'PPSA00001_00' });
  known.learn('a', { service: 'trophy3' });
  expect(known.serviceOf('a')).toBe('trophy2');
  expect(known.titlesOf('a')).toEqual(['PPSA00001_00', 'PPSA00002_00']);
  expect([known.serviceOf('b'), known.titlesOf('b')]).toEqual([undefined, []]);
});

test('only so many sets are kept; what was used least lately is forgotten', () => {
  const known = createKnownTrophySets(2);
  known.learn('a', { service: 'trophy' });
  known.learn('b', { service: 'trophy2' });
  expect(known.serviceOf('a')).toBe('trophy');
  known.learn('c', { service: 'trophy2' });
  expect(['a', 'b', 'c'].map((id) => known.serviceOf(id))).toEqual(['trophy', undefined, 'trophy2']);
});
