import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { readAccountId } from '../../src/auth/account-id.js';
import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { registry } from '../../src/modules/index.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { runCli, type RunningCommand } from '../support/run-cli.js';
import { until } from './open-test-redis.js';

/** Of each budget; longer where somebody wants to see more of it. */
const LIMIT = Number(process.env['SHARED_CALLS'] ?? 60);
const CLIENTS = Number(process.env['SHARED_CLIENTS'] ?? 24);

const names = ['marlo', 'juniper'] as const;
const keyOf = { marlo: 'key-of-marlo'.padEnd(32, '-'), juniper: 'key-of-juniper'.padEnd(32, '-') };
const onlineIds = { marlo: 'Marlo_Teacup', juniper: '' };

interface Told {
  readonly data: any;
  readonly codes: readonly string[];
}

async function ask(address: string, query: string, who: (typeof names)[number] = 'marlo'): Promise<Told> {
  const response = await request(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': keyOf[who] },
    body: JSON.stringify({ query }),
  });
  const { data, errors = [] } = (await response.body.json()) as {
    data?: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
}

const hot = '{ concept(id: "90000137") { name } }';
const me = '{ viewer { onlineId } }';

describe.skipIf(!hasRedis)(`three processes on one Redis, under load${redisNote}`, () => {
  let redis: TestRedis;
  let psn: Emulator;
  let folder: string;
  const commands: RunningCommand[] = [];
  let gateways: { command: RunningCommand; address: string }[] = [];

  const addresses = (): string[] => gateways.map(({ address }) => address);
  const env = (name: string) => ({
    REDIS_URL: redis.url,
    PSN_TOKEN_KEY: Buffer.alloc(32, 9).toString('base64'),
    PSN_STATE_DIR: join(folder, name),
    PSN_ACCOUNT_BASE_URL: psn.bases.account,
    PSN_MOBILE_BASE_URL: psn.bases.mobile,
    PSN_WEB_BASE_URL: psn.bases.web,
    PSN_DMS_BASE_URL: psn.bases.dms,
    PSN_LEGACY_PROFILE_BASE_URL: psn.bases.legacyProfile,
    PSN_RATE_LIMIT_PER_15MIN: String(LIMIT),
    PSN_SIGN_IN_LIMIT: '100',
    GATEWAY_API_KEYS: names.map((who) => `${keyOf[who]}:${who}`).join(','),
    PORT: '0',
    LOG_FORMAT: 'json',
  });

  async function start(name: string) {
    const command = runCli(['serve'], env(name));
    commands.push(command);
    return { command, address: (await command.nextLine()).replace('/graphql', '') };
  }

  beforeAll(async () => {
    [redis, psn, folder] = await Promise.all([
      startRedis(),
      createEmulator({ registry }).start(),
      mkdtemp(join(tmpdir(), 'psn-gateway-shared-')),
    ]);
    // On machines of their own: what one is told the others hear by Redis alone.
    for (const who of names) {
      await using signIn = runCli(
        ['sign-in', '--account', who],
        env(who),
        process.cwd(),
        psn.npssoOf(playerIds[who]),
      );
      const { code, stderr } = await signIn.ended();
      expect([code, stderr]).toEqual([0, '']);
    }
    gateways = await Promise.all(['one', 'two', 'three'].map(start));
  }, 60_000);

  afterAll(async () => {
    for (const command of commands) await command[Symbol.asyncDispose]();
    await psn.close();
    await redis[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const grants = () =>
    psn.requests.filter(({ host }) => host === 'account').map(({ form }) => form?.['grant_type'] ?? 'npsso');

  /** Calls by whose they were. */
  function callsByLane(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { host, headers } of psn.requests) {
      if (host === 'account') continue;
      const token = headers['authorization']?.replace('Bearer ', '');
      const lane = token === undefined ? 'anonymous' : (readAccountId(token) ?? 'unknown');
      counts[lane] = (counts[lane] ?? 0) + 1;
    }
    return counts;
  }

  /** Each client asks one gateway after the other as one account after the other; gives what came, with whose it was. */
  const askAll = (query: string) =>
    Promise.all(
      Array.from({ length: CLIENTS }, async (_, index) => {
        const who = names[index % names.length]!;
        return { who, ...(await ask(addresses()[index % gateways.length]!, query, who)) };
      }),
    );

  /** Everybody is answered, with what is their own. */
  async function expectAnswers(...questions: readonly string[]): Promise<void> {
    for (const { who, data, codes } of (await Promise.all(questions.map(askAll))).flat()) {
      expect(codes).toEqual([]);
      if (data.viewer === undefined) expect(data.concept.name).toBeTruthy();
      else expect([who, data.viewer.onlineId]).toEqual([who, onlineIds[who]]);
    }
  }

  /** Questions that nobody has asked yet, at one anonymous call each. */
  let next = 10_000_000;
  const spend = async (calls: number) =>
    Promise.all(
      Array.from({ length: calls }, (_, index) =>
        ask(addresses()[index % gateways.length]!, `{ concept(id: "${(next += 1)}") { name } }`),
      ),
    );
  const refused = (told: readonly Told[]) =>
    told.filter(({ codes }) => codes[0] === 'PSN_RATE_LIMITED').length;

  test('one call answers a question that all are asked at once, and one renewal serves all', async () => {
    const first = await ask(addresses()[0]!, me, 'juniper');
    Object.assign(onlineIds, { juniper: first.data.viewer.onlineId });
    expect(onlineIds.juniper).not.toBe(onlineIds.marlo);
    psn.requests.length = 0;
    await expectAnswers(hot, me);
    expect(psn.requests.filter(({ operation }) => operation === 'store.conceptNames')).toHaveLength(1);
    expect(grants()).toEqual([]);
    psn.expireTokens();
    const fresh = '{ viewer { wishlist { __typename } } }';
    for (const { codes } of await askAll(fresh)) expect(codes).toEqual([]);
    expect(grants().toSorted()).toEqual(['refresh_token', 'refresh_token']);
  });

  test('a Redis that is killed, and comes back empty, stops no answer, ends no sign-in, and makes no budget larger', async () => {
    psn.requests.length = 0;
    await spend(LIMIT / 3);
    await redis.kill();
    await expectAnswers(hot, me);
    const ready = await request(`${addresses()[0]!}/ready`);
    expect([ready.statusCode, await ready.body.json()]).toEqual([
      200,
      { status: 'degraded', codes: ['REDIS_UNAVAILABLE'] },
    ]);
    const alone = await spend(LIMIT);
    // Each has its share of what was left, and no more; one call was spent by the test before.
    expect(refused(alone)).toBeGreaterThanOrEqual(LIMIT / 3);
    expect(refused(alone)).toBeLessThan(LIMIT / 3 + 10);
    await redis.restart();
    const isReady = async (address: string) =>
      ((await (await request(`${address}/ready`)).body.json()) as { status: string }).status === 'ok';
    for (const address of addresses()) while (!(await isReady(address)));
    await spend(LIMIT);
    await expectAnswers(hot, me);
    psn.expireTokens();
    const fresh = '{ viewer { library { purchased(first: 1) { totalCount } } } }';
    for (const { codes } of await askAll(fresh)) expect(codes).toEqual([]);
    expect(grants()).toEqual(['refresh_token', 'refresh_token']);
    for (const calls of Object.values(callsByLane())) expect(calls).toBeLessThanOrEqual(LIMIT);
    expect(Object.keys(callsByLane())).not.toContain('unknown');
  });

  test('a gateway that is killed while it asks leaves its turn to another', async () => {
    const [victim, ...others] = gateways;
    const question = '{ viewer { stars { points { total } } } }';
    const calls = () => psn.requests.filter(({ operation }) => operation === 'stars.account');
    psn.requests.length = 0;
    psn.answerOnce('stars.account', { delayMs: 20_000, body: {} });
    const lost = ask(victim!.address, question).catch((failure: unknown) => failure);
    await until(() => calls().length === 1);
    const asking = others.map(({ address }) => ask(address, question));
    victim!.command.signal('SIGKILL');
    await victim!.command.ended();
    expect(await lost).toBeInstanceOf(Error);
    for (const { data, codes } of await Promise.all(asking)) {
      expect([codes, data.viewer.stars.points.total]).toEqual([[], expect.any(Number)]);
    }
    expect(calls()).toHaveLength(2);
    gateways = others;
    await expectAnswers(hot, me);
    // One that starts knows every sign-in at once.
    gateways = [...others, await start('four')];
    await expectAnswers(me);
    expect(grants()).toEqual([]);
  });
});
