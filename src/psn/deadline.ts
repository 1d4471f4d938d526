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

/** Begins deadlines that all have as much time. */
export interface Deadlines {
  begin(asker: StopSignal): Deadline;
}

/** Signal and listener of its asker in one: there is one for each request, and one for each call. */
class TimeLimit extends Stop implements Deadline {
  /** Where its time is kept. */
  readonly #clock: TimeLine;
  readonly #asker: StopSignal;
  readonly endsAt: number;
  /** Its neighbours on that line. */
  earlier: TimeLimit | undefined;
  later: TimeLimit | undefined;

  constructor(milliseconds: number, asker: StopSignal, clock: TimeLine) {
    super();
    this.endsAt = performance.now() + milliseconds;
    this.#asker = asker;
    this.#clock = clock;
    clock.add(this);
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
    return Math.max(0, this.endsAt - performance.now());
  }

  end(): void {
    this.#clock.remove(this);
    this.#asker.removeEventListener('abort', this);
  }
}

/**
 * Deadlines of one length in the order in which they began, so that the first is the next to end: one timer for all of
 * them. One for each costs more than all else that a deadline takes, and nearly none is ever over.
 */
class TimeLine implements Deadlines {
  readonly #milliseconds: number;
  #first: TimeLimit | undefined;
  #last: TimeLimit | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  begin(asker: StopSignal): Deadline {
    return new TimeLimit(this.#milliseconds, asker, this);
  }

  add(limit: TimeLimit): void {
    const before = this.#last;
    limit.earlier = before;
    if (before === undefined) this.#first = limit;
    else before.later = limit;
    this.#last = limit;
    if (this.#timer === undefined) this.#wait(this.#milliseconds);
  }

  /** Once more is as good as once. */
  remove(limit: TimeLimit): void {
    const { earlier, later } = limit;
    if (earlier !== undefined) earlier.later = later;
    else if (this.#first === limit) this.#first = later;
    if (later !== undefined) later.earlier = earlier;
    else if (this.#last === limit) this.#last = earlier;
    limit.earlier = undefined;
    limit.later = undefined;
    if (this.#first === undefined) this.#rest();
  }

  #wait(milliseconds: number): void {
    this.#timer = setTimeout(endInTime, Math.ceil(milliseconds), this).unref();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Ends those whose time is over, and waits for the next. */
  endOver(): void {
    const now = performance.now();
    let limit = this.#first;
    while (limit !== undefined && limit.endsAt <= now) {
      this.remove(limit);
      limit.abort(new DOMException('The time for this was over', 'TimeoutError'));
      limit = this.#first;
    }
    // What has just ended may have begun more.
    this.#rest();
    if (limit !== undefined) this.#wait(limit.endsAt - now);
  }
}

function endInTime(line: TimeLine): void {
  line.endOver();
}

/**
 * Gives pieces of work so many milliseconds each, by a clock that nobody can set. Not by `AbortSignal.any` and
 * `AbortSignal.timeout`: Node 20 may collect what they make before it aborts.
 */
export function createDeadlines(milliseconds: number): Deadlines {
  return new TimeLine(milliseconds);
}

/** Gives one piece of work so many milliseconds from now. */
export function createDeadline(milliseconds: number, asker: StopSignal): Deadline {
  return createDeadlines(milliseconds).begin(asker);
}
