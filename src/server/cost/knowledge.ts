import type { GraphQLObjectType, GraphQLSchema } from 'graphql';

import type { ModuleCosts, PlannedCalls } from '../../modules/planned-calls.js';
import type { SelectedField } from '../../modules/selection.js';
import type { FieldCosts } from './field-costs.js';
import type { Reading } from './list-length.js';
import type { ToldPaths } from './told-paths.js';

/** What calls are reckoned by. */
export interface Knowledge {
  readonly schema: GraphQLSchema;
  readonly costs: FieldCosts;
  readonly planned: ReadonlyMap<string, PlannedCalls>;
  readonly toldByEdge: ReadonlyMap<string, ModuleCosts['told'][string]>;
  /** The store of the request. */
  readonly locale: string;
  readonly reading: Reading;
}

/** Objects of one type, of which the same is selected. */
export interface Place {
  readonly type: GraphQLObjectType;
  readonly selected: readonly SelectedField[];
  /** How many lists they stand in, and how many there are in each. */
  readonly lists: number;
  readonly length: number;
  readonly told: ToldPaths;
  /** Whether they are looked up by ids that may be unknown. */
  readonly isLookUp: boolean;
  /** Whether they have nothing in common, as things of a list mostly have: so it is where a router names them. */
  readonly isScattered?: boolean;
  /** Whether their fields change something, each as often as it is named. */
  readonly isChange?: boolean;
  /** Of a connection: its fields that hold the items, and how many these are. */
  readonly items?: { readonly fields: readonly string[]; readonly length: number };
  /** Of an edge: what is told is told of its node. */
  readonly isEdge?: boolean;
}
