import { LockTimeoutError } from '../auth/file-lock.js';
import { createLeases, type Lease, releasedChannel } from './leases.js';
import type { SharedRedis } from './shared-redis.js';
import { RedisUnreachableError } from './unreachable-error.js';

/** Lets one gateway after the other work on what only one may at a time. */
export interface RenewalTurns {
  /** Runs `work` with the lease of that name, or with none where Redis is not there. Rejects with `LockTimeoutError`. */
  take<Value>(name: string, work: (lease: Lease | undefined) => Promise<Value>): Promise<Value>;
}

/** Who works tells so often that it lives; of one that has not for so long the next takes the turn. */
const BEAT_MS = 2000;
const TURN_MS = 8000;
const LOOK_AGAIN_MS = 250;

/** Does it by Redis; undefined where that is not there. */
export async function byRedis<Reply>(
  redis: SharedRedis,
  work: () => Promise<Reply>,
): Promise<Reply | undefined> {
  if (!redis.isUp) return undefined;
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof RedisUnreachableError)) throw failure;
    return undefined;
  }
}

/** Whoever waits for another gateway gives up after `patienceMs`. */
export function createRenewalTurns(redis: SharedRedis, patienceMs: number): RenewalTurns {
  const leases = createLeases(redis);

  /** Waits until the lease was released, or another look is due. */
  async function untilReleased(name: string): Promise<void> {
    let wake: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const subscription = redis.subscribe(releasedChannel(name), wake);
    const timer = setTimeout(wake, LOOK_AGAIN_MS);
    await released;
    clearTimeout(timer);
    subscription.end();
  }

  async function acquire(name: string): Promise<Lease | undefined> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const lease = await byRedis(redis, async () => (await leases.acquire(name, TURN_MS)) ?? 'held');
      if (lease !== 'held') return lease;
      if (performance.now() >= deadline) throw new LockTimeoutError(`The turn of ${name}`, patienceMs);
      await untilReleased(name);
    }
  }

  return {
    async take(name, work) {
      const lease = await acquire(name);
      if (lease === undefined) return work(undefined);
      const beat = setInterval(() => void byRedis(redis, () => lease.renew()), BEAT_MS).unref();
      try {
        return await work(lease);
      } finally {
        clearInterval(beat);
        await byRedis(redis, () => lease.release());
      }
    },
  };
}
