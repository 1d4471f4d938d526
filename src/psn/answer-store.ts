import { LRUCache } from 'lru-cache';

/** An answer as it is kept: plain data, so that a store may write it down. */
export interface KeptAnswer {
  readonly data: unknown;
  /** When PSN gave it, in epoch milliseconds. */
  readonly at: number;
  /** For how long it is as good as a new one. */
  readonly freshMs: number;
}

/** Where answers are kept. It may be another process, so it is waited for. */
export interface AnswerStore {
  get(key: string): Promise<KeptAnswer | undefined>;
  /** Keeps an answer of so many letters, for no longer than `keepMs`; what is too large is not kept. */
  set(
    key: string,
    kept: KeptAnswer,
    terms: { readonly size: number; readonly keepMs: number },
  ): Promise<void>;
  /** What is kept here now, as far as it is known. */
  contents(): { readonly bytes: number; readonly answers: number };
}

/** At most: parsed JSON was measured to take 1.1 to 1.5 bytes for each letter of recorded answers, 1.8 in Japanese. */
const BYTES_PER_LETTER = 2;
const BYTES_PER_ANSWER = 500;

/** Keeps answers in this process, so many bytes of them in all; what was not asked for longest goes first. */
export function createMemoryStore(options: {
  readonly mostBytes: number;
  readonly clock: () => number;
}): AnswerStore {
  const answers = new LRUCache<string, KeptAnswer>({
    maxSize: options.mostBytes,
    perf: { now: options.clock },
    ttlResolution: 0,
  });
  return {
    get: (key) => Promise.resolve(answers.get(key)),
    set(key, kept, { size, keepMs }) {
      answers.set(key, kept, {
        size: BYTES_PER_ANSWER + 2 * key.length + BYTES_PER_LETTER * size,
        ttl: keepMs,
      });
      return Promise.resolve();
    },
    contents: () => ({ bytes: answers.calculatedSize, answers: answers.size }),
  };
}
