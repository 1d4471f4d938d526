import type { FaultFinder } from '../../psn/response.js';
import type { Told } from '../record.js';
import type { StarsAccountFields } from './mapping/account.js';
import type { campaignMembers } from './mapping/campaign.js';
import type { collectibleMembers, toReference } from './mapping/collectible.js';
import type { rewardMembers } from './mapping/reward.js';

/** The programme; its fields ask for themselves. */
export interface StarsModel {
  readonly isSignedIn: true;
}

interface Standing extends StarsAccountFields {
  /** Whose: an account id, or `me`. */
  readonly accountId: string;
  readonly faultAt: FaultFinder;
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

/** A collectible by its id, with what the answer that named it told. */
export interface CollectibleModel {
  readonly id: string;
  readonly told: Told<typeof collectibleMembers>;
}

/** What PSN tells of a collectible and one account. */
export interface Ownership {
  readonly collectible: CollectibleModel;
  readonly isOwned: boolean | null;
  readonly earnedAt: string | null;
  readonly unlockedAt: string | null;
  readonly reference: ReturnType<typeof toReference>;
}

/** A collectible and one account, as they were asked for. */
export interface OwnedCollectibleModel extends Ownership {
  readonly collectibleId: string;
  /** Whose: an account id, or `me`. */
  readonly accountId: string;
}

/** A campaign by its id, with what the answer that named it told. */
export interface CampaignModel {
  readonly id: string;
  readonly told: Told<typeof campaignMembers>;
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
