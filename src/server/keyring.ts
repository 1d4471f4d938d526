import { timingSafeEqual } from 'node:crypto';

import { type ApiKey, digestKey } from '../api-keys.js';

/** The keys of this gateway. */
export interface Keyring {
  /** Whether questions need a key; without any key they need none. */
  readonly isNeeded: boolean;
  /** The key that a request carries as `x-api-key` or as a Bearer, if it is one of ours. */
  find(headers: Pick<Headers, 'get'>): ApiKey | undefined;
}

/** Compares every key whatever the earlier ones brought, so that the time taken tells nothing of any. */
export function createKeyring(keys: readonly ApiKey[]): Keyring {
  const look = (sent: string | null | undefined): ApiKey | undefined => {
    const digest = digestKey(sent ?? '');
    return keys.filter((key) => timingSafeEqual(key.digest, digest))[0];
  };
  return {
    isNeeded: keys.length > 0,
    find(headers) {
      const bearer = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
      // A Bearer may be meant for somebody before us, so it is no fault beside a good key.
      return look(headers.get('x-api-key')) ?? look(bearer);
    },
  };
}
