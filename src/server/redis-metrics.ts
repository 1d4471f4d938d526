import { Counter, Gauge, type Registry } from 'prom-client';

import type { FarLookup } from '../redis/answer-store.js';
import type { SharedRedis } from '../redis/shared-redis.js';

/** Shows whether Redis is there, and how many gateways are on it, whenever the metrics are read. */
export function watchRedis(registry: Registry, redis: Pick<SharedRedis, 'isUp' | 'replicas'>): void {
  new Gauge({
    name: 'psn_gateway_redis_up',
    help: 'Whether this gateway goes by Redis: 1, or 0 while it goes on alone',
    registers: [registry],
    collect() {
      this.set(Number(redis.isUp));
    },
  });
  new Gauge({
    name: 'psn_gateway_redis_replicas',
    help: 'How many gateways were seen last on this Redis, this one among them',
    registers: [registry],
    collect() {
      this.set(redis.replicas);
    },
  });
}

/** Counts what Redis was asked for because it was not near at hand. */
export function createRedisLookups(registry: Registry): (result: FarLookup) => void {
  const lookups = new Counter({
    name: 'psn_gateway_redis_lookups_total',
    help: 'Answers of PSN that were looked for in Redis, by result: hit, miss or unreachable',
    labelNames: ['result'],
    registers: [registry],
  });
  return (result) => {
    lookups.inc({ result });
  };
}
