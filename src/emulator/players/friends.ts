import {
  type EndpointAnswer,
  type EndpointCall,
  profileService,
  readNumber,
  told,
} from '../endpoint-answer.js';
import type { WorldAccount } from '../world/model.js';
import { hasBlocked, socialOf } from '../world/social.js';
import { world } from '../world/world.js';
import { nameInParts } from './profiles.js';

/** The account of the path, `me` included. */
function findAccount({ path, asking }: EndpointCall): WorldAccount | undefined {
  const id = path['accountId'] ?? '';
  return world.account(id === 'me' ? asking : id);
}

const isHidden = ({ accountId, isPrivate }: WorldAccount, asking: string): boolean =>
  accountId !== asking && (isPrivate || hasBlocked(accountId, asking));

function answerFriends(call: EndpointCall) {
  const { query, asking } = call;
  const account = findAccount(call);
  if (account === undefined) return profileService.badRequest('path: accountId');
  const limit = readNumber(query, 'limit', { least: 1, most: 1000, otherwise: 100 });
  const offset = readNumber(query, 'offset', { least: 0, most: 1_000_000, otherwise: 0 });
  if (limit === undefined) return profileService.badRequest('query: limit');
  if (offset === undefined) return profileService.badRequest('query: offset');
  if (isHidden(account, asking)) return profileService.forbidden();
  const { friends } = account;
  const end = offset + limit;
  return told({
    friends: friends.slice(offset, end),
    totalItemCount: friends.length,
    ...(end < friends.length && { nextOffset: end }),
    ...(offset > 0 && { previousOffset: offset - 1 }),
  });
}

/** Friends, requests and blocks, and how players stand to each other. */
export const friendAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'players.friends': answerFriends,
  'players.relation': (call) => {
    const [me, other] = [world.account(call.asking), findAccount(call)];
    if (me === undefined || other === undefined || me === other) {
      return profileService.badRequest('path: accountId');
    }
    const hasAsked = socialOf(me.accountId).requests.some(({ from }) => from === other.accountId);
    const relation = hasAsked ? 'requested' : 'no';
    return told({
      friendRelation: me.friends.includes(other.accountId) ? 'friend' : relation,
      personalDetailSharing: 'none',
      friendsCount: isHidden(other, call.asking) ? 0 : other.friends.length,
      mutualFriendsCount: other.friends.filter((id) => me.friends.includes(id)).length,
    });
  },
  'players.friendRequests': ({ asking, query }) => {
    const all = socialOf(asking).requests;
    const offset = readNumber(query, 'offset', { least: 0, most: 1_000_000, otherwise: 0 });
    if (offset === undefined) return profileService.badRequest('query: offset');
    const requests = all.slice(offset).map(({ from, at, sharesName }) => {
      const account = world.account(from);
      return {
        accountId: from,
        relation: 'requested',
        personalDetailSharing: sharesName ? 'requested' : 'none',
        ...(sharesName && account !== undefined && { personalDetail: nameInParts(account) }),
        acceptSharingPersonalDetailFlag: sharesName,
        requestedDate: at,
      };
    });
    return told({ receivedRequests: requests, totalItemCount: all.length });
  },
  'players.blocked': ({ asking }) => told({ blockList: socialOf(asking).blocked }),
  'players.availableToPlay': ({ asking }) =>
    told({ settings: socialOf(asking).alerts.map((accountId) => ({ accountId })) }),
};
