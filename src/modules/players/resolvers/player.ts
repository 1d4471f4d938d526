import type {
  FriendWhoPlaysResolvers,
  PlayerResolvers,
  RealNameResolvers,
} from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { valueOf } from '../../record.js';
import { findFriend, loadFriends } from '../friends.js';
import { foundMembers } from '../mapping/found.js';
import { toRelation, toShareLink } from '../mapping/friends.js';
import { pickPicture } from '../mapping/picture.js';
import type { PlayerProfile } from '../mapping/profile.js';
import type { PlayerModel } from '../models.js';
import { loadNamed } from '../names.js';
import { operations } from '../operations.js';
import { loadPresence } from '../presences.js';
import { loadProfile } from '../profiles.js';

const ofProfile =
  <Name extends keyof PlayerProfile>(name: Name) =>
  async (player: PlayerModel, _arguments: unknown, context: GraphContext) =>
    (await loadProfile(player, context))?.[name] ?? null;

/** What was told with the player, else what the profile tells. */
async function readTold<Name extends 'onlineId' | 'name' | 'isPlus'>(
  player: PlayerModel,
  name: Name,
  context: GraphContext,
) {
  if (player.told.slice[name] !== undefined) return valueOf(foundMembers, player.told, name);
  return (await loadProfile(player, context))?.[name] ?? null;
}

export const Player: Omit<PlayerResolvers, 'stars'> = {
  onlineId: (player, _arguments, context) => readTold(player, 'onlineId', context),
  formerOnlineId: ({ byName }) => byName?.formerOnlineId ?? null,
  async country(player, _arguments, context) {
    if (player.byName !== undefined) return player.byName.country;
    const onlineId = await readTold(player, 'onlineId', context);
    return onlineId === null ? null : ((await loadNamed(onlineId, context))?.country ?? null);
  },
  name: (player, _arguments, context) => readTold(player, 'name', context),
  realName: ofProfile('realName'),
  async avatar(player, { size }, context) {
    if (size === 'LARGE' && player.told.slice.avatar !== undefined)
      return valueOf(foundMembers, player.told, 'avatar');
    const profile = await loadProfile(player, context);
    return profile && pickPicture(profile.avatars, size);
  },
  isPlus: (player, _arguments, context) => readTold(player, 'isPlus', context),
  isOfficiallyVerified: ofProfile('isOfficiallyVerified'),
  aboutMe: ofProfile('aboutMe'),
  languages: ofProfile('languages'),
  presence: (player, _arguments, context) =>
    player.presence === undefined ? loadPresence(player, context) : player.presence,
  async friends({ id }, page, context) {
    const isOwn = id === (await context.psn.accountId());
    return loadFriends(isOwn ? 'me' : id, page, context);
  },
  async relation({ id }, _arguments, { psn }) {
    if (id === (await psn.accountId())) return null;
    const { data } = await psn.query(operations.relation, { accountId: id });
    return data && toRelation(data);
  },
  async shareLink({ id }, _arguments, { psn }) {
    const { data } = await psn.query(operations.shareLink, { accountId: id });
    return data && toShareLink(data);
  },
};

export const RealName: Pick<RealNameResolvers, 'picture'> = {
  picture: ({ pictures }, { size }) => pickPicture(pictures, size),
};

export const FriendWhoPlays: Pick<FriendWhoPlaysResolvers, 'player'> = {
  player: ({ onlineId }, _arguments, context) => findFriend(onlineId, context),
};
