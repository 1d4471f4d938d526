import type { IncomingMessage } from 'node:http';

import { ConfigError } from '../config-reader.js';

/** Takes the path under which a gateway is mounted off an address, which is left as it is where it has none. */
export type Unmount = (url: string) => string;

/** Reads such a path: `/api/psn`, or nothing for the root. Throws a `ConfigError` for another form. */
export function readMountPath(path = ''): string {
  const bare = path.replace(/\/$/, '');
  if (bare === '' || /^(\/[\w.~-]+)+$/.test(bare)) return bare;
  throw new ConfigError([
    `path: got ${JSON.stringify(path.slice(0, 64))}, wants the path under which the gateway is mounted, such as /api/psn`,
  ]);
}

/** Frameworks that take the path off themselves, as Express does, are welcome to. */
export function createUnmount(path: string): Unmount {
  return (url) => {
    const rest = url.startsWith(path) ? url.slice(path.length) : undefined;
    if (rest === undefined || !/^([/?]|$)/.test(rest)) return url;
    return rest.startsWith('/') ? rest : `/${rest}`;
  };
}

/**
 * Hands on a request whose address is the one that is left without the path. Express keeps the whole one beside it, which
 * Yoga would take, and which others read again once it is answered.
 */
export function byOwnAddress(
  request: IncomingMessage & { originalUrl?: string | undefined },
  handOn: () => void,
): void {
  const { originalUrl, url } = request;
  if (originalUrl === undefined) {
    handOn();
    return;
  }
  request.originalUrl = url;
  handOn();
  request.originalUrl = originalUrl;
}
