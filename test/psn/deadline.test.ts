import { expect, test } from 'vitest';

import { createDeadline, isOverTime } from '../../src/psn/deadline.js';

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

test('time that is over aborts as such, though nobody else holds the clock', async () => {
  const { signal } = createDeadline(1, createDeadline(60_000, new AbortController().signal).signal);
  await aborted(signal);
  expect(isOverTime(signal)).toBe(true);
});

test('who leaves aborts with a reason of their own, before or during the work', () => {
  const asker = new AbortController();
  const { signal, msLeft } = createDeadline(60_000, asker.signal);
  expect(msLeft()).toBeGreaterThan(0);
  asker.abort(new Error('gone home'));
  expect([signal.aborted, isOverTime(signal)]).toEqual([true, false]);
  expect(createDeadline(60_000, asker.signal).signal.reason).toEqual(new Error('gone home'));
});

test('work that has ended is not aborted any more', () => {
  const asker = new AbortController();
  const { signal, end } = createDeadline(60_000, asker.signal);
  end();
  asker.abort();
  expect(signal.aborted).toBe(false);
});
