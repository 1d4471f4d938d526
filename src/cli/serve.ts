import type { Logger } from 'pino';

import type { TokenStore } from '../auth/token-store.js';
import { ConfigError, isLoopback } from '../config-reader.js';
import type { Config } from '../config.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createGateway } from '../server/gateway.js';
import { type GatewayServer, listen } from '../server/http.js';
import { joinOthers } from '../server/shared-state.js';
import { openTracing } from '../server/tracing.js';
import { hasStoredSignIn, openTokenStore, OWN_ACCOUNT } from '../server/sign-in-means.js';
import { readStateFolder, tryStateFolder } from './state-folder.js';
import { openStoredTokens } from './stored-tokens.js';

/** How long requests in flight may take to finish after SIGTERM: what starts gateways kills them after ten seconds. */
const GRACE_MS = 8000;

/** What sending the last traces may take after that, and whatever else there is to clean up once they are given up. */
const [TRACES_MS, LEAVE_MS] = [1000, 400];

/** Accounts that keys name for nothing, until they are signed in. */
function findAbsent({ apiKeys, npsso, credentials }: Config, stored: readonly string[]): string[] {
  if (credentials === 'request') return [];
  const present = new Set([...stored, ...(npsso === undefined ? [] : [OWN_ACCOUNT])]);
  return [...new Set(apiKeys.flatMap(({ accounts }) => accounts))].filter((name) => !present.has(name));
}

/** Looks at what is signed in, where its owner still looks on. Rejects where an account would be open to strangers. */
async function checkSignIns(config: Config, store: TokenStore, logger: Logger): Promise<void> {
  const stored = await store.list();
  const isSignedIn = config.npsso !== undefined || stored.length > 0;
  if (isSignedIn) {
    // With Redis the folder holds a copy, and can be done without.
    if (config.redis === undefined) await tryStateFolder(config);
    await openStoredTokens(store, logger);
  }
  if (isSignedIn && !isLoopback(config.host) && config.apiKeys.length === 0) {
    throw new ConfigError([
      `HOST: got ${JSON.stringify(config.host)}, wants a loopback address: an account is signed in on this state ` +
        'folder, and anyone who reaches the gateway would read it; set GATEWAY_API_KEYS, or see psn-gateway accounts list ' +
        'and accounts remove',
    ]);
  }
  for (const account of findAbsent(config, stored)) {
    logger.warn(
      { account },
      `GATEWAY_API_KEYS names an account that is not signed in here: psn-gateway sign-in --account ${account} does it`,
    );
  }
}

async function startOn(
  redis: SharedRedis | undefined,
  config: Config,
  logger: Logger,
): Promise<GatewayServer> {
  const store = openTokenStore(config, logger, redis);
  await checkSignIns(config, store, logger);
  const tracing = await openTracing(config, { logger, clock: Date.now });
  const gateway = createGateway({ config, logger, tracing, redis, store });
  const server = await listen(gateway, { host: config.host, port: config.port });
  return {
    address: server.address,
    async close(graceMs) {
      await server.close(graceMs);
      await redis?.close();
      const isSent = await tracing?.close(TRACES_MS);
      // OpenTelemetry tries on for ten seconds.
      if (isSent === false) setTimeout(() => process.exit(), LEAVE_MS).unref();
    },
  };
}

/** Starts the gateway that the settings describe. Rejects if its port is taken, or its state folder or a key of no use. */
export async function startGateway(config: Config, logger: Logger): Promise<GatewayServer> {
  for (const warning of config.warnings) logger.warn(warning);
  // Every question looks there for accounts, also while there is none.
  await readStateFolder(config);
  const redis = await joinOthers(config, logger);
  try {
    return await startOn(redis, config, logger);
  } catch (failure) {
    await redis?.close();
    throw failure;
  }
}

/** What closing may take before the process ends all the same. */
const LAST_MS = 9500;

const signals = ['SIGTERM', 'SIGINT'] as const;

/**
 * Waits for SIGTERM or SIGINT, then closes what was started. A second signal ends the process at once, and so does an
 * error that nobody caught: what it left half done is unknown, and who watches the process starts another.
 */
export async function untilStopped(logger: Logger, close: () => Promise<void>): Promise<void> {
  process.once('uncaughtException', (error, origin) => {
    const { name, message, stack } = error;
    logger.fatal(
      { origin, err: { type: name, message, stack } },
      'a bug that nobody caught: the process ends',
    );
    process.exit(1);
  });
  const signal = await new Promise<string>((resolve) => {
    const stop = (name: string): void => {
      for (const each of signals) process.off(each, stop);
      resolve(name);
    };
    for (const each of signals) process.on(each, stop);
  });
  logger.info({ signal }, 'finishing what is in flight');
  setTimeout(() => {
    logger.error('something does not end: the process ends without it');
    process.exit(1);
  }, LAST_MS).unref();
  await close();
}

/** `psn-gateway serve`: the gateway on the real PSN. */
export async function serve(config: Config, logger: Logger): Promise<void> {
  const server = await startGateway(config, logger);
  process.stdout.write(`${server.address}/graphql\n`);
  const usesOwn = config.credentials !== 'request';
  if (usesOwn && config.npsso === undefined && config.redis === undefined && !hasStoredSignIn(config)) {
    logger.info(
      'no PSN account: the store answers, account fields say UNAUTHENTICATED until psn-gateway sign-in or PSN_NPSSO',
    );
  }
  await untilStopped(logger, () => server.close(GRACE_MS));
}
