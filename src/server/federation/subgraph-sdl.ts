import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  type DirectiveNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  print,
  type TypeDefinitionNode,
  visit,
} from 'graphql';

import { loosen } from './loosen.js';
import { reachedFrom } from './reached.js';

/** Directives of federation that the schema uses; composers bring their definitions. */
const ours = ['key', 'shareable', 'inaccessible', 'tag'];

/** Those that every GraphQL server knows. All others are for this gateway alone, and composers would wonder at them. */
const everyones = ['deprecated', 'specifiedBy', 'oneOf'];

const kept = new Set([...ours, ...everyones]);

/**
 * The version is the oldest that has all of these, since composers and routers read up to their own age.
 * Apollo's composer takes `@oneOf` only where it is declared.
 */
const HEAD = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.3"
    import: [${ours.map((name) => `"@${name}"`).join(', ')}]
  )

directive @oneOf on INPUT_OBJECT
`;

const roots = ['Query', 'Mutation', 'Subscription'];

const isKey = ({ name }: DirectiveNode): boolean => name.value === 'key';

/** The types that other subgraphs can refer to, by name. */
export function listEntities(definitions: readonly TypeDefinitionNode[]): string[] {
  return definitions.filter(({ directives }) => directives?.some(isKey)).map(({ name }) => name.value);
}

function withoutForeign(definition: TypeDefinitionNode): TypeDefinitionNode {
  return visit(definition, {
    Directive: ({ name }) => (kept.has(name.value) ? undefined : null),
    // What composers add by themselves.
    FieldDefinition: ({ name }) => (name.value.startsWith('_') ? null : undefined),
  });
}

/** Writes the schema as a composer eats it; without roots only what entities lead to, for a graph that has such roots. */
export function writeSubgraphSdl(
  schema: GraphQLSchema,
  { withoutRoots = false }: { readonly withoutRoots?: boolean } = {},
): string {
  const types = getDocumentNodeFromSchema(schema)
    .definitions.filter(isTypeDefinitionNode)
    .map(withoutForeign);
  const told = withoutRoots ? types.filter(({ name }) => !roots.includes(name.value)) : types;
  const reached = reachedFrom(told, [...(withoutRoots ? [] : roots), ...listEntities(told)]);
  const shown = told.filter(({ name }) => reached.has(name.value));
  return [HEAD, ...loosen(shown).map((definition) => `${print(definition)}\n`)].join('\n');
}
