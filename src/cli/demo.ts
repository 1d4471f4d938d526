import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Logger } from 'pino';

import type { Config } from '../config.js';
import { createEmulator } from '../emulator/server.js';
import { registry } from '../modules/index.js';
import { startGateway, untilStopped } from './serve.js';

/** `psn-gateway demo`: emulator and gateway in one process, signed in as the emulator's player. */
export async function demo(config: Config, logger: Logger): Promise<void> {
  const emulator = await createEmulator({ registry }).start();
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-demo-'));
  const { account, mobile, web, dms, legacyProfile } = emulator.bases;
  const emulated = {
    accountBaseUrl: account,
    mobileBaseUrl: mobile,
    webBaseUrl: web,
    dmsBaseUrl: dms,
    legacyProfileBaseUrl: legacyProfile,
    npsso: emulator.npsso,
  };
  try {
    const server = await startGateway({ ...config, ...emulated, stateDir, tokenKeys: [] }, logger);
    process.stdout.write(`${server.address}/graphql\n`);
    await untilStopped(logger, () => server.close(0));
  } finally {
    // An emulator that listens on would keep the process from ending.
    await emulator.close();
    await rm(stateDir, { recursive: true, force: true });
  }
}
