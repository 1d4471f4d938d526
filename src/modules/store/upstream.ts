/*
 * What the store's operations answer, as far as we read it. PSN publishes no schema, so every member may be
 * null or missing. Sources: recorded answers and the shapes that public clients describe.
 */

export interface UpstreamMedia {
  readonly role?: string | null;
  readonly type?: string | null;
  readonly url?: string | null;
  readonly altText?: string | null;
}

/** Price of grids, search and wishlist; not the `Price` inside offers, which has other members. */
export interface UpstreamSkuPrice {
  readonly basePrice?: string | null;
  readonly basePriceValue?: number | null;
  readonly currencyCode?: string | null;
  readonly discountText?: string | null;
  readonly discountedPrice?: string | null;
  readonly discountedValue?: number | null;
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

interface UpstreamDescription {
  readonly type?: string | null;
  readonly subType?: string | null;
  readonly value?: string | null;
}

interface UpstreamRatingMark {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly url?: string | null;
}

/** A date with its precision on a concept, a plain ISO date on a product. */
export type UpstreamReleaseDate = { readonly type?: string | null; readonly value?: string | null } | string;

interface UpstreamItem {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly invariantName?: string | null;
  readonly publisherName?: string | null;
  readonly releaseDate?: UpstreamReleaseDate | null;
  readonly combinedLocalizedGenres?: readonly ({ readonly value?: string | null } | null)[] | null;
  readonly descriptions?: readonly (UpstreamDescription | null)[] | null;
  readonly media?: readonly (UpstreamMedia | null)[] | null;
  readonly price?: UpstreamSkuPrice | null;
}

export interface UpstreamProduct extends UpstreamItem {
  readonly npTitleId?: string | null;
  readonly platforms?: readonly string[] | null;
  readonly storeDisplayClassification?: string | null;
  readonly localizedStoreDisplayClassification?: string | null;
  readonly topCategory?: string | null;
  readonly concept?: { readonly id?: string | null } | null;
  readonly edition?: {
    readonly name?: string | null;
    readonly type?: string | null;
    readonly features?: readonly string[] | null;
  } | null;
  readonly contentRating?:
    | (UpstreamRatingMark & {
        readonly authority?: string | null;
        readonly descriptors?: readonly (UpstreamRatingMark | null)[] | null;
        readonly interactiveElements?: readonly (UpstreamRatingMark | null)[] | null;
      })
    | null;
}

export interface UpstreamConcept extends UpstreamItem {
  readonly defaultProduct?: UpstreamProduct | null;
}

/** Price of a call to action: other members than a `SkuPrice`, and not the same in each operation. */
export interface UpstreamOfferPrice {
  /** `UPSELL` for adverts. */
  readonly applicability?: string | null;
  readonly basePrice?: string | null;
  readonly basePriceValue?: number | null;
  readonly campaignId?: string | null;
  readonly currencyCode?: string | null;
  readonly discountText?: string | null;
  readonly discountedPrice?: string | null;
  readonly discountedValue?: number | null;
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

/** A product with its calls to action: a list, `[]` for none, or null where PSN failed to tell. */
export interface UpstreamOffered {
  readonly id?: string | null;
  readonly skus?: readonly ({ readonly id?: string | null; readonly name?: string | null } | null)[] | null;
  readonly webctas?: readonly (UpstreamOffer | null)[] | null;
}

/** A grid's sort order. */
export interface UpstreamSorting {
  readonly name?: string | null;
  readonly displayName?: string | null;
  readonly isAscending?: boolean | null;
}

export interface UpstreamFacet {
  readonly name?: string | null;
  readonly displayName?: string | null;
  readonly values?:
    | readonly ({
        readonly key?: string | null;
        readonly displayName?: string | null;
        readonly count?: number | null;
      } | null)[]
    | null;
}

export interface UpstreamCategoryGrid {
  readonly id?: string | null;
  readonly localizedName?: string | null;
  readonly concepts?: readonly (UpstreamConcept | null)[] | null;
  readonly products?: readonly (UpstreamProduct | null)[] | null;
  readonly pageInfo?: { readonly totalCount?: number | null } | null;
  readonly facetOptions?: readonly (UpstreamFacet | null)[] | null;
  readonly sortingOptions?: readonly (UpstreamSorting | null)[] | null;
  readonly sortedBy?: UpstreamSorting | null;
}

export interface ConceptData {
  readonly conceptRetrieve?: UpstreamConcept | null;
}
export interface ProductData {
  readonly productRetrieve?: UpstreamProduct | null;
}
export interface CategoryGridData {
  readonly categoryGridRetrieve?: UpstreamCategoryGrid | null;
}
export interface ProductOffersData {
  readonly productRetrieve?: UpstreamOffered | null;
}
export interface ConceptOffersData {
  readonly conceptRetrieve?: {
    /** The present store's form. */
    readonly defaultProduct?: UpstreamOffered | null;
    /** The form of mid 2026. */
    readonly products?: readonly (UpstreamOffered | null)[] | null;
  } | null;
}
