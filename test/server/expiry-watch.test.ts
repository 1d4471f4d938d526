import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { createTokenStore } from '../../src/auth/token-store.js';
import { createExpiryWarning } from '../../src/server/expiry-watch.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { marlo } from './accounts-of-the-world.js';
import { createTestClock } from './questions.js';

const DAY = 86_400;

afterEach(() => {
  vi.useRealTimers();
});

/** A folder on which an account was signed in that nobody has asked as since. */
async function createIdle(clock: () => number, daysLeft: number) {
  const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-test-'));
  const claims = Buffer.from(JSON.stringify({ account_id: marlo.accountId })).toString('base64url');
  await createTokenStore({ directory: join(stateDir, 'tokens') }).save('idle', {
    accessToken: `e30.${claims}.c2ln`,
    accessExpiresAt: clock() - 1000,
    refreshToken: 'r'.repeat(64),
    refreshExpiresAt: clock() + daysLeft * DAY * 1000,
    npssoFingerprint: '0'.repeat(32),
  });
  return { stateDir, [Symbol.asyncDispose]: () => rm(stateDir, { recursive: true, force: true }) };
}

const warnings = ({ log }: TestGateway) => log.filter((line) => line.includes('ends within'));

describe('the end of a sign-in', () => {
  test('is told seven days and one day before, once each, whatever renewals say of it', () => {
    const clock = createTestClock();
    const told: string[] = [];
    const warn = createExpiryWarning({
      clock: clock.read,
      logger: { warn: (_facts: object, message?: string) => void told.push(message ?? '') },
    });
    const endsAt = clock.read() + 9 * DAY * 1000;
    for (let hour = 0; hour < 9 * 24 + 2; hour += 1) {
      warn('default', endsAt + (hour % 3) * 1000);
      clock.passSeconds(3600);
    }
    expect(told.map((message) => /within (a day|7 days)/.exec(message)?.[1])).toEqual(['7 days', 'a day']);
    expect(told[0]).toContain('psn-gateway sign-in --account default');
    warn('default', clock.read() + 6 * DAY * 1000);
    expect(told).toHaveLength(3);
  });

  test('that is nearer than a day is told once, not twice', () => {
    const clock = createTestClock();
    const told: unknown[] = [];
    const warn = createExpiryWarning({
      clock: clock.read,
      logger: { warn: (...words: unknown[]) => void told.push(words) },
    });
    warn('default', clock.read() + 3600_000);
    warn('default', clock.read() + 3600_000);
    warn('other', undefined);
    expect(told).toHaveLength(1);
  });

  test('of an account that idles is told at the start, and within an hour while the gateway runs', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const clock = createTestClock();
    await using idle = await createIdle(clock.read, 6.5);
    await using gateway = await createTestGateway({
      clock: clock.read,
      stateDir: idle.stateDir,
      env: { PSN_NPSSO: undefined },
    });
    await expect.poll(() => warnings(gateway)).toHaveLength(1);
    expect(warnings(gateway)[0]).toContain('within 7 days');
    clock.passSeconds(6 * DAY);
    vi.advanceTimersByTime(3600_000);
    await expect.poll(() => warnings(gateway)).toHaveLength(2);
    expect(warnings(gateway)[1]).toContain('within a day');
    expect(gateway.psn.requests).toEqual([]);
  });

  test('stands in the graph and in the metrics, at no call to PSN', async () => {
    const clock = createTestClock();
    await using idle = await createIdle(clock.read, 30);
    await using gateway = await createTestGateway({ clock: clock.read, stateDir: idle.stateDir });
    const { data, errors } = await gateway.execute(
      '{ gateway { accounts { name accountId state accessTokenExpiresAt refreshTokenExpiresAt } } }',
    );
    expect(errors).toEqual([]);
    const end = new Date(clock.read() + 30 * DAY * 1000);
    expect(data.gateway.accounts).toEqual([
      {
        name: 'default',
        accountId: null,
        state: 'UNTRIED',
        accessTokenExpiresAt: null,
        refreshTokenExpiresAt: null,
      },
      {
        name: 'idle',
        accountId: marlo.accountId,
        state: 'SIGNED_IN',
        accessTokenExpiresAt: new Date(clock.read() - 1000).toISOString(),
        refreshTokenExpiresAt: end.toISOString(),
      },
    ]);
    const { body } = await request(`${gateway.address}/metrics`);
    const metrics = await body.text();
    const seconds = end.getTime() / 1000;
    expect(metrics).toContain(
      `psn_gateway_refresh_token_expiry_timestamp_seconds{account="idle"} ${seconds}`,
    );
    expect(metrics).toContain('psn_gateway_account_sign_in_needed{account="idle"} 0');
    expect(metrics).toContain('psn_gateway_budget_remaining_calls{kind="account",account="idle"} 300');
    expect(gateway.psn.requests).toEqual([]);
  });

  test('of an account that was removed is gone from the metrics, though nobody asks as it', async () => {
    const clock = createTestClock();
    await using idle = await createIdle(clock.read, 30);
    await using gateway = await createTestGateway({
      clock: clock.read,
      stateDir: idle.stateDir,
      env: { PSN_NPSSO: undefined },
    });
    const read = async () => (await request(`${gateway.address}/metrics`)).body.text();
    expect(await read()).toContain('psn_gateway_refresh_token_expiry_timestamp_seconds{account="idle"}');
    await rm(join(idle.stateDir, 'tokens', 'idle.json'));
    expect(await read()).not.toContain('account="idle"');
  });

  test('that has come shows as a sign-in that is needed', async () => {
    await using gateway = await createTestGateway();
    gateway.psn.killNpsso();
    await gateway.execute('{ viewer { onlineId } }');
    const { data } = await gateway.execute('{ gateway { accounts { name state } } }');
    expect(data.gateway.accounts).toEqual([{ name: 'default', state: 'SIGN_IN_NEEDED' }]);
    const { body } = await request(`${gateway.address}/metrics`);
    expect(await body.text()).toContain('psn_gateway_account_sign_in_needed{account="default"} 1');
  });
});
