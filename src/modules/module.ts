import type { Resolvers } from '../generated/schema-types.js';
import type { RegistryEntry } from '../psn/operation.js';

/** A subject of the graph: `schema/<name>.graphql`, its operations and its resolvers. */
export interface Module {
  readonly name: string;
  readonly operations: Readonly<Record<string, RegistryEntry>>;
  readonly resolvers: Resolvers;
}
