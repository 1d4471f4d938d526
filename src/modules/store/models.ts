import type { FaultFinder } from '../../psn/response.js';
import type { toDescriptions } from '../descriptions.js';
import type { Polled } from '../live.js';
import type { Told } from '../record.js';
import type { conceptMembers } from './concept-members.js';
import type { GridQuestion } from './grid.js';
import type { StorePrice } from './offer-price.js';
import type { personalMembers } from './personal.js';
import type { productMembers } from './product-members.js';
import type { UpstreamCategoryGrid, WishedItem } from './upstream-lists.js';
import type { toEditionKind } from './words.js';

/** A concept by its id, with what the answer that named it told; the rest is asked for when it is wanted. */
export interface ConceptModel {
  readonly __typename: 'Concept';
  readonly id: string;
  readonly told: Told<typeof conceptMembers>;
  /** What the one answer told that it was looked up by. */
  readonly lookedUp?: Told<typeof conceptMembers> | undefined;
}

/** A product by its id, with what the answer that named it told; the rest is asked for when it is wanted. */
export interface ProductModel {
  readonly __typename: 'Product';
  readonly id: string;
  readonly told: Told<typeof productMembers>;
  /** What the one answer told that it was looked up by. */
  readonly lookedUp?: Told<typeof productMembers> | undefined;
}

/** An item of a mixed list. */
export type StoreItemModel = ConceptModel | ProductModel;

/** An item as the account sees it, with what its answer told of the account's price. */
export interface AccountItemModel {
  readonly item: StoreItemModel;
  readonly told: Told<typeof personalMembers>;
}

/** A place of the wishlist. */
export type WishlistEntryModel = AccountItemModel;

/** What a store tells of a game's price; null where it does not know the game. */
export type PriceOfConcept = { readonly price: StorePrice | null } | null;

/** A game's price as it was last polled. */
export interface PriceEventModel {
  readonly polled: Polled<PriceOfConcept>;
  readonly concept: ConceptModel;
}

/** The account's wishlist as it was last polled: as PSN wrote it, null where it did not tell it. */
export interface WishlistEventModel {
  readonly polled: Polled<readonly (WishedItem | null)[] | null>;
}

/** A category as the app shows it to the account; its pages are asked for by its fields. */
export interface AccountCategoryModel {
  readonly id: string;
}

/** An edition of a game, with what is sold as it where that is told. */
export interface EditionModel {
  readonly name: string | null;
  readonly kind: ReturnType<typeof toEditionKind>['value'] | null;
  readonly kindRaw: string | null;
  readonly ordering: number | null;
  readonly features: readonly string[] | null;
  readonly product: ProductModel | null;
}

/** A game's legal notices. */
export interface LegalTextModel {
  readonly notices: ReturnType<typeof toDescriptions>;
  readonly privacyPolicy: string | null;
}

/** A build by its npTitleId, with its game where what named it told that. */
export interface TitleModel {
  readonly id: string;
  readonly concept?: ConceptModel;
}

/** What is bought, by its skuId. */
export interface SkuModel {
  readonly id: string;
  readonly name: string | null;
  readonly type: string | null;
}

/** A category by its id; its pages are asked for by its fields. */
export interface CategoryModel {
  readonly id: string;
  /** What is asked to see whether it exists, so that its name costs no call more; missing where only its id is told. */
  readonly question?: GridQuestion;
  /** What that was answered, where it was looked up. */
  readonly page?: GridPage;
}

/** One page of a category. */
export interface GridPage {
  readonly grid: UpstreamCategoryGrid;
  readonly faultAt: FaultFinder;
}
