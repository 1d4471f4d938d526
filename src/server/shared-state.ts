import type { Logger } from 'pino';

import type { Config } from '../config.js';
import type { SharedRedis } from '../redis/shared-redis.js';

/** Joins the other gateways where the settings name a Redis; without one nothing of it is loaded. */
export async function joinOthers(
  { redis }: Pick<Config, 'redis'>,
  logger: Pick<Logger, 'error' | 'info'>,
  clock?: () => number,
): Promise<SharedRedis | undefined> {
  if (redis === undefined) return undefined;
  const { openSharedRedis } = await import('../redis/shared-redis.js');
  return openSharedRedis({ ...redis, logger, clock });
}
