import { LRUCache } from 'lru-cache';

/** Answers that are being made, each for the first who asked it, and waited for by those who ask the same meanwhile. */
export interface AnswersUnderWay<Answer> {
  /**
   * What becomes of the answer that is being made to this question: undefined where it is not one for all, or nobody
   * makes it any more. Undefined at once where there is none to wait for; whoever is told so makes it.
   */
  join(key: string): Promise<Answer | undefined> | undefined;
  /** Notes what was made; undefined where it is not for all. */
  end(key: string, answer: Answer | undefined): void;
  /** Notes that whoever made it has left. */
  abandon(key: string): void;
  /** Sends all who wait away. */
  clear(): void;
}

interface UnderWay<Answer> {
  readonly since: number;
  /** Told in order of their coming. */
  readonly waiting: ((answer: Answer | undefined) => void)[];
  patience?: NodeJS.Timeout;
}

/** Most of PSN's answers take a tenth of it; who has waited for so long asks for itself. */
const PATIENCE_MS = 2000;

/** What was not for all is most likely not the next time: for so long nobody waits for it. */
const ONE_BY_ONE_MS = 30_000;
/** Of the questions in either list: callers choose them, and not each that is given up is told of. */
const KEPT_LETTERS = 1_000_000;

/** Starts with nothing under way. */
export function createAnswersUnderWay<Answer>(options: {
  readonly clock: () => number;
}): AnswersUnderWay<Answer> {
  const { clock } = options;
  const sizing = { maxSize: KEPT_LETTERS, sizeCalculation: (_value: unknown, key: string) => key.length + 1 };
  const underWay = new LRUCache<string, UnderWay<Answer>>({
    ...sizing,
    dispose: (each) => {
      sendOff(each);
    },
  });
  const oneByOne = new LRUCache<string, true>({
    ...sizing,
    ttl: ONE_BY_ONE_MS,
    perf: { now: clock },
    ttlResolution: 0,
  });

  function sendOff(each: UnderWay<Answer>, answer?: Answer): void {
    clearTimeout(each.patience);
    delete each.patience;
    for (const resolve of each.waiting.splice(0)) resolve(answer);
  }

  return {
    join(key) {
      const found = underWay.get(key);
      if (found === undefined || clock() - found.since > PATIENCE_MS) {
        if (!oneByOne.has(key)) underWay.set(key, { since: clock(), waiting: [] });
        return undefined;
      }
      found.patience ??= setTimeout(sendOff, PATIENCE_MS, found).unref();
      return new Promise((resolve) => {
        found.waiting.push(resolve);
      });
    },
    end(key, answer) {
      const found = underWay.get(key);
      if (found === undefined) return;
      if (answer === undefined) oneByOne.set(key, true);
      sendOff(found, answer);
      underWay.delete(key);
    },
    abandon(key) {
      underWay.delete(key);
    },
    clear() {
      underWay.clear();
    },
  };
}
