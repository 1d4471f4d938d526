import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { createEmulator } from '../emulator/server.js';
import { registry } from '../modules/index.js';
import { createExampleTabs } from '../server/graphiql-tabs.js';

// Has V8 compile, once for all starts, what a gateway needs until its first answers; it took a third of that time. The
// gateway asks an emulated PSN, and runs where no settings lie.

const compile = fileURLToPath(new URL('compile.js', import.meta.url));
const emulator = await createEmulator({ registry }).start();
const { account, mobile, web, dms, legacyProfile } = emulator.bases;
const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-build-'));

async function firstLine(input: Readable): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  throw new Error('The gateway ended without a word');
}

async function ask(address: string, query: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await response.text();
  if (!response.ok || text.includes('"errors"')) throw new Error(`${query} was answered by ${text}`);
}

const child = spawn(process.execPath, [compile, 'serve'], {
  cwd: folder,
  env: {
    PORT: '0',
    LOG_LEVEL: 'warn',
    PSN_STATE_DIR: join(folder, 'state'),
    PSN_ACCOUNT_BASE_URL: account,
    PSN_MOBILE_BASE_URL: mobile,
    PSN_WEB_BASE_URL: web,
    PSN_DMS_BASE_URL: dms,
    PSN_LEGACY_PROFILE_BASE_URL: legacyProfile,
  },
  stdio: ['pipe', 'pipe', 'inherit'],
});
const ended = once(child, 'exit');
try {
  const address = await firstLine(child.stdout);
  const examples = createExampleTabs({ isSignedIn: false, needsKey: false }).map(({ query }) => query);
  for (const query of examples.filter((each) => !each.includes('subscription'))) await ask(address, query);
  child.stdin.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The gateway that was to be compiled ended with ${code}`);
} finally {
  child.kill();
  await ended;
  await emulator.close();
  await rm(folder, { recursive: true, force: true });
}
