import { isIP } from 'node:net';

import { bareAddress, createNetworkRule, isLoopbackAddress, type ProxyNetwork } from '../trusted-proxies.js';
import { cameInPrivate } from './private-channel.js';

/** Who sent a request, as far as its connection and trusted proxies tell. */
export interface Caller {
  /** Its address; undefined where nobody who is believed has told. */
  readonly address: string | undefined;
  /** It asks from this machine, and no header tells of another. */
  readonly isLocal: boolean;
  /** Nobody can have listened on the way. */
  readonly isPrivate: boolean;
}

/** Whoever runs this process, who needs no request to ask. */
export const owner: Caller = { address: undefined, isLocal: true, isPrivate: true };

/** Reads who sent a request: its headers, and the address at the other end of its connection. */
export type CallerReader = (headers: Headers, peer: string | undefined) => Caller;

/** An entry of `X-Forwarded-For`, of which some proxies write a port. */
function readAddress(entry: string): string | undefined {
  const bare = entry.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  return isIP(bare) === 0 ? undefined : bareAddress(bare);
}

/** Whether a proxy tells on whose behalf it asks. Of one that nobody has named that much is believed: it takes rights away. */
const isForwarded = (headers: Headers): boolean => headers.has('x-forwarded-for') || headers.has('forwarded');

/**
 * Believes `X-Forwarded-For` and `X-Forwarded-Proto` from these networks alone. Each proxy adds whom it was asked by at
 * the end, so the list is read from there, for as long as who wrote an entry is trusted: what stands before may be made up.
 */
export function createCallerReader(trusted: readonly ProxyNetwork[]): CallerReader {
  const isTrusted = createNetworkRule(trusted);

  function findAddress(peer: string, told: readonly string[]): string | undefined {
    let address: string | undefined = bareAddress(peer);
    for (const entry of told.toReversed()) {
      if (address === undefined || !isTrusted(address)) return address;
      address = readAddress(entry);
    }
    return address;
  }

  return (headers, peer) => {
    const isProxy = peer !== undefined && isTrusted(peer);
    const forwarded = isProxy ? (headers.get('x-forwarded-for') ?? '').split(',') : [];
    const told = forwarded.map((entry) => entry.trim()).filter((entry) => entry !== '');
    return {
      address: peer === undefined ? undefined : findAddress(peer, told),
      isLocal: isLoopbackAddress(peer) && !isForwarded(headers),
      // Asked for by few, so it is found out when it is.
      get isPrivate() {
        return cameInPrivate(headers, { peer, isProxy });
      },
    };
  };
}
