import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildASTSchema, type GraphQLSchema } from 'graphql';

import type { Module } from '../modules/module.js';
import { scalars } from '../modules/scalars.js';
import { createFederation } from './federation/index.js';
import { slimNodes } from './slim-nodes.js';
import { readTypeDefs } from './type-defs.js';

/** Builds the schema that is served. Throws if a resolver has no field. */
export function buildSchema(modules: readonly Module[]): GraphQLSchema {
  const { document, isValid } = readTypeDefs();
  const schema = makeExecutableSchema({
    typeDefs: buildASTSchema(document, { assumeValid: isValid, assumeValidSDL: isValid }),
    resolvers: [scalars, createFederation(modules), ...modules.map(({ resolvers }) => resolvers)],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    // Nobody else has seen it, and a copy takes several times as long.
    updateResolversInPlace: true,
  });
  slimNodes(schema);
  return schema;
}
