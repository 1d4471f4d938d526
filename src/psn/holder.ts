import { createHash } from 'node:crypto';

import type { Account } from './lane.js';

/**
 * Whose answers a token brings: the account's, known by its id, and where the token does not tell it, or may be forged,
 * that of the token alone.
 */
export function holderOf({ tokens, isForgeable }: Account, accessToken: string): string {
  const id = isForgeable === true ? null : tokens.accountIdOf(accessToken);
  return id === null
    ? `token ${createHash('sha256').update(accessToken).digest('base64url')}`
    : `account ${id}`;
}
