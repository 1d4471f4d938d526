import { redisAddress } from '../../src/redis/address.js';
import { openSharedRedis, type SharedRedis } from '../../src/redis/shared-redis.js';
import type { TestRedis } from '../support/redis-server.js';

/** A gateway's place on a Redis, and what it told the log. */
export interface TestShare extends AsyncDisposable {
  readonly redis: SharedRedis;
  readonly told: string[];
}

/** Joins a Redis as one gateway more. */
export async function joinRedis(
  server: Pick<TestRedis, 'url'>,
  options: { readonly clock?: () => number; readonly prefix?: string } = {},
): Promise<TestShare> {
  const told: string[] = [];
  const redis = await openSharedRedis({
    address: redisAddress(server.url),
    prefix: options.prefix ?? 'test:',
    clock: options.clock,
    logger: {
      error: (facts, message) => told.push(`error ${message} ${JSON.stringify(facts)}`),
      info: (facts, message) => told.push(`info ${message} ${JSON.stringify(facts)}`),
    },
  });
  return { redis, told, [Symbol.asyncDispose]: () => redis.close() };
}

/** Waits until something is so, by looking again whenever the event loop is idle. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}
