import { OverloadedError } from '../errors.js';
import { isOverTime } from './deadline.js';
import type { StopSignal } from './stop-signal.js';

/** Who is to have a turn. */
export interface Entrant {
  /** Ends the waiting. */
  readonly signal: StopSignal;
  /** Whose turn it is; who has no name shares one line with all such. */
  readonly caller?: object | undefined;
  /** Is let in, and to call `leave` afterwards. */
  onTurn(): void;
  /** Is not let in: with `OverloadedError` where time was over or too many wait, else with the signal's reason. */
  onRefusal(reason: Error): void;
}

/** Lets so many in at once; the others wait in line, each caller in its own, and the lines take turns. */
export interface Slots {
  /** Tells the entrant at once where there is room, or where it is refused. */
  enter(entrant: Entrant): void;
  /** Makes room for the next, and lets it in. */
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

/** An entrant that waits for its turn. A class, for busy gateways have many. */
class Place {
  readonly entrant: Entrant;
  readonly caller: object;
  readonly #leaveLine: (left: Place) => boolean;

  constructor(entrant: Entrant, caller: object, leaveLine: (left: Place) => boolean) {
    this.entrant = entrant;
    this.caller = caller;
    this.#leaveLine = leaveLine;
    entrant.signal.addEventListener('abort', this, { once: true });
  }

  /** The signal has aborted. */
  handleEvent(): void {
    this.refuse(whyLeft(this.entrant.signal));
  }

  /** False if whoever waited has left, which is told to it here: its signal may tell others first. */
  admit(): boolean {
    const { signal } = this.entrant;
    signal.removeEventListener('abort', this);
    if (signal.aborted) {
      this.entrant.onRefusal(whyLeft(signal));
      return false;
    }
    this.entrant.onTurn();
    return true;
  }

  refuse(error: Error): void {
    this.entrant.signal.removeEventListener('abort', this);
    if (this.#leaveLine(this)) this.entrant.onRefusal(error);
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
  /** Places to be handed on. */
  let left = 0;
  let isHandingOn = false;

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

  /** Why there is no room in line for one more, if there is none. */
  function makeRoomFor(caller: object): Error | undefined {
    if (waiting < mostWaiting) return undefined;
    const full = new OverloadedError(
      `The gateway has ${mostWaiting} calls in line for PSN already`,
      RETRY_SECONDS,
    );
    const longest = turns.reduce((found, line) => (line.length > found.length ? line : found), []);
    const last = longest.at(-1);
    if (last === undefined || longest.length <= (lines.get(caller)?.length ?? 0) + 1) return full;
    last.refuse(full);
    return undefined;
  }

  function waitInLine(entrant: Entrant): void {
    const { caller = nobody } = entrant;
    const full = makeRoomFor(caller);
    if (full !== undefined) {
      entrant.onRefusal(full);
      return;
    }
    const place = new Place(entrant, caller, leaveLine);
    waiting += 1;
    const line = lines.get(caller);
    if (line !== undefined) {
      line.push(place);
      return;
    }
    const begun = [place];
    lines.set(caller, begun);
    turns.push(begun);
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
    if (!next.admit()) left += 1;
  }

  return {
    enter(entrant) {
      if (entrant.signal.aborted) entrant.onRefusal(whyLeft(entrant.signal));
      else if (free === 0) waitInLine(entrant);
      else {
        free -= 1;
        entrant.onTurn();
      }
    },
    leave() {
      left += 1;
      // Who is let in may leave at once; not from within, or a long line of such would be a deep stack.
      if (isHandingOn) return;
      isHandingOn = true;
      try {
        while (left > 0) {
          left -= 1;
          handOn();
        }
      } finally {
        isHandingOn = false;
      }
    },
  };
}
