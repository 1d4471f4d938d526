import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createEmulator, type Emulator } from '../../src/emulator/server.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import type { Events } from '../support/events.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { createTestTime, type TestTime } from '../support/test-time.js';
import { fiftyPrices, repriced } from './fifty-prices.js';

const POLL_MS = 900_000;
const [game = '', other = ''] = world.concepts.map(({ id }) => id);

const prices = `subscription ($ids: [ID!]!, $locale: Locale) {
  priceChanged(conceptIds: $ids, locale: $locale) { concept { id } price { text } polling { polledAt } } }`;

const listen = (gateway: TestGateway, ids: readonly string[], locale = 'en-US') =>
  gateway.subscribe(prices, { variables: { ids, locale } });

const textOf = async (events: Events): Promise<string> =>
  (await events.next())!.data.priceChanged.price.text as string;

describe.skipIf(!hasRedis)(`subscriptions of three gateways on one Redis${redisNote}`, () => {
  let redis: TestRedis;
  let psn: Emulator;
  let time: TestTime;
  let gateways: TestGateway[];

  const start = (env: Readonly<Record<string, string>> = {}) =>
    createTestGateway({
      ...time,
      psn,
      env: {
        REDIS_URL: redis.url,
        PSN_TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
        GATEWAY_MAX_SUBSCRIPTIONS_PER_CALLER: '1000',
        LOG_LEVEL: 'silent',
        ...env,
      },
    });

  const pollsOf = (conceptId: string, locale: string) =>
    psn.requests.filter(
      ({ operation, variables, headers }) =>
        operation === 'store.conceptPrice' &&
        variables?.['conceptId'] === conceptId &&
        headers['x-psn-store-locale-override'] === locale,
    );

  /** What each is told next; who has missed a word looks for it after a second. */
  async function tellAll(listeners: readonly Events[]): Promise<string[]> {
    const state = { isTold: false };
    const telling = Promise.all(listeners.map(textOf)).finally(() => (state.isTold = true));
    while (!state.isTold) {
      await new Promise((resolve) => setImmediate(resolve));
      time.advance(1);
    }
    return telling;
  }

  beforeAll(async () => {
    time = createTestTime();
    redis = await startRedis();
    psn = await createEmulator({ registry, clock: time.clock }).start();
    gateways = await Promise.all([start(), start(), start()]);
  });
  afterAll(async () => {
    for (const gateway of gateways) await gateway[Symbol.asyncDispose]();
    await psn.close();
    await redis[Symbol.asyncDispose]();
  });

  test('1,000 who listen to 50 prices cost 50 calls an interval', { timeout: 90_000 }, async () => {
    const listeners: Events[] = [];
    for (let round = 0; listeners.length < 1000; round += 1) {
      const further = fiftyPrices.map(({ id, locale }, index) =>
        listen(gateways[(round + index) % 3]!, [id], locale),
      );
      listeners.push(...(await Promise.all(further)));
    }
    const tellAll = () => Promise.all(listeners.map((events) => events.next()));
    await tellAll();
    expect(psn.requests).toHaveLength(50);
    for (const cents of [4321, 2345]) {
      psn.changeWorld({ prices: repriced(cents) });
      time.advance(POLL_MS);
      await tellAll();
    }
    expect(psn.requests).toHaveLength(150);
    for (const events of listeners) events.leave();
  });

  test('who comes back to another gateway is told the present value at once, without a call', async () => {
    const [one, two] = gateways as [TestGateway, TestGateway];
    const before = await listen(one, [game], 'fi-FI');
    const text = await textOf(before);
    before.leave();
    psn.requests.length = 0;
    expect(await textOf(await listen(two, [game], 'fi-FI'))).toBe(text);
    expect(psn.requests).toEqual([]);
  });

  test('a gateway that stops leaves its polls to the others', async () => {
    const leaving = await start();
    const gone = await listen(leaving, [other]);
    const staying = await listen(gateways[0]!, [other]);
    expect(await textOf(gone)).toBe(await textOf(staying));
    await leaving.stop();
    expect(await gone.next()).toBeUndefined();
    await leaving[Symbol.asyncDispose]();
    psn.requests.length = 0;
    psn.changeWorld({ prices: { [other]: { state: 'plain', cents: 7654 } } });
    time.advance(POLL_MS);
    expect(await textOf(staying)).toBe('$76.54');
    expect(pollsOf(other, 'en-US')).toHaveLength(1);
  });

  test('while Redis is gone each polls for its own, and goes on with the others afterwards', async () => {
    const listeners = await Promise.all(gateways.map((gateway) => listen(gateway, [other], 'en-GB')));
    await Promise.all(listeners.map(textOf));
    await redis.kill();
    psn.changeWorld({ prices: { [other]: { state: 'plain', cents: 6500 } } });
    time.advance(POLL_MS);
    const told = await tellAll(listeners);
    expect(new Set(told).size).toBe(1);
    await redis.restart();
    for (const { address } of gateways) {
      await expect
        .poll(async () => (await fetch(`${address}/ready`)).json(), { timeout: 10_000 })
        .toEqual({
          status: 'ok',
        });
    }
    psn.requests.length = 0;
    psn.changeWorld({ prices: { [other]: { state: 'plain', cents: 4500 } } });
    time.advance(POLL_MS);
    await tellAll(listeners);
    expect(pollsOf(other, 'en-GB')).toHaveLength(1);
  });
});
