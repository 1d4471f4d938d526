import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { registry } from '../../src/modules/index.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const tokenKey = Buffer.alloc(32, 5).toString('base64');

/** Gateways on folders of their own, in front of one PSN, that have a Redis in common. */
async function createGateways(
  server: TestRedis,
  psn: Emulator,
  env: Readonly<Record<string, string>> = {},
): Promise<{ gateways: TestGateway[] } & AsyncDisposable> {
  const shared = { REDIS_URL: server.url, PSN_TOKEN_KEY: tokenKey, GATEWAY_CACHE_BYTES: '67108864', ...env };
  const gateways = await Promise.all(
    ['one', 'two', 'three'].map(() => createTestGateway({ psn, env: shared })),
  );
  return {
    gateways,
    async [Symbol.asyncDispose]() {
      for (const gateway of gateways) await gateway[Symbol.asyncDispose]();
    },
  };
}

const asked = (psn: Emulator): (string | undefined)[] =>
  psn.requests.filter(({ host }) => host !== 'account').map(({ operation }) => operation);

describe.skipIf(!hasRedis)(`three gateways on one Redis${redisNote}`, () => {
  let server: TestRedis;
  let prefix = 0;
  const own = (): Record<string, string> => ({ GATEWAY_REDIS_PREFIX: `test-${(prefix += 1)}:` });
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('ask PSN once what all are asked at once, and once for all who ask later', async () => {
    await using psn = await createEmulator({ registry }).start();
    await using made = await createGateways(server, psn, own());
    const { gateways } = made;
    const ask = () =>
      Promise.all(
        gateways.flatMap((gateway) =>
          Array.from({ length: 5 }, () => gateway.execute('{ concept(id: "90000137") { name } }')),
        ),
      );
    for (const { data, errors } of [...(await ask()), ...(await ask())]) {
      expect(errors).toEqual([]);
      expect(data.concept.name).toBeTruthy();
    }
    expect(asked(psn)).toHaveLength(1);
  });

  test('sign in once for all, and answer each account with its own', async () => {
    await using psn = await createEmulator({ registry }).start();
    await using made = await createGateways(server, psn, own());
    const answers = await Promise.all(
      made.gateways.map((gateway) => gateway.execute('{ viewer { onlineId } }')),
    );
    expect(new Set(answers.map(({ data }) => data.viewer.onlineId)).size).toBe(1);
    expect(psn.requests.filter(({ host }) => host === 'account')).toHaveLength(1);
  });

  test('exchange what a caller brings once, and answer with what is that caller’s', async () => {
    await using psn = await createEmulator({ registry }).start();
    await using made = await createGateways(server, psn, { ...own(), GATEWAY_CREDENTIALS: 'both' });
    const npssos = [psn.npsso, psn.npssoOf(playerIds.juniper)];
    const asked = await Promise.all(
      made.gateways.flatMap((gateway) =>
        npssos.map((npsso) =>
          gateway.execute('{ viewer { onlineId } }', { headers: { 'x-psn-npsso': npsso } }),
        ),
      ),
    );
    const names = asked.map(({ data }) => data.viewer.onlineId as string);
    expect(new Set(names).size).toBe(2);
    expect(names).toEqual([...names.slice(0, 2), ...names.slice(0, 2), ...names.slice(0, 2)]);
    const grants = () => psn.requests.filter(({ form }) => form?.['grant_type'] !== undefined).length;
    expect(grants()).toBe(2);
    psn.expireTokens();
    psn.killRefreshTokens();
    for (const gateway of made.gateways) {
      const fresh = '{ viewer { wishlist { __typename } } }';
      const { errors } = await gateway.execute(fresh, { headers: { 'x-psn-npsso': npssos[1]! } });
      expect(errors).toEqual([]);
    }
  });

  test('tell their owner on the page at / whether Redis is there, and nobody else where it is', async () => {
    await using psn = await createEmulator({ registry }).start();
    await using mortal = await startRedis();
    const key = 'a-key-for-the-store-alone'.padEnd(32, '-');
    const env = { REDIS_URL: mortal.url, PSN_TOKEN_KEY: tokenKey };
    await using gateway = await createTestGateway({ psn, env });
    await using closed = await createTestGateway({ psn, env: { ...env, GATEWAY_API_KEYS: key } });
    const read = async ({ address }: TestGateway) =>
      (await fetch(`${address}/`, { headers: { 'x-api-key': key } })).text();
    const place = `Redis 127.0.0.1:${mortal.port}`;
    expect(await read(gateway)).toContain(`${place}: budgets are those of all gateways on it`);
    await mortal.kill();
    let page = '';
    while (!page.includes('not reached')) page = await read(gateway);
    expect(page).toMatch(/not reached since 20\d\d-.* UTC; this gateway spends its own share/);
    expect(await read(closed)).not.toContain(place);
  });

  test('spend one budget', async () => {
    await using psn = await createEmulator({ registry }).start();
    await using made = await createGateways(server, psn, {
      ...own(),
      PSN_RATE_LIMIT_PER_15MIN: '10',
      GATEWAY_CACHE_BYTES: '0',
    });
    const ask = (gateway: TestGateway, index: number) =>
      gateway.execute(`{ concept(id: "${90000137 + index}") { name } }`);
    const answers = await Promise.all(
      made.gateways.flatMap((gateway) => Array.from({ length: 10 }, (_, index) => ask(gateway, index))),
    );
    const refused = answers.filter(({ errors }) => errors[0]?.extensions.code === 'PSN_RATE_LIMITED');
    expect(asked(psn)).toHaveLength(10);
    expect(refused).toHaveLength(20);
    for (const gateway of made.gateways) {
      const { data } = await gateway.execute('{ gateway { budget { kind remaining } } }');
      expect(data.gateway.budget).toContainEqual({ kind: 'anonymous', remaining: 0 });
    }
  });
});
