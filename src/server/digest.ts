import { createHmac, randomBytes } from 'node:crypto';

/** What a secret is known by again; it tells nothing of it, and nothing to another process. */
export type Digest = (secret: string) => string;

/** Digests by a key that this process alone has, and that dies with it; or by one that gateways have in common. */
export function createDigest(common?: Buffer): Digest {
  const key =
    common === undefined ? randomBytes(32) : createHmac('sha256', common).update('digests').digest();
  return (secret) => createHmac('sha256', key).update(secret).digest('hex');
}
