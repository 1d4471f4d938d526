import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createEmulator, type Emulator } from '../../../src/emulator/server.js';
import { registry } from '../../../src/modules/index.js';
import { runCli } from '../../support/run-cli.js';

/** The gateway as it ships, in a process of its own, in front of a fake PSN that records what it is asked. */
export interface GatewayProcess extends AsyncDisposable {
  /** The address of its graph. */
  readonly url: string;
  readonly psn: Emulator;
  /** The registry keys of the calls since it was last asked, signing in left out. */
  takeCalls(): string[];
}

/** Starts what `npm run build` made; `env` are settings over those of the test. */
export async function startGatewayProcess(
  env: Readonly<Record<string, string>> = {},
): Promise<GatewayProcess> {
  const psn = await createEmulator({ registry }).start();
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-clients-'));
  const { account, mobile, web, dms, legacyProfile } = psn.bases;
  const gateway = runCli(
    ['serve'],
    {
      PORT: '0',
      PSN_ACCOUNT_BASE_URL: account,
      PSN_MOBILE_BASE_URL: mobile,
      PSN_WEB_BASE_URL: web,
      PSN_DMS_BASE_URL: dms,
      PSN_LEGACY_PROFILE_BASE_URL: legacyProfile,
      PSN_NPSSO: psn.npsso,
      PSN_STATE_DIR: stateDir,
      ...env,
    },
    stateDir,
  );
  return {
    url: await gateway.nextLine(),
    psn,
    takeCalls: () =>
      psn.requests
        .splice(0)
        .filter(({ host }) => host !== 'account')
        .map(({ operation }) => String(operation)),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await psn.close();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
