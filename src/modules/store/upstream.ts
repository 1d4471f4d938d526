/*
 * What the store's operations answer of concepts and products, as far as we read it. PSN publishes no schema, so
 * every member may be null or missing. Sources: recorded answers and the shapes that public clients describe.
 */
import type { UpstreamOffer, UpstreamSkuPrice } from './upstream-prices.js';

export interface UpstreamMedia {
  readonly role?: string | null;
  readonly type?: string | null;
  readonly url?: string | null;
  readonly altText?: string | null;
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

export interface UpstreamContentRating extends UpstreamRatingMark {
  readonly authority?: string | null;
  readonly descriptors?: readonly (UpstreamRatingMark | null)[] | null;
  readonly interactiveElements?: readonly (UpstreamRatingMark | null)[] | null;
}

/** A date with its precision on a concept, a plain ISO date on a product. */
export type UpstreamReleaseDate = { readonly type?: string | null; readonly value?: string | null } | string;

/** Notices by platform; the key `Common` holds those of all. */
export type UpstreamNotices = Readonly<
  Record<
    string,
    | readonly ({
        readonly type?: string | null;
        readonly value?: string | number | boolean | null;
      } | null)[]
    | string
    | null
  >
>;

export interface UpstreamStarRating {
  readonly averageRating?: number | null;
  readonly averageRatingForDisplay?: string | null;
  readonly totalRatingsCount?: number | null;
  readonly ratingsDistribution?:
    | readonly ({
        readonly rating?: number | null;
        readonly percentage?: string | null;
        readonly percentageRaw?: number | null;
      } | null)[]
    | null;
}

export interface UpstreamSku {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly type?: string | null;
}

export type UpstreamGenres = readonly ({ readonly value?: string | null } | null)[];

/** What operations tell of concepts and products alike. */
export interface UpstreamItem {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly invariantName?: string | null;
  readonly publisherName?: string | null;
  readonly releaseDate?: UpstreamReleaseDate | null;
  readonly combinedLocalizedGenres?: UpstreamGenres | null;
  readonly descriptions?: readonly (UpstreamDescription | null)[] | null;
  readonly media?: readonly (UpstreamMedia | null)[] | null;
  readonly platforms?: readonly string[] | null;
  readonly storeDisplayClassification?: string | null;
  readonly localizedStoreDisplayClassification?: string | null;
  readonly price?: UpstreamSkuPrice | null;
  readonly contentRating?: UpstreamContentRating | null;
  readonly starRating?: UpstreamStarRating | null;
  readonly screenLanguages?: readonly string[] | null;
  readonly spokenLanguages?: readonly string[] | null;
  readonly compatibilityNoticesByPlatform?: UpstreamNotices | null;
  readonly accessibilityNoticesByPlatform?: UpstreamNotices | null;
}

export interface UpstreamProduct extends UpstreamItem {
  readonly npTitleId?: string | null;
  readonly topCategory?: string | null;
  readonly concept?: UpstreamConcept | null;
  readonly edition?: UpstreamEdition | null;
  readonly privacyPolicy?: string | null;
  readonly skus?: readonly (UpstreamSku | null)[] | null;
  /** Calls to action: a list, `[]` for none, or null where PSN failed to tell. */
  readonly webctas?: readonly (UpstreamOffer | null)[] | null;
}

export interface UpstreamEdition {
  readonly name?: string | null;
  readonly type?: string | null;
  readonly ordering?: number | null;
  readonly features?: readonly string[] | null;
}

export interface UpstreamConcept extends UpstreamItem {
  readonly defaultProduct?: UpstreamProduct | null;
  /** Grids send ids alone, conceptRetrieveForUpsellWithCtas everything that is sold. */
  readonly products?: readonly (UpstreamProduct | null)[] | null;
  /** conceptRetrieveForGameInfo calls them so, others `combinedLocalizedGenres`. */
  readonly localizedGenres?: UpstreamGenres | null;
}

export interface ConceptData {
  readonly conceptRetrieve?: UpstreamConcept | null;
}
export interface ProductData {
  readonly productRetrieve?: UpstreamProduct | null;
}

/** An edition of a game with the product that is sold as it. */
export interface UpstreamEditionChoice {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly edition?: UpstreamEdition | null;
}
type EditionChoices = readonly (UpstreamEditionChoice | null)[] | null;
/** Readers of the answer disagree on the name of its root. */
export interface ConceptEditionsData {
  readonly editionSelectionsRetrieveByConceptId?: EditionChoices;
  readonly editionSelectionsRetrieve?: EditionChoices;
}
export interface ProductEditionsData {
  readonly editionSelectionsRetrieve?: EditionChoices;
}
