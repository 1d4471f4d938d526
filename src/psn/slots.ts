/** Lets so many in at once; the others wait in line. */
export interface Slots {
  /** Runs the work once there is room. A caller whose signal aborts leaves the line. */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

/** At most `size` pieces of work at once, first come, first served. */
export function createSlots(size: number): Slots {
  const waiting: (() => void)[] = [];
  let free = size;

  const enter = (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        waiting.splice(waiting.indexOf(admit), 1);
        reject(signal.reason as Error);
      };
      const admit = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      waiting.push(admit);
      signal.addEventListener('abort', leave, { once: true });
    });
  };

  return {
    async run(signal, work) {
      await enter(signal);
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
}
