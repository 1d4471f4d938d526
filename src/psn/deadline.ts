import { Stop, type StopSignal } from './stop-signal.js';

/** The time that a piece of work may take. */
export interface Deadline {
  /** Aborts when the time is over, or with the signal of whoever asked. */
  readonly signal: StopSignal;
  /** Milliseconds, never below zero. */
  msLeft(): number;
  /** Lets go of clock and asker, once the work has ended. */
  end(): void;
}

/** Whether a signal has ended because time was over, and not because somebody left. */
export const isOverTime = ({ reason }: StopSignal): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';

/** Signal, listener of its asker and clock in one: there is one for each request, and one for each call. */
class TimeLimit extends Stop implements Deadline {
  readonly #end: number;
  readonly #asker: StopSignal;
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number, asker: StopSignal) {
    super();
    this.#end = performance.now() + milliseconds;
    this.#asker = asker;
    this.#timer = setTimeout(endInTime, milliseconds, this).unref();
    asker.addEventListener('abort', this, { once: true });
    if (asker.aborted) this.handleEvent();
  }

  get signal(): StopSignal {
    return this;
  }

  handleEvent(): void {
    this.abort(this.#asker.reason);
  }

  msLeft(): number {
    return Math.max(0, this.#end - performance.now());
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#asker.removeEventListener('abort', this);
  }
}

function endInTime(limit: TimeLimit): void {
  limit.abort(new DOMException('The time for this was over', 'TimeoutError'));
}

/**
 * Gives work so many milliseconds from now, by a clock that nobody can set. Not by `AbortSignal.any` and
 * `AbortSignal.timeout`: Node 20 may collect what they make before it aborts.
 */
export function createDeadline(milliseconds: number, asker: StopSignal): Deadline {
  return new TimeLimit(milliseconds, asker);
}
