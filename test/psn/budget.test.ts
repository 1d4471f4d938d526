import { expect, test } from 'vitest';

import { RateLimitedError } from '../../src/errors.js';
import { createCallBudget } from '../../src/psn/budget.js';

const QUARTER_HOUR = 900_000;
const START = 1_000_000_000;

function createTimedBudget(limit: number) {
  let now = START;
  const budget = createCallBudget({ limit, windowMs: QUARTER_HOUR, clock: () => now });
  return {
    budget,
    /** Spends one call at a moment; true if it was let through. */
    spendAt: (moment: number): boolean => {
      now = START + moment;
      try {
        budget.spend('test.call');
        return true;
      } catch (error) {
        if (error instanceof RateLimitedError) return false;
        throw error;
      }
    },
    at: (moment: number) => {
      now = START + moment;
      return budget;
    },
  };
}

/** The most moments that any window of fifteen minutes holds. */
function mostInAnyWindow(moments: readonly number[]): number {
  const counts = moments.map(
    (from) => moments.filter((moment) => moment >= from && moment < from + QUARTER_HOUR).length,
  );
  return Math.max(...counts);
}

test.each([
  ['a call every second', 1000],
  ['a call every seven seconds', 7000],
  ['a burst every ten minutes', 0],
])(
  '%s for three hours: no fifteen minutes hold more than the limit, and the limit is used',
  (_name, step) => {
    const { spendAt } = createTimedBudget(50);
    const moments =
      step > 0
        ? Array.from({ length: 10_800_000 / step }, (_none, index) => index * step)
        : Array.from({ length: 18 * 60 }, (_none, index) => Math.floor(index / 60) * 600_000 + (index % 60));
    const sent = moments.filter(spendAt);
    expect(mostInAnyWindow(sent)).toBe(50);
  },
);

test('a full burst just before an edge leaves nothing just after it', () => {
  const { spendAt } = createTimedBudget(3);
  const burst = [QUARTER_HOUR - 3, QUARTER_HOUR - 2, QUARTER_HOUR - 1];
  expect(burst.map(spendAt)).toEqual([true, true, true]);
  expect([QUARTER_HOUR, QUARTER_HOUR + 1].map(spendAt)).toEqual([false, false]);
  expect([2 * QUARTER_HOUR - 4, 2 * QUARTER_HOUR - 3, 2 * QUARTER_HOUR - 3].map(spendAt)).toEqual([
    false,
    true,
    false,
  ]);
});

test('a refusal says when the next call may be sent, and counts as none', () => {
  const { budget, at, spendAt } = createTimedBudget(1);
  spendAt(0);
  expect(() => {
    at(500).spend('test.call');
  }).toThrow(expect.objectContaining({ retryAfter: 900, operation: 'test.call' }));
  expect(() => {
    at(899_500).spend('test.call');
  }).toThrow(expect.objectContaining({ retryAfter: 1 }));
  expect(budget.state()).toMatchObject({ used: 1, remaining: 0, resetAt: START + QUARTER_HOUR });
  expect(spendAt(QUARTER_HOUR)).toBe(true);
});

test('a pause refuses calls however many are left, and a shorter one does not end it', () => {
  const { at, spendAt } = createTimedBudget(10);
  at(0).pause(60);
  at(0).pause(5);
  expect([0, 59_999, 60_000].map(spendAt)).toEqual([false, false, true]);
});

test('the state forgets calls that have left the window, and pauses that are over', () => {
  const { at, spendAt } = createTimedBudget(2);
  spendAt(0);
  at(1000).pause(60);
  expect(at(1000).state()).toEqual({
    limit: 2,
    used: 1,
    remaining: 1,
    resetAt: START + QUARTER_HOUR,
    blockedUntil: START + 61_000,
  });
  expect(at(QUARTER_HOUR).state()).toEqual({
    limit: 2,
    used: 0,
    remaining: 2,
    resetAt: START + QUARTER_HOUR,
    blockedUntil: undefined,
  });
});
