import { toDescriptions } from '../../descriptions.js';
import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { toPlatform } from '../../platform.js';
import { asIs, createMembers, toTold } from '../../record.js';
import { toShownText } from '../../shown-text.js';
import type { FaultFinder } from '../../../psn/response.js';
import type { RewardGroupModel, RewardModel } from '../models.js';
import { below, toNeededItems } from '../told.js';
import type { UpstreamReward, UpstreamRewardGroup } from '../upstream/reward.js';
import { toProductStub } from './campaign.js';
import { toCollectible } from './collectible.js';

const of = createMembers<UpstreamReward & { readonly itself?: UpstreamReward }>();

/** Fields of a reward of any kind, each with the member that tells it. */
export const rewardMembers = {
  name: of('name', asIs),
  displayName: of('displayName', asIs),
  descriptions: of('description', toDescriptions),
  points: of('points', asIs),
  pointsText: of('displayPoints', toShownText),
  media: of('assets', toMedia),
  offeredFrom: of('offerStartDate', toMoment),
  offeredUntil: of('offerEndDate', toMoment),
  valueText: of('monetaryValue', asIs),
  product: of('productId', toProductStub),
  platforms: of('platforms', (platforms) => platforms.map((word) => toPlatform(word).value)),
  platformsRaw: of('platforms', asIs),
  kindRaw: of('rewardType', asIs),
  collectible: of('itself', ({ id, name, rarity, assets, releaseDate }, faultAt) =>
    toCollectible(
      {
        id: id ?? null,
        ...(name === undefined ? {} : { name }),
        ...(rarity === undefined ? {} : { rarity }),
        ...(assets === undefined ? {} : { assets }),
        ...(releaseDate === undefined ? {} : { releaseDate }),
      },
      faultAt,
    ),
  ),
};

/** The kinds that PSN has named, by `__typename` and by `rewardType`. */
const kinds = new Map<string, RewardModel['__typename']>([
  ['LoyaltyRewardCollectible', 'CollectibleReward'],
  ['LoyaltyRewardProduct', 'ProductReward'],
  ['LoyaltyRewardWalletCredit', 'WalletReward'],
  ['COLLECTIBLE', 'CollectibleReward'],
  ['PRODUCT', 'ProductReward'],
  ['WALLET_CREDIT', 'WalletReward'],
]);

/** A reward with what the payload tells; null without an id. */
export function toReward(payload: UpstreamReward, faultAt?: FaultFinder): RewardModel | null {
  if (payload.id == null) return null;
  const kind = kinds.get(payload.__typename ?? '') ?? kinds.get(payload.rewardType ?? '');
  return {
    __typename: kind ?? 'UnrecognizedReward',
    id: payload.id,
    told: toTold(
      rewardMembers,
      { ...payload, itself: payload },
      faultAt && ((...path) => faultAt(...path.filter((step) => step !== 'itself'))),
    ),
  };
}

/** Fields of a group of rewards, each with the member that tells it. */
export const rewardGroupMembers = { name: createMembers<UpstreamRewardGroup>()('name', asIs) };

/** Rewards that PSN shows together; null without an id. Throws the failure of its rewards. */
export function toRewardGroup(payload: UpstreamRewardGroup, faultAt?: FaultFinder): RewardGroupModel | null {
  return payload.id == null
    ? null
    : {
        id: payload.id,
        rewards: toNeededItems(payload.rewards, toReward, below(faultAt, 'rewards')),
        told: toTold(rewardGroupMembers, payload, faultAt),
      };
}
