import { isLoopback } from '../config-reader.js';

/** What proxies tell of how they were asked, each adding its own word. */
function readProtocols(headers: Headers): string[] {
  const forwarded = (headers.get('forwarded') ?? '').matchAll(/\bproto="?(\w+)/gi);
  const told = (headers.get('x-forwarded-proto') ?? '').split(',');
  return [...told, ...[...forwarded].map(([, word = '']) => word)]
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

/**
 * Whether nobody can have listened on the way. This gateway speaks plain http, so the request must come from this
 * machine: from the caller itself, or from a proxy that says that it was asked by https alone. A proxy that says
 * nothing is known by the name that it was asked by.
 */
export function cameInPrivate(headers: Headers, peer: string | undefined): boolean {
  if (!isLoopback((peer ?? '').replace(/^::ffff:/i, ''))) return false;
  const protocols = readProtocols(headers);
  if (protocols.length > 0) return protocols.every((word) => word === 'https');
  return isLoopback((headers.get('host') ?? '').replace(/:\d+$/, ''));
}
