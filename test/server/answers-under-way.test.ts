import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createAnswersUnderWay } from '../../src/server/answers-under-way.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = () => createAnswersUnderWay<string>({ clock: Date.now });

test('the first makes the answer, and the others are given it', async () => {
  const answers = start();
  expect(answers.join('a')).toBeUndefined();
  const one = answers.join('a');
  const other = answers.join('a');
  expect(answers.join('b')).toBeUndefined();
  answers.end('a', 'told');
  expect([await one, await other]).toEqual(['told', 'told']);
  expect(answers.join('a')).toBeUndefined();
});

test('what is not for all is asked for one by one for half a minute', async () => {
  const answers = start();
  void answers.join('a');
  const waiting = answers.join('a');
  answers.end('a', undefined);
  expect(await waiting).toBeUndefined();
  expect(answers.join('a')).toBeUndefined();
  expect(answers.join('a')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(30_001);
  expect(answers.join('a')).toBeUndefined();
  expect(answers.join('a')).toBeInstanceOf(Promise);
});

test('who has waited for two seconds asks for itself, and who comes later waits for the next answer', async () => {
  const answers = start();
  void answers.join('a');
  const early = answers.join('a');
  await vi.advanceTimersByTimeAsync(2001);
  expect(await early).toBeUndefined();
  expect(answers.join('a')).toBeUndefined();
  const late = answers.join('a');
  answers.end('a', 'told');
  expect(await late).toBe('told');
});

test('where the first leaves, the others ask for themselves, and are waited for in turn', async () => {
  const answers = start();
  void answers.join('a');
  const waiting = answers.join('a');
  answers.abandon('a');
  expect(await waiting).toBeUndefined();
  expect(answers.join('a')).toBeUndefined();
  expect(answers.join('a')).toBeInstanceOf(Promise);
});

test('of questions of which nobody says what became of them there are but some', async () => {
  const answers = start();
  const key = (number: number): string => `${number}`.padEnd(10_000);
  void answers.join(key(0));
  const waiting = answers.join(key(0));
  for (let number = 1; number <= 100; number += 1) void answers.join(key(number));
  expect(await waiting).toBeUndefined();
});

test('nobody waits for what was asked otherwise', async () => {
  const answers = start();
  void answers.join('a');
  const waiting = answers.join('a');
  answers.clear();
  expect(await waiting).toBeUndefined();
  expect(answers.join('a')).toBeUndefined();
});
