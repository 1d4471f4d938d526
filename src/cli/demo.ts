import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Logger } from 'pino';

import { keepSignIn } from '../auth/kept-sign-in.js';
import { type Config, operationsFileIn } from '../config.js';
import { createEmulator } from '../emulator/server.js';
import { playerIds } from '../emulator/world/accounts.js';
import { registry } from '../modules/index.js';
import { createDispatcher } from '../psn/dispatcher.js';
import { createSignInMeans } from '../server/sign-in-means.js';
import { playPlot } from './demo-plot.js';
import { startGateway, untilStopped } from './serve.js';

/** The demo's second account, for `x-psn-account`. */
const SECOND_ACCOUNT = 'juniper';

const DEMO_POLL_SECONDS = 10;

async function signInSecond(config: Config, logger: Logger, npsso: string): Promise<void> {
  const dispatcher = createDispatcher(1);
  try {
    const means = createSignInMeans({ config, clock: Date.now, logger, dispatcher });
    await keepSignIn(means, SECOND_ACCOUNT, npsso);
  } finally {
    await dispatcher.close();
  }
}

/** `psn-gateway demo`: emulator and gateway in one process, signed in as one of the emulator's players, and as another. */
export async function demo(config: Config, logger: Logger): Promise<void> {
  const emulator = await createEmulator({ registry }).start();
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-demo-'));
  const { account, mobile, web, dms, legacyProfile } = emulator.bases;
  const emulated = {
    ...config,
    stateDir,
    operationsFile: operationsFileIn(stateDir),
    tokenKeys: [],
    redis: undefined,
    accountBaseUrl: account,
    mobileBaseUrl: mobile,
    webBaseUrl: web,
    dmsBaseUrl: dms,
    legacyProfileBaseUrl: legacyProfile,
    npsso: emulator.npsso,
    // Nobody waits a quarter of an hour for a demonstration.
    pollSeconds: Math.min(config.pollSeconds, DEMO_POLL_SECONDS),
  };
  const endPlot = playPlot(emulator);
  try {
    await signInSecond(emulated, logger, emulator.npssoOf(playerIds.juniper));
    const server = await startGateway(emulated, logger);
    process.stdout.write(`${server.address}/graphql\n`);
    await untilStopped(logger, () => server.close(0));
  } finally {
    endPlot();
    // An emulator that listens on would keep the process from ending.
    await emulator.close();
    await rm(stateDir, { recursive: true, force: true });
  }
}
