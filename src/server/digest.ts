import { createHmac, randomBytes } from 'node:crypto';

/** What a secret is known by again; it tells nothing of it, and nothing to another process. */
export type Digest = (secret: string) => string;

/** Digests by a key that this process alone has, and that dies with it. */
export function createDigest(): Digest {
  const key = randomBytes(32);
  return (secret) => createHmac('sha256', key).update(secret).digest('hex');
}
