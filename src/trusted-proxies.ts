import { BlockList, isIP } from 'node:net';

import { isLoopback, type Reader, wants } from './config-reader.js';

/** Addresses, or networks in CIDR notation, from which proxies may tell on whose behalf they ask. */
export type ProxyNetwork = string;

const LOOPBACK: readonly ProxyNetwork[] = ['127.0.0.0/8', '::1/128'];

const forms = 'addresses or networks of your own proxies such as 10.0.0.7 or 10.0.0.0/8, or loopback';

const bitsOf = (address: string): number => (isIP(address) === 6 ? 128 : 32);

/** One of them; `loopback` names this machine. All addresses together are refused: anyone could then be anyone. */
export const proxyNetwork: Reader<readonly ProxyNetwork[]> = (text) => {
  if (text.toLowerCase() === 'loopback') return LOOPBACK;
  const [address = '', length, ...more] = text.split('/');
  if (isIP(address) === 0 || more.length > 0) return wants(forms);
  const bits = length === undefined ? bitsOf(address) : /^\d+$/.test(length) ? Number(length) : NaN;
  if (!(bits <= bitsOf(address))) return wants(forms);
  return bits > 0 ? [`${address}/${bits}`] : wants(`${forms}; ${text} would be everyone`);
};

/** IPv4 as such, where a socket that listens for both shows it as IPv6. */
export const bareAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** Tells whether an address is in one of these networks. */
export function createNetworkRule(networks: readonly ProxyNetwork[]): (address: string) => boolean {
  const listed = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    listed.addSubnet(address, Number(bits), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return (address) => {
    const bare = bareAddress(address);
    const version = isIP(bare);
    return version !== 0 && listed.check(bare, version === 6 ? 'ipv6' : 'ipv4');
  };
}

/** Whether an address is one of this machine. */
export const isLoopbackAddress = (address: string | undefined): boolean =>
  isLoopback(bareAddress(address ?? ''));
