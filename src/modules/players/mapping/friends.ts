import { toMoment } from '../../moment.js';
import { toCount } from '../../numbers.js';
import { nothingTold } from '../../record.js';
import type { PlayerModel } from '../models.js';
import type { RelationData, ShareLinkData, UpstreamFriendRequest } from '../upstream.js';
import { toRelationKind } from '../words.js';
import { toRealName } from './profile.js';

/** A player of whom nothing but the account id was told. */
export const toPlayer = (id: string | null | undefined): PlayerModel | null =>
  id == null ? null : { id, told: nothingTold };

/** Maps how the account that asks stands to another. */
export function toRelation({ friendRelation, friendsCount, mutualFriendsCount }: RelationData) {
  const kind = friendRelation == null ? null : toRelationKind(friendRelation);
  return {
    kind: kind?.value ?? null,
    kindRaw: kind?.raw ?? null,
    friendsCount: friendsCount == null ? null : toCount(friendsCount),
    mutualFriendsCount: mutualFriendsCount == null ? null : toCount(mutualFriendsCount),
  };
}

/** Maps a request to be friends; null for one of nobody. */
export function toFriendRequest(request: UpstreamFriendRequest | string | null) {
  const told = typeof request === 'string' ? { accountId: request } : (request ?? {});
  const player = toPlayer(told.accountId);
  const { requestedDate, personalDetail, personalDetailSharing }: UpstreamFriendRequest = told;
  return (
    player && {
      player,
      requestedAt: requestedDate == null ? null : toMoment(requestedDate),
      sharesRealName: personalDetailSharing == null ? null : personalDetailSharing !== 'none',
      realName: personalDetail == null ? null : toRealName(personalDetail),
    }
  );
}

const toUrl = (text: string | null | undefined): string | null =>
  text != null && URL.canParse(text) ? text : null;

/** Maps a link to a profile. */
export const toShareLink = ({ shareUrl, shareImageUrl, shareImageUrlDestination }: ShareLinkData) => ({
  url: toUrl(shareUrl),
  image: toUrl(shareImageUrl),
  imageTarget: toUrl(shareImageUrlDestination),
});
