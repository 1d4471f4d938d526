import type {
  CampaignResolvers,
  CampaignTaskResolvers,
  CollectibleReferenceResolvers,
  CollectibleResolvers,
  CollectibleRewardResolvers,
  OwnedCollectibleResolvers,
  ProductRewardResolvers,
  UnrecognizedRewardResolvers,
  WalletRewardResolvers,
} from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { readField } from '../../record.js';
import { campaignMembers, taskMembers } from '../mapping/campaign.js';
import { collectibleMembers } from '../mapping/collectible.js';
import { ownershipMembers, referenceMembers } from '../mapping/ownership.js';
import { rewardMembers } from '../mapping/reward.js';
import type { CampaignModel, CollectibleModel, RewardModel } from '../models.js';
import { loadCampaign, loadOwnership, loadReward } from '../records.js';
import { toldFields } from '../../told-fields.js';

const ofCollectible =
  <Name extends keyof typeof collectibleMembers>(name: Name) =>
  ({ id, told }: CollectibleModel, _arguments: unknown, { psn }: GraphContext) =>
    readField(collectibleMembers, told, name, async () => {
      const ownership = await loadOwnership(psn, { collectibleId: id, accountId: 'me' });
      return ownership?.collectible ?? null;
    });

export const Collectible: CollectibleResolvers = {
  name: ofCollectible('name'),
  rarity: ofCollectible('rarity'),
  rarityRaw: ofCollectible('rarityRaw'),
  media: ofCollectible('media'),
  descriptions: ofCollectible('descriptions'),
  releasedAt: ofCollectible('releasedAt'),
};

export const OwnedCollectible: OwnedCollectibleResolvers = {
  ...toldFields(ownershipMembers),
  async id({ accountId, collectibleId }, _arguments, { psn }) {
    const owner = accountId === 'me' ? await psn.accountId() : accountId;
    return owner === null ? null : `${owner}::${collectibleId}`;
  },
};
export const CollectibleReference: CollectibleReferenceResolvers = toldFields(referenceMembers);

const ofCampaign =
  <Name extends keyof typeof campaignMembers>(name: Name) =>
  ({ id, told }: CampaignModel, _arguments: unknown, { psn }: GraphContext) =>
    readField(campaignMembers, told, name, () => loadCampaign(psn, id));

/** What lists of the launch version left out, and no single campaign of that version tells either. */
const { isNew, isRegistrable, remainingSeconds } = toldFields(campaignMembers);

export const Campaign: CampaignResolvers = {
  name: ofCampaign('name'),
  description: ofCampaign('description'),
  rewardKind: ofCampaign('rewardKind'),
  rewardKindRaw: ofCampaign('rewardKindRaw'),
  collectible: ofCampaign('collectible'),
  pointsText: ofCampaign('pointsText'),
  startsAt: ofCampaign('startsAt'),
  endsAt: ofCampaign('endsAt'),
  status: ofCampaign('status'),
  statusRaw: ofCampaign('statusRaw'),
  progress: ofCampaign('progress'),
  isNew,
  isRegistrable,
  isRegistrationRequired: ofCampaign('isRegistrationRequired'),
  remainingSeconds,
  estimatedTime: ofCampaign('estimatedTime'),
  media: ofCampaign('media'),
  product: ofCampaign('product'),
  tasks: ofCampaign('tasks'),
};

export const CampaignTask: CampaignTaskResolvers = toldFields(taskMembers);

const told = toldFields(rewardMembers);

/** Told by a single reward, and not by lists. */
const ofReward =
  <Name extends 'points' | 'offeredFrom' | 'offeredUntil'>(name: Name) =>
  (reward: RewardModel, _arguments: unknown, { psn }: GraphContext) =>
    readField(rewardMembers, reward.told, name, () => loadReward(psn, reward.id));

const anyReward = {
  name: told.name,
  displayName: told.displayName,
  descriptions: told.descriptions,
  pointsText: told.pointsText,
  media: told.media,
  points: ofReward('points'),
  offeredFrom: ofReward('offeredFrom'),
  offeredUntil: ofReward('offeredUntil'),
};

export const CollectibleReward: CollectibleRewardResolvers = {
  ...anyReward,
  collectible: told.collectible,
};

export const ProductReward: ProductRewardResolvers = {
  ...anyReward,
  product: told.product,
  platforms: told.platforms,
  platformsRaw: told.platformsRaw,
};

export const WalletReward: WalletRewardResolvers = { ...anyReward, valueText: told.valueText };

export const UnrecognizedReward: UnrecognizedRewardResolvers = { ...anyReward, kindRaw: told.kindRaw };
