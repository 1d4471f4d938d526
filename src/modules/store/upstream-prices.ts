/** The members of a price that speak of money, in whatever answer. */
export interface UpstreamAmounts {
  readonly basePrice?: string | null;
  readonly basePriceValue?: number | null;
  readonly currencyCode?: string | null;
  readonly discountedPrice?: string | null;
  readonly discountedValue?: number | null;
}

/** Price of grids, search and wishlist; not the `Price` inside offers, which has other members. */
export interface UpstreamSkuPrice extends UpstreamAmounts {
  readonly discountText?: string | null;
  /** An ISO date, or epoch milliseconds as text. */
  readonly endTime?: string | null;
  readonly isExclusive?: boolean | null;
  readonly isFree?: boolean | null;
  readonly isTiedToSubscription?: boolean | null;
  readonly qualifications?: readonly unknown[] | null;
  readonly serviceBranding?: readonly string[] | null;
  readonly upsellServiceBranding?: readonly string[] | null;
  readonly upsellText?: string | null;
}

/** Price of a call to action: other members than a `SkuPrice`, and not the same in each operation. */
export interface UpstreamOfferPrice extends UpstreamAmounts {
  /** `UPSELL` for adverts. */
  readonly applicability?: string | null;
  readonly campaignId?: string | null;
  readonly discountText?: string | null;
  readonly displayDiscountText?: string | null;
  readonly displayUpsellText?: string | null;
  /** Epoch milliseconds as text. */
  readonly endTime?: string | null;
  readonly history?: {
    readonly launchPrice?: string | null;
    readonly lowestRecentPrice?: string | null;
  } | null;
  readonly isExclusive?: boolean | null;
  readonly isFree?: boolean | null;
  readonly isTiedToSubscription?: boolean | null;
  readonly qualifications?:
    readonly ({ readonly type?: string | null; readonly value?: string | null } | null)[] | null;
  readonly rewardId?: string | null;
  readonly savingTag?: string | null;
  readonly serviceBranding?: readonly string[] | null;
  readonly tierLabel?: string | null;
  readonly upsellText?: string | null;
}

/** A call to action (PSN: webctas). */
export interface UpstreamOffer {
  readonly type?: string | null;
  readonly action?: {
    readonly type?: string | null;
    readonly param?:
      readonly ({ readonly name?: string | null; readonly value?: string | null } | null)[] | null;
  } | null;
  readonly meta?: {
    readonly exclusive?: boolean | null;
    readonly ineligibilityReasons?:
      readonly ({ readonly type?: string | null; readonly names?: readonly string[] | null } | null)[] | null;
    readonly playabilityDate?: string | null;
    readonly preOrder?: boolean | null;
    readonly upSellService?: string | null;
  } | null;
  readonly price?: UpstreamOfferPrice | null;
}
