import { createHash } from 'node:crypto';

import type { AnswerStore, KeptAnswer } from '../psn/answer-store.js';
import type { SharedRedis } from './shared-redis.js';
import { RedisUnreachableError } from './unreachable-error.js';

/** Where the answer to a question is kept in Redis: by a digest, since a question may tell who asks and for what. */
export const answerKey = (key: string): string =>
  `answer:${createHash('sha256').update(key).digest('base64url')}`;

/** What came of looking in Redis. */
export type FarLookup = 'hit' | 'miss' | 'unreachable';

/** Longer answers are kept by the gateway that has them, and by no other. */
const MOST_LETTERS = 1024 * 1024;

/** The moment of the answer comes first, in as many digits for each, so that a script can read it. */
const MOMENT_DIGITS = 13;

interface FarAnswer {
  readonly kept: KeptAnswer;
  readonly size: number;
  readonly keepMs: number;
}

/** A line of facts, then the answer, written once. */
function print({ data, at, freshMs }: KeptAnswer, size: number, keepMs: number): string {
  const facts = [String(at).padStart(MOMENT_DIGITS, '0'), freshMs, keepMs, size].join(' ');
  return `${facts}\n${JSON.stringify(data)}`;
}

/** Undefined where the text is none that this version writes. */
function parse(text: string): FarAnswer | undefined {
  const end = text.indexOf('\n');
  const [at = NaN, freshMs = NaN, keepMs = NaN, size = NaN] = text.slice(0, end).split(' ').map(Number);
  if (end === -1 || ![at, freshMs, keepMs, size].every(Number.isFinite)) return undefined;
  try {
    return { kept: { data: JSON.parse(text.slice(end + 1)) as unknown, at, freshMs }, size, keepMs };
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}

/**
 * Keeps answers in Redis for all gateways, and near at hand in this one's memory. What is near is given while it is as
 * good as new; once it is older, another gateway may have a newer one. Where Redis is not there, what is near is all.
 */
export function createSharedStore(options: {
  readonly redis: SharedRedis;
  readonly near: AnswerStore;
  readonly clock: () => number;
  readonly onLookup: (result: FarLookup) => void;
}): AnswerStore {
  const { redis, near, clock, onLookup } = options;

  async function find(key: string): Promise<FarAnswer | undefined> {
    try {
      const text = await redis.get(answerKey(key));
      const found = text === null ? undefined : parse(text);
      const isLiving = found !== undefined && clock() - found.kept.at <= found.keepMs;
      onLookup(isLiving ? 'hit' : 'miss');
      return isLiving ? found : undefined;
    } catch (failure) {
      if (!(failure instanceof RedisUnreachableError)) throw failure;
      onLookup('unreachable');
      return undefined;
    }
  }

  /** Nobody waits for it: what Redis is asked after this it does after this. */
  async function keep(key: string, text: string, keepMs: number): Promise<void> {
    try {
      await redis.set(answerKey(key), text, keepMs);
    } catch (failure) {
      // It is near at hand all the same.
      if (!(failure instanceof RedisUnreachableError)) throw failure;
    }
  }

  return {
    contents: () => near.contents(),
    async get(key) {
      const kept = await near.get(key);
      if (kept !== undefined && clock() - kept.at <= kept.freshMs) return kept;
      const far = await find(key);
      if (far === undefined || (kept !== undefined && kept.at >= far.kept.at)) return kept;
      const keepMs = far.keepMs - Math.max(0, clock() - far.kept.at);
      await near.set(key, far.kept, { size: far.size, keepMs });
      return far.kept;
    },
    async set(key, kept, terms) {
      const { size, keepMs } = terms;
      if (size <= MOST_LETTERS && redis.isUp) void keep(key, print(kept, size, keepMs), keepMs);
      await near.set(key, kept, terms);
    },
  };
}
