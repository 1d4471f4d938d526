import { UnexpectedResponseError } from '../errors.js';
import type { GraphContext } from './context.js';
import { operations } from './profile/operations.js';

/** The id of the account that answers: its token says it, else PSN does. */
export async function readViewerId({ psn }: Pick<GraphContext, 'psn'>): Promise<string> {
  const told = await psn.accountId();
  if (told !== null) return told;
  const { data } = await psn.query(operations.ownAccount, {});
  if (data?.accountId != null) return data.accountId;
  throw new UnexpectedResponseError(operations.ownAccount.key, 'without an account id');
}
