import { OverloadedError } from '../errors.js';
import { isOverTime } from './deadline.js';
import type { StopSignal } from './stop-signal.js';

/** Lets so many in at once; the others wait in line, each caller in its own, and the lines take turns. */
export interface Slots {
  /**
   * Lets in who is to call `leave` afterwards: at once where there is room, else when what it gives resolves. A caller
   * whose signal aborts is refused: with `OverloadedError` where its time was over, else with the signal's reason.
   */
  enter(signal: StopSignal, caller?: object): Promise<void> | undefined;
  /** Makes room for the next. */
  leave(): void;
}

const RETRY_SECONDS = 5;
const WAITING_FOR_EACH_SLOT = 200;

function whyLeft(signal: StopSignal): Error {
  const cause = signal.reason as Error;
  return isOverTime(signal)
    ? new OverloadedError('The turn of this call did not come in time', RETRY_SECONDS, { cause })
    : cause;
}

/** A call that waits for its turn. A class, for busy gateways have many. */
class Place {
  readonly #signal: StopSignal;
  readonly #resolve: () => void;
  readonly #reject: (reason: Error) => void;
  readonly #leaveLine: (left: Place) => boolean;
  readonly caller: object;

  constructor(
    signal: StopSignal,
    caller: object,
    {
      resolve,
      reject,
      leaveLine,
    }: {
      readonly resolve: () => void;
      readonly reject: (reason: Error) => void;
      readonly leaveLine: (left: Place) => boolean;
    },
  ) {
    this.#signal = signal;
    this.caller = caller;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#leaveLine = leaveLine;
    signal.addEventListener('abort', this, { once: true });
  }

  /** The signal has aborted. */
  handleEvent(): void {
    this.refuse(whyLeft(this.#signal));
  }

  admit(): void {
    this.#signal.removeEventListener('abort', this);
    this.#resolve();
  }

  refuse(error: Error): void {
    this.#signal.removeEventListener('abort', this);
    if (this.#leaveLine(this)) this.#reject(error);
  }
}

/** Who waits without a name shares one line with all such. */
const nobody = {};

/**
 * At most `size` pieces of work at once. Lines are served in turn, one piece each, so that who asks for a hundred does
 * not hold up who asks for one. When too many wait, the last of the longest line is sent away.
 */
export function createSlots(size: number, mostWaiting = size * WAITING_FOR_EACH_SLOT): Slots {
  /** By caller; none is empty. */
  const lines = new Map<object, Place[]>();
  /** In the order of their turns. */
  const turns: Place[][] = [];
  let free = size;
  let waiting = 0;
  /** Places that will be handed on. */
  let left = 0;

  function leaveLine(left: Place): boolean {
    const line = lines.get(left.caller);
    const place = line?.indexOf(left) ?? -1;
    if (line === undefined || place === -1) return false;
    line.splice(place, 1);
    waiting -= 1;
    if (line.length > 0) return true;
    lines.delete(left.caller);
    turns.splice(turns.indexOf(line), 1);
    return true;
  }

  function makeRoomFor(caller: object): void {
    if (waiting < mostWaiting) return;
    const full = new OverloadedError(
      `The gateway has ${mostWaiting} calls in line for PSN already`,
      RETRY_SECONDS,
    );
    const longest = turns.reduce((found, line) => (line.length > found.length ? line : found), []);
    const last = longest.at(-1);
    if (last === undefined || longest.length <= (lines.get(caller)?.length ?? 0) + 1) throw full;
    last.refuse(full);
  }

  function waitInLine(signal: StopSignal, caller: object): Promise<void> {
    makeRoomFor(caller);
    return new Promise((resolve, reject) => {
      const place = new Place(signal, caller, { resolve, reject, leaveLine });
      waiting += 1;
      const line = lines.get(caller);
      if (line !== undefined) {
        line.push(place);
        return;
      }
      const begun = [place];
      lines.set(caller, begun);
      turns.push(begun);
    });
  }

  /** Hands a place to the line whose turn it is, which then goes to the end. */
  function handOn(): void {
    const line = turns.shift();
    const next = line?.shift();
    if (line === undefined || next === undefined) {
      free += 1;
      return;
    }
    if (line.length > 0) turns.push(line);
    else lines.delete(next.caller);
    waiting -= 1;
    next.admit();
  }

  function handAllOn(): void {
    const places = left;
    left = 0;
    for (let place = 0; place < places; place += 1) handOn();
  }

  /**
   * Places of one turn of the event loop are handed on together, and not before undici takes its connections back, which
   * it does at the end of that turn: else every other call would go out on another connection, and all one by one.
   */
  const handOnSoon = (): void => {
    setImmediate(() => setImmediate(handAllOn));
  };

  return {
    enter(signal, caller = nobody) {
      if (signal.aborted) throw whyLeft(signal);
      if (free === 0) return waitInLine(signal, caller);
      free -= 1;
      return undefined;
    },
    leave() {
      if (waiting === 0) {
        free += 1;
        return;
      }
      left += 1;
      if (left === 1) handOnSoon();
    },
  };
}
