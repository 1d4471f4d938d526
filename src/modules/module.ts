import type { Resolvers, ResolversParentTypes } from '../generated/schema-types.js';
import type { RegistryEntry } from '../psn/operation.js';
import type { GraphContext } from './context.js';
import type { ModuleCosts } from './planned-calls.js';
import type { SelectedField } from './selection.js';

/**
 * What is known of an entity by a key of it, at no call but those that the selected fields make anyway; null where they
 * tell that there is none.
 */
export type Reference<Model> = (
  key: string,
  context: GraphContext,
  selected: readonly SelectedField[],
) => Model | null | Promise<Model | null>;

/** How entities are found by their keys: for each type the fields of its `@key` directives, the first one given counts. */
export type References = {
  readonly [Name in keyof ResolversParentTypes]?: Readonly<
    Record<string, Reference<ResolversParentTypes[Name]>>
  >;
};

/** A subject of the graph: `schema/<name>.graphql`, its operations and its resolvers. */
export interface Module {
  readonly name: string;
  readonly operations: Readonly<Record<string, RegistryEntry>>;
  readonly resolvers: Resolvers;
  /** How a router's references to its entities are read. */
  readonly references?: References;
  /** What the directives of its SDL cannot say of the calls behind its fields. */
  readonly costs?: ModuleCosts;
}
