import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';
import { Agent } from 'undici';
import { expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { createSignInMeans } from '../../src/server/sign-in-means.js';
import { startFakeAccountHost } from '../auth/fake-account-host.js';
import { storedTokens } from '../auth/test-sign-in.js';

/** Sign-in means as a gateway has them, in front of an account host that takes every npsso. */
async function createTestMeans(env: Record<string, string> = {}) {
  const host = await startFakeAccountHost();
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-sign-in-means-'));
  const dispatcher = new Agent();
  const config = readConfig({ PSN_ACCOUNT_BASE_URL: host.baseUrl, PSN_STATE_DIR: stateDir, ...env });
  const create = () =>
    createSignInMeans({ config, clock: Date.now, logger: pino({ level: 'silent' }), dispatcher });
  return {
    host,
    create,
    async [Symbol.asyncDispose]() {
      await dispatcher.destroy();
      await host[Symbol.asyncDispose]();
      await rm(stateDir, { recursive: true });
    },
  };
}

const npssos = Array.from({ length: 20 }, (_, index) => `caller${index}.`.padEnd(64, '0'));

/** How callers of two gateways on one folder fare. */
async function signInAll(means: ReturnType<typeof createSignInMeans>[]) {
  const outcomes = await Promise.allSettled(
    npssos.map((npsso, index) => means[index % means.length]!.callersOauth.signIn(npsso)),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  for (const { reason } of refused) {
    expect(reason).toMatchObject({ code: 'PSN_RATE_LIMITED', retryAfter: expect.any(Number) });
  }
  return outcomes.length - refused.length;
}

test('callers have the whole limit where the gateway has no account of its own', async () => {
  await using means = await createTestMeans();
  expect(await signInAll([means.create(), means.create()])).toBe(8);
  expect(means.host.calls).toHaveLength(8);
  expect(new Set(means.host.calls.map(({ form }) => form['npsso'])).size).toBe(8);
});

test('of the limit each account of the gateway’s own keeps three calls, and finds room for them', async () => {
  await using means = await createTestMeans({ PSN_NPSSO: 'n'.repeat(64) });
  const { oauth, store } = means.create();
  await store.save('second', storedTokens());
  expect(await signInAll([means.create()])).toBe(2);
  for (let count = 0; count < 6; count += 1) await oauth.refresh('refresh-stored');
  await expect(oauth.refresh('refresh-stored')).rejects.toMatchObject({ code: 'PSN_RATE_LIMITED' });
  expect(means.host.calls).toHaveLength(8);
});
