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

/** On whose behalf proxies say that they ask. */
const listForwarded = (headers: Headers): string[] =>
  (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** The other end of a connection, as far as its address tells. */
interface SeenPeer {
  readonly peer: string | undefined;
  readonly isProxy: boolean;
  readonly isHere: boolean;
  readonly address: string | undefined;
}

/** A class, since one is made for each request: whether nobody listened is asked by few, so it is found out when it is. */
class ReadCaller implements Caller {
  readonly address: string | undefined;
  readonly isLocal: boolean;
  readonly #headers: Headers;
  readonly #peer: SeenPeer;

  constructor(headers: Headers, peer: SeenPeer, address: string | undefined) {
    this.address = address;
    this.isLocal = peer.isHere && !isForwarded(headers);
    this.#headers = headers;
    this.#peer = peer;
  }

  get isPrivate(): boolean {
    return cameInPrivate(this.#headers, this.#peer);
  }
}

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

  const lookAt = (peer: string | undefined): SeenPeer => ({
    peer,
    isProxy: peer !== undefined && isTrusted(peer),
    isHere: isLoopbackAddress(peer),
    address: peer === undefined ? undefined : bareAddress(peer),
  });
  /** Who asks often, or a proxy, has one connection for many requests. */
  let last = lookAt(undefined);

  return (headers, peer) => {
    if (last.peer !== peer) last = lookAt(peer);
    const { isProxy, address } = last;
    return new ReadCaller(headers, last, isProxy ? findAddress(peer ?? '', listForwarded(headers)) : address);
  };
}
