import type { UpstreamAsset } from './asset.js';
import type { List, Nullable } from './nullable.js';

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
