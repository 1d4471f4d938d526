/* What PlayStation Stars answers, as far as we read it; known whole from the persisted query's text. */

interface UpstreamAsset {
  readonly role?: string | null;
  readonly type?: string | null;
  readonly url?: string | null;
}

export interface UpstreamDisplayItem {
  /** `empty-slot-0` on everyone's shelf: no identity. */
  readonly id?: string | null;
  readonly isEmpty?: boolean | null;
  readonly assets?: readonly (UpstreamAsset | null)[] | null;
}

export interface UpstreamStarsAccount {
  readonly collectibleScene?: {
    readonly id?: string | null;
    readonly assets?: readonly (UpstreamAsset | null)[] | null;
  } | null;
  readonly collectibles?: readonly (UpstreamDisplayItem | null)[] | null;
  readonly enrollStatus?: {
    readonly enrolledDateTime?: string | null;
    readonly isUserEligibleToEnroll?: boolean | null;
    readonly isUserEnrolled?: boolean | null;
    readonly status?: string | null;
  } | null;
  readonly pointsBalance?: {
    readonly displayTotalPointsBalance?: string | null;
    readonly totalCampaignsCompleted?: number | null;
    readonly totalPointsBalance?: number | null;
  } | null;
  readonly requiresTosAcceptance?: boolean | null;
  readonly statusLevel?: {
    readonly currentStatusLevel?: string | null;
    readonly expiryDate?: string | null;
    readonly nextStatusProgress?: number | null;
    readonly statusLevelNumber?: number | null;
    readonly totalPurchaseEarned?: number | null;
    readonly totalPurchaseNeeded?: number | null;
    readonly totalTrophiesEarned?: number | null;
    readonly totalTrophiesNeeded?: number | null;
  } | null;
}

export interface StarsAccountData {
  readonly loyaltyAccountRetrieve?: UpstreamStarsAccount | null;
}
