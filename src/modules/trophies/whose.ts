import { readAccountId } from '../account-id.js';
import type { GraphContext } from '../context.js';
import { readViewerId } from '../viewer-id.js';

/** An account as PSN wants it named: `me` for the one that asks, by whichever name it was asked for. */
export async function toOwner(accountId: string, { psn }: GraphContext): Promise<string> {
  if (accountId === 'me') return 'me';
  return readAccountId(accountId, 'me, or 17 to 20 digits') === (await psn.accountId()) ? 'me' : accountId;
}

/** The true id of an account that is named as PSN wants it. */
export async function readTrueId(owner: string, context: GraphContext): Promise<string> {
  return owner === 'me' ? readViewerId(context) : owner;
}
