import { UpstreamTimeoutError } from '../errors.js';
import type { GivenAnswer } from './answered.js';
import type { CallSetting } from './client.js';
import { type Deadline, isOverTime } from './deadline.js';
import { createFlights } from './flights.js';
import { isOfAsker } from './outage.js';

/** One question, as those who ask the same know it. */
export interface SharedQuestion {
  /** The same for all who may share its answer. */
  readonly name: string;
  readonly operation: string;
  readonly setting: CallSetting;
  readonly call: (deadline: Deadline) => Promise<GivenAnswer>;
}

/** Makes the call of equal questions once, for as long as one of those who asked is there. */
export interface SharedCalls {
  ask(question: SharedQuestion): Promise<{ readonly answer: GivenAnswer; readonly isJoined: boolean }>;
}

/** How often a question is put anew because whoever put it first had no room for it. */
const MOST_TURNS = 3;

/** Starts with no call under way. Whoever asks first pays for the call, with tally, address and place in line. */
export function createSharedCalls(): SharedCalls {
  const flights = createFlights<GivenAnswer>();

  async function join(
    { name, operation, setting, call }: SharedQuestion,
    begin: () => void,
  ): Promise<GivenAnswer> {
    const { deadline } = setting;
    const milliseconds = Math.ceil(deadline.msLeft());
    try {
      return await flights.join(name, deadline, (shared) => {
        begin();
        return call(shared);
      });
    } catch (failure) {
      const { signal } = deadline;
      if (!(signal.aborted && failure === signal.reason && isOverTime(signal))) throw failure;
      throw new UpstreamTimeoutError(operation, milliseconds, { cause: failure });
    }
  }

  return {
    async ask(question) {
      for (let turn = 1; ; turn += 1) {
        let isJoined = true as boolean;
        try {
          const answer = await join(question, () => {
            isJoined = false;
          });
          return { answer, isJoined };
        } catch (failure) {
          if (!isJoined || turn >= MOST_TURNS || !isOfAsker(failure)) throw failure;
        }
      }
    },
  };
}
