import { type EndpointAnswer, profileService, told } from '../endpoint-answer.js';
import { world } from '../world/world.js';

/** Friends, and how players stand to each other. */
export const friendAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'players.relation': ({ path, asking }) => {
    const [me, other] = [asking, path['accountId'] ?? ''].map(world.account);
    if (me === undefined || other === undefined || me === other) {
      return profileService.badRequest('path: accountId');
    }
    if (other.isPrivate && !other.friends.includes(me.accountId)) return profileService.forbidden();
    return told({
      friendRelation: me.friends.includes(other.accountId) ? 'friend' : 'no',
      personalDetailSharing: 'none',
      friendsCount: other.friends.length,
      mutualFriendsCount: other.friends.filter((id) => me.friends.includes(id)).length,
    });
  },
};
