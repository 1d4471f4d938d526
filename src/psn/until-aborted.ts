import type { StopSignal } from './stop-signal.js';

/** Waits for work that is shared with others, but no longer than one's own signal; the work itself goes on. */
export async function untilAborted<T>(work: Promise<T>, signal: StopSignal): Promise<T> {
  let leave = (): void => undefined;
  const left = new Promise<never>((_resolve, reject) => {
    leave = () => {
      const reason = signal.reason as Error;
      reject(reason);
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
