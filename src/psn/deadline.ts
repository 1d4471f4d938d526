/** The time that a piece of work may take. */
export interface Deadline {
  /** Aborts when the time is over, or with the signal of whoever asked. */
  readonly signal: AbortSignal;
  /** Milliseconds, never below zero. */
  msLeft(): number;
}

/** Whether a signal has ended because time was over, and not because somebody left. */
export const isOverTime = ({ reason }: AbortSignal): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/** Gives work so many milliseconds from now, by a clock that nobody can set. */
export function createDeadline(milliseconds: number, asker: AbortSignal): Deadline {
  const end = performance.now() + milliseconds;
  return {
    signal: AbortSignal.any([asker, AbortSignal.timeout(milliseconds)]),
    msLeft: () => Math.max(0, end - performance.now()),
  };
}
