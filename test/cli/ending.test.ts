import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { createEmulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { runCli } from '../support/run-cli.js';

/** Makes the process it is loaded into lose a rejection when it is sent SIGUSR2. */
const loser = `data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(new%20Error('lost'))})`;

/** A gateway with a question in flight that PSN has heard and never answers; `broken` is that its asker got nothing. */
async function startHanging() {
  const psn = await createEmulator({ registry }).start();
  const arrival = new Promise<void>((resolve) => {
    psn.answerAlways('store.conceptNames', () => {
      resolve();
      return { body: {}, delayMs: 3_600_000 };
    });
  });
  const gateway = runCli(['serve'], {
    PORT: '0',
    PSN_TIMEOUT_MS: '600000',
    PSN_STATE_DIR: await mkdtemp(join(tmpdir(), 'psn-gateway-test-')),
    PSN_WEB_BASE_URL: psn.bases.web,
  });
  const inFlight = request(await gateway.nextLine(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ concept(id: "7") { name } }' }),
  });
  const broken = expect(inFlight).rejects.toThrow();
  await arrival;
  return {
    gateway,
    broken,
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await psn.close();
    },
  };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'a second signal, %s, ends at once what is still in flight',
  async (second) => {
    await using hung = await startHanging();
    const { gateway, broken } = hung;
    gateway.signal('SIGTERM');
    await gateway.tells('finishing what is in flight');
    gateway.signal(second);
    // Ended by the signal itself, which leaves no code.
    expect((await gateway.ended()).code).toBeNull();
    await broken;
  },
);

test('what PSN never answers is ended in time after SIGTERM, and the process ends well', async () => {
  await using hung = await startHanging();
  const { gateway, broken } = hung;
  gateway.signal('SIGTERM');
  const { code, stderr } = await gateway.ended();
  await broken;
  // A process that its last alarm has to end, ten seconds after the signal, ends with 1 and says so.
  expect({ code, isForced: stderr.includes('something does not end') }).toEqual({ code: 0, isForced: false });
});

test('an error that nobody caught is logged and ends the process with a code', async () => {
  await using gateway = runCli(['serve'], {
    PORT: '0',
    PSN_STATE_DIR: await mkdtemp(join(tmpdir(), 'psn-gateway-test-')),
    NODE_OPTIONS: `--import=${loser}`,
  });
  await gateway.nextLine();
  gateway.signal('SIGUSR2');
  const { code, stderr } = await gateway.ended();
  expect(code).toBe(1);
  expect(stderr).toContain('"origin":"unhandledRejection"');
  expect(stderr).toContain('a bug that nobody caught');
});
