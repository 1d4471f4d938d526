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

/** Reads the directives of each field once, when it is first asked about. */
export function readFieldCosts(schema: GraphQLSchema): FieldCosts {
  const costs = new Map<string, FieldCost>();
  const none: FieldCost = {};

  function costOf(typeName: string, fieldName: string): FieldCost {
    const key = `${typeName}.${fieldName}`;
    const known = costs.get(key);
    if (known !== undefined) return known;
    const type = schema.getType(typeName);
    const fields: Readonly<Record<string, Field>> =
      isObjectType(type) || isInputObjectType(type) ? type.getFields() : {};
    const astNode = fields[fieldName]?.astNode;
    const read = astNode == null ? none : readDirectives(astNode, schema);
    costs.set(key, read);
    return read;
  }

  return {
    of: (type, field) => costOf(type.name, field),
    ofInput: (type, field) => costOf(type, field).cost?.weight ?? 0,
    isPlanned: ({ astNode, extensionASTNodes }) =>
      [astNode, ...extensionASTNodes].some((node) => node?.directives?.some(isMarker) === true),
    ofFinding: ({ astNode }) => (astNode == null ? 0 : (readDirectives(astNode, schema).cost?.weight ?? 0)),
  };
}
