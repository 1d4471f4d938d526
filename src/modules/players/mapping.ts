import type { RelationData } from './upstream.js';
import { toRelationKind } from './words.js';

/** Maps how the account that asks stands to another. */
export function toRelation({ friendRelation, friendsCount, mutualFriendsCount }: RelationData) {
  const kind = friendRelation == null ? null : toRelationKind(friendRelation);
  return {
    kind: kind?.value ?? null,
    kindRaw: kind?.raw ?? null,
    friendsCount: friendsCount ?? null,
    mutualFriendsCount: mutualFriendsCount ?? null,
  };
}
