import { readdirSync, readFileSync } from 'node:fs';

import { makeExecutableSchema } from '@graphql-tools/schema';
import { type DocumentNode, type GraphQLSchema, parse, Source } from 'graphql';

import type { Module } from '../modules/module.js';
import { scalars } from '../modules/scalars.js';
import { createFederation } from './federation/index.js';

const folder = new URL('../../schema/', import.meta.url);

/** Reads the hand-written SDL, a file a subject. */
function readTypeDefs(): DocumentNode[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => parse(new Source(readFileSync(new URL(file, folder), 'utf8'), `schema/${file}`)));
}

/** Builds the schema that is served. Throws if a resolver has no field. */
export function buildSchema(modules: readonly Module[]): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: readTypeDefs(),
    resolvers: [scalars, createFederation(modules), ...modules.map(({ resolvers }) => resolvers)],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
