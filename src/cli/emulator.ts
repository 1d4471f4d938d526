import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Logger } from 'pino';

import { type FaultPlan, FaultPlanError } from '../emulator/faults/fault-plan.js';
import { createEmulator } from '../emulator/server.js';
import { registry } from '../modules/index.js';
import { CommandError } from './command-error.js';
import { untilStopped } from './serve.js';

interface EmulatorOptions {
  readonly port: number;
  readonly tokenLife: number;
  readonly faults?: FaultPlan;
}

function create({ port, tokenLife, faults }: EmulatorOptions): ReturnType<typeof createEmulator> {
  try {
    return createEmulator({ registry, port, tokenLifeSeconds: tokenLife, faults });
  } catch (error) {
    if (error instanceof FaultPlanError) throw new CommandError(`--faults: ${error.message}`);
    throw error;
  }
}

/** `psn-gateway emulator`: the fake PSN alone; prints the settings with which a gateway asks it. */
export async function runEmulator(options: EmulatorOptions, logger: Logger): Promise<void> {
  const emulator = await create(options).start();
  const settings = [
    `PSN_ACCOUNT_BASE_URL=${emulator.bases.account}`,
    `PSN_MOBILE_BASE_URL=${emulator.bases.mobile}`,
    `PSN_WEB_BASE_URL=${emulator.bases.web}`,
    `PSN_DMS_BASE_URL=${emulator.bases.dms}`,
    `PSN_LEGACY_PROFILE_BASE_URL=${emulator.bases.legacyProfile}`,
    // Of its own, so that its tokens do not take the place of the real ones.
    `PSN_STATE_DIR=${join(tmpdir(), 'psn-gateway-emulated')}`,
    // Invented, and worth nothing anywhere else.
    `PSN_NPSSO=${emulator.npsso}`,
  ];
  process.stdout.write(`${settings.join('\n')}\n`);
  await untilStopped(logger, () => emulator.close());
}
