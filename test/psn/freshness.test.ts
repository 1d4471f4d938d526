import { expect, test } from 'vitest';

import { createFreshness } from '../../src/psn/freshness.js';
import type { RegistryEntry } from '../../src/psn/operation.js';
import { entries } from './fake-psn.js';

const faultAt = () => undefined;

test('of an operation that was asked often, the oldest answer alone is told to be stale', () => {
  const freshness = createFreshness();
  const note = (entry: RegistryEntry, ageMs: number) => {
    freshness.note(entry, { data: {}, faultAt, kept: { ageMs, freshMs: 1000 } });
  };
  for (const ageMs of [2000, 4001, 3000, 1000]) note(entries.names, ageMs);
  note(entries.price, 1000);
  note(entries.tips, 1001);
  expect(freshness.stale()).toEqual([
    { operation: entries.names.key, ageSeconds: 5 },
    { operation: entries.tips.key, ageSeconds: 2 },
  ]);
});
