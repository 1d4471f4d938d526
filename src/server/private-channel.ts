import { isLoopback } from '../config-reader.js';
import { isLoopbackAddress } from '../trusted-proxies.js';

/** What proxies tell of how they were asked, each adding its own word. */
function readProtocols(headers: Headers): string[] {
  const forwarded = (headers.get('forwarded') ?? '').matchAll(/\bproto="?(\w+)/gi);
  const told = (headers.get('x-forwarded-proto') ?? '').split(',');
  return [...told, ...[...forwarded].map(([, word = '']) => word)]
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

/** The other end of a connection: its address, and whether the operator calls it a proxy of theirs. */
export interface Peer {
  readonly peer: string | undefined;
  readonly isProxy: boolean;
}

/**
 * Whether nobody can have listened on the way. This gateway speaks plain http, so the request must come from this
 * machine, or from a proxy on a way that the operator trusts: from the caller itself, or from a proxy that says that it
 * was asked by https alone. A proxy here that says nothing is known by the name that it was asked by.
 */
export function cameInPrivate(headers: Headers, { peer, isProxy }: Peer): boolean {
  const isHere = isLoopbackAddress(peer);
  if (!isHere && !isProxy) return false;
  const protocols = readProtocols(headers);
  if (protocols.length > 0) return protocols.every((word) => word === 'https');
  return isHere && isLoopback((headers.get('host') ?? '').replace(/:\d+$/, ''));
}
