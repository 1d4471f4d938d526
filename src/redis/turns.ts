import { createHash, randomUUID } from 'node:crypto';

import type { StopSignal } from '../psn/stop-signal.js';
import { untilAborted } from '../psn/until-aborted.js';
import type { Turns } from '../psn/turns.js';
import { answerKey } from './answer-store.js';
import { defineScript } from './script.js';
import type { SharedRedis } from './shared-redis.js';
import { RedisUnreachableError } from './unreachable-error.js';

const CHANNEL = 'asked';
/** Whoever asks tells so often that it lives; of one that has not for so long the next takes the turn. */
const BEAT_MS = 1000;
const TURN_MS = 3000;

const claim = defineScript(`
local at = tonumber(redis.call('GETRANGE', KEYS[2], 0, 12))
if at and at > tonumber(ARGV[3]) then return 'kept' end
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 'ask' end
return 'wait'`);

const hold = defineScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end`);

const end = defineScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
redis.call('PUBLISH', ARGV[2], ARGV[3])`);

/**
 * Lets one gateway ask PSN what several are asked at once. The others wait until it has, and find what it kept; where it
 * kept nothing, or died, the next of them asks.
 */
export function createTurns(redis: SharedRedis): Turns {
  const waiting = new Map<string, Set<() => void>>();
  redis.subscribe(CHANNEL, (name) => {
    for (const wake of waiting.get(name) ?? []) wake();
  });

  /** Begins to listen for the end of a turn, so that none is missed that comes before one knows that it is another's. */
  function listenFor(turn: string) {
    const all = waiting.get(turn) ?? new Set();
    waiting.set(turn, all);
    let wake: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => {
      wake = resolve;
    });
    all.add(wake);
    return {
      /** Settles when the turn has ended, or may have. */
      async untilEnded(signal: StopSignal): Promise<void> {
        const timer = setTimeout(wake, BEAT_MS).unref();
        try {
          await untilAborted(ended, signal);
        } finally {
          clearTimeout(timer);
        }
      },
      stop() {
        all.delete(wake);
        if (all.size === 0 && waiting.get(turn) === all) waiting.delete(turn);
      },
    };
  }

  /** Undefined where Redis cannot be asked: then nobody waits for anybody. */
  async function tell(work: () => Promise<unknown>): Promise<unknown> {
    try {
      return await work();
    } catch (failure) {
      if (!(failure instanceof RedisUnreachableError)) throw failure;
      return undefined;
    }
  }

  return {
    async take({ name, key, since, signal, ask, find }) {
      const turn = createHash('sha256').update(name).digest('base64url');
      const keys = [`asking:${turn}`, answerKey(key)];
      const owner = `${redis.replica} ${randomUUID()}`;

      async function askForAll() {
        const beat = setInterval(() => {
          void tell(() => redis.run(hold, keys.slice(0, 1), [owner, TURN_MS]));
        }, BEAT_MS).unref();
        try {
          return await ask();
        } finally {
          clearInterval(beat);
          // After what was kept, and nobody waits for it.
          void tell(() => redis.run(end, keys.slice(0, 1), [owner, redis.channel(CHANNEL), turn]));
        }
      }

      for (;;) {
        const listening = listenFor(turn);
        try {
          const verdict = await tell(() => redis.run(claim, keys, [owner, TURN_MS, since]));
          if (verdict === 'wait') {
            await listening.untilEnded(signal);
            continue;
          }
          if (verdict === 'ask') return await askForAll();
          // It may have ended since, and so may Redis: then nobody waits for anybody.
          return (verdict === undefined ? undefined : await find()) ?? (await ask());
        } finally {
          listening.stop();
        }
      }
    },
  };
}
