import { PrivateError, PsnError } from '../../errors.js';
import { createBatchLoader } from '../batch.js';
import type { GraphContext } from '../context.js';
import { type PlayerProfile, toProfile } from './mapping/profile.js';
import type { PlayerModel } from './models.js';
import { operations } from './operations.js';
import type { UpstreamProfile } from './upstream.js';

/** The most players that PSN tells of in one call. */
export const MOST_AT_ONCE = 100;

/** A refusal that one player out of several may have caused. */
export function isOfOnePlayer(error: unknown): boolean {
  return error instanceof PrivateError || (error instanceof PsnError && error.details['statusCode'] === 400);
}

/**
 * Whether the answers stand in the order of the ids. They tell no ids, but one of them may tell that it is the account's
 * own, and that must be where its id is.
 */
function isInOrder(
  ids: readonly string[],
  profiles: readonly (UpstreamProfile | null)[],
  own: string | null,
): boolean {
  if (profiles.length !== ids.length) return false;
  return own === null || ids.every((id, index) => (profiles[index]?.isMe === true) === (id === own));
}

/** What players show of themselves, by account id; null for an id that nobody has. Made for each request. */
export function createProfiles({ psn }: GraphContext) {
  return createBatchLoader<PlayerProfile>({
    most: MOST_AT_ONCE,
    isOfOne: isOfOnePlayer,
    async askMany(accountIds) {
      const [{ data }, own] = await Promise.all([
        psn.query(operations.profiles, { accountIds }),
        psn.accountId(),
      ]);
      const profiles = data?.profiles ?? [];
      if (!isInOrder(accountIds, profiles, own)) return null;
      return profiles.map((profile) => profile && toProfile(profile));
    },
    async askOne(accountId) {
      try {
        const { data } = await psn.query(operations.profile, { accountId });
        return data && toProfile(data);
      } catch (error) {
        // An id that nobody has is a bad request here.
        if (error instanceof PsnError && error.details['statusCode'] === 400) return null;
        throw error;
      }
    },
  });
}

/** What a player shows of themselves. */
export const loadProfile = ({ id }: Pick<PlayerModel, 'id'>, { once }: GraphContext) =>
  once(createProfiles).load(id);
