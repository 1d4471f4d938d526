/* What PlayStation Stars answers, as far as we read it; mostly known whole from the persisted queries' texts. */

import type { UpstreamDisplayCase, UpstreamScene, UpstreamStarsAccount } from './upstream/account.js';
import type { UpstreamCampaign, UpstreamCampaignGroup } from './upstream/campaign.js';
import type {
  UpstreamCollectible,
  UpstreamOldCollectible,
  UpstreamOwnedCollectible,
} from './upstream/collectible.js';
import type { List, Nullable } from './upstream/nullable.js';
import type { UpstreamLevel, UpstreamPointsEvent } from './upstream/programme.js';
import type { UpstreamReward, UpstreamRewardGroup } from './upstream/reward.js';

export interface StarsAccountData {
  readonly loyaltyAccountRetrieve?: Nullable<UpstreamStarsAccount>;
}
export interface DisplayCaseData {
  readonly loyaltyCollectibleDisplayRetrieve?: Nullable<UpstreamDisplayCase>;
}
export interface OwnedCollectiblesData {
  readonly loyaltyUserCollectiblesRetrieve?: List<UpstreamCollectible>;
}
export interface OwnedCollectibleData {
  readonly ownedLoyaltyCollectibleRetrieve?: Nullable<UpstreamOwnedCollectible>;
}
export interface OldCollectibleData {
  readonly loyaltyUserCollectibleByIdRetrieve?: Nullable<UpstreamOldCollectible>;
}
export interface PointsHistoryData {
  readonly loyaltyPointHistoryRetrieve?: List<UpstreamPointsEvent>;
}
export interface StatusLevelsData {
  readonly loyaltyStatusLevelsMetaDataRetrieve?: List<UpstreamLevel>;
}
export interface ScenesData {
  readonly loyaltyCollectibleScenesRetrieve?: List<UpstreamScene>;
}
export interface CampaignGroupsData {
  readonly loyaltyCampaignGroupRetrieve?: List<UpstreamCampaignGroup>;
}
export interface CampaignData {
  readonly loyaltyCampaignByIdRetrieve?: Nullable<UpstreamCampaign>;
}
export interface RewardGroupsData {
  readonly loyaltyRewardGroupRetrieve?: List<UpstreamRewardGroup>;
}
export interface RewardData {
  readonly loyaltyRewardbyIdRetrieve?: Nullable<UpstreamReward>;
}
