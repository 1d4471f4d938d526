import { isLoopback } from '../config-reader.js';

/** The host of a `Host` header without its port, and without the dot that ends a name written in full. */
function hostOf(header: string): string {
  return header.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
}

/** Tells whether a `Host` header names a gateway that answers to loopback names and to these. */
export function createHostRule(allowedHosts: readonly string[]): (header: string) => boolean {
  const allowed = new Set(allowedHosts);
  /** Most requests name one host. */
  let last: string | undefined;
  return (header) => {
    if (header === last) return true;
    const host = hostOf(header);
    const isAllowed = isLoopback(host) || allowed.has(host);
    if (isAllowed) last = header;
    return isAllowed;
  };
}
