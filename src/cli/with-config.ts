import type { Logger } from 'pino';

import { type Config, loadEnvironment, readConfig, shareStandardVariables } from '../config.js';
import { createLogger } from '../server/logger.js';

/** Reads the settings, but for those that the command leaves aside, makes the log, and runs a command with both. */
export function withConfig(
  run: (config: Config, logger: Logger) => Promise<void>,
  leftAside: readonly string[] = [],
) {
  return async (): Promise<void> => {
    const set = loadEnvironment();
    const env = { ...set, ...Object.fromEntries(leftAside.map((name) => [name, undefined])) };
    const config = readConfig(env);
    shareStandardVariables(env);
    const logger = await createLogger(config);
    const variables = leftAside.filter((name) => set[name] !== undefined);
    if (variables.length > 0) logger.warn({ variables }, 'settings that this command leaves aside');
    await run(config, logger);
  };
}
