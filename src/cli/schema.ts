import { printSchemaWithDirectives } from '@graphql-tools/utils';

import { modules } from '../modules/index.js';
import { writeSubgraphSdl } from '../server/federation/subgraph-sdl.js';
import { buildSchema } from '../server/schema.js';
import { CommandError } from './command-error.js';

/** `psn-gateway schema`: the SDL of what is served, with what its fields cost, or of the subgraph. */
export function writeSchema({
  federation,
  withoutRoots,
}: {
  readonly federation: boolean;
  readonly withoutRoots: boolean;
}): string {
  const schema = buildSchema(modules);
  if (federation) return writeSubgraphSdl(schema, { withoutRoots });
  if (withoutRoots) throw new CommandError('--without-roots goes with --federation');
  return `${printSchemaWithDirectives(schema)}\n`;
}
