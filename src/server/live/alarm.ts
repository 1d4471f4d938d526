/** Rings once after so many milliseconds, unless the returned function is called before. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void;

/** Longer than this Node's timers cannot wait; whoever is woken early looks at the clock. */
const MOST_MS = 2 ** 31 - 1;

/** An alarm by the clock of the system; it keeps no process alive. */
export const systemAlarm: Alarm = (milliseconds, ring) => {
  const timer = setTimeout(ring, Math.min(MOST_MS, milliseconds)).unref();
  return () => {
    clearTimeout(timer);
  };
};
