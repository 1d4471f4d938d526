import type { StoreComponentKind } from '../../generated/schema-types.js';
import type { FaultFinder } from '../../psn/response.js';
import type { Medium } from '../media.js';
import type { CategoryModel } from '../store/models.js';

/** What every answer here carries: the failures that PSN reported for its members. */
interface Faulty {
  readonly faultAt: FaultFinder;
}

/** A front page of the store. */
export interface StoreExperienceModel extends Faulty {
  readonly id: string;
  readonly alias: string | null;
  /** Null where PSN did not tell them. */
  readonly views: readonly StoreViewModel[] | null;
}

/** A view of a front page. */
export interface StoreViewModel extends Faulty {
  readonly id: string;
  readonly kind: string | null;
  readonly purpose: string | null;
  readonly reportingName: string | null;
  readonly components: readonly StoreComponentModel[] | null;
  /** The views that a collection holds. */
  readonly views: readonly StoreViewModel[] | null;
}

/** A piece of a view. */
export interface StoreComponentModel extends Faulty {
  readonly kind: StoreComponentKind;
  readonly kindRaw: string | null;
  readonly name: string | null;
  readonly text: string | null;
  readonly image: Medium | null;
  readonly ordinal: number | null;
  readonly link: StoreLinkModel | null;
  readonly category: CategoryModel | null;
}

/** A front page, and whose view of it: the account's, or everyone's. */
export interface FrontPage {
  readonly experienceId: string;
  readonly isOfAccount: boolean;
}

/** Where a component leads. */
export interface StoreLinkModel extends Faulty {
  readonly kind: string;
  readonly target: string;
  readonly label: string | null;
  readonly category: CategoryModel | null;
  /** What to ask for the view it leads to; null where it leads elsewhere. */
  readonly leadsTo: (FrontPage & { readonly viewId: string }) | null;
}

/** The store as the app shows it to the account; its fields ask for themselves. */
export interface AccountStoreModel {
  readonly isSignedIn: true;
}

/** The front page of the app's store tab. */
export interface AccountExperienceModel extends Faulty {
  readonly id: string;
  /** Null where PSN did not tell it. */
  readonly navigation: readonly StoreNavigationItemModel[] | null;
}

/** A place of the app's navigation. */
export interface StoreNavigationItemModel extends Faulty {
  readonly id: string;
  readonly name: string | null;
  readonly kind: string | null;
  readonly link: StoreLinkModel | null;
}
