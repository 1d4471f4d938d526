import { isIPv6 } from 'node:net';

import { RateLimitedError } from '../errors.js';

/** Divides a budget between the addresses that use it. */
export interface AddressShares {
  /**
   * Makes a call on behalf of an address. Throws `RateLimitedError` when the share of that address is used up; what
   * rejects before it was sent is to give its place back.
   */
  spend(address: string, operation: string, budget: () => Promise<void> | undefined): Promise<void>;
}

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Eight groups, `::` written out. */
function groupsOf(address: string): string[] {
  const [front = [], back = []] = address
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  const missing = Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array.from({ length: missing }, () => '0'), ...back];
}

/** Whose an address is: an IPv4 address is somebody's, of IPv6 the first 64 bits are. */
export function holderOf(address: string): string {
  const bare = address.replace(/%.*$/, '').toLowerCase();
  const mapped = IPV4_IN_IPV6.exec(bare)?.[1];
  if (mapped !== undefined || !isIPv6(bare)) return mapped ?? bare;
  const network = groupsOf(bare).slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/**
 * An address may have half of what the others have left: one alone half of the budget, the next half of the rest, so
 * that there is always some for a newcomer. There are never more addresses in the table than calls in the window.
 */
export function createAddressShares(options: {
  readonly windowMs: number;
  readonly clock: () => number;
  /** Calls that the whole budget has left. */
  readonly remaining: () => number;
}): AddressShares {
  const { windowMs, clock, remaining } = options;
  /** Moments of calls by holder, oldest first; whoever called last stands last. */
  const calls = new Map<string, number[]>();

  function forgetOld(now: number): void {
    for (const [holder, moments] of calls) {
      if ((moments.at(-1) ?? 0) > now - windowMs) return;
      calls.delete(holder);
    }
  }

  return {
    async spend(address, operation, budget) {
      const now = clock();
      forgetOld(now);
      const holder = holderOf(address);
      const own = calls.get(holder) ?? [];
      while (own[0] !== undefined && own[0] <= now - windowMs) own.shift();
      const [oldest] = own;
      if (oldest !== undefined && own.length >= Math.ceil((own.length + remaining()) / 2)) {
        throw new RateLimitedError(
          operation,
          Math.max(1, Math.ceil((oldest + windowMs - now) / 1000)),
          "This address has used its share of the gateway's budget, so it did not send",
        );
      }
      own.push(now);
      calls.delete(holder);
      calls.set(holder, own);
      try {
        await budget();
      } catch (error) {
        own.splice(own.indexOf(now), 1);
        throw error;
      }
    },
  };
}
