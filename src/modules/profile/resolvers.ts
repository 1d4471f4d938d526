import type {
  ConceptResolvers,
  FriendWhoPlaysResolvers,
  PlayerResolvers,
  QueryResolvers,
  ViewerResolvers,
} from '../../generated/schema-types.js';
import { readAccountId } from '../account-id.js';
import type { GraphContext } from '../context.js';
import { nothingTold, valueOf } from '../record.js';
import { loadFriendsWhoPlay } from './friends-who-play.js';
import { readIdentityField, readPlayerField, readViewerId } from './identity.js';
import { friendMembers, type identityMembers, type playerMembers } from './mapping.js';
import type { FriendWhoPlaysModel, PlayerModel } from './models.js';
import { searchPlayers } from './player-search.js';

// Both throw without an account, since one error says more than one for each field below.
export const Query: Pick<QueryResolvers, 'viewer' | 'player' | 'playerSearch'> = {
  viewer(_root, _arguments, { psn }) {
    psn.requireAccount();
    return { isSignedIn: true };
  },
  player(_root, { by }, { psn }) {
    psn.requireAccount();
    return { id: readAccountId(by.accountId), told: nothingTold };
  },
  playerSearch: (_root, args, context) => searchPlayers(args, context),
};

const identity =
  <Name extends keyof typeof identityMembers>(name: Name) =>
  (_viewer: unknown, _arguments: unknown, { psn }: GraphContext) =>
    readIdentityField(psn, name);

export const Viewer: ViewerResolvers = {
  id: (_viewer, _arguments, { psn }) => readViewerId(psn),
  player: async (_viewer, _arguments, { psn }) => ({ id: await readViewerId(psn), told: nothingTold }),
  onlineId: identity('onlineId'),
  name: identity('name'),
  locale: identity('locale'),
  localeRaw: identity('localeRaw'),
  age: identity('age'),
  avatar: identity('avatar'),
  isPlus: identity('isPlus'),
  isOfficiallyVerified: identity('isOfficiallyVerified'),
  subscriptions: identity('subscriptions'),
};

const ofPlayer =
  <Name extends keyof typeof playerMembers>(name: Name) =>
  (player: PlayerModel, _arguments: unknown, { psn }: GraphContext) =>
    readPlayerField(psn, player, name);

export const Player: PlayerResolvers = {
  onlineId: ofPlayer('onlineId'),
  name: ofPlayer('name'),
  avatar: ofPlayer('avatar'),
  isPlus: ofPlayer('isPlus'),
};

export const Concept: Pick<ConceptResolvers, 'viewerFriendsWhoPlay'> = {
  viewerFriendsWhoPlay: ({ id }, _arguments, { psn }) => loadFriendsWhoPlay(psn, id),
};

const friend =
  <Name extends keyof typeof friendMembers>(name: Name) =>
  ({ told }: FriendWhoPlaysModel) =>
    valueOf(friendMembers, told, name);

export const FriendWhoPlays: FriendWhoPlaysResolvers = {
  name: friend('name'),
  avatar: friend('avatar'),
  isPlus: friend('isPlus'),
  isOfficiallyVerified: friend('isOfficiallyVerified'),
};
