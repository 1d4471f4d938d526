import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createLeases, releasedChannel } from '../../src/redis/leases.js';
import { RedisUnreachableError } from '../../src/redis/unreachable-error.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { joinRedis, until } from './open-test-redis.js';

describe.skipIf(!hasRedis)(`gateways on one Redis${redisNote}`, () => {
  let server: TestRedis;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('see each other come and go', async () => {
    await using one = await joinRedis(server);
    expect(one.redis.replicas).toBe(1);
    {
      await using other = await joinRedis(server);
      expect(other.redis.replicas).toBe(2);
      await until(() => one.redis.replicas === 2);
    }
    await until(() => one.redis.replicas === 1);
  });

  test('hold a lease one at a time, whose fence grows, and hear when it is released', async () => {
    await using one = await joinRedis(server);
    await using other = await joinRedis(server);
    const [ours, theirs] = [createLeases(one.redis), createLeases(other.redis)];
    const lease = await ours.acquire('poll', 5000);
    expect(await theirs.acquire('poll', 5000)).toBeUndefined();
    expect(await lease!.renew()).toBe(true);
    const released = new Promise<void>((resolve) => {
      other.redis.subscribe(releasedChannel('poll'), () => {
        resolve();
      });
    });
    await lease!.release();
    await released;
    const next = await theirs.acquire('poll', 5000);
    expect(next!.fence).toBeGreaterThan(lease!.fence);
    expect(await lease!.renew()).toBe(false);
    await lease!.release();
    expect(await ours.acquire('poll', 5000)).toBeUndefined();
  });

  test('are told what others publish, and by no other installation', async () => {
    await using one = await joinRedis(server);
    await using other = await joinRedis(server);
    await using stranger = await joinRedis(server, { prefix: 'stranger:' });
    const heard: string[] = [];
    const subscription = one.redis.subscribe('news', (text) => heard.push(text));
    await subscription.ready;
    await stranger.redis.publish('news', 'theirs');
    await other.redis.publish('news', 'ours');
    await until(() => heard.length > 0);
    expect(heard).toEqual(['ours']);
    expect(stranger.redis.replicas).toBe(1);
    subscription.end();
    await other.redis.publish('news', 'unheard');
    await other.redis.publish('replicas', '2');
    expect(heard).toEqual(['ours']);
  });
});

describe.skipIf(!hasRedis)(`a Redis that dies${redisNote}`, () => {
  test('is told of once, is asked for nothing meanwhile, and found when it is back, before which what was done is written', async () => {
    await using server = await startRedis();
    await using one = await joinRedis(server);
    await using other = await joinRedis(server);
    await until(() => one.redis.replicas === 2);
    const heard: string[] = [];
    await one.redis.subscribe('news', (text) => heard.push(text)).ready;
    const states: boolean[] = [];
    await one.redis.onReturn(async () => {
      states.push(one.redis.isUp);
      await one.redis.set('restored', 'yes', 60_000);
    });
    await server.kill();
    await until(() => !one.redis.isUp && !other.redis.isUp);
    expect(one.redis.outage).toMatchObject({ replicas: 2 });
    await expect(one.redis.get('restored')).rejects.toThrow(RedisUnreachableError);
    await server.restart();
    await until(() => one.redis.isUp && other.redis.isUp);
    expect(states).toEqual([true, false]);
    expect(await other.redis.get('restored')).toBe('yes');
    // Not all gateways need be back by now.
    expect(one.redis.outage).toMatchObject({ replicas: 2 });
    await other.redis.publish('news', 'heard again');
    await until(() => heard.length > 0);
    expect(one.told.map((line) => line.split(' ')[0])).toEqual(['info', 'error', 'info']);
    expect(one.told.join()).toContain(`127.0.0.1:${server.port}`);
  });

  test('at the start lets the gateway go on alone, and tells no password', async () => {
    await using server = await startRedis('--requirepass', 'correct horse');
    const address = server.url.replace('://', '://:wrong-password@');
    await using one = await joinRedis({ url: address });
    expect(one.redis.isUp).toBe(false);
    expect(one.redis.outage?.replicas).toBeGreaterThan(1);
    expect(one.told).toHaveLength(1);
    expect(one.told[0]).toMatch(/WRONGPASS/);
    expect(one.told[0]).not.toMatch(/wrong-password|correct horse/);
    await using other = await joinRedis({ url: server.url.replace('://', '://:correct%20horse@') });
    expect(other.redis.isUp).toBe(true);
  });
});
