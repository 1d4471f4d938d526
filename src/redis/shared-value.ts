import { defineScript } from './script.js';
import type { SharedRedis } from './shared-redis.js';
import { RedisUnreachableError } from './unreachable-error.js';

type Change<Value> = (value: Value) => Value;

/** A small value that all gateways on one Redis read and change. */
export interface SharedValue<Value> {
  /** As it was told last, with what this gateway has changed since. */
  read(): Value;
  /** Looks at the value while nobody else changes it, and changes it. `decide` may be called again; rejects with what it throws. */
  update(decide: (value: Value) => Change<Value>): Promise<void>;
  /** Calls back when another gateway has changed the value, or Redis is back. */
  onChange(listener: () => void): void;
}

const exchange = defineScript(`
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
redis.call('PUBLISH', ARGV[4], ARGV[2])
return 1`);

/** No value that is shared this way is of use for longer. */
const KEEP_MS = 48 * 3600_000;
/** Others change it as well, but each change takes a millisecond. */
const MOST_TRIES = 50;

/**
 * Keeps a value in Redis, and in mind: what is changed while Redis is gone is changed there when it is back, and a Redis
 * that has lost the value is told it again.
 */
export function createSharedValue<Value>(options: {
  readonly redis: SharedRedis;
  readonly name: string;
  readonly initial: Value;
  /** Throws a `SyntaxError` where the text is of no use. */
  readonly parse: (text: string) => Value;
}): SharedValue<Value> {
  const { redis, name, initial, parse } = options;
  const key = `value:${name}`;
  const listeners: (() => void)[] = [];
  let known = initial;
  let unsaved: readonly Change<Value>[] = [];

  const withUnsaved = (value: Value): Value => unsaved.reduce((before, change) => change(before), value);

  function read(text: string): Value {
    try {
      return parse(text);
    } catch (failure) {
      // Damaged, or another version's: what this gateway knows stands.
      if (failure instanceof SyntaxError) return known;
      throw failure;
    }
  }

  function learn(text: string): void {
    known = read(text);
    for (const listener of listeners) listener();
  }

  /** Changes what Redis holds, as often as others come between. */
  async function change(decide: (value: Value) => Change<Value>): Promise<void> {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const text = (await redis.get(key)) ?? '';
      const before = text === '' ? known : read(text);
      const next = decide(before)(before);
      const written = JSON.stringify(next);
      const isDone = await redis.run(exchange, [key], [text, written, KEEP_MS, redis.channel(key)]);
      if (isDone !== 1) continue;
      known = next;
      return;
    }
    throw new RedisUnreachableError(redis.place, `let others change ${name} each time`);
  }

  redis.subscribe(key, learn);
  void redis.onReturn(async () => {
    const waiting = unsaved;
    const text = await redis.get(key);
    if (waiting.length > 0 || (text === null && known !== initial)) {
      await change(() => (before) => waiting.reduce((value, one) => one(value), before));
    } else if (text !== null) {
      known = read(text);
    }
    unsaved = unsaved.slice(waiting.length);
    for (const listener of listeners) listener();
  });

  return {
    read: () => withUnsaved(known),
    async update(decide) {
      try {
        if (redis.isUp) {
          await change(decide);
          return;
        }
      } catch (failure) {
        if (!(failure instanceof RedisUnreachableError)) throw failure;
      }
      unsaved = [...unsaved, decide(withUnsaved(known))];
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
