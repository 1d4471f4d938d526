import { LRUCache } from 'lru-cache';

/** Answers that are being made, each for the first who asked it, and waited for by those who ask the same meanwhile. */
export interface AnswersUnderWay<Answer> {
  /**
   * What becomes of the answer that is being made to this question: undefined where it is not one for all. Undefined at
   * once where there is none to wait for; whoever is told so makes it, and says `end` when it is done with, come what may.
   */
  join(key: string): Promise<Answer | undefined> | undefined;
  end(key: string, answer: Answer | undefined): void;
  /** Sends all who wait away. */
  clear(): void;
}

interface UnderWay<Answer> {
  /** Told in order of their coming. */
  readonly waiting: ((answer: Answer | undefined) => void)[];
  patience?: NodeJS.Timeout;
}

/** Most of PSN's answers take a tenth of it; who has waited for so long asks for itself. */
const PATIENCE_MS = 2000;

/** What was not for all is most likely not the next time: for so long nobody waits for it. */
const ONE_BY_ONE_MS = 30_000;
const KEPT_LETTERS = 1_000_000;

/** Starts with nothing under way. */
export function createAnswersUnderWay<Answer>(options: {
  readonly clock: () => number;
}): AnswersUnderWay<Answer> {
  const underWay = new Map<string, UnderWay<Answer>>();
  const oneByOne = new LRUCache<string, true>({
    maxSize: KEPT_LETTERS,
    sizeCalculation: (_value, key) => key.length + 1,
    ttl: ONE_BY_ONE_MS,
    perf: { now: options.clock },
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
      if (found === undefined) {
        if (!oneByOne.has(key)) underWay.set(key, { waiting: [] });
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
      underWay.delete(key);
      if (answer === undefined) oneByOne.set(key, true);
      sendOff(found, answer);
    },
    clear() {
      for (const each of underWay.values()) sendOff(each);
      underWay.clear();
    },
  };
}
