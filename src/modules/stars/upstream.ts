/* What PlayStation Stars answers, as far as we read it; mostly known whole from the persisted queries' texts. */

type Nullable<T> = T | null;
type List<T> = Nullable<readonly Nullable<T>[]>;

export interface UpstreamAsset {
  readonly role?: Nullable<string>;
  readonly type?: Nullable<string>;
  readonly url?: Nullable<string>;
  readonly altText?: Nullable<string>;
}

export interface UpstreamText {
  /** Left out by lists. */
  readonly type?: Nullable<string>;
  readonly value?: Nullable<string>;
}

export interface UpstreamDisplayItem {
  /** `empty-slot-0` on everyone's shelf: no identity. Else the collectible's. */
  readonly id?: Nullable<string>;
  readonly isEmpty?: Nullable<boolean>;
  readonly assets?: List<UpstreamAsset>;
}

export interface UpstreamScene {
  readonly id?: Nullable<string>;
  readonly assets?: List<UpstreamAsset>;
}

export interface UpstreamEnrolment {
  readonly enrolledDateTime?: Nullable<string>;
  readonly isUserEligibleToEnroll?: Nullable<boolean>;
  readonly isUserEnrolled?: Nullable<boolean>;
  readonly status?: Nullable<string>;
}

export interface UpstreamPointsBalance {
  readonly displayTotalPointsBalance?: Nullable<string>;
  readonly totalCampaignsCompleted?: Nullable<number>;
  readonly totalPointsBalance?: Nullable<number>;
}

export interface UpstreamProgress {
  readonly currentStatusLevel?: Nullable<string>;
  readonly expiryDate?: Nullable<string>;
  readonly nextStatusProgress?: Nullable<number>;
  readonly statusLevelNumber?: Nullable<number>;
  readonly totalPurchaseEarned?: Nullable<number>;
  readonly totalPurchaseNeeded?: Nullable<number>;
  readonly totalTrophiesEarned?: Nullable<number>;
  readonly totalTrophiesNeeded?: Nullable<number>;
}

export interface UpstreamStarsAccount {
  readonly collectibleScene?: Nullable<UpstreamScene>;
  readonly collectibles?: List<UpstreamDisplayItem>;
  readonly enrollStatus?: Nullable<UpstreamEnrolment>;
  readonly pointsBalance?: Nullable<UpstreamPointsBalance>;
  readonly requiresTosAcceptance?: Nullable<boolean>;
  readonly statusLevel?: Nullable<UpstreamProgress>;
}

export interface UpstreamDisplayCase {
  readonly collectibles?: List<UpstreamDisplayItem>;
  readonly isEmpty?: Nullable<boolean>;
  readonly isFull?: Nullable<boolean>;
  readonly selectedScene?: Nullable<UpstreamScene>;
}

/** A collectible, in the words of whichever operation tells it. */
export interface UpstreamCollectible {
  readonly id?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly rarity?: Nullable<string>;
  /** Campaigns call `rarity` so. */
  readonly rarityType?: Nullable<string>;
  readonly assets?: List<UpstreamAsset>;
  readonly descriptions?: List<UpstreamText>;
  readonly releaseDate?: Nullable<string>;
}

export interface UpstreamReference {
  readonly description?: Nullable<string>;
  readonly earnedDate?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly internalName?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly points?: Nullable<number>;
  readonly referenceType?: Nullable<string>;
}

export interface UpstreamOwnedCollectible {
  readonly collectible?: Nullable<
    UpstreamCollectible & { readonly referenceData?: Nullable<UpstreamReference> }
  >;
  readonly unlockedDate?: Nullable<string>;
}

export interface UpstreamOldCollectible extends UpstreamCollectible {
  readonly unlockedDate?: Nullable<string>;
}

export interface UpstreamTask {
  readonly conceptId?: Nullable<string | number>;
  readonly description?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly isLocked?: Nullable<boolean>;
  readonly name?: Nullable<string>;
  readonly productId?: Nullable<string>;
  readonly progress?: Nullable<number>;
  readonly status?: Nullable<string>;
}

export interface UpstreamCampaign {
  readonly campaignRewardType?: Nullable<string>;
  readonly collectible?: Nullable<UpstreamCollectible>;
  readonly description?: Nullable<string>;
  readonly displayPoints?: Nullable<string>;
  readonly endDate?: Nullable<string>;
  readonly estimatedTime?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly images?: List<UpstreamAsset>;
  readonly isNew?: Nullable<boolean>;
  readonly isRegistrable?: Nullable<boolean>;
  readonly isRegistrationRequired?: Nullable<boolean>;
  readonly name?: Nullable<string>;
  readonly productId?: Nullable<string>;
  readonly progress?: Nullable<number>;
  readonly remainingTime?: Nullable<number>;
  readonly startDate?: Nullable<string>;
  readonly status?: Nullable<string>;
  readonly tasks?: List<UpstreamTask>;
}

/** One of three kinds, told apart by `__typename` and `rewardType`. */
export interface UpstreamReward {
  readonly __typename?: Nullable<string>;
  readonly assets?: List<UpstreamAsset>;
  readonly description?: List<UpstreamText>;
  readonly displayName?: Nullable<string>;
  readonly displayPoints?: Nullable<string>;
  readonly id?: Nullable<string>;
  readonly monetaryValue?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly offerEndDate?: Nullable<string>;
  readonly offerStartDate?: Nullable<string>;
  readonly platforms?: Nullable<readonly string[]>;
  readonly points?: Nullable<number>;
  readonly productId?: Nullable<string>;
  readonly rarity?: Nullable<string>;
  readonly releaseDate?: Nullable<string>;
  readonly rewardType?: Nullable<string>;
}

export interface UpstreamPointsEvent {
  readonly displayPoints?: Nullable<string>;
  readonly eventDateTime?: Nullable<string>;
  readonly eventType?: Nullable<string>;
  readonly points?: Nullable<number>;
  readonly referenceData?: Nullable<{ readonly id?: Nullable<string>; readonly name?: Nullable<string> }>;
}

export interface UpstreamLevel {
  readonly collectibles?: List<UpstreamCollectible>;
  readonly description?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly statusLevelNumber?: Nullable<number>;
}

interface UpstreamGroup {
  readonly id?: Nullable<string>;
  readonly name?: Nullable<string>;
}
export type UpstreamCampaignGroup = UpstreamGroup & { readonly campaigns?: List<UpstreamCampaign> };
export type UpstreamRewardGroup = UpstreamGroup & { readonly rewards?: List<UpstreamReward> };

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
