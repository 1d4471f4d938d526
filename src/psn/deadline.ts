import { setMaxListeners } from 'node:events';

/** The time that a piece of work may take. */
export interface Deadline {
  /** Aborts when the time is over, or with the signal of whoever asked. */
  readonly signal: AbortSignal;
  /** Milliseconds, never below zero. */
  readonly msLeft: () => number;
  /** Lets go of clock and asker, once the work has ended. */
  readonly end: () => void;
}

/** Whether a signal has ended because time was over, and not because somebody left. */
export const isOverTime = ({ reason }: AbortSignal): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/**
 * Gives work so many milliseconds from now, by a clock that nobody can set. Not by `AbortSignal.any` and
 * `AbortSignal.timeout`: Node 20 may collect what they make before it aborts.
 */
export function createDeadline(milliseconds: number, asker: AbortSignal): Deadline {
  const end = performance.now() + milliseconds;
  const controller = new AbortController();
  // A request listens once for each of its calls, however many a query asks for.
  setMaxListeners(0, controller.signal);
  const leave = (): void => {
    controller.abort(asker.reason);
  };
  const timer = setTimeout(() => {
    controller.abort(new DOMException('The time for this was over', 'TimeoutError'));
  }, milliseconds).unref();
  asker.addEventListener('abort', leave, { once: true });
  if (asker.aborted) leave();
  return {
    signal: controller.signal,
    msLeft: () => Math.max(0, end - performance.now()),
    end: () => {
      clearTimeout(timer);
      asker.removeEventListener('abort', leave);
    },
  };
}
