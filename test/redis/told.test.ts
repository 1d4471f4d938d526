import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createSignInMemory } from '../../src/auth/sign-in-memory.js';
import { BlockedError, RateLimitedError } from '../../src/errors.js';
import { createEdgePause } from '../../src/psn/edge-pause.js';
import { openPauses } from '../../src/psn/kept-pauses.js';
import { createOverrides } from '../../src/psn/overrides.js';
import { createCallBudgets } from '../../src/redis/call-budgets.js';
import { createSharedMarks } from '../../src/redis/marks.js';
import { openSharedStateIn, openStateFileIn } from '../../src/redis/shared-files.js';
import { createSignInBudget } from '../../src/server/sign-in-budget.js';
import { callAtEdge } from '../psn/call-at-edge.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { joinRedis, until } from './open-test-redis.js';

const logger = { warn: () => undefined };
const patient = new AbortController().signal;

describe.skipIf(!hasRedis)(`what one gateway is told, all know${redisNote}`, () => {
  let server: TestRedis;
  let prefixes = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  /** Two gateways on a part of Redis of their own. */
  async function joinTwo() {
    const prefix = `told-${(prefixes += 1)}:`;
    const [one, other] = [await joinRedis(server, { prefix }), await joinRedis(server, { prefix })];
    return {
      redis: [one.redis, other.redis] as const,
      async [Symbol.asyncDispose]() {
        await one[Symbol.asyncDispose]();
        await other[Symbol.asyncDispose]();
      },
    };
  }

  test('a pause that PSN asked for, by host', async () => {
    await using two = await joinTwo();
    const [ours, theirs] = two.redis.map((redis) =>
      createCallBudgets({ redis, limit: 10, windowMs: 900_000 }).open('lane'),
    );
    expect(theirs!.state().blockedUntil).toBeUndefined();
    ours!.pause(120, 'web');
    await until(() => theirs!.state().blockedUntil !== undefined);
    await expect(theirs!.spend('store.concept', 'web')).rejects.toBeInstanceOf(RateLimitedError);
    await theirs!.spend('library.purchasedGames', 'mobile');
  });

  test("a refusal by PSN's edge", async () => {
    await using two = await joinTwo();
    const [ours, theirs] = two.redis.map((redis) =>
      createEdgePause({
        firstSeconds: 300,
        clock: Date.now,
        kept: openPauses({ directory: 'nowhere', logger, open: openStateFileIn(redis) }),
      }),
    );
    const refused = callAtEdge(ours!, { operation: 'store.concept', host: 'web', signal: patient }, () =>
      Promise.reject(new BlockedError('store.concept', 300)),
    );
    await expect(refused).rejects.toBeInstanceOf(BlockedError);
    await until(() => theirs!.isPaused('web'));
    expect(theirs!.isPaused('mobile')).toBe(false);
    const asked = callAtEdge(theirs!, { operation: 'store.product', host: 'web', signal: patient }, () =>
      Promise.resolve('asked all the same'),
    );
    await expect(asked).rejects.toBeInstanceOf(BlockedError);
  });

  test('a sign-in that failed, and how many there were', async () => {
    await using two = await joinTwo();
    const memories = two.redis.map((redis) =>
      createSignInMemory({ directory: 'nowhere', clock: redis.now, logger, open: openSharedStateIn(redis) }),
    );
    await memories[0]!.note('digest', new BlockedError('auth.token', 600));
    await until(() => memories[1]!.recall('digest') !== undefined);
    expect(memories[1]!.recall('digest')).toBeInstanceOf(BlockedError);
    expect(memories[1]!.recall('another')).toBeUndefined();
    const budgets = two.redis.map((redis) =>
      createSignInBudget({
        directory: 'nowhere',
        limit: 3,
        windowMs: 7_200_000,
        clock: redis.now,
        logger,
        open: openSharedStateIn(redis),
      }),
    );
    const spent = await Promise.allSettled(
      [0, 1, 0, 1, 0].map((index) => budgets[index]!.spend('auth.token')),
    );
    expect(spent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  });

  test("a change by an account, after which what it was told before is nobody's", async () => {
    await using two = await joinTwo();
    const overrides = createOverrides();
    const [ours, theirs] = two.redis.map((redis) => createSharedMarks({ redis, overrides }));
    expect(theirs!.changeOf('account 1')).toBe('');
    await ours!.noteChange('account 1');
    await until(() => theirs!.changeOf('account 1') !== '');
    expect(theirs!.changeOf('account 1')).toBe(ours!.changeOf('account 1'));
    expect(theirs!.changeOf('account 2')).toBe('');
    expect(await two.redis[0].get('value:changes')).not.toContain('account 1');
    const [before] = [theirs!.revisionOf('store.concept')];
    overrides.replace(
      new Map([['store.concept', { versions: [], disabled: undefined, written: 'another hash' }]]),
    );
    expect(theirs!.revisionOf('store.concept')).not.toBe(before);
    expect(theirs!.revisionOf('store.concept')).toBe(ours!.revisionOf('store.concept'));
    expect(theirs!.revisionOf('store.product')).toBe(before);
  });

  test('nothing that makes no sense, which harms nobody', async () => {
    await using two = await joinTwo();
    const [ours, theirs] = two.redis.map((redis) =>
      createCallBudgets({ redis, limit: 10, windowMs: 900_000 }).open('lane'),
    );
    const marks = createSharedMarks({ redis: two.redis[1], overrides: createOverrides() });
    expect(theirs!.state().used).toBe(0);
    for (const channel of ['told:calls', 'tokens', 'value:changes']) {
      for (const text of ['', '{', 'null', '[1]', '{"name":{}}']) await two.redis[0].publish(channel, text);
    }
    await ours!.spend('store.concept', 'web');
    await until(() => theirs!.state().used === 1);
    expect(marks.changeOf('account 1')).toBe('');
  });
});
