import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { describe, expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { playerIds } from '../../src/emulator/world/accounts.js';
import { world } from '../../src/emulator/world/world.js';
import type { Events } from '../support/events.js';
import { signInOn } from '../support/sign-in.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { createTestTime } from '../support/test-time.js';
import { apiKeys, juniper, keys, marlo } from './accounts-of-the-world.js';
import { fiftyPrices, repriced } from './fifty-prices.js';

const POLL_MS = 900_000;
const [pillows = '', otters = ''] = ['Pillow Fort Tactics', 'Otters in Orbit'].map(
  (name) => world.concepts.find((concept) => concept.name === name)?.id,
);
const dear = { state: 'plain', cents: 4999 } as const;
const cheap = { state: 'plain', cents: 1999 } as const;

const polling = 'polling { polledAt intervalSeconds isSlowed slowedBecause failure { code at } }';
const prices = `subscription Prices($ids: [ID!]!, $locale: Locale) {
  priceChanged(conceptIds: $ids, locale: $locale) { concept { id } price { text locale } ${polling} } }`;
const presences = `subscription Presences($ids: [ID!]!) {
  presenceChanged(accountIds: $ids) { player { id } presence { isOnline playing { name } } ${polling} } }`;
const wishlist = `subscription { wishlistChanged { wishlist { item { id name } } ${polling} } }`;

const callsOf = ({ psn }: Pick<TestGateway, 'psn'>, operation: string) =>
  psn.requests.filter((call) => call.operation === operation);

/** What the next event tells of a price: its text, or its error. */
async function nextPrice(events: Events): Promise<string | undefined> {
  const { data, errors } = (await events.next())!;
  return (data.priceChanged.price?.text as string | undefined) ?? errors?.[0]?.extensions.code;
}

async function start(env: Readonly<Record<string, string>> = {}) {
  const time = createTestTime();
  const gateway = await createTestGateway({ ...time, env });
  return Object.assign(gateway, { time });
}

const listen = (gateway: TestGateway, ids: readonly string[], locale?: string) =>
  gateway.subscribe(prices, { variables: { ids, locale } });

async function metric(gateway: TestGateway, name: string): Promise<number> {
  const { body } = await request(`${gateway.address}/metrics`);
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(await body.text())?.[1]);
}

describe('prices', () => {
  test('are told as they are, then when they change, each game by itself', async () => {
    await using gateway = await start();
    const events = await listen(gateway, [pillows, otters, pillows]);
    const told = [await events.next(), await events.next()];
    const polledAt = new Date(gateway.time.clock()).toISOString();
    const usual = { polledAt, intervalSeconds: 900, isSlowed: false, slowedBecause: null, failure: null };
    expect(told.map((event) => event!.data.priceChanged.concept.id)).toEqual([pillows, otters]);
    expect(told[0]).toEqual({
      data: {
        priceChanged: {
          concept: { id: pillows },
          price: { text: '$29.99', locale: 'en-US' },
          polling: usual,
        },
      },
    });

    gateway.psn.changeWorld({ prices: { [otters]: dear } });
    gateway.time.advance(POLL_MS);
    const changed = await events.next();
    expect(changed!.data.priceChanged).toMatchObject({ concept: { id: otters }, price: { text: '$49.99' } });
    expect(callsOf(gateway, 'store.conceptPrice')).toHaveLength(4);
    expect(gateway.psn.requests).toHaveLength(4);
  });

  test('are those of the store that is named; a game that it does not know has none', async () => {
    await using gateway = await start();
    const german = await listen(gateway, [pillows], 'de-DE');
    const event = await german.next();
    expect(event!.data.priceChanged.price).toMatchObject({ locale: 'de-DE' });
    expect(event!.data.priceChanged.price.text).toContain('€');
    const unknown = await listen(gateway, ['1']);
    expect(await unknown.next()).toMatchObject({ data: { priceChanged: { price: null } } });
  });

  test('come with their game at no further call, and other fields with those of a query', async () => {
    await using gateway = await start();
    const events = await gateway.subscribe(
      'subscription ($id: ID!) { priceChanged(conceptIds: [$id]) { concept { name price { text } } } }',
      { variables: { id: pillows }, headers: { 'x-gateway-cost': '1' } },
    );
    expect(await events.next()).toEqual({
      data: { priceChanged: { concept: { name: 'Pillow Fort Tactics', price: { text: '$29.99' } } } },
      extensions: { cost: { estimated: null, actual: 1, cacheHits: 0 } },
    });
    expect(gateway.psn.requests.map(({ operation }) => operation)).toEqual([
      'store.conceptPrice',
      'store.conceptNames',
    ]);
  });

  test('with @defer come in one piece', async () => {
    await using gateway = await start();
    const events = await gateway.subscribe(
      `subscription { priceChanged(conceptIds: ["${pillows}"]) { price { text } ... @defer { concept { name } } } }`,
    );
    expect(await events.next()).toEqual({
      data: { priceChanged: { price: { text: '$29.99' }, concept: { name: 'Pillow Fort Tactics' } } },
    });
  });

  test('are asked for once, however many listen, and no longer when nobody does', async () => {
    await using gateway = await start();
    const first = await listen(gateway, [pillows]);
    expect(await nextPrice(first)).toBe('$29.99');
    gateway.time.advance(POLL_MS / 2);
    const second = await listen(gateway, [pillows]);
    expect(await nextPrice(second)).toBe('$29.99');
    expect(gateway.psn.requests).toHaveLength(1);
    expect(await metric(gateway, 'psn_gateway_subscriptions')).toBe(2);
    expect(await metric(gateway, 'psn_gateway_polled_subjects')).toBe(1);

    first.leave();
    second.leave();
    await expect.poll(() => metric(gateway, 'psn_gateway_subscriptions')).toBe(0);
    expect(await metric(gateway, 'psn_gateway_polled_subjects')).toBe(0);
    // Within the interval what was told last is as good as new.
    const third = await listen(gateway, [pillows]);
    expect(await nextPrice(third)).toBe('$29.99');
    expect(gateway.psn.requests).toHaveLength(1);
    third.leave();
    await expect.poll(() => metric(gateway, 'psn_gateway_subscriptions')).toBe(0);
    gateway.time.advance(4 * POLL_MS);
    const fourth = await listen(gateway, [pillows]);
    expect(await nextPrice(fourth)).toBe('$29.99');
    expect(gateway.psn.requests).toHaveLength(2);
  });

  test('go past the answers that are kept, and renew them', async () => {
    await using gateway = await start({ GATEWAY_CACHE_BYTES: '1000000' });
    // Answers are kept whole as well, by the text of their question.
    const ask = (name: string) =>
      gateway.execute(`query ${name} { concept(id: "${pillows}") { price { text } } }`);
    expect((await ask('Before')).data.concept.price.text).toBe('$29.99');
    gateway.psn.changeWorld({ prices: { [pillows]: cheap } });
    expect(await nextPrice(await listen(gateway, [pillows]))).toBe('$19.99');
    expect((await ask('After')).data.concept.price.text).toBe('$19.99');
    expect(callsOf(gateway, 'store.conceptPrice')).toHaveLength(2);
  });
});

describe('presences', () => {
  test('of many come by one call; who hides is told apart, and one who changes is told alone', async () => {
    await using gateway = await start();
    const friends = [playerIds.juniper, playerIds.marlo, playerIds.bramble];
    const events = await gateway.subscribe(presences, { variables: { ids: friends } });
    const told = [await events.next(), await events.next(), await events.next()];
    expect(told.map((event) => event!.data.presenceChanged)).toMatchObject([
      { player: { id: playerIds.juniper }, presence: { playing: [{ name: 'Teapot Tempest' }] } },
      { player: { id: playerIds.marlo }, presence: { isOnline: true, playing: [] } },
      { player: { id: playerIds.bramble }, presence: null },
    ]);
    expect(callsOf(gateway, 'players.presences')).toHaveLength(1);

    const playing = { status: 'online', platform: 'PS5', game: 'Kettle Knights' } as const;
    gateway.psn.changeWorld({ presences: { [playerIds.juniper]: playing } });
    gateway.time.advance(POLL_MS);
    const changed = await events.next();
    expect(changed!.data.presenceChanged).toMatchObject({
      player: { id: playerIds.juniper },
      presence: { playing: [{ name: 'Kettle Knights' }] },
    });
    expect(callsOf(gateway, 'players.presences')).toHaveLength(2);
    expect(callsOf(gateway, 'players.presence')).toHaveLength(0);
  });

  test('of one who hides has the code of that in its place', async () => {
    await using gateway = await start();
    const events = await gateway.subscribe(presences, { variables: { ids: [playerIds.bramble] } });
    const { data, errors } = (await events.next())!;
    expect(data.presenceChanged).toMatchObject({
      presence: null,
      polling: { failure: { code: 'PSN_PRIVATE' } },
    });
    expect(errors).toMatchObject([
      { path: ['presenceChanged', 'presence'], extensions: { code: 'PSN_PRIVATE' } },
    ]);
  });

  test('stand at the player of the event as well', async () => {
    await using gateway = await start();
    const events = await gateway.subscribe(
      'subscription ($id: ID!) { presenceChanged(accountIds: [$id]) { player { presence { isOnline } } } }',
      { variables: { id: playerIds.juniper } },
    );
    expect(await events.next()).toEqual({
      data: { presenceChanged: { player: { presence: { isOnline: true } } } },
    });
    expect(callsOf(gateway, 'players.presence')).toHaveLength(1);
  });
});

describe('accounts', () => {
  const idsOf = (event: Awaited<ReturnType<Events['next']>>): string[] =>
    event!.data.wishlistChanged.wishlist.map(({ item }: { item: { id: string } }) => item.id);
  const wantsOf = ({ wishlist: wishes }: typeof marlo) => wishes.map(({ id }) => id);

  test('hear of their own wishlist, and of no other', async () => {
    await using gateway = await start({ GATEWAY_API_KEYS: apiKeys, GATEWAY_CREDENTIALS: 'both' });
    const { psn, stateDir, time } = gateway;
    await signInOn(stateDir, { psn, account: 'kids', npsso: psn.npssoOf(juniper.accountId) }, time.clock);
    const as = (headers: Record<string, string>) => gateway.subscribe(wishlist, { headers });
    const own = await as({ 'x-api-key': keys.own });
    const kids = await as({ 'x-api-key': keys.kids });
    expect(idsOf(await own.next())).toEqual(wantsOf(marlo));
    expect(idsOf(await kids.next())).toEqual(wantsOf(juniper));
    expect(callsOf(gateway, 'store.wishlist')).toHaveLength(2);
    // The same account, whoever brings it, is asked for once.
    const brought = await as({ 'x-api-key': keys.store, 'x-psn-npsso': psn.npssoOf(juniper.accountId, 'b') });
    expect(idsOf(await brought.next())).toEqual(wantsOf(juniper));
    expect(callsOf(gateway, 'store.wishlist')).toHaveLength(2);

    const wished = [{ kind: 'Concept', id: otters }] as const;
    psn.changeWorld({ wishlists: { [juniper.accountId]: wished } });
    time.advance(POLL_MS);
    expect(idsOf(await kids.next())).toEqual([otters]);
    expect(idsOf(await brought.next())).toEqual([otters]);
    psn.changeWorld({ wishlists: { [marlo.accountId]: [] } });
    time.advance(POLL_MS);
    expect(idsOf(await own.next())).toEqual([]);
  });

  test('are needed, and a key that opens the store alone brings none', async () => {
    await using gateway = await start({ GATEWAY_API_KEYS: apiKeys });
    const codes = async (headers: Record<string, string>) =>
      (await (await gateway.subscribe(wishlist, { headers })).next())!.errors!.map(
        ({ extensions }) => extensions.code,
      );
    expect(await codes({ 'x-api-key': keys.store })).toEqual(['FORBIDDEN']);
    expect(await codes({ 'x-api-key': keys.own, 'x-psn-npsso': 'n'.repeat(64) })).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect((await gateway.subscribe(wishlist)).status).toBe(401);
  });

  test('that are removed hear so, and no more', async () => {
    await using gateway = await start({ GATEWAY_API_KEYS: apiKeys });
    const { psn, stateDir, time } = gateway;
    await signInOn(stateDir, { psn, account: 'kids', npsso: psn.npssoOf(juniper.accountId) }, time.clock);
    const kids = await gateway.subscribe(wishlist, { headers: { 'x-api-key': keys.kids } });
    const own = await gateway.subscribe(wishlist, { headers: { 'x-api-key': keys.own } });
    await kids.next();
    await own.next();
    await rm(join(stateDir, 'tokens', 'kids.json'));
    // Long before the next poll.
    time.advance(60_000);
    expect(await kids.next()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await kids.next()).toBeUndefined();
    psn.changeWorld({ wishlists: { [marlo.accountId]: [] } });
    time.advance(POLL_MS);
    expect(idsOf(await own.next())).toEqual([]);
  });

  test('whose sign-in PSN refuses hear so, and no more', async () => {
    await using gateway = await start();
    const events = await gateway.subscribe(wishlist);
    await events.next();
    gateway.psn.expireTokens();
    gateway.psn.killRefreshTokens();
    gateway.psn.killNpsso();
    gateway.time.advance(POLL_MS);
    expect(await events.next()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await events.next()).toBeUndefined();
    expect(await metric(gateway, 'psn_gateway_subscriptions')).toBe(0);
  });
});

describe('a poll that fails', () => {
  const outage = { status: 503, body: {} };

  test('is told beside the last value, with longer pauses, until PSN answers again', async () => {
    await using gateway = await start();
    const events = await listen(gateway, [pillows]);
    expect(await nextPrice(events)).toBe('$29.99');
    gateway.psn.answerAlways('store.conceptPrice', outage);
    gateway.time.advance(POLL_MS);
    const { data, errors } = (await events.next())!;
    expect(errors).toBeUndefined();
    expect(data.priceChanged).toMatchObject({
      price: { text: '$29.99' },
      polling: { intervalSeconds: 225, isSlowed: false, failure: { code: 'PSN_UNAVAILABLE' } },
    });
    expect(Date.parse(data.priceChanged.polling.polledAt as string)).toBe(gateway.time.clock() - POLL_MS);
    // Somebody who comes now is told the same, without a call.
    const calls = gateway.psn.requests.length;
    const late = await listen(gateway, [pillows]);
    expect(await late.next()).toMatchObject({
      data: {
        priceChanged: { price: { text: '$29.99' }, polling: { failure: { code: 'PSN_UNAVAILABLE' } } },
      },
    });
    expect(gateway.psn.requests).toHaveLength(calls);

    gateway.psn.reset();
    gateway.time.advance(225_000);
    expect(await events.next()).toMatchObject({
      data: { priceChanged: { price: { text: '$29.99' }, polling: { intervalSeconds: 900, failure: null } } },
    });
  });

  test('has its error in the place of a value that never was', async () => {
    await using gateway = await start();
    gateway.psn.answerAlways('store.conceptPrice', outage);
    const events = await listen(gateway, [pillows]);
    expect(await events.next()).toMatchObject({
      data: { priceChanged: { price: null, polling: { polledAt: null } } },
      errors: [{ path: ['priceChanged', 'price'], extensions: { code: 'PSN_UNAVAILABLE' } }],
    });
    gateway.psn.reset();
    gateway.time.advance(225_000);
    expect(await nextPrice(events)).toBe('$29.99');
  });
});

describe('calls', () => {
  test('of polls are a third at most, and what is told says that it is slower for that', async () => {
    await using gateway = await start({ PSN_RATE_LIMIT_PER_15MIN: '30' });
    const ids = world.concepts.slice(0, 20).map(({ id }) => id);
    const events = await listen(gateway, ids);
    const told = [];
    while (told.length < ids.length) told.push((await events.next())!);
    const failed = told.filter(({ errors }) => errors !== undefined);
    expect(failed).toHaveLength(10);
    expect(failed[0]!.errors).toMatchObject([{ extensions: { code: 'PSN_RATE_LIMITED' } }]);
    const good = told.find(({ errors }) => errors === undefined);
    expect(good!.data.priceChanged.polling).toMatchObject({
      intervalSeconds: 1800,
      isSlowed: true,
      slowedBecause: 'SHARE',
    });
    expect(gateway.psn.requests).toHaveLength(10);
    // Queries have the rest.
    const { errors } = await gateway.execute(`{ concept(id: "${pillows}") { name } }`);
    expect(errors).toEqual([]);

    gateway.time.advance(POLL_MS);
    for (const { errors } of failed) {
      expect(errors).toBeDefined();
      expect((await events.next())!.errors).toBeUndefined();
    }
    expect(callsOf(gateway, 'store.conceptPrice')).toHaveLength(20);
  });

  test('of polls are counted over a restart', async () => {
    const stateDir = await mkdtemp(join(tmpdir(), 'psn-gateway-polls-'));
    const time = createTestTime();
    const ids = world.concepts.slice(0, 2).map(({ id }) => id);
    for (const code of [undefined, 'PSN_RATE_LIMITED']) {
      await using gateway = await createTestGateway({
        ...time,
        stateDir,
        env: { PSN_RATE_LIMIT_PER_15MIN: '3' },
      });
      const events = await listen(gateway, [ids[code === undefined ? 0 : 1]!]);
      expect((await events.next())!.errors?.[0]!.extensions.code).toBe(code);
      await gateway.stop();
    }
    await rm(stateDir, { recursive: true });
  });

  test('that run low make polls wait longer', async () => {
    await using gateway = await start({ PSN_RATE_LIMIT_PER_15MIN: '10' });
    for (const { id } of world.concepts.slice(0, 7))
      await gateway.execute(`{ concept(id: "${id}") { name } }`);
    const events = await listen(gateway, [pillows]);
    expect((await events.next())!.data.priceChanged.polling).toMatchObject({
      intervalSeconds: 1800,
      isSlowed: true,
      slowedBecause: 'BUDGET',
    });
  });
});

describe('what is refused', () => {
  test.each(['0', '86401', 'often'])('GATEWAY_POLL_SECONDS=%s, at start', (value) => {
    expect(() => readConfig({ GATEWAY_POLL_SECONDS: value })).toThrow(
      `GATEWAY_POLL_SECONDS: got "${value}", wants a whole number from 1 to 86400`,
    );
  });

  test.each([
    ['no id', [], 'BAD_USER_INPUT', 'conceptIds: got 0'],
    ['too many', Array.from({ length: 101 }, (_, id) => String(id)), 'BAD_USER_INPUT', 'wants 1 to 100'],
    ['no such id', ['UP0000'], 'BAD_USER_INPUT', 'wants a conceptId'],
  ])('%s is told so, and ends', async (_name, ids, code, words) => {
    await using gateway = await start();
    const events = await listen(gateway, ids);
    const { errors } = (await events.next())!;
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors![0]!.message).toContain(words);
    expect(await events.next()).toBeUndefined();
    expect(gateway.psn.requests).toEqual([]);
  });

  test('more than a caller, or the gateway, may have at once', async () => {
    await using gateway = await start({
      GATEWAY_API_KEYS: apiKeys,
      GATEWAY_MAX_SUBSCRIPTIONS: '3',
      GATEWAY_MAX_SUBSCRIPTIONS_PER_CALLER: '2',
    });
    const listenAs = (key: string) =>
      gateway.subscribe(prices, { variables: { ids: [pillows] }, headers: { 'x-api-key': key } });
    const codeOf = async (events: Events) => (await events.next())!.errors?.[0]!.extensions;
    const [first, second] = [await listenAs(keys.own), await listenAs(keys.own)];
    expect([await codeOf(first), await codeOf(second)]).toEqual([undefined, undefined]);
    expect(await codeOf(await listenAs(keys.own))).toMatchObject({ code: 'OVERLOADED', retryAfter: 60 });
    expect(await codeOf(await listenAs(keys.kids))).toBeUndefined();
    expect(await codeOf(await listenAs(keys.both))).toMatchObject({ code: 'OVERLOADED' });
    first.leave();
    await expect.poll(async () => codeOf(await listenAs(keys.both))).toBeUndefined();
  });

  test('a form other than events, before anything is asked', async () => {
    await using gateway = await start();
    const { status, errors } = await gateway.execute(prices, { variables: { ids: [pillows] } });
    expect({ status, errors }).toMatchObject({
      status: 406,
      errors: [
        { message: expect.stringContaining('text/event-stream'), extensions: { code: 'BAD_REQUEST' } },
      ],
    });
    expect(gateway.psn.requests).toEqual([]);
  });

  test('a GET that any page could send; one that says where it is from is answered', async () => {
    await using gateway = await start();
    const query = `subscription { priceChanged(conceptIds: ["${pillows}"]) { price { text } } }`;
    const url = `${gateway.address}/graphql?${new URLSearchParams({ query }).toString()}`;
    const refused = await request(url, { headers: { accept: 'text/event-stream' } });
    expect(await refused.body.text()).toContain('FORBIDDEN');
    const { body } = await request(url, {
      headers: { accept: 'text/event-stream', 'apollo-require-preflight': 'true' },
    });
    for await (const bytes of body) if (String(bytes).includes('$29.99')) break;
  });

  test('what costs more calls than a request may make', async () => {
    await using gateway = await start({ GATEWAY_MAX_UPSTREAM_CALLS: '5' });
    const ids = world.concepts.slice(0, 40).map(({ id }) => id);
    const events = await gateway.subscribe(
      `subscription ($ids: [ID!]!) { priceChanged(conceptIds: $ids) { concept { name starRating { average } contentRating { label } } } }`,
      { variables: { ids } },
    );
    expect((await events.next())!.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COMPLEX' } }]);
    expect(gateway.psn.requests).toEqual([]);
  });
});

test('a gateway that stops tells everyone who listens that there is no more', async () => {
  await using gateway = await start();
  const [one, other] = [await listen(gateway, [pillows]), await gateway.subscribe(wishlist)];
  await Promise.all([one.next(), other.next()]);
  const stopping = gateway.stop();
  expect(await one.next()).toBeUndefined();
  expect(await other.next()).toBeUndefined();
  await stopping;
});

test('hundreds who listen to 50 prices cost 50 calls an interval', async () => {
  await using gateway = await start({ GATEWAY_MAX_SUBSCRIPTIONS_PER_CALLER: '250', LOG_LEVEL: 'silent' });
  const listeners: Events[] = [];
  while (listeners.length < 250) {
    const further = fiftyPrices.map(({ id, locale }) => listen(gateway, [id], locale));
    listeners.push(...(await Promise.all(further)));
  }
  const tellAll = () => Promise.all(listeners.map((events) => events.next()));
  await tellAll();
  expect(gateway.psn.requests).toHaveLength(50);
  for (const cents of [4321, 2345]) {
    gateway.psn.changeWorld({ prices: repriced(cents) });
    gateway.time.advance(POLL_MS);
    await tellAll();
  }
  expect(gateway.psn.requests).toHaveLength(150);
});
