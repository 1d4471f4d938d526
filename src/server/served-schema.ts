import type { GraphQLSchema } from 'graphql';

import type { Module } from '../modules/module.js';
import { createEstimator } from './cost/estimator.js';
import { addDefer } from './defer-directive.js';
import { buildSchema } from './schema.js';

interface ServedSchema {
  readonly schema: GraphQLSchema;
  readonly estimate: ReturnType<typeof createEstimator>;
}

const known = new WeakMap<readonly Module[], ServedSchema>();

/** The schema of these modules as it is served, and what its questions cost; gateways of one process share it, for building it takes longer than all the rest of a start. */
export function readServedSchema(modules: readonly Module[]): ServedSchema {
  const built = known.get(modules);
  if (built !== undefined) return built;
  const schema = addDefer(buildSchema(modules));
  const served = { schema, estimate: createEstimator({ schema, modules }) };
  known.set(modules, served);
  return served;
}
