import { OperationOutdatedError, OperationRejectedError } from '../../errors.js';
import type { Answer } from '../../psn/response.js';
import type { PsnSession } from '../../psn/session.js';
import { valueOf } from '../record.js';
import { type Identity, identityMembers, toIdentity } from './mapping.js';
import { operations } from './operations.js';
import type { IdentityData } from './upstream.js';

type Field = keyof typeof identityMembers;

/** What the shorter operation tells, too. */
const toldInShort = new Set<Field>(['accountId', 'age', 'isPlus', 'locale', 'localeRaw', 'subscriptions']);

async function readIdentity(asked: Promise<Answer<IdentityData>>): Promise<Identity> {
  const { data, faultAt } = await asked;
  const root = 'oracleUserProfileRetrieve';
  return toIdentity(data[root] ?? {}, (...path) => faultAt(root, ...path));
}

async function loadIdentity(psn: PsnSession, field: Field): Promise<Identity> {
  try {
    return await readIdentity(psn.query(operations.identity, {}));
  } catch (error) {
    const isGone = error instanceof OperationRejectedError || error instanceof OperationOutdatedError;
    if (!isGone || !toldInShort.has(field)) throw error;
    return readIdentity(psn.query(operations.shortIdentity, {}));
  }
}

/**
 * A field of who is signed in. All fields share one call; where PSN no longer takes that, those that the shorter
 * operation tells share one of it.
 */
export async function readIdentityField<Name extends Field>(psn: PsnSession, name: Name) {
  return valueOf(identityMembers, await loadIdentity(psn, name), name);
}
