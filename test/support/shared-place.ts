import { basename } from 'node:path';

import { redisAddress } from '../../src/redis/address.js';
import { openSharedRedis, type SharedRedis } from '../../src/redis/shared-redis.js';
import { hasRedis, startRedis } from './redis-server.js';

// What must hold with one gateway must hold with several: with TEST_SHARED=on each gateway of a test keeps what it keeps
// in a Redis of the file's worker.
const server = process.env['TEST_SHARED'] === 'on' && hasRedis ? await startRedis() : undefined;
/** Whether gateways of tests share. */
export const isShared = server !== undefined;
process.once('exit', () => void server?.kill());

/** The settings of a gateway that shares, by the folder that is its own; none where tests are of gateways that do not. */
export const sharedSettings = (stateDir: string): Readonly<Record<string, string>> =>
  server === undefined
    ? {}
    : {
        REDIS_URL: server.url,
        GATEWAY_REDIS_PREFIX: `${basename(stateDir)}:`,
        PSN_TOKEN_KEY: Buffer.alloc(32, 4).toString('base64'),
      };

const place: SharedRedis | undefined =
  server &&
  (await openSharedRedis({
    address: redisAddress(server.url),
    prefix: 'tests:',
    logger: { error: () => undefined, info: () => undefined },
  }));
let parts = 0;

/** A part of a Redis that nobody else has; undefined where tests are of gateways that do not share. */
export function takeSharedPart(): SharedRedis | undefined {
  if (place === undefined) return undefined;
  const part = `${(parts += 1)}:`;
  const inPart = (name: string): string => part + name;
  return {
    ...place,
    get isUp() {
      return place.isUp;
    },
    channel: (name) => place.channel(inPart(name)),
    run: (script, keys, args) => place.run(script, keys.map(inPart), args),
    get: (key) => place.get(inPart(key)),
    set: (key, value, keepMs) => place.set(inPart(key), value, keepMs),
    publish: (channel, text) => place.publish(inPart(channel), text),
    subscribe: (channel, listener) => place.subscribe(inPart(channel), listener),
  };
}
