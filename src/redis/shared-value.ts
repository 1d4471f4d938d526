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
/** What could not be written is tried again so often. */
const AGAIN_MS = 1000;
/** Others change it as well, but each change takes a millisecond. */
const MOST_TRIES = 50;
/** Of an outage in which more is changed, the latest changes are told afterwards. */
const MOST_UNSAVED = 100;

const same = <Value>(value: Value): Value => value;

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
  /** What is known, with what is unsaved: it is read far more often than it changes. */
  let seen = initial;
  let line: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const withUnsaved = (value: Value): Value => unsaved.reduce((before, change) => change(before), value);

  function know(value: Value): void {
    known = value;
    seen = withUnsaved(value);
  }

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
    know(read(text));
    for (const listener of listeners) listener();
  }

  /** Changes what Redis holds, as often as others come between. */
  async function change(decide: (value: Value) => Change<Value>): Promise<Value> {
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const text = (await redis.get(key)) ?? '';
      const before = text === '' ? known : read(text);
      const next = decide(before)(before);
      const written = JSON.stringify(next);
      const isDone = await redis.run(exchange, [key], [text, written, KEEP_MS, redis.channel(key)]);
      if (isDone === 1) return next;
    }
    throw new RedisUnreachableError(redis.place, `let others change ${name} each time`);
  }

  /** Changes what Redis holds, after what could not be written before. */
  async function write(decide: (value: Value) => Change<Value>): Promise<void> {
    const written = await change((before) => {
      const base = withUnsaved(before);
      const next = decide(base)(base);
      return () => next;
    });
    unsaved = [];
    know(written);
  }

  /** One after the other: those of one process must not come between each other. */
  function inLine(work: () => Promise<void>): Promise<void> {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  }

  /** What could not be written is written as soon as it can be, also where nothing else is. */
  function writeLater(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void inLine(async () => {
        try {
          if (redis.isUp && unsaved.length > 0) await write(() => same);
        } catch (failure) {
          if (!(failure instanceof RedisUnreachableError)) throw failure;
        }
        if (unsaved.length > 0) writeLater();
      });
    }, AGAIN_MS).unref();
  }

  redis.subscribe(key, learn);
  void redis.onReturn(() =>
    inLine(async () => {
      const text = await redis.get(key);
      if (unsaved.length > 0 || (text === null && known !== initial)) await write(() => same);
      else if (text !== null) know(read(text));
      for (const listener of listeners) listener();
    }),
  );

  return {
    read: () => seen,
    update: (decide) =>
      inLine(async () => {
        try {
          if (redis.isUp) {
            await write(decide);
            return;
          }
        } catch (failure) {
          if (!(failure instanceof RedisUnreachableError)) throw failure;
        }
        const made = decide(seen);
        unsaved = [...unsaved, made].slice(-MOST_UNSAVED);
        seen = made(seen);
        writeLater();
      }),
    onChange: (listener) => void listeners.push(listener),
  };
}
