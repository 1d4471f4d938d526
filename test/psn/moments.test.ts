import { expect, test } from 'vitest';

import { addMoment, countOf, momentOf, momentsIn, nthLast, type Run } from '../../src/psn/moments.js';

const WINDOW = 900_000;
const NOW = Date.UTC(2027, 0, 10);
const every = (count: number, stepMs: number): number[] =>
  Array.from({ length: count }, (_, place) => NOW - (count - 1 - place) * stepMs);

test('some thousands are kept as they were, in order and within the window', () => {
  const calls = every(4096, 5);
  expect(momentsIn(WINDOW, NOW, [...calls.slice(2000), NOW - WINDOW, ...calls.slice(0, 2000)])).toEqual(
    calls,
  );
});

test('more are kept as many at a few moments, of which none is earlier than it was', () => {
  const calls = every(50_000, 7);
  const kept = momentsIn(WINDOW, NOW, calls);
  expect(kept.length).toBeLessThan(1000);
  expect(countOf(kept)).toBe(50_000);
  for (const last of [1, 49, 50, 1000, 33_333, 50_000]) {
    const moment = calls.at(-last) ?? 0;
    expect(nthLast(kept, last)).toBeGreaterThanOrEqual(moment);
    expect(nthLast(kept, last)).toBeLessThan(moment + WINDOW / 2000);
  }
  expect(nthLast(kept, 50_001)).toBeUndefined();
  // Kept once more they are what they were.
  expect(momentsIn(WINDOW, NOW, kept)).toEqual(kept);
});

test('those that leave the window are no more, and those of a clock that was set back are of now', () => {
  const runs: Run[] = [NOW - WINDOW, [NOW - WINDOW + 1, 3], [NOW + 5000, 2], NOW + 1];
  expect(momentsIn(WINDOW, NOW, runs)).toEqual([[NOW - WINDOW + 1, 3], [NOW, 2], NOW]);
});

test('however many are added, few are kept, and each is counted', () => {
  let kept: Run[] = [];
  for (let call = 0; call < 100_000; call += 1) kept = addMoment(kept, NOW + call, WINDOW);
  expect(kept.length).toBeLessThanOrEqual(8192);
  expect(countOf(kept)).toBe(100_000);
  expect(momentOf(kept.at(-1) ?? 0)).toBe(NOW + 99_999);
});
