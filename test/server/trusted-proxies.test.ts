import { describe, expect, test } from 'vitest';

import { ConfigError } from '../../src/config-reader.js';
import { readConfig } from '../../src/config.js';
import { createCallerReader } from '../../src/server/caller.js';
import { createTestGateway, type TestGateway } from '../support/test-gateway.js';

const networksOf = (text: string) => readConfig({ GATEWAY_TRUSTED_PROXIES: text }).trustedProxies;

describe('who sent a request', () => {
  const read = (trusted: string, peer: string | undefined, headers: Record<string, string>) =>
    createCallerReader(networksOf(trusted))(new Headers(headers), peer);

  test.each<[string, string, string | undefined, string | undefined, string | undefined]>([
    ['nobody is trusted unless the operator says so', '', '10.0.0.7', '203.0.113.9', '10.0.0.7'],
    ['not even on this machine', '', '127.0.0.1', '203.0.113.9', '127.0.0.1'],
    ['a trusted proxy tells', '10.0.0.0/8', '10.0.0.7', '203.0.113.9', '203.0.113.9'],
    ['another one does not', '10.0.0.7', '10.0.0.8', '203.0.113.9', '10.0.0.8'],
    [
      'what stood there before may be made up',
      '10.0.0.0/8',
      '10.0.0.7',
      '198.51.100.1, 203.0.113.9',
      '203.0.113.9',
    ],
    ['several trusted proxies', '10.0.0.0/8', '10.0.0.7', '203.0.113.9, 10.1.1.1', '203.0.113.9'],
    ['a proxy that speaks for itself', '10.0.0.0/8', '10.0.0.7', undefined, '10.0.0.7'],
    ['IPv4 within IPv6', '10.0.0.0/8', '::ffff:10.0.0.7', '::ffff:203.0.113.9', '203.0.113.9'],
    ['IPv6', '2001:db8::/32', '2001:db8::5', '2001:db9::1', '2001:db9::1'],
    ['with a port', 'loopback', '127.0.0.1', '203.0.113.9:5123', '203.0.113.9'],
    ['IPv6 with a port', 'loopback', '::1', '[2001:db9::1]:5123', '2001:db9::1'],
    ['what is no address', 'loopback', '127.0.0.1', 'unknown', undefined],
    ['nobody knows', 'loopback', undefined, '203.0.113.9', undefined],
  ])('%s', (_what, trusted, peer, forwarded, address) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(read(trusted, peer, headers).address).toBe(address);
  });

  test.each<[boolean, string, string, string | undefined]>([
    [true, '', '127.0.0.1', undefined],
    [true, 'loopback', '127.0.0.1', undefined],
    [false, '', '127.0.0.1', '203.0.113.9'],
    [false, 'loopback', '127.0.0.1', '203.0.113.9'],
    [false, 'loopback', '127.0.0.1', '127.0.0.1'],
    [false, 'loopback', '127.0.0.1', 'unknown'],
    [false, '10.0.0.0/8', '10.0.0.7', '127.0.0.1, 10.0.0.9'],
  ])('local: %s, trusting %j, from %s for %s', (isLocal, trusted, peer, forwarded) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(read(trusted, peer, headers).isLocal).toBe(isLocal);
  });

  test.each<[boolean, string, string, Record<string, string>]>([
    [true, '10.0.0.7', '10.0.0.7', { host: 'psn.example', 'x-forwarded-proto': 'https' }],
    [false, '10.0.0.7', '10.0.0.7', { host: 'psn.example', 'x-forwarded-proto': 'http' }],
    [false, '10.0.0.7', '10.0.0.7', { host: 'localhost' }],
    [false, '10.0.0.7', '10.0.0.8', { host: 'psn.example', 'x-forwarded-proto': 'https' }],
  ])('private: %s, trusting %s, from %s with %j', (isPrivate, trusted, peer, headers) => {
    expect(read(trusted, peer, headers).isPrivate).toBe(isPrivate);
  });
});

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/', '::/129', '0.0.0.0/0', '::/0', '10.0.0.1/8/8'])(
  '%s is no network of proxies, and the gateway says so',
  (text) => {
    const read = () => networksOf(`10.0.0.7,${text}`);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/GATEWAY_TRUSTED_PROXIES: got .*, wants addresses or networks/);
  },
);

const whoAmI = async (gateway: TestGateway, headers: Record<string, string> = {}) => {
  const { data, errors } = await gateway.execute('{ viewer { onlineId } }', { headers });
  return data.viewer?.onlineId ?? errors[0]?.extensions.code;
};

test.each([
  ['a trusted proxy', 'loopback'],
  ['a proxy that nobody has named', ''],
])('whoever comes through %s of this machine is not its owner', async (_what, trusted) => {
  await using gateway = await createTestGateway({ env: { GATEWAY_TRUSTED_PROXIES: trusted } });
  const owner = await whoAmI(gateway);
  expect(owner).toMatch(/^[\w-]{3,16}$/);
  expect(await whoAmI(gateway, { 'x-forwarded-for': '203.0.113.9' })).toBe('UNAUTHENTICATED');
  expect(await whoAmI(gateway, { forwarded: 'for=203.0.113.9' })).toBe('UNAUTHENTICATED');
  const page = await fetch(gateway.address, { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(await page.text()).toContain('from the store alone');
});

describe('an open gateway', () => {
  const ask = async (gateway: TestGateway, address: string) => {
    const { errors } = await gateway.execute('{ concept(id: "90000137") { name } }', {
      headers: { 'x-forwarded-for': address },
    });
    return errors.map(({ extensions }) => extensions.code);
  };
  const start = (trusted: string) =>
    createTestGateway({
      env: {
        GATEWAY_PUBLIC: 'on',
        PSN_NPSSO: '',
        PSN_RATE_LIMIT_PER_15MIN: '4',
        GATEWAY_TRUSTED_PROXIES: trusted,
      },
    });
  const [greedy, modest] = ['203.0.113.9', '198.51.100.1'];

  test('divides its calls between the addresses that a trusted proxy tells', async () => {
    await using gateway = await start('loopback');
    expect(await ask(gateway, greedy)).toEqual([]);
    expect(await ask(gateway, greedy)).toEqual([]);
    expect(await ask(gateway, greedy)).toEqual(['PSN_RATE_LIMITED']);
    expect(await ask(gateway, modest)).toEqual([]);
  });

  test('takes what others tell for nothing', async () => {
    await using gateway = await start('');
    expect(await ask(gateway, greedy)).toEqual([]);
    expect(await ask(gateway, greedy)).toEqual([]);
    expect(await ask(gateway, modest)).toEqual(['PSN_RATE_LIMITED']);
  });
});
