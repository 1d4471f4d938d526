import type { Told } from '../record.js';
import type { enrolmentMembers, pointsMembers, progressMembers, standingMembers } from './mapping/account.js';
import type { campaignGroupMembers, campaignMembers, taskMembers } from './mapping/campaign.js';
import type { collectibleMembers } from './mapping/collectible.js';
import type { displayCaseMembers, sceneMembers, slotMembers } from './mapping/display.js';
import type { Ownership, referenceMembers } from './mapping/ownership.js';
import type { levelMembers, pointsEventMembers } from './mapping/programme.js';
import type { rewardGroupMembers, rewardMembers } from './mapping/reward.js';

/** The programme; its fields ask for themselves. */
export interface StarsModel {
  readonly isSignedIn: true;
}

/** An account's enrolment, with what its answer told. */
export interface StarsEnrolmentModel {
  readonly status: 'ENROLLED' | 'NOT_ENROLLED' | 'UNRECOGNIZED';
  readonly told: Told<typeof enrolmentMembers>;
}

/** An account's status level, with what its answer told. */
export interface StarsProgressModel {
  readonly told: Told<typeof progressMembers>;
}

/** An account's points, with what its answer told. */
export interface StarsPointsModel {
  readonly told: Told<typeof pointsMembers>;
}

interface Standing {
  /** Whose: an account id, or `me`. */
  readonly accountId: string;
  readonly enrolment: StarsEnrolmentModel;
  readonly told: Told<typeof standingMembers>;
}

/** The signed-in account's standing. */
export interface StarsAccountModel extends Standing {
  readonly __typename: 'StarsAccount';
}

/** Another player's standing. */
export interface PlayerStarsModel extends Standing {
  readonly __typename: 'PlayerStars';
}

/** Whoever's standing. */
export type StarsProfileModel = StarsAccountModel | PlayerStarsModel;

/** A scene by its id, with what its answer told. */
export interface StarsSceneModel {
  readonly id: string;
  readonly told: Told<typeof sceneMembers>;
}

/** A place of a shelf and what stands there, with what its answer told. */
export interface DisplaySlotModel {
  readonly position: number;
  readonly isEmpty: boolean;
  readonly collectible: CollectibleModel | null;
  readonly told: Told<typeof slotMembers>;
}

/** A display case and its places, with what its answer told. */
export interface DisplayCaseModel {
  readonly slots: readonly DisplaySlotModel[];
  readonly told: Told<typeof displayCaseMembers>;
}

/** A status level of the programme, with what its answer told. */
export interface StarsLevelModel {
  readonly number: number;
  readonly collectibles: readonly CollectibleModel[];
  readonly told: Told<typeof levelMembers>;
}

/** Something that moved points, with what its answer told. */
export interface PointsEventModel {
  readonly told: Told<typeof pointsEventMembers>;
}

/** A collectible by its id, with what the answer that named it told. */
export interface CollectibleModel {
  readonly id: string;
  readonly told: Told<typeof collectibleMembers>;
}

/** A collectible and one account, as they were asked for. */
export interface OwnedCollectibleModel extends Ownership {
  readonly collectibleId: string;
  /** Whose: an account id, or `me`. */
  readonly accountId: string;
}

/** What a collectible was earned for, with what its answer told. */
export interface CollectibleReferenceModel {
  readonly told: Told<typeof referenceMembers>;
}

/** A campaign by its id, with what the answer that named it told. */
export interface CampaignModel {
  readonly id: string;
  readonly told: Told<typeof campaignMembers>;
}

/** Campaigns that PSN shows together, with what their answer told. */
export interface CampaignGroupModel {
  readonly id: string;
  readonly campaigns: readonly CampaignModel[];
  readonly told: Told<typeof campaignGroupMembers>;
}

/** A task of a campaign, with what its answer told. */
export interface CampaignTaskModel {
  readonly id: string;
  readonly told: Told<typeof taskMembers>;
}

interface AnyReward {
  readonly id: string;
  readonly told: Told<typeof rewardMembers>;
}

/** A collectible for points, with what the answer that named it told. */
export interface CollectibleRewardModel extends AnyReward {
  readonly __typename: 'CollectibleReward';
}

/** Something of the store for points, with what the answer that named it told. */
export interface ProductRewardModel extends AnyReward {
  readonly __typename: 'ProductReward';
}

/** Wallet credit for points, with what the answer that named it told. */
export interface WalletRewardModel extends AnyReward {
  readonly __typename: 'WalletReward';
}

/** A reward of an unfamiliar kind, with what the answer that named it told. */
export interface UnrecognizedRewardModel extends AnyReward {
  readonly __typename: 'UnrecognizedReward';
}

/** A reward of any kind. */
export type RewardModel =
  CollectibleRewardModel | ProductRewardModel | WalletRewardModel | UnrecognizedRewardModel;

/** Rewards that PSN shows together, with what their answer told. */
export interface RewardGroupModel {
  readonly id: string;
  readonly rewards: readonly RewardModel[];
  readonly told: Told<typeof rewardGroupMembers>;
}
