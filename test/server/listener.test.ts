import { expect, test } from 'vitest';

import { createListener } from '../../src/server/live/listener.js';
import { type ToldState, toTold } from '../../src/server/live/poll-state.js';

const allow = { check: () => Promise.resolve(), onEnd: () => undefined };

const stateOf = (id: string, value: number): ToldState =>
  toTold({
    askedAt: value,
    dueAt: value,
    failures: 0,
    polled: { id, locale: 'en-US', value, intervalSeconds: 1 },
  });

test('who reads slowly is told the latest of each subject, and nothing twice', async () => {
  const { give, events, end } = createListener(allow);
  for (let value = 0; value <= 10_000; value += 1) {
    give(stateOf('one', value));
    give(stateOf('two', value));
  }
  const told = [await events.next(), await events.next()];
  expect(told.map(({ value }) => [value!.id, value!.value])).toEqual([
    ['one', 10_000],
    ['two', 10_000],
  ]);
  give(stateOf('one', 10_000));
  give(stateOf('two', 1));
  expect((await events.next()).value).toMatchObject({ id: 'two', value: 1 });
  end();
  expect(await events.next()).toEqual({ done: true, value: undefined });
});

test('what has become again what was told is told no more', async () => {
  const { give, events } = createListener(allow);
  give(stateOf('one', 1));
  await events.next();
  give(stateOf('one', 2));
  give(stateOf('one', 1));
  give(stateOf('two', 3));
  expect((await events.next()).value).toMatchObject({ id: 'two' });
});

test('who may be told nothing any more gets the reason in the place of what waits, and then no more', async () => {
  const gone = new Error('gone');
  let ends = 0;
  const { give, events } = createListener({
    check: () => Promise.reject(gone),
    onEnd: () => {
      ends += 1;
    },
  });
  give(stateOf('one', 1));
  await expect(events.next()).rejects.toBe(gone);
  expect(await events.next()).toEqual({ done: true, value: undefined });
  await events.return?.();
  expect(ends).toBe(1);
});

test('who leaves while nothing is there to be told is let go at once', async () => {
  const { events } = createListener(allow);
  const waiting = events.next();
  await events.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
});
