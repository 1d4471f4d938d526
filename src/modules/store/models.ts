import type { FaultFinder } from '../../psn/response.js';
import type { Told } from '../record.js';
import type { conceptMembers, productMembers } from './members.js';
import type { GridQuestion } from './grid.js';
import type { UpstreamCategoryGrid } from './upstream.js';

/** A concept by its id, with what the answer that named it told; the rest is asked for when it is wanted. */
export interface ConceptModel {
  readonly __typename: 'Concept';
  readonly id: string;
  readonly told: Told<typeof conceptMembers>;
}

/** A product by its id, with what the answer that named it told; the rest is asked for when it is wanted. */
export interface ProductModel {
  readonly __typename: 'Product';
  readonly id: string;
  readonly told: Told<typeof productMembers>;
}

/** An item of a mixed list. */
export type StoreItemModel = ConceptModel | ProductModel;

/** A category by its id; its pages are asked for by its fields. */
export interface CategoryModel {
  readonly id: string;
  /** What was asked to see whether it exists, so that its name costs no call more; missing where only its id is told. */
  readonly question?: GridQuestion;
}

/** One page of a category. */
export interface GridPage {
  readonly grid: UpstreamCategoryGrid;
  readonly faultAt: FaultFinder;
}
