import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Agent } from 'undici';

import { createOAuthClient } from '../../src/auth/oauth.js';
import { createTokenStore } from '../../src/auth/token-store.js';
import { fingerprintNpsso } from '../../src/auth/tokens.js';
import { readConfig } from '../../src/config.js';
import { createEmulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { noMemory } from '../auth/test-sign-in.js';
import { runCli } from '../support/run-cli.js';

/** A state folder whose access token has ended, a fake PSN that knows its refresh token, and gateways on both. */
export async function createExpiredSignIn() {
  const psn = await createEmulator({ registry }).start();
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-renewal-'));
  const directory = join(stateDir, 'tokens');
  const env = {
    PORT: '0',
    PSN_STATE_DIR: stateDir,
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    PSN_MOBILE_BASE_URL: psn.bases.mobile,
    PSN_WEB_BASE_URL: psn.bases.web,
  };
  const dispatcher = new Agent();
  const { accountBaseUrl: baseUrl, clientCredential, scope } = readConfig(env);
  const oauth = createOAuthClient({
    baseUrl,
    clientCredential,
    scope,
    dispatcher,
    timeoutMs: 10_000,
    spend: () => undefined,
    clock: Date.now,
    memory: noMemory,
  });
  const tokens = { ...(await oauth.signIn(psn.npsso)), npssoFingerprint: fingerprintNpsso(psn.npsso) };
  await dispatcher.destroy();
  const store = createTokenStore({ directory });
  await store.save('default', { ...tokens, accessExpiresAt: Date.now() - 1000 });
  psn.requests.length = 0;

  return {
    psn,
    store,
    refreshToken: tokens.refreshToken,
    folder: directory,
    fileText: () => readFile(join(directory, 'default.json'), 'utf8'),
    grantTypes: () => psn.requests.flatMap(({ form }) => form?.['grant_type'] ?? []),
    serve: (more: Record<string, string> = {}) => runCli(['serve'], { ...env, ...more }, stateDir),
    async [Symbol.asyncDispose]() {
      await psn.close();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

/** Asks a gateway something of the account. */
export async function askAccount(address: string): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { stars { enrolment { status } } } }' }),
  });
  return response.json();
}

/** What the account answers when all is well. */
export const answered = { data: { viewer: { stars: { enrolment: { status: 'ENROLLED' } } } } };
