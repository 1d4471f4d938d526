import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { GivenAnswer } from '../../src/psn/answered.js';
import { createMemoryStore } from '../../src/psn/answer-store.js';
import { createSharedStore } from '../../src/redis/answer-store.js';
import { createTurns } from '../../src/redis/turns.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { joinRedis } from './open-test-redis.js';

const given = (data: unknown): GivenAnswer => ({ data, faultAt: () => undefined });
const patient = new AbortController().signal;

/** One gateway's turns, and where it keeps what it asks. */
async function createAsker(server: TestRedis) {
  const share = await joinRedis(server);
  const { redis } = share;
  const near = createMemoryStore({ mostBytes: 1_000_000, clock: Date.now });
  const store = createSharedStore({ redis, near, clock: Date.now, onLookup: () => undefined });
  const turns = createTurns(redis);
  return {
    redis,
    store,
    take: (key: string, ask: () => Promise<GivenAnswer>, signal = patient) =>
      turns.take({
        name: `question ${key}`,
        key,
        since: -1,
        signal,
        ask,
        async find() {
          const kept = await store.get(key);
          return kept && given(kept.data);
        },
      }),
    keep: (key: string, data: unknown) =>
      store.set(key, { data, at: Date.now(), freshMs: 60_000 }, { size: 100, keepMs: 60_000 }),
    [Symbol.asyncDispose]: () => share[Symbol.asyncDispose](),
  };
}

describe.skipIf(!hasRedis)(`a question that gateways are asked at once${redisNote}`, () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('is asked by one of them, and the others find what it kept', async () => {
    await using one = await createAsker(server);
    await using other = await createAsker(server);
    let asks = 0;
    const askBy = (asker: typeof one) =>
      asker.take('shared', async () => {
        asks += 1;
        await asker.redis.get('anything');
        await asker.keep('shared', 'the answer');
        return given('the answer');
      });
    const answers = await Promise.all([askBy(one), askBy(other), askBy(one), askBy(other)]);
    expect(answers.map(({ data }) => data)).toEqual(Array.from({ length: 4 }, () => 'the answer'));
    expect(asks).toBe(1);
    expect((await askBy(other)).data).toBe('the answer');
    expect(asks).toBe(1);
  });

  test('is asked by the next where one fails, or keeps nothing of what it was told', async () => {
    await using one = await createAsker(server);
    await using other = await createAsker(server);
    const failing = one.take('failing', async () => {
      await one.redis.get('anything');
      throw new Error('PSN is out of order');
    });
    const next = other.take('failing', () => Promise.resolve(given('asked again')));
    await expect(failing).rejects.toThrow('PSN is out of order');
    expect((await next).data).toBe('asked again');
    const unkept = await Promise.all(
      [one, other].map((asker, index) => asker.take('unkept', () => Promise.resolve(given(index)))),
    );
    expect(unkept.map(({ data }) => data)).toEqual([0, 1]);
  });

  test('is waited for by nobody who has left', async () => {
    await using one = await createAsker(server);
    await using other = await createAsker(server);
    let answer: (given: GivenAnswer) => void = () => undefined;
    const asking = new Promise<void>((begun) => {
      void one.take('slow', () => {
        begun();
        return new Promise((resolve) => (answer = resolve));
      });
    });
    await asking;
    const leaving = new AbortController();
    const waiting = other.take('slow', () => Promise.resolve(given('never')), leaving.signal);
    leaving.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    answer(given('late'));
  });

  test('is asked by each of them where Redis is gone', async () => {
    await using mortal = await startRedis();
    await using one = await createAsker(mortal);
    await mortal.kill();
    expect((await one.take('alone', () => Promise.resolve(given('asked alone')))).data).toBe('asked alone');
  });
});
