import type { Logger } from 'pino';

import type { Config } from '../config.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createLineLogger } from './logger.js';

/**
 * Joins the other gateways where the settings name a Redis; without one nothing of it is loaded. Without a logger it
 * writes JSON lines to stderr.
 */
export async function joinOthers(
  { redis, ...config }: Pick<Config, 'redis' | 'logLevel'>,
  logger: Pick<Logger, 'error' | 'info'> = createLineLogger(config),
  clock?: () => number,
): Promise<SharedRedis | undefined> {
  if (redis === undefined) return undefined;
  const { openSharedRedis } = await import('../redis/shared-redis.js');
  return openSharedRedis({ ...redis, logger, clock });
}

/** Throws a `TypeError` where the settings name a Redis that was not opened: what is alone would spend what is shared. */
export function checkJoined({ redis: named }: Pick<Config, 'redis'>, redis: SharedRedis | undefined): void {
  if (named === undefined || redis !== undefined) return;
  throw new TypeError(
    'The settings name a Redis: open it with joinOthers, and pass what that gives as redis',
  );
}
