import type { Config } from '../config.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createLogger } from '../server/logger.js';
import { joinOthers } from '../server/shared-state.js';
import { CommandError } from './command-error.js';

/** Of what changes something: it must be told to all. */
export const UNCHANGED = 'what is done here must be told to every gateway on it. Nothing was changed';

/** Does a command's work with what the gateways have in common; without Redis, where they have one, nothing is done. */
export async function joined<Value>(
  config: Config,
  /** What cannot be done while Redis is gone, and what that means. */
  why: string,
  work: (redis: SharedRedis | undefined) => Promise<Value>,
): Promise<Value> {
  const logger = await createLogger({ ...config, logLevel: 'silent' });
  const redis = await joinOthers(config, logger);
  try {
    if (redis?.isUp === false) {
      throw new CommandError(
        `Redis at ${redis.place} cannot be reached (${redis.fault ?? 'no answer'}), and ${why}: look at REDIS_URL, or run it ` +
          'again when Redis is back.',
      );
    }
    return await work(redis);
  } finally {
    await redis?.close();
  }
}
