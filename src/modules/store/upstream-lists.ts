/* What the store's operations answer that list things, as far as we read it; every member may be null or missing. */
import type { ItemPayload } from './item-members.js';
import type { UpstreamAmounts } from './upstream-prices.js';
import type { UpstreamConcept, UpstreamProduct } from './upstream.js';

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

interface UpstreamPageInfo {
  readonly totalCount?: number | null;
}

export interface UpstreamCategoryGrid {
  readonly id?: string | null;
  readonly localizedName?: string | null;
  readonly concepts?: readonly (UpstreamConcept | null)[] | null;
  readonly products?: readonly (UpstreamProduct | null)[] | null;
  readonly pageInfo?: UpstreamPageInfo | null;
  readonly facetOptions?: readonly (UpstreamFacet | null)[] | null;
  readonly sortingOptions?: readonly (UpstreamSorting | null)[] | null;
  readonly sortedBy?: UpstreamSorting | null;
}

export interface CategoryGridData {
  readonly categoryGridRetrieve?: UpstreamCategoryGrid | null;
}

export interface UpstreamStrand {
  readonly id?: string | null;
  readonly products?: readonly (UpstreamProduct | null)[] | null;
  readonly pageInfo?: UpstreamPageInfo | null;
}
export interface CategoryStrandData {
  readonly categoryStrandRetrieve?: UpstreamStrand | null;
}
/** Several categories in one answer; nobody has said whether they come in the order of the question. */
export interface CategoryGridsData {
  readonly categoryGridsRetrieve?: readonly (UpstreamCategoryGrid | null)[] | null;
}
export interface CategoryStrandsData {
  readonly categoryStrandsRetrieve?: readonly (UpstreamStrand | null)[] | null;
}

export interface UpstreamAddOns {
  readonly addOnProducts?: readonly (UpstreamProduct | null)[] | null;
  /** Told for a title, not for a concept. */
  readonly pageInfo?: UpstreamPageInfo | null;
}
export interface ConceptAddOnsData {
  readonly addOnProductsRetrieve?: UpstreamAddOns | null;
}
export interface TitleAddOnsData {
  readonly addOnProductsByTitleIdRetrieve?: UpstreamAddOns | null;
}

/** Concepts and products mixed; only `__typename` tells them apart, and the form of their ids. */
export type UpstreamResult = (UpstreamConcept | UpstreamProduct) & { readonly __typename?: string | null };

/** What an account wants: concepts are games still to come. */
export interface WishlistData {
  readonly storeWishlist?: readonly (WishedItem | null)[] | null;
}
export type WishedItem = UpstreamResult & Pick<ItemPayload, 'boxArt'>;

export interface SearchData {
  readonly universalSearch?: {
    /** What to send for the next page; empty on the last. */
    readonly next?: string | null;
    readonly pageInfo?: UpstreamPageInfo | null;
    readonly results?: readonly (UpstreamResult | null)[] | null;
  } | null;
}

/** What a tier of PlayStation Plus costs for one length. */
export interface UpstreamPlusOffer {
  readonly skuId?: string | null;
  readonly title?: string | null;
  readonly description?: string | null;
  readonly type?: string | null;
  readonly ctaLabel?: string | null;
  readonly isActiveSubscription?: boolean | null;
  readonly isTrial?: boolean | null;
  readonly subscriptionDuration?: string | null;
  readonly price?:
    | (UpstreamAmounts & {
        readonly discountText?: string | null;
        readonly isFree?: boolean | null;
        readonly promotionStartDate?: string | null;
        readonly promotionEndDate?: string | null;
      })
    | null;
}
export interface PlusOffersData {
  readonly tierSelectorOffersRetrieve?: {
    readonly offers?: readonly (UpstreamPlusOffer | null)[] | null;
  } | null;
}
