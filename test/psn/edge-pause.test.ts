import { expect, test } from 'vitest';

import { BlockedError } from '../../src/errors.js';
import { createEdgePause } from '../../src/psn/edge-pause.js';

function createTimedPause() {
  let now = 1_000_000;
  return {
    pause: createEdgePause({ firstSeconds: 300, clock: () => now }),
    passSeconds: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

const blocked = (retryAfter: number) => expect.objectContaining({ code: 'PSN_BLOCKED', retryAfter }) as Error;

test('a refused host is left alone until its pause is over, and no other host is', () => {
  const { pause, passSeconds } = createTimedPause();
  pause.check('test.call', 'web');
  expect(pause.refused('test.call', 'web')).toMatchObject({ retryAfter: 300, operation: 'test.call' });
  passSeconds(299.5);
  expect(() => {
    pause.check('test.other', 'web');
  }).toThrow(blocked(1));
  expect(() => {
    pause.check('test.call', 'mobile');
  }).not.toThrow();
  passSeconds(0.5);
  expect(() => {
    pause.check('test.call', 'web');
  }).not.toThrow();
});

test('each refusal in a row doubles the pause, up to two hours', () => {
  const { pause, passSeconds } = createTimedPause();
  const lengths = Array.from({ length: 7 }, () => {
    const { retryAfter } = pause.refused('test.call', 'web');
    passSeconds(retryAfter);
    return retryAfter;
  });
  expect(lengths).toEqual([300, 600, 1200, 2400, 4800, 7200, 7200]);
});

test('refusals of calls that were under way together count once', () => {
  const { pause, passSeconds } = createTimedPause();
  pause.refused('test.call', 'web');
  passSeconds(10);
  const second = pause.refused('test.call', 'web');
  expect(second).toBeInstanceOf(BlockedError);
  expect(second.retryAfter).toBe(290);
  passSeconds(290);
  expect(pause.refused('test.call', 'web').retryAfter).toBe(600);
});

test('an answer after the pause ends the row, one from during it does not', () => {
  const { pause, passSeconds } = createTimedPause();
  pause.refused('test.call', 'web');
  pause.answered('web');
  expect(() => {
    pause.check('test.call', 'web');
  }).toThrow(blocked(300));
  passSeconds(300);
  pause.answered('mobile');
  expect(pause.refused('test.call', 'web').retryAfter).toBe(600);
  passSeconds(600);
  pause.answered('web');
  expect(pause.refused('test.call', 'web').retryAfter).toBe(300);
});
