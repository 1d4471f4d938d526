import { randomUUID } from 'node:crypto';

import { defineScript } from './script.js';
import type { SharedRedis } from './shared-redis.js';

/** What one gateway alone may do for a while. */
export interface Lease {
  /** Grows with each lease that is given, so that what a late holder writes can be told from what its successor wrote. */
  readonly fence: number;
  /** Holds it for its time from now on; false if another has it by now. */
  renew(): Promise<boolean>;
  release(): Promise<void>;
}

/** Gives each lease to one gateway at a time. */
export interface Leases {
  /** Undefined while another has it. A lease that is neither renewed nor released ends after `ttlMs`. */
  acquire(name: string, ttlMs: number): Promise<Lease | undefined>;
}

const acquire = defineScript(`
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return false end
return redis.call('INCR', KEYS[2])`);

const renew = defineScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])`);

const release = defineScript(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[1])
redis.call('PUBLISH', ARGV[2], '')
return 1`);

/** The channel that tells that a lease was released. */
export const releasedChannel = (name: string): string => `released:${name}`;

/** Leases of all gateways on one Redis. Where Redis is not there, nobody gets any, and what is held cannot be renewed. */
export function createLeases(redis: SharedRedis): Leases {
  return {
    async acquire(name, ttlMs) {
      const key = `lease:${name}`;
      const owner = `${redis.replica} ${randomUUID()}`;
      const fence = await redis.run(acquire, [key, 'fence'], [owner, ttlMs]);
      if (typeof fence !== 'number') return undefined;
      return {
        fence,
        renew: async () => (await redis.run(renew, [key], [owner, ttlMs])) === 1,
        async release() {
          await redis.run(release, [key], [owner, redis.channel(releasedChannel(name))]);
        },
      };
    },
  };
}
