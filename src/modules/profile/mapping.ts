import { readLocale } from '../../psn/locale.js';
import type { FaultFinder } from '../../psn/response.js';
import { toMedia } from '../media.js';
import { toTier } from '../plus-tier.js';
import { asIs, createMembers, type Told, toTold } from '../record.js';
import { toShownText } from '../shown-text.js';
import { toService } from '../subscription-service.js';
import type { FriendWhoPlaysModel } from './models.js';
import type { UpstreamFriend, UpstreamIdentity, UpstreamSubscription } from './upstream.js';
import { toSubscriptionStatus } from './words.js';

/** How an account stands to one service; null where PSN does not name the service. */
function toSubscribed(subscription: UpstreamSubscription | null) {
  if (subscription?.subscriptionType == null) return null;
  const { subscriptionStatus, subscriptionTier, subscriptionDuration } = subscription;
  const service = toService(subscription.subscriptionType);
  const status = subscriptionStatus == null ? null : toSubscriptionStatus(subscriptionStatus);
  const tierRaw = toShownText(subscriptionTier);
  const tier = tierRaw === null ? null : toTier(tierRaw).value;
  return {
    service: service.value,
    serviceRaw: service.raw,
    status: status?.value ?? null,
    statusRaw: status?.raw ?? null,
    tier: tier === 'UNRECOGNIZED' ? null : tier,
    tierRaw,
    durationText: toShownText(subscriptionDuration),
  };
}

const from = createMembers<UpstreamIdentity>();

/** Fields of who is signed in, each with the member that tells it. */
export const identityMembers = {
  accountId: from('accountId', asIs),
  onlineId: from('onlineId', asIs),
  name: from('name', toShownText),
  locale: from('locale', (locale) => readLocale(locale) ?? null),
  localeRaw: from('locale', asIs),
  age: from('age', asIs),
  avatar: from('avatar', (avatar) => toMedia([avatar])[0] ?? null),
  isPlus: from('isPsPlusMember', asIs),
  isOfficiallyVerified: from('isOfficiallyVerified', asIs),
  subscriptions: from('userSubscription', (all) =>
    all.map(toSubscribed).filter((subscribed) => subscribed !== null),
  ),
};

/** Who is signed in, as far as an answer told it. */
export type Identity = Told<typeof identityMembers>;

/** Maps who is signed in; the payload may be any part of it. */
export const toIdentity = (payload: UpstreamIdentity, faultAt: FaultFinder): Identity =>
  toTold(identityMembers, payload, faultAt);

const ofFriend = createMembers<UpstreamFriend>();

/** Fields of a friend who plays a game, each with the member that tells it. */
export const friendMembers = {
  name: ofFriend('name', toShownText),
  avatar: ofFriend('avatar', (avatar) => toMedia([avatar].flat())[0] ?? null),
  isPlus: ofFriend('isPsPlusMember', asIs),
  isOfficiallyVerified: ofFriend('isOfficiallyVerified', asIs),
};

/** Maps a friend who plays a game; null for one without a name to be known by. */
export const toFriendWhoPlays = (
  payload: UpstreamFriend,
  faultAt: FaultFinder,
): FriendWhoPlaysModel | null =>
  payload.onlineId == null
    ? null
    : { onlineId: payload.onlineId, told: toTold(friendMembers, payload, faultAt) };
