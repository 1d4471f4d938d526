import type {
  ConceptResolvers,
  FriendWhoPlaysResolvers,
  QueryResolvers,
  ViewerResolvers,
} from '../../generated/schema-types.js';
import type { GraphContext } from '../context.js';
import { nothingTold, valueOf } from '../record.js';
import { readViewerId } from '../viewer-id.js';
import { loadFriendsWhoPlay } from './friends-who-play.js';
import { readIdentityField } from './identity.js';
import { friendMembers, type identityMembers } from './mapping.js';
import type { FriendWhoPlaysModel } from './models.js';

export const Query: Pick<QueryResolvers, 'viewer'> = {
  // Throws without an account, since one error says more than one for each field below.
  async viewer(_root, _arguments, { psn }) {
    await psn.requireAccount();
    return { isSignedIn: true };
  },
};

const identity =
  <Name extends keyof typeof identityMembers>(name: Name) =>
  (_viewer: unknown, _arguments: unknown, { psn }: GraphContext) =>
    readIdentityField(psn, name);

type Ours = 'id' | 'player' | keyof typeof identityMembers;

export const Viewer: Pick<ViewerResolvers, Exclude<Ours, 'accountId'>> = {
  id: (_viewer, _arguments, context) => readViewerId(context),
  player: async (_viewer, _arguments, context) => ({
    id: await readViewerId(context),
    told: nothingTold,
  }),
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

export const Concept: Pick<ConceptResolvers, 'viewerFriendsWhoPlay'> = {
  viewerFriendsWhoPlay: ({ id }, _arguments, { psn }) => loadFriendsWhoPlay(psn, id),
};

const friend =
  <Name extends keyof typeof friendMembers>(name: Name) =>
  ({ told }: FriendWhoPlaysModel) =>
    valueOf(friendMembers, told, name);

export const FriendWhoPlays: Omit<FriendWhoPlaysResolvers, 'player'> = {
  name: friend('name'),
  avatar: friend('avatar'),
  isPlus: friend('isPlus'),
  isOfficiallyVerified: friend('isOfficiallyVerified'),
};
