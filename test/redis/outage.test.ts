import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';
import { describe, expect, test } from 'vitest';

import { createTokenStore, OvertakenError } from '../../src/auth/token-store.js';
import { createCallBudgets } from '../../src/redis/call-budgets.js';
import { defineScript } from '../../src/redis/script.js';
import { createSharedValue } from '../../src/redis/shared-value.js';
import { createSharedTokenStore } from '../../src/redis/token-store.js';
import { storedTokens } from '../auth/test-sign-in.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { joinRedis, until } from './open-test-redis.js';

const keys = [Buffer.alloc(32, 1)];
const logger = pino({ level: 'silent' });

async function createFolder() {
  const directory = await mkdtemp(join(tmpdir(), 'psn-gateway-outage-'));
  return {
    directory,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** One gateway on a folder of its own. */
async function createGateway(server: TestRedis, directory: string) {
  const share = await joinRedis(server);
  const { redis } = share;
  const local = createTokenStore({ directory, keys, patienceMs: 500 });
  return {
    redis,
    local,
    tokens: createSharedTokenStore({ redis, local, keys, patienceMs: 500, logger }),
    budget: createCallBudgets({ redis, limit: 10, windowMs: 900_000 }).open('lane'),
    [Symbol.asyncDispose]: () => share[Symbol.asyncDispose](),
  };
}

type Gateway = Awaited<ReturnType<typeof createGateway>>;

const spend = async ({ budget }: Gateway, calls: number): Promise<number> => {
  const spent = await Promise.allSettled(
    Array.from({ length: calls }, () => Promise.resolve(budget.spend('store.concept', 'web'))),
  );
  return spent.filter(({ status }) => status === 'fulfilled').length;
};

const bothAre = (up: boolean, ...gateways: Gateway[]) =>
  until(() => gateways.every(({ redis }) => redis.isUp === up));
const countCalls = defineScript(`return redis.call('ZCARD', KEYS[1])`);
const deleteKey = defineScript(`return redis.call('DEL', KEYS[1])`);

describe.skipIf(!hasRedis)(`while Redis is gone${redisNote}`, () => {
  test('each gateway spends its share of what was left, and all of it counts when Redis is back', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    await using one = await createGateway(server, join(folder.directory, 'one'));
    await using other = await createGateway(server, join(folder.directory, 'other'));
    await until(() => one.redis.replicas === 2);
    expect([await spend(one, 3), await spend(other, 1)]).toEqual([3, 1]);
    await until(() => one.budget.state().used === 4 && other.budget.state().used === 4);
    await server.kill();
    await bothAre(false, one, other);
    expect(one.budget.state()).toMatchObject({ used: 4, remaining: 3 });
    expect([await spend(one, 5), await spend(other, 2)]).toEqual([3, 2]);
    await expect(one.budget.spend('store.concept', 'web')).rejects.toThrow("this gateway's share");
    await server.restart();
    await bothAre(true, one, other);
    expect(await one.redis.run(countCalls, ['calls:lane'])).toBe(9);
    // Not everybody need be back yet, so the shares stand.
    expect([await spend(one, 3), await spend(other, 3)]).toEqual([0, 0]);
    expect(await one.redis.run(countCalls, ['calls:lane'])).toBe(9);
  });

  test('who starts without it takes a small share, and the sign-ins of its folder', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    {
      await using gateway = await createGateway(server, folder.directory);
      await gateway.tokens.save('main', storedTokens());
    }
    await server.kill();
    await using gateway = await createGateway(server, folder.directory);
    expect(await gateway.tokens.list()).toEqual(['main']);
    expect((await gateway.tokens.load('main'))?.tokens).toEqual(storedTokens());
    expect(await spend(gateway, 10)).toBe(1);
    await expect(gateway.tokens.remove('main')).rejects.toThrow(/Redis at 127.0.0.1:\d+ cannot be reached/);
  });

  test('what was renewed meanwhile is written back, unless another has renewed it later', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    await using one = await createGateway(server, join(folder.directory, 'one'));
    await using other = await createGateway(server, join(folder.directory, 'other'));
    await one.tokens.save('main', storedTokens());
    await one.tokens.save('kids', storedTokens());
    while ((await other.tokens.list()).length < 2) await other.redis.get('anything');
    const { accessExpiresAt } = storedTokens();
    const renewed = (accessToken: string, later: number) =>
      storedTokens({ accessToken, accessExpiresAt: accessExpiresAt + later });
    await server.kill();
    await bothAre(false, one, other);
    await one.tokens.save('main', renewed('first', 1000));
    await other.tokens.save('main', renewed('second', 2000));
    expect((await one.tokens.load('main'))?.tokens.accessToken).toBe('first');
    await server.restart();
    await bothAre(true, one, other);
    for (const { tokens } of [one, other]) {
      expect((await tokens.load('main'))?.tokens.accessToken).toBe('second');
      expect((await tokens.load('kids'))?.tokens).toEqual(storedTokens());
    }
    expect(await one.tokens.stamp('main')).toBe(await other.tokens.stamp('main'));
  });

  test('a gateway that has not spent of a budget yet knows what others have', async () => {
    await using server = await startRedis();
    await using one = await joinRedis(server);
    await using other = await joinRedis(server);
    const [ours, theirs] = [one, other].map(({ redis }) =>
      createCallBudgets({ redis, limit: 10, windowMs: 900_000 }),
    );
    const lane = ours!.open('late');
    for (let call = 0; call < 9; call += 1) await lane.spend('store.concept', 'web');
    await other.redis.get('anything');
    await server.kill();
    await until(() => !one.redis.isUp && !other.redis.isUp);
    await expect(theirs!.open('late').spend('store.concept', 'web')).rejects.toThrow('share of its budget');
  });

  test('a turn from before Redis lost its data keeps nobody from renewing after it', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    await using one = await createGateway(server, join(folder.directory, 'one'));
    await using other = await createGateway(server, join(folder.directory, 'other'));
    const renew = ({ tokens }: Gateway, accessToken: string) =>
      tokens.exclusively('main', () => tokens.save('main', storedTokens({ accessToken })));
    await renew(one, 'first');
    await one.tokens.exclusively('main', async () => {
      await server.kill();
      await bothAre(false, one, other);
      await server.restart();
      await bothAre(true, one, other);
      await one.tokens.save('main', storedTokens({ accessToken: 'second' }));
    });
    await renew(other, 'third');
    expect((await one.tokens.load('main'))?.tokens.accessToken).toBe('third');
  });

  test('two hundred changes at once are known to the others, too', async () => {
    await using server = await startRedis();
    await using one = await joinRedis(server);
    await using other = await joinRedis(server);
    const [ours, theirs] = [one, other].map(({ redis }) =>
      createSharedValue<number>({ redis, name: 'count', initial: 0, parse: Number }),
    );
    const add = () => ours!.update(() => (before) => before + 1);
    await Promise.all(Array.from({ length: 200 }, add));
    await until(() => theirs!.read() === 200);
    expect(ours!.read()).toBe(200);
  });

  test('values that are changed meanwhile are changed there as well when it is back', async () => {
    await using server = await startRedis();
    await using one = await joinRedis(server);
    await using other = await joinRedis(server);
    const open = ({ redis }: typeof one) =>
      createSharedValue<readonly string[]>({
        redis,
        name: 'list',
        initial: [],
        parse: (text) => JSON.parse(text) as string[],
      });
    const [ours, theirs] = [open(one), open(other)];
    const add = (value: typeof ours, word: string) => value.update(() => (before) => [...before, word]);
    await add(ours, 'before');
    await until(() => theirs.read().length === 1);
    await server.kill();
    await until(() => !one.redis.isUp && !other.redis.isUp);
    await Promise.all([add(ours, 'one'), add(theirs, 'other')]);
    let applied = 0;
    await ours.update(() => (before) => {
      applied += 1;
      return before;
    });
    for (let look = 0; look < 1000; look += 1) ours.read();
    expect([ours.read(), applied]).toEqual([['before', 'one'], 1]);
    await server.restart();
    await until(() => one.redis.isUp && other.redis.isUp);
    await until(() => ours.read().length === 3 && theirs.read().length === 3);
    expect(ours.read().toSorted()).toEqual(['before', 'one', 'other']);
  });

  test('of many changes meanwhile each is made once however often they are read, and the latest are told afterwards', async () => {
    await using server = await startRedis();
    await using one = await joinRedis(server);
    await using other = await joinRedis(server);
    const [ours, theirs] = [one, other].map(({ redis }) =>
      createSharedValue<readonly number[]>({
        redis,
        name: 'numbers',
        initial: [],
        parse: (text) => JSON.parse(text) as number[],
      }),
    );
    await server.kill();
    await until(() => !one.redis.isUp && !other.redis.isUp);
    let made = 0;
    for (let number = 1; number <= 150; number += 1) {
      await ours!.update(() => (before) => {
        made += 1;
        return [...before, number];
      });
      expect(ours!.read()).toHaveLength(number);
    }
    expect(made).toBe(150);
    await server.restart();
    await until(() => theirs!.read().length > 0);
    expect(theirs!.read()).toEqual(Array.from({ length: 100 }, (_, index) => 51 + index));
  });
});

describe.skipIf(!hasRedis)(`a Redis that lets go of what it was told${redisNote}`, () => {
  test('makes no budget larger, and signs nobody out', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    await using one = await createGateway(server, join(folder.directory, 'one'));
    await using other = await createGateway(server, join(folder.directory, 'other'));
    await one.tokens.save('main', storedTokens());
    expect([await spend(one, 6), await spend(other, 3)]).toEqual([6, 3]);
    await until(() => one.budget.state().used === 9 && other.budget.state().used === 9);
    await one.redis.run(deleteKey, ['calls:lane']);
    await one.redis.run(deleteKey, ['tokens']);
    expect([await spend(one, 3), (await other.tokens.load('main'))?.tokens]).toEqual([1, storedTokens()]);
    await until(() => other.budget.state().used === 10);
    expect(await spend(other, 3)).toBe(0);
    await expect(one.budget.spend('store.concept', 'web')).rejects.toThrow('budget of 10 calls');
  });
});

describe.skipIf(!hasRedis)(`sign-ins on several machines${redisNote}`, () => {
  test('a holder whose turn has run out does not overwrite what its successor renewed', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    await using one = await createGateway(server, join(folder.directory, 'one'));
    await using other = await createGateway(server, join(folder.directory, 'other'));
    const late = one.tokens.exclusively('main', async () => {
      // As if this process had slept for too long.
      await one.redis.run(deleteKey, ['lease:renewal:main']);
      await other.tokens.exclusively('main', () =>
        other.tokens.save('main', storedTokens({ accessToken: 'newer' })),
      );
      await one.tokens.save('main', storedTokens({ accessToken: 'late' }));
    });
    await expect(late).rejects.toThrow(OvertakenError);
    expect((await one.tokens.load('main'))?.tokens.accessToken).toBe('newer');
  });

  test('what a folder kept before there was Redis is shared, and a sign-out is one everywhere', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    const directory = join(folder.directory, 'one');
    // The sign-out comes before their end, as most do.
    const tokens = storedTokens({ accessExpiresAt: Date.now() + 3_600_000 });
    await createTokenStore({ directory, keys }).save('main', tokens);
    await using one = await createGateway(server, directory);
    await using other = await createGateway(server, join(folder.directory, 'other'));
    expect((await other.tokens.load('main'))?.tokens).toEqual(tokens);
    expect(await other.tokens.remove('main')).toBe(true);
    expect(await one.tokens.load('main')).toBeUndefined();
    await using again = await createGateway(server, directory);
    expect(await again.tokens.list()).toEqual([]);
    while ((await again.local.list()).length > 0) await again.redis.get('anything');
  });

  test('no token is readable in Redis', async () => {
    await using server = await startRedis();
    await using folder = await createFolder();
    await using one = await createGateway(server, folder.directory);
    await one.tokens.save('main', storedTokens());
    const all = JSON.stringify(
      await one.redis.run(defineScript(`return redis.call('HGETALL', KEYS[1])`), ['tokens']),
    );
    expect(all).toContain('aes-256-gcm');
    expect(all).not.toMatch(/access-stored|refresh-stored/);
  });
});
