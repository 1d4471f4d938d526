import {
  type DirectiveNode,
  getDirectiveValues,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from 'graphql';

import { readPaths } from './told-paths.js';

/** The directives of `schema/base.graphql` that tell costs; of no meaning outside this gateway. */
const costDirectives = [
  'cost',
  'lookUp',
  'listSize',
  'told',
  'slice',
  'batched',
  'common',
  'planned',
] as const;

/** How long a list is. */
export interface ListSize {
  readonly assumedSize?: number | null;
  readonly slicingArguments?: readonly string[] | null;
  readonly sizedFields?: readonly string[] | null;
}

/** What the directives say of a field. */
export interface FieldCost {
  readonly cost?: { readonly weight: number; readonly perItems?: number | null };
  readonly lookUp?: { readonly weight: number };
  readonly listSize?: ListSize;
  /** What comes with it. */
  readonly told?: readonly string[];
  readonly slice?: { readonly name: string; readonly by?: readonly string[] | null };
  readonly batched?: { readonly size?: number | null; readonly perRequest: boolean };
  readonly common?: object;
}

/** What the directives of a schema say. */
export interface FieldCosts {
  of(type: GraphQLObjectType, field: string): FieldCost;
  /** What the values of an argument cost by their own fields. */
  ofInput(type: string, field: string): number;
  isPlanned(type: GraphQLObjectType): boolean;
  /** The calls by which one of a type is found that a router names. */
  ofFinding(type: GraphQLObjectType): number;
}

type Field = GraphQLField<unknown, unknown> | GraphQLInputField;

function readDirectives(
  astNode: { readonly directives?: readonly DirectiveNode[] },
  schema: GraphQLSchema,
): FieldCost {
  const told = costDirectives.flatMap((name) => {
    const directive = schema.getDirective(name);
    const values = directive && getDirectiveValues(directive, astNode);
    if (values == null) return [];
    return [[name, name === 'told' ? readPaths(String(values['fields'])) : values]];
  });
  return Object.fromEntries(told) as FieldCost;
}

const isMarker = ({ name }: DirectiveNode): boolean => name.value === 'planned';

/** Reads the directives once. */
export function readFieldCosts(schema: GraphQLSchema): FieldCosts {
  const costs = new Map<string, FieldCost>();
  const planned = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    const nodes = [type.astNode, ...type.extensionASTNodes];
    if (nodes.some((node) => node?.directives?.some(isMarker) === true)) planned.add(type.name);
    for (const field of Object.values<Field>(type.getFields())) {
      const { astNode } = field;
      costs.set(`${type.name}.${field.name}`, astNode == null ? {} : readDirectives(astNode, schema));
    }
  }
  const none: FieldCost = {};
  return {
    of: (type, field) => costs.get(`${type.name}.${field}`) ?? none,
    ofInput: (type, field) => costs.get(`${type}.${field}`)?.cost?.weight ?? 0,
    isPlanned: ({ name }) => planned.has(name),
    ofFinding: ({ astNode }) => (astNode == null ? 0 : (readDirectives(astNode, schema).cost?.weight ?? 0)),
  };
}
