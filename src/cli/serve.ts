import type { Logger } from 'pino';

import type { Config } from '../config.js';
import { createGateway } from '../server/gateway.js';
import { type GatewayServer, listen } from '../server/http.js';
import { tryStateFolder } from './state-folder.js';

/** How long requests in flight may take to finish after SIGTERM. */
const GRACE_MS = 15_000;

/** Starts the gateway that the settings describe. Rejects if its port is taken, or its state folder of no use. */
export async function startGateway(config: Config, logger: Logger): Promise<GatewayServer> {
  for (const warning of config.warnings) logger.warn(warning);
  await tryStateFolder(config);
  const gateway = createGateway({ config, logger });
  return listen(gateway, { host: config.host, port: config.port });
}

/** Waits for SIGTERM or SIGINT, then closes what was started. */
export async function untilStopped(logger: Logger, close: () => Promise<void>): Promise<void> {
  const signal = await new Promise<string>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, resolve);
  });
  logger.info({ signal }, 'finishing what is in flight');
  await close();
}

/** `psn-gateway serve`: the gateway on the real PSN. */
export async function serve(config: Config, logger: Logger): Promise<void> {
  const server = await startGateway(config, logger);
  process.stdout.write(`${server.address}/graphql\n`);
  if (config.npsso === undefined) {
    logger.info(
      'no PSN account: the store answers, account fields say UNAUTHENTICATED until PSN_NPSSO is set',
    );
  }
  await untilStopped(logger, () => server.close(GRACE_MS));
}
