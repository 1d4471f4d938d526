import type { Polled } from '../../modules/live.js';
import type { ToldState } from './poll-state.js';

/** Who listens to some subjects: is told each as it is, then when it differs. */
export interface Listener {
  readonly give: (state: ToldState) => void;
  /** Ends it after what it is still to be told; with the error, where there is one. */
  readonly end: (error?: Error) => void;
  /** For who is told; can be read once. */
  readonly events: AsyncIterableIterator<Polled<unknown>>;
}

/**
 * Keeps the latest of each subject until it is asked for, and nothing else, so that a slow reader takes no memory and
 * misses no present value.
 */
export function createListener(options: {
  /** Rejects where nothing may be told any more; asked before each event. */
  readonly check: () => Promise<unknown>;
  /** Called once, whoever ends it. */
  readonly onEnd: () => void;
}): Listener {
  const { check, onEnd } = options;
  const told = new Map<string, string>();
  const waiting = new Map<string, ToldState>();
  let wake: (() => void) | undefined;
  let isEnded = false;
  let failure: Error | undefined;

  function end(error?: Error): void {
    if (isEnded) return;
    isEnded = true;
    failure = error;
    wake?.();
    onEnd();
  }

  function takeNext(): ToldState | undefined {
    for (const [id, state] of waiting) {
      waiting.delete(id);
      if (told.get(id) === state.mark) continue;
      told.set(id, state.mark);
      return state;
    }
    return undefined;
  }

  async function allow(): Promise<void> {
    try {
      await check();
    } catch (error) {
      end(error instanceof Error ? error : new Error('nothing may be told any more', { cause: error }));
    }
  }

  async function next(): Promise<IteratorResult<Polled<unknown>, undefined>> {
    for (;;) {
      const state = takeNext();
      if (state !== undefined) {
        await allow();
        if (!isEnded || failure === undefined) return { done: false, value: state.polled };
      }
      if (failure !== undefined) {
        const error = failure;
        failure = undefined;
        throw error;
      }
      if (isEnded) return { done: true, value: undefined };
      await new Promise<void>((resolve) => (wake = resolve));
    }
  }

  return {
    give(state) {
      if (isEnded) return;
      waiting.set(state.polled.id, state);
      wake?.();
    },
    end,
    events: {
      next,
      return() {
        waiting.clear();
        failure = undefined;
        end();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    },
  };
}
