import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Topic } from '../../src/modules/live.js';
import { createMemoryBoard } from '../../src/server/live/board.js';
import { createListener, type Listener } from '../../src/server/live/listener.js';
import type { Pace } from '../../src/server/live/pace.js';
import { createPoller } from '../../src/server/live/poller.js';
import { createRedisBoard } from '../../src/server/live/redis-board.js';
import type { Lane } from '../../src/psn/lane.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { createTestTime, type TestTime } from '../support/test-time.js';
import { joinRedis, type TestShare } from './open-test-redis.js';

const POLL_MS = 60_000;
/** A poll has so long; whoever has its turn keeps it for a second more. */
const ASK_MS = 200;

const topic: Topic<unknown> = {
  name: 'test',
  isPersonal: false,
  perCall: 1,
  ask: () => Promise.reject(new Error('asked by the poller’s own means')),
};
const pace: Pace = {
  note: () => undefined,
  spend: () => Promise.resolve(),
  afterAnswer: () => ({ seconds: POLL_MS / 1000 }),
  afterFailure: () => ({ seconds: POLL_MS / 1000 }),
};

describe.skipIf(!hasRedis)(`pollers on one Redis${redisNote}`, () => {
  let server: TestRedis;
  let shares: TestShare[];
  let time: TestTime;
  const listeners: Listener[] = [];

  beforeAll(async () => {
    server = await startRedis();
    time = createTestTime();
    shares = await Promise.all([1, 2, 3].map(() => joinRedis(server, { clock: time.clock })));
  });
  afterAll(async () => {
    for (const listener of listeners) listener.end();
    for (const share of shares) await share[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
  });

  const boardOf = ({ redis }: TestShare) => createRedisBoard(redis, createMemoryBoard(time.clock));

  /** Listens in a process of its own, so to say; one with a late alarm hears no other. */
  async function listen(
    share: TestShare,
    ask: () => unknown,
    { id = 'one', late }: { readonly id?: string; readonly late?: TestTime } = {},
  ): Promise<Listener> {
    const board = boardOf(share);
    const poller = createPoller({
      ...{
        topic,
        locale: 'en-US',
        name: 'test',
        pace,
        clock: time.clock,
        alarm: (late ?? time).alarm,
        pollMs: ASK_MS,
      },
      board: late ? { ...board, listen: () => Promise.resolve(() => undefined) } : board,
      ask: () =>
        Promise.resolve({ lane: {} as Lane, results: [{ status: 'fulfilled' as const, value: ask() }] }),
      onBug(error) {
        throw error;
      },
    });
    const listener = createListener({
      check: () => Promise.resolve(),
      onEnd() {
        poller.leave(listener);
      },
    });
    listeners.push(listener);
    await poller.join([id], listener);
    return listener;
  }

  /** Waits until nobody has a turn, and takes none. */
  async function untilFree(name: string): Promise<void> {
    const board = boardOf(shares[2]!);
    const turnNow = async () => {
      const turn = await board.take(name, ASK_MS);
      await turn?.release();
      return turn;
    };
    await expect.poll(turnNow).toBeDefined();
  }

  const nextOf = async ({ events }: Listener) => {
    const { value } = await events.next();
    return value?.value;
  };

  test('one asks for all; when it dies as it asks, another does so once its turn is over, and none besides', async () => {
    const asked: string[] = [];
    const [first, second, dead] = shares as [TestShare, TestShare, TestShare];
    const one = await listen(first, () => asked.push('one'));
    const two = await listen(second, () => asked.push('two'));
    expect(await nextOf(one)).toBe(1);
    expect(await nextOf(two)).toBe(1);
    expect(asked).toHaveLength(1);

    // It has the turn, and will never give it back.
    await expect.poll(() => boardOf(dead).take('test one', ASK_MS)).toBeDefined();
    time.advance(POLL_MS);
    const heard = [nextOf(one), nextOf(two)];
    let isHeard = false;
    void Promise.all(heard).then(() => (isHeard = true));
    await expect
      .poll(
        () => {
          time.advance(1000);
          return isHeard;
        },
        { timeout: 10_000, interval: 20 },
      )
      .toBe(true);
    expect(await Promise.all(heard)).toEqual([2, 2]);
    expect(asked).toHaveLength(2);
  });

  test('who is late and has heard nothing looks once more in its turn, and asks for nothing', async () => {
    const late = createTestTime();
    const asked: string[] = [];
    const [first, second] = shares as [TestShare, TestShare, TestShare];
    const one = await listen(first, () => asked.push('one'), { id: 'lost' });
    expect(await nextOf(one)).toBe(1);
    const deaf = await listen(second, () => asked.push('deaf'), { id: 'lost', late });
    expect(await nextOf(deaf)).toBe(1);
    time.advance(POLL_MS);
    expect([await nextOf(one)]).toEqual([2]);
    await untilFree('test lost');
    late.advance(POLL_MS);
    expect(await nextOf(deaf)).toBe(2);
    // Once it has given the turn back, it has asked or has not.
    await untilFree('test lost');
    expect(asked).toHaveLength(2);
  });

  test('what comes after its turn is no newer than what was told meanwhile', async () => {
    const [one, other] = shares.map(boardOf);
    const terms = { keepMs: POLL_MS };
    await one!.tell('held up', 'later', { at: 2000, ...terms });
    await other!.tell('held up', 'earlier', { at: 1999, ...terms });
    expect(await other!.last('held up')).toBe('later');
    await other!.tell('held up', 'latest', { at: 2001, ...terms });
    expect(await one!.last('held up')).toBe('latest');
  });

  test('what another version has written is as good as nothing', async () => {
    const [first, , other] = shares as [TestShare, TestShare, TestShare];
    for (const [index, text] of ['', '{', 'null', '{"askedAt":1}'].entries()) {
      await boardOf(other).tell('test odd', text, { at: index + 1, keepMs: POLL_MS });
    }
    const asked: number[] = [];
    expect(await nextOf(await listen(first, () => asked.push(1), { id: 'odd' }))).toBe(1);
  });
});
