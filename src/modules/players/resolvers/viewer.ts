import type { ViewerResolvers } from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { readViewerId } from '../../viewer-id.js';
import { loadAvailableToPlay, loadBlocked, loadFriendRequests, loadFriends } from '../friends.js';
import type { PlayerProfile } from '../mapping/profile.js';
import { loadPresence } from '../presences.js';
import { loadProfile } from '../profiles.js';

const own = async (context: GraphContext) => ({ id: await readViewerId(context) });

const ofProfile =
  <Name extends keyof PlayerProfile>(name: Name) =>
  async (_viewer: unknown, _arguments: unknown, context: GraphContext) =>
    (await loadProfile(await own(context), context))?.[name] ?? null;

type Ours =
  'aboutMe' | 'languages' | 'presence' | 'friends' | 'friendRequests' | 'blocked' | 'availableToPlay';

export const Viewer: Pick<ViewerResolvers, Ours> = {
  aboutMe: ofProfile('aboutMe'),
  languages: ofProfile('languages'),
  presence: async (_viewer, _arguments, context) => loadPresence(await own(context), context),
  friends: (_viewer, page, context) => loadFriends('me', page, context),
  friendRequests: (_viewer, _arguments, context) => loadFriendRequests(context),
  blocked: (_viewer, _arguments, context) => loadBlocked(context),
  availableToPlay: (_viewer, _arguments, context) => loadAvailableToPlay(context),
};
