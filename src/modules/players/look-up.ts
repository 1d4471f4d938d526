import { BadUserInputError } from '../../errors.js';
import { readAccountId } from '../account-id.js';
import type { GraphContext } from '../context.js';
import { nothingTold } from '../record.js';
import type { SelectedField } from '../selection.js';
import type { PlayerModel } from './models.js';
import { loadProfile, MOST_AT_ONCE } from './profiles.js';

/** What the profile tells, and so whether there is one. */
const ofProfile = new Set([
  'onlineId',
  'name',
  'realName',
  'avatar',
  'isPlus',
  'isOfficiallyVerified',
  'aboutMe',
  'languages',
  'country',
]);

/**
 * Whether an id is anybody's, told by the call that the selected fields make anyway. Where they all make calls of their
 * own, those are asked alone: they tell it, too.
 */
async function isKnown(
  id: string,
  selected: readonly SelectedField[],
  context: GraphContext,
): Promise<boolean> {
  const fields = selected.map(({ name }) => name).filter((name) => name !== '__typename' && name !== 'id');
  if (fields.length > 0 && !fields.some((name) => ofProfile.has(name))) return true;
  if (id === (await context.psn.accountId())) return true;
  const profile = loadProfile({ id }, context);
  if (fields.length === 0) return (await profile) !== null;
  // A failure stands at the fields that lack their value, and the others are told.
  return profile.then(
    (found) => found !== null,
    () => true,
  );
}

/** The player of an account id; null for one that nobody has. */
export async function findById(
  accountId: string,
  selected: readonly SelectedField[],
  context: GraphContext,
): Promise<PlayerModel | null> {
  const id = readAccountId(accountId);
  return (await isKnown(id, selected, context)) ? { id, told: nothingTold } : null;
}

/** Refuses lists that take more than one call. */
export function checkAccountIds(ids: readonly string[]): readonly string[] {
  if (ids.length >= 1 && ids.length <= MOST_AT_ONCE) return ids;
  throw new BadUserInputError(`accountIds: got ${ids.length} of them, wants 1 to ${MOST_AT_ONCE}`);
}
