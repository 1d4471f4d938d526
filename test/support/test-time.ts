import type { Alarm } from '../../src/server/live/alarm.js';

/** A clock that stands still until it is told to go on, and the alarms that ring by it. */
export interface TestTime {
  readonly clock: () => number;
  readonly alarm: Alarm;
  /** Goes on, and rings what is due on the way, in its order. */
  advance(milliseconds: number): void;
}

/** Starts now: tokens of other clocks are of use. */
export function createTestTime(): TestTime {
  let now = Date.now();
  const alarms = new Set<{ readonly at: number; readonly ring: () => void }>();
  return {
    clock: () => now,
    alarm(milliseconds, ring) {
      const set = { at: now + milliseconds, ring };
      // One that is due rings by itself, as timers do.
      if (milliseconds <= 0) {
        setImmediate(() => {
          if (alarms.delete(set)) ring();
        });
      }
      alarms.add(set);
      return () => {
        alarms.delete(set);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...alarms].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
        if (next === undefined) break;
        alarms.delete(next);
        now = Math.max(now, next.at);
        next.ring();
      }
      now = end;
    },
  };
}
