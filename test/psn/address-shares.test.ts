import { expect, test } from 'vitest';

import { RateLimitedError } from '../../src/errors.js';
import { createAddressShares, holderOf } from '../../src/psn/address-shares.js';

const QUARTER_HOUR = 900_000;

function createShared(limit: number) {
  let now = 1_000_000_000;
  let used = 0;
  const shares = createAddressShares({
    windowMs: QUARTER_HOUR,
    clock: () => now,
    remaining: () => limit - used,
  });
  const spend = (address: string): Promise<void> =>
    shares.spend(address, 'test.call', () => {
      if (used === limit) return Promise.reject(new RateLimitedError('test.call', 1));
      used += 1;
      return Promise.resolve();
    });
  return {
    spend,
    passMs: (milliseconds: number) => {
      now += milliseconds;
    },
    giveBack: (calls: number) => {
      used -= calls;
    },
    /** How many of so many calls are let through. */
    spendAll: async (address: string, times: number): Promise<number> => {
      const all = await Promise.allSettled(Array.from({ length: times }, () => spend(address)));
      return all.filter(({ status }) => status === 'fulfilled').length;
    },
  };
}

test('one address may have half of the budget, the next half of what is left, and the hundredth something', async () => {
  const { spendAll } = createShared(300);
  expect(await spendAll('192.0.2.1', 1000)).toBe(150);
  expect(await spendAll('192.0.2.2', 1000)).toBe(75);
  expect(await spendAll('192.0.2.1', 10)).toBe(0);
  expect(await spendAll('192.0.2.3', 1)).toBe(1);
});

test('who asks modestly is served while others have used up their shares', async () => {
  const { spendAll, spend } = createShared(300);
  for (let host = 1; host <= 3; host += 1) await spendAll(`192.0.2.${host}`, 1000);
  for (let host = 10; host < 20; host += 1) await expect(spend(`192.0.2.${host}`)).resolves.toBeUndefined();
});

test('a refusal tells when the oldest call of that address leaves the window, and then there is room', async () => {
  const { spend, spendAll, passMs, giveBack } = createShared(4);
  expect(await spendAll('192.0.2.1', 9)).toBe(2);
  passMs(600_000);
  await expect(spend('192.0.2.1')).rejects.toMatchObject({ code: 'PSN_RATE_LIMITED', retryAfter: 300 });
  passMs(300_000);
  giveBack(2);
  expect(await spendAll('192.0.2.1', 9)).toBe(2);
});

test('a call that the budget refuses is none of the address’s', async () => {
  const { spend, spendAll, giveBack } = createShared(1);
  expect(await spendAll('192.0.2.1', 1)).toBe(1);
  await expect(spend('192.0.2.2')).rejects.toThrow(RateLimitedError);
  giveBack(1);
  await expect(spend('192.0.2.2')).resolves.toBeUndefined();
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:7::1', '2001:db8:0:7::/64'],
  ['2001:0DB8::0007:ffff:ffff:ffff:ffff', '2001:db8:0:7::/64'],
  ['2001:db8::7:0:0:0:1', '2001:db8:0:7::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s belongs to %s', (address, holder) => {
  expect(holderOf(address)).toBe(holder);
});
