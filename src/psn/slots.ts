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

interface Waiting {
  readonly admit: () => void;
  readonly refuse: (error: Error) => void;
}

const RETRY_SECONDS = 5;
const WAITING_FOR_EACH_SLOT = 200;

function whyLeft(signal: StopSignal): Error {
  const cause = signal.reason as Error;
  return isOverTime(signal)
    ? new OverloadedError('The turn of this call did not come in time', RETRY_SECONDS, { cause })
    : cause;
}

/** Who waits without a name shares one line with all such. */
const nobody = {};

function longest(lines: Iterable<Waiting[]>): Waiting[] {
  let found: Waiting[] = [];
  for (const line of lines) if (line.length > found.length) found = line;
  return found;
}

/**
 * At most `size` pieces of work at once. Lines are served in turn, one piece each, so that who asks for a hundred does
 * not hold up who asks for one. When too many wait, the last of the longest line is sent away.
 */
export function createSlots(size: number, mostWaiting = size * WAITING_FOR_EACH_SLOT): Slots {
  /** In the order of their turns. */
  const lines = new Map<object, Waiting[]>();
  let free = size;
  let waiting = 0;

  function leaveLine(caller: object, left: Waiting): boolean {
    const line = lines.get(caller);
    const place = line?.indexOf(left) ?? -1;
    if (line === undefined || place === -1) return false;
    line.splice(place, 1);
    if (line.length === 0) lines.delete(caller);
    waiting -= 1;
    return true;
  }

  function makeRoomFor(caller: object): void {
    if (waiting < mostWaiting) return;
    const full = new OverloadedError(
      `The gateway has ${mostWaiting} calls in line for PSN already`,
      RETRY_SECONDS,
    );
    const line = longest(lines.values());
    const last = line.at(-1);
    if (last === undefined || line.length <= (lines.get(caller)?.length ?? 0) + 1) throw full;
    last.refuse(full);
  }

  function waitInLine(signal: StopSignal, caller: object): Promise<void> {
    makeRoomFor(caller);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        place.refuse(whyLeft(signal));
      };
      const place: Waiting = {
        admit: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
        refuse: (error) => {
          signal.removeEventListener('abort', leave);
          if (leaveLine(caller, place)) reject(error);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      const line = lines.get(caller);
      if (line === undefined) lines.set(caller, [place]);
      else line.push(place);
      waiting += 1;
    });
  }

  /** Hands a place to the line whose turn it is, which then goes to the end. */
  function handOn(): void {
    const [turn] = lines;
    if (turn === undefined) {
      free += 1;
      return;
    }
    const [caller, line] = turn;
    const next = line.shift();
    lines.delete(caller);
    if (line.length > 0) lines.set(caller, line);
    waiting -= 1;
    next?.admit();
  }

  return {
    enter(signal, caller = nobody) {
      if (signal.aborted) throw whyLeft(signal);
      if (free === 0) return waitInLine(signal, caller);
      free -= 1;
      return undefined;
    },
    leave: handOn,
  };
}
