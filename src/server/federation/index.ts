import type { QueryResolvers } from '../../generated/schema-types.js';
import type { Module, References } from '../../modules/module.js';
import { createEntityFinder } from './entities.js';
import { writeSubgraphSdl } from './subgraph-sdl.js';

/** Resolvers of `schema/federation.graphql`, over what the modules know of their entities. */
export function createFederation(modules: readonly Module[]): {
  readonly Query: Pick<QueryResolvers, '_service' | '_entities'>;
} {
  const references = Object.assign({}, ...modules.map(({ references }) => references)) as References;
  let sdl: string | undefined;
  return {
    Query: {
      _service(_root, _arguments, _context, { schema }) {
        sdl ??= writeSubgraphSdl(schema);
        return { sdl };
      },
      _entities: createEntityFinder(references),
    },
  };
}
