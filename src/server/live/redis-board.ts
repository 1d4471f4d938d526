import { createHash } from 'node:crypto';

import { createLeases } from '../../redis/leases.js';
import type { SharedRedis } from '../../redis/shared-redis.js';
import { RedisUnreachableError } from '../../redis/unreachable-error.js';
import type { Board } from './board.js';

/** Where something of a name is in Redis: by a digest, since the name tells who listens and to what. */
const keyOf = (kind: string, name: string): string =>
  `live-${kind}:${createHash('sha256').update(name).digest('base64url')}`;

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
        async () => (await redis.get(keyOf('last', name))) ?? undefined,
        () => alone.last(name),
      ),
    async tell(name, text, milliseconds) {
      await alone.tell(name, text, milliseconds);
      // Kept before it is told: who begins to listen meanwhile finds the one or hears the other.
      await unlessGone(async () => {
        await redis.set(keyOf('last', name), text, milliseconds);
        await redis.publish(keyOf('told', name), text);
      }, nothing);
    },
    async listen(name, hear) {
      const { ready, end } = redis.subscribe(keyOf('told', name), hear);
      await ready;
      return end;
    },
  };
}
