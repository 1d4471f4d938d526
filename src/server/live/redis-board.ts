import { createHash } from 'node:crypto';

import { createLeases } from '../../redis/leases.js';
import { defineScript } from '../../redis/script.js';
import type { SharedRedis } from '../../redis/shared-redis.js';
import { RedisUnreachableError } from '../../redis/unreachable-error.js';
import type { Board } from './board.js';

/** Where something of a name is in Redis: by a digest, since the name tells who listens and to what. */
const keyOf = (kind: string, name: string): string =>
  `live-${kind}:${createHash('sha256').update(name).digest('base64url')}`;

/**
 * A process that was held up for longer than its turn has an older word than its successor, and must not put that in its
 * place. Kept before it is told: who begins to listen meanwhile finds the one or hears the other.
 */
const tell = defineScript(`
local kept = redis.call('GET', KEYS[1])
local at = kept and tonumber(string.match(kept, '^(%d+) '))
if at and at >= tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
return redis.call('PUBLISH', ARGV[4], ARGV[2])`);

/**
 * The board of all gateways on one Redis. While that is not there, each is alone: it has every turn, and what it has been
 * told itself.
 */
export function createRedisBoard(redis: SharedRedis, alone: Board): Board {
  const leases = createLeases(redis);

  async function unlessGone<Value>(
    work: () => Promise<Value>,
    otherwise: () => Promise<Value>,
  ): Promise<Value> {
    try {
      return await work();
    } catch (failure) {
      if (!(failure instanceof RedisUnreachableError)) throw failure;
      return otherwise();
    }
  }

  const nothing = () => Promise.resolve();
  return {
    take: (name, milliseconds) =>
      unlessGone(
        async () => {
          const lease = await leases.acquire(keyOf('turn', name), milliseconds);
          return lease && { release: () => unlessGone(() => lease.release(), nothing) };
        },
        () => alone.take(name, milliseconds),
      ),
    last: (name) =>
      unlessGone(
        async () => (await redis.get(keyOf('last', name)))?.replace(/^\d+ /, ''),
        () => alone.last(name),
      ),
    async tell(name, text, terms) {
      await alone.tell(name, text, terms);
      const channel = redis.channel(keyOf('told', name));
      const keepMs = Math.max(1, Math.ceil(terms.keepMs));
      await unlessGone(async () => {
        await redis.run(tell, [keyOf('last', name)], [Math.floor(terms.at), text, keepMs, channel]);
      }, nothing);
    },
    async listen(name, hear) {
      const { ready, end } = redis.subscribe(keyOf('told', name), hear);
      await ready;
      return end;
    },
  };
}
