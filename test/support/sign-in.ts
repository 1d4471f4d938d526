import { pino } from 'pino';
import { Agent } from 'undici';

import { keepSignIn } from '../../src/auth/kept-sign-in.js';
import { readConfig } from '../../src/config.js';
import type { Emulator } from '../../src/emulator/server.js';
import { joinOthers } from '../../src/server/shared-state.js';
import { createSignInMeans } from '../../src/server/sign-in-means.js';
import { sharedSettings } from './shared-place.js';

/** Keeps a sign-in on a state folder, as `psn-gateway sign-in --account` does in a process of its own. */
export async function signInOn(
  stateDir: string,
  { psn, account, npsso }: { psn: Emulator; account: string; npsso: string },
  clock: () => number = Date.now,
): Promise<void> {
  const config = readConfig({
    PSN_STATE_DIR: stateDir,
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    ...sharedSettings(stateDir),
  });
  const logger = pino({ level: 'silent' });
  const redis = await joinOthers(config, logger);
  const dispatcher = new Agent();
  try {
    const means = createSignInMeans({ config, clock, logger, dispatcher, redis });
    await keepSignIn(means, account, npsso);
  } finally {
    await dispatcher.close();
    await redis?.close();
  }
}
