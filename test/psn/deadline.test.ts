import { expect, test } from 'vitest';

import { createDeadline, createDeadlines, type Deadline, isOverTime } from '../../src/psn/deadline.js';
import { Stop, type StopSignal } from '../../src/psn/stop-signal.js';

const aborted = (signal: StopSignal): Promise<void> =>
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
  const deadline = createDeadline(60_000, asker.signal);
  const { signal } = deadline;
  expect(deadline.msLeft()).toBeGreaterThan(0);
  asker.abort(new Error('gone home'));
  expect([signal.aborted, isOverTime(signal)]).toEqual([true, false]);
  expect(createDeadline(60_000, asker.signal).signal.reason).toEqual(new Error('gone home'));
});

test('work that has ended is not aborted any more', () => {
  const asker = new AbortController();
  const deadline = createDeadline(60_000, asker.signal);
  deadline.end();
  asker.abort();
  expect(deadline.signal.aborted).toBe(false);
});

test('of deadlines of one length each ends, but for those whose work has ended', async () => {
  const asker = new AbortController();
  const deadlines = createDeadlines(5);
  const begin = () => deadlines.begin(asker.signal);
  const [first, second, third, fourth] = [begin(), begin(), begin(), begin()] as const;
  first.end();
  third.end();
  third.end();
  const begun: Deadline[] = [];
  second.signal.addEventListener('abort', () => begun.push(begin()));
  await aborted(fourth.signal);
  expect([first, second, third, fourth].map(({ signal }) => signal.aborted)).toEqual([
    false,
    true,
    false,
    true,
  ]);
  fourth.end();
  for (const { signal } of [...begun, begin()]) {
    if (!signal.aborted) await aborted(signal);
    expect(isOverTime(signal)).toBe(true);
  }
  const [left, other] = [begin(), deadlines.begin(new AbortController().signal)];
  asker.abort(new Error('gone home'));
  expect([left, other].map(({ signal }) => signal.reason)).toEqual([new Error('gone home'), undefined]);
  expect(begun).toHaveLength(1);
});

test('a deadline that began later than another of its length ends too, after it', async () => {
  const asker = new AbortController().signal;
  const deadlines = createDeadlines(40);
  const ended: string[] = [];
  const begin = (name: string) => {
    const { signal } = deadlines.begin(asker);
    signal.addEventListener('abort', () => ended.push(name));
    return signal;
  };
  begin('first');
  await aborted(createDeadline(10, asker).signal);
  await aborted(begin('second'));
  expect(ended).toEqual(['first', 'second']);
});

test('all who listen hear of the end once, and none who has gone before, or who comes after', () => {
  const stop = new Stop();
  const heard: string[] = [];
  const listen = (name: string) => {
    const listener = () => heard.push(name);
    stop.addEventListener('abort', listener);
    return listener;
  };
  const gone = [listen('first'), listen('second'), listen('third'), listen('fourth')] as const;
  const object = { handleEvent: () => heard.push(`object ${String(stop.reason)}`) };
  stop.addEventListener('abort', object);
  stop.removeEventListener('abort', gone[0]);
  stop.removeEventListener('abort', gone[2]);
  listen('fifth');
  expect(() => {
    stop.throwIfAborted();
  }).not.toThrow();
  stop.abort('over');
  stop.abort('again');
  listen('late');
  expect(heard.toSorted()).toEqual(['fifth', 'fourth', 'object over', 'second']);
  expect(() => {
    stop.throwIfAborted();
  }).toThrow('over');
});
