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

/** Where a component leads. */
export interface StoreLinkModel extends Faulty {
  readonly kind: string;
  readonly target: string;
  readonly label: string | null;
  readonly category: CategoryModel | null;
  /** What to ask for the view it leads to; null where it leads elsewhere. */
  readonly leadsTo: { readonly experienceId: string; readonly viewId: string } | null;
}
