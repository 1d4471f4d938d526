import type { PsnSession } from '../../psn/session.js';
import { toFriendWhoPlays } from './mapping.js';
import type { FriendWhoPlaysModel } from './models.js';
import { operations } from './operations.js';

const root = 'gameListFriendsOwningGame';

/** Friends of the account that answers who own a game; null where PSN does not tell them. */
export async function loadFriendsWhoPlay(
  psn: PsnSession,
  conceptId: string,
): Promise<FriendWhoPlaysModel[] | null> {
  const { data, faultAt } = await psn.query(operations.friendsWhoPlay, { conceptId });
  const profiles = data[root]?.profiles;
  const friends = (profiles ?? [])
    .map(
      (profile, index) =>
        profile && toFriendWhoPlays(profile, (...path) => faultAt(root, 'profiles', index, ...path)),
    )
    .filter((friend) => friend !== null);
  const isLacking = profiles == null || (friends.length === 0 && profiles.length > 0);
  const fault = isLacking ? faultAt(root, 'profiles') : undefined;
  if (fault !== undefined) throw fault;
  return profiles == null ? null : friends;
}
