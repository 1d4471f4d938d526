import { connect } from 'node:net';

import { describe, expect, test } from 'vitest';

import { cameInPrivate } from '../../src/server/private-channel.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';
import { apiKeys, askWho, isMe, juniper, keys, marlo, whoAmI } from './accounts-of-the-world.js';
import { ask, callsOf, createTestClock, grantTypes, healthy, tokenCalls } from './questions.js';
import { expectNoSecret } from './secrets.js';

type Policy = 'request' | 'both';

const start = (policy: Policy, env: Record<string, string> = {}, clock?: () => number) =>
  createTestGateway({ env: { GATEWAY_CREDENTIALS: policy, ...env }, ...(clock && { clock }) });

const unknown = 'z'.repeat(64);
const npssoOf = ({ psn }: TestGateway, { accountId }: { accountId: string }, browser?: string) =>
  psn.npssoOf(accountId, browser);

/** An access token as a caller would have it from elsewhere. */
async function tokenOf(gateway: TestGateway, player: { accountId: string }): Promise<string> {
  await gateway.execute(whoAmI, { headers: { 'x-psn-npsso': npssoOf(gateway, player, 'elsewhere') } });
  const [call] = gateway.psn.requests.filter(({ headers }) =>
    headers['authorization']?.startsWith('Bearer '),
  );
  const token = call!.headers['authorization']!.slice('Bearer '.length);
  gateway.psn.requests.length = 0;
  return token;
}

const forged = (accountId: string) =>
  `e30.${Buffer.from(JSON.stringify({ account_id: accountId })).toString('base64url')}.c2ln`;

describe('a request that brings an account', () => {
  test.each<[Policy]>([['request'], ['both']])('is answered as that account (%s)', async (policy) => {
    await using gateway = await start(policy);
    const npsso = npssoOf(gateway, juniper);
    const { data, errors, text } = await gateway.execute(whoAmI, { headers: { 'x-psn-npsso': npsso } });
    expect({ data, errors }).toEqual({ data: isMe(juniper), errors: [] });
    const token = await tokenOf(gateway, juniper);
    const byToken = await gateway.execute(whoAmI, { headers: { 'x-psn-access-token': token } });
    expect(byToken.data).toEqual(isMe(juniper));
    expect(tokenCalls(gateway)).toEqual([]);
    await expectNoSecret(gateway, [text, byToken.text]);
    const told = [text, byToken.text, ...gateway.log].join('');
    for (const secret of [npsso, token]) expect(told.includes(secret.slice(0, 16))).toBe(false);
    for (const { headers } of gateway.psn.requests)
      expect(Object.keys(headers).join()).not.toContain('x-psn-npsso');
  });

  test('asks the store without it', async () => {
    await using gateway = await start('request');
    const { data } = await gateway.execute(`{ ${ask.concept} }`, {
      headers: { 'x-psn-npsso': npssoOf(gateway, juniper) },
    });
    expect(data).toEqual({ concept: healthy.concept });
    expect(tokenCalls(gateway)).toEqual([]);
  });

  test('hears nothing of the gateway’s own accounts, and of its own budget', async () => {
    await using gateway = await start('both');
    await gateway.execute(whoAmI);
    const headers = { 'x-psn-npsso': npssoOf(gateway, juniper) };
    await gateway.execute(whoAmI, { headers });
    const { data } = await gateway.execute('{ gateway { accounts { name } budget { kind account used } } }', {
      headers,
    });
    expect(data.gateway.accounts).toBeNull();
    expect(data.gateway.budget).toEqual([
      { kind: 'anonymous', account: null, used: 0 },
      { kind: 'sign-in', account: null, used: 2 },
      { kind: 'account', account: null, used: 1 },
    ]);
  });

  test('still needs a key where there are keys, and a key for the store is enough', async () => {
    await using gateway = await start('request', { GATEWAY_API_KEYS: apiKeys });
    const headers = { 'x-psn-npsso': npssoOf(gateway, juniper) };
    expect((await gateway.execute(whoAmI, { headers })).status).toBe(401);
    expect(await askWho(gateway, { ...headers, 'x-api-key': keys.store })).toBe(juniper.onlineId);
    expect(await askWho(gateway, { 'x-api-key': keys.own })).toBe('UNAUTHENTICATED');
  });
});

describe('a request that brings none', () => {
  test('gets UNAUTHENTICATED, not the owner’s data, where each must bring one', async () => {
    await using gateway = await start('request');
    const { data, errors } = await gateway.execute(
      `{ ${ask.viewer} ${ask.concept} gateway { accounts { name } } }`,
    );
    expect(data).toEqual({ viewer: null, concept: healthy.concept, gateway: { accounts: null } });
    expect(errors).toMatchObject([{ path: ['viewer'], extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(errors[0]?.message).toContain('x-psn-access-token');
    expect(tokenCalls(gateway)).toEqual([]);
    expect(await askWho(gateway, { 'x-psn-account': 'default' })).toBe('UNAUTHENTICATED');
  });

  test('is the owner’s where it need not', async () => {
    await using gateway = await start('both');
    expect(await askWho(gateway)).toBe(marlo.onlineId);
  });
});

describe('a credential of no use', () => {
  const forms: readonly [string, (gateway: TestGateway) => Record<string, string>][] = [
    ['an empty npsso', () => ({ 'x-psn-npsso': '' })],
    ['an npsso of blanks', () => ({ 'x-psn-npsso': '   ' })],
    ['an npsso that is cut off', (gateway) => ({ 'x-psn-npsso': npssoOf(gateway, juniper).slice(1) })],
    ['an npsso that never was', () => ({ 'x-psn-npsso': unknown })],
    [
      'two npssos',
      (gateway) => ({ 'x-psn-npsso': `${npssoOf(gateway, juniper)}, ${npssoOf(gateway, marlo)}` }),
    ],
    ['an empty access token', () => ({ 'x-psn-access-token': '' })],
    ['an access token that never was', () => ({ 'x-psn-access-token': unknown })],
    ['an access token with its scheme', () => ({ 'x-psn-access-token': `Bearer ${unknown}` })],
    ['two access tokens', () => ({ 'x-psn-access-token': `${unknown}, ${unknown}` })],
    ['a forged access token of the owner’s', () => ({ 'x-psn-access-token': forged(marlo.accountId) })],
    [
      'both kinds at once',
      (gateway) => ({ 'x-psn-access-token': unknown, 'x-psn-npsso': npssoOf(gateway, juniper) }),
    ],
    [
      'an npsso beside a chosen account',
      (gateway) => ({ 'x-psn-account': 'default', 'x-psn-npsso': npssoOf(gateway, juniper) }),
    ],
    ['a misspelt header', (gateway) => ({ 'x-psn-accesstoken': npssoOf(gateway, juniper) })],
    ['a name in other letters', () => ({ 'X-PSN-Access-Token': '' })],
    [
      'an npsso that a proxy was given in the clear',
      (gateway) => ({ 'x-psn-npsso': npssoOf(gateway, juniper), 'x-forwarded-proto': 'http' }),
    ],
  ];

  test.each(forms)('(%s) never makes its sender the owner', async (_what, headersOf) => {
    await using gateway = await start('both');
    // The owner is signed in, so that there is something to fall back to.
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    gateway.psn.requests.length = 0;
    const headers = headersOf(gateway);
    const { status, data, errors, text } = await gateway.execute(
      `{ viewer { id onlineId } ${ask.concept} gateway { accounts { name } } }`,
      { headers },
    );
    expect(status).toBe(200);
    expect(data.viewer?.onlineId ?? null).toBeNull();
    expect(data.viewer?.id ?? null).toBeNull();
    expect(data.concept).toEqual(healthy.concept);
    expect(data.gateway.accounts).toBeNull();
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAUTHENTICATED']));
    const told = [text, ...gateway.log].join('');
    for (const value of Object.values(headers).filter((value) => value.trim().length > 16)) {
      expect(told.includes(value.slice(0, 16))).toBe(false);
    }
  });

  test('sent twice as two headers is no less of no use', async () => {
    await using gateway = await start('both');
    const socket = connect(Number(new URL(gateway.address).port), '127.0.0.1');
    const body = JSON.stringify({ query: '{ viewer { onlineId } }' });
    const npsso = npssoOf(gateway, juniper);
    const head = [
      'POST /graphql HTTP/1.1',
      'Host: localhost',
      'Connection: close',
      'Content-Type: application/json',
      'Accept: application/json',
      `Content-Length: ${body.length}`,
      `X-Psn-Npsso: ${npsso}`,
      `x-psn-npsso: ${npsso}`,
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    const told = (await socket.toArray()).join('');
    expect(told).toContain('UNAUTHENTICATED');
    expect(told).not.toContain(marlo.onlineId);
    expect(gateway.psn.requests).toEqual([]);
  });

  test('a refused npsso is not exchanged again, and a refused token is not sent again', async () => {
    const clock = createTestClock();
    await using gateway = await start('request', {}, clock.read);
    for (let round = 0; round < 3; round += 1) {
      expect(await askWho(gateway, { 'x-psn-npsso': unknown })).toBe('UNAUTHENTICATED');
      expect(await askWho(gateway, { 'x-psn-access-token': unknown })).toBe('UNAUTHENTICATED');
      clock.passSeconds(600);
    }
    expect(grantTypes(gateway)).toEqual(['sso_token']);
    expect(callsOf(gateway, 'profile.identity')).toHaveLength(1);
  });

  test('a refused token is told as the caller’s to replace, also at first, and not as the operator’s', async () => {
    await using gateway = await start('request');
    for (let round = 0; round < 2; round += 1) {
      const { errors } = await gateway.execute(whoAmI, { headers: { 'x-psn-access-token': unknown } });
      expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
      expect(errors[0]?.message).toMatch(/^x-psn-access-token: PSN does not accept it: .*; bring a new one$/);
    }
    expect(callsOf(gateway, 'profile.identity')).toHaveLength(1);
    expect(gateway.log.join('')).not.toMatch(/new token was refused|npsso may belong/);
  });

  test('access tokens that nobody issued are tried until so many were refused, while one that PSN took goes on', async () => {
    await using gateway = await start('request', { PSN_RATE_LIMIT_PER_15MIN: '3' });
    const good = await tokenOf(gateway, juniper);
    expect(await askWho(gateway, { 'x-psn-access-token': good })).toBe(juniper.onlineId);
    const codes: string[] = [];
    for (const letter of ['a', 'b', 'c', 'd', 'e']) {
      codes.push(await askWho(gateway, { 'x-psn-access-token': letter.repeat(40) }));
    }
    expect(codes).toEqual([
      ...Array.from({ length: 3 }, () => 'UNAUTHENTICATED'),
      ...Array.from({ length: 2 }, () => 'PSN_RATE_LIMITED'),
    ]);
    expect(await askWho(gateway, { 'x-psn-access-token': good })).toBe(juniper.onlineId);
  });

  test('a token that claims to be the owner’s spends nothing of the owner’s budget', async () => {
    await using gateway = await start('both');
    await askWho(gateway);
    await askWho(gateway, { 'x-psn-access-token': forged(marlo.accountId) });
    const { data } = await gateway.execute('{ gateway { budget { account used } } }');
    expect(data.gateway.budget).toContainEqual({ account: 'default', used: 1 });
  });
});

describe('an npsso that a request brings', () => {
  test('is exchanged once for all who bring it, renewed by what it brought, and dropped after idling', async () => {
    const clock = createTestClock();
    await using gateway = await start('request', {}, clock.read);
    const headers = { 'x-psn-npsso': npssoOf(gateway, juniper) };
    const all = await Promise.all(Array.from({ length: 20 }, () => askWho(gateway, headers)));
    expect(new Set(all)).toEqual(new Set([juniper.onlineId]));
    expect(grantTypes(gateway)).toEqual(['sso_token']);
    clock.passSeconds(3600);
    expect(await askWho(gateway, headers)).toBe(juniper.onlineId);
    expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token']);
    clock.passSeconds(2 * 3600 + 1);
    expect(await askWho(gateway, headers)).toBe(juniper.onlineId);
    expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token', 'sso_token']);
  });

  test('is exchanged anew when PSN has ended what it brought', async () => {
    await using gateway = await start('request');
    const headers = { 'x-psn-npsso': npssoOf(gateway, juniper) };
    await askWho(gateway, headers);
    gateway.psn.expireTokens();
    gateway.psn.killRefreshTokens();
    expect(await askWho(gateway, headers)).toBe(juniper.onlineId);
    expect(grantTypes(gateway)).toEqual(['sso_token', 'refresh_token', 'sso_token']);
  });

  test('of one account spends one budget with every other of that account', async () => {
    await using gateway = await start('both', { PSN_RATE_LIMIT_PER_15MIN: '3' });
    const asMarlo = (browser: string) => ({ 'x-psn-npsso': npssoOf(gateway, marlo, browser) });
    expect(await askWho(gateway)).toBe(marlo.onlineId);
    expect(await askWho(gateway, asMarlo('one'))).toBe(marlo.onlineId);
    expect(await askWho(gateway, asMarlo('two'))).toBe(marlo.onlineId);
    expect(await askWho(gateway, asMarlo('one'))).toBe('PSN_RATE_LIMITED');
    expect(await askWho(gateway)).toBe('PSN_RATE_LIMITED');
    expect(await askWho(gateway, { 'x-psn-npsso': npssoOf(gateway, juniper) })).toBe(juniper.onlineId);
  });

  test('two hundred callers with twenty of them cause eight exchanges; the rest is told when to come back', async () => {
    const clock = createTestClock();
    await using gateway = await start('request', {}, clock.read);
    const npssos = Array.from({ length: 20 }, (_, place) =>
      npssoOf(gateway, place % 2 === 0 ? marlo : juniper, `browser ${place}`),
    );
    const asked = await Promise.all(
      Array.from({ length: 200 }, async (_, caller) => {
        const npsso = npssos[caller % 20]!;
        const { data, errors } = await gateway.execute('{ viewer { onlineId } }', {
          headers: { 'x-psn-npsso': npsso },
        });
        return { place: caller % 20, who: data.viewer.onlineId as string | null, errors };
      }),
    );
    const served = asked.filter(({ who }) => who !== null);
    const places = new Set(served.map(({ place }) => place));
    expect(grantTypes(gateway)).toEqual(Array.from({ length: places.size }, () => 'sso_token'));
    expect(places.size).toBeLessThanOrEqual(8);
    expect(places.size).toBeGreaterThan(0);
    for (const { place, who } of served) expect(who).toBe((place % 2 === 0 ? marlo : juniper).onlineId);
    for (const { place, errors } of asked.filter(({ who }) => who === null)) {
      expect(places.has(place)).toBe(false);
      expect(errors).toMatchObject([
        { extensions: { code: 'PSN_RATE_LIMITED', operation: 'auth.token', retryAfter: 7200 } },
      ]);
    }
    const later = await Promise.all(npssos.map((npsso) => askWho(gateway, { 'x-psn-npsso': npsso })));
    expect(later.filter((who) => who === 'PSN_RATE_LIMITED')).toHaveLength(20 - places.size);
    expect(tokenCalls(gateway)).toHaveLength(places.size);
  }, 60_000);

  test.each<[string, { status: number; body: unknown; headers?: Record<string, string> }, string]>([
    [
      'a throttled account host',
      { status: 429, body: {}, headers: { 'retry-after': '60' } },
      'PSN_RATE_LIMITED',
    ],
    ['a refusal at the edge', { status: 403, body: '<HTML>no</HTML>' }, 'PSN_BLOCKED'],
    ['an account host that is down', { status: 503, body: {} }, 'PSN_UNAVAILABLE'],
    ['an answer that nobody knows', { status: 200, body: {} }, 'PSN_UNEXPECTED_RESPONSE'],
    ['a client that PSN refuses', { status: 400, body: { error: 'invalid_client' } }, 'UNAUTHENTICATED'],
  ])('that meets %s is not tried again at once', async (_what, answer, code) => {
    await using gateway = await start('request');
    gateway.psn.answerAlways('auth.token', answer);
    gateway.psn.answerAlways('auth.authorize', answer);
    const headers = { 'x-psn-npsso': npssoOf(gateway, juniper) };
    expect(await askWho(gateway, headers)).toBe(code);
    const calls = tokenCalls(gateway).length;
    expect(await askWho(gateway, headers)).toBe(code);
    expect(tokenCalls(gateway)).toHaveLength(calls);
    await expectNoSecret(gateway, []);
  });
});

describe('an npsso comes in private', () => {
  test.each<[boolean, string | undefined, Record<string, string>]>([
    [true, '127.0.0.1', { host: 'localhost:4000' }],
    [true, '::1', { host: '[::1]:4000' }],
    [true, '::ffff:127.0.0.1', { host: '127.0.0.1' }],
    [true, '127.0.0.1', { host: 'psn.example', 'x-forwarded-proto': 'https' }],
    [true, '127.0.0.1', { host: 'psn.example', forwarded: 'for=10.0.0.1;proto=https' }],
    [false, '127.0.0.1', { host: 'psn.example' }],
    [false, '127.0.0.1', { host: 'localhost', 'x-forwarded-proto': 'http' }],
    [false, '127.0.0.1', { host: 'localhost', 'x-forwarded-proto': 'http, https' }],
    [false, '127.0.0.1', { host: 'localhost', forwarded: 'proto=http' }],
    [false, '10.0.0.7', { host: 'localhost' }],
    [false, '10.0.0.7', { host: 'psn.example', 'x-forwarded-proto': 'https' }],
    [false, undefined, { host: 'localhost' }],
  ])('%s from %s with %j', (isPrivate, peer, headers) => {
    expect(cameInPrivate(new Headers(headers), { peer, isProxy: false })).toBe(isPrivate);
  });
});
