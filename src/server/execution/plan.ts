import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';

import { type ArgumentReader, createArgumentReader } from './arguments.js';
import { collectFields } from './collect-fields.js';
import { createTextReader, type TextReader } from './text-variables.js';

/** How a value becomes a part of an answer. */
export type ValuePlan = { readonly isRequired: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType }
  | { readonly kind: 'list'; readonly item: ValuePlan }
  | { readonly kind: 'object'; readonly fields: () => readonly FieldPlan[] }
  | {
      readonly kind: 'abstract';
      readonly type: GraphQLAbstractType;
      readonly fieldsOf: (type: GraphQLObjectType) => readonly FieldPlan[];
      /** By the names of the types that were met. */
      readonly known: ReadonlyMap<string, readonly FieldPlan[]>;
    }
);

/** A field of an object, wherever in an answer that object stands. */
export interface FieldPlan {
  readonly key: string;
  readonly name: string;
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly value: ValuePlan;
  readonly readArguments: ArgumentReader;
  /** Whether it is a leaf that its thing has as a member. */
  readonly isLeafMember: boolean;
  /** What `__typename` tells, as JSON. */
  readonly typeName: string | undefined;
  /** What is written before its value. */
  readonly opening: string;
}

/** A document that can be executed again and again without being looked at. */
export interface OperationPlan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: GraphQLResolveInfo['fragments'];
  readonly fields: readonly FieldPlan[];
  readonly readTexts: TextReader;
}

/** Whether a document asks for nothing that depends on variables but arguments, and nothing of the schema itself. */
function isPlain(document: DocumentNode): boolean {
  let plain = true;
  visit(document, {
    Directive: () => {
      plain = false;
    },
    Field: ({ name, alias }) => {
      if (name.value === '__schema' || name.value === '__type' || alias?.value === '__proto__') plain = false;
    },
  });
  return plain;
}

/** Plans what is selected of types when it is first asked for. */
function createPlanner(schema: GraphQLSchema, fragments: OperationPlan['fragments']) {
  /** Leaves are alike wherever they stand. */
  const leaves = new Map<GraphQLOutputType, ValuePlan>();

  function planValue(type: GraphQLOutputType, nodes: readonly FieldNode[]): ValuePlan {
    if (!isLeafType(getNamedType(type))) return planAnew(type, nodes);
    const plan = leaves.get(type) ?? planAnew(type, nodes);
    leaves.set(type, plan);
    return plan;
  }

  function planAnew(type: GraphQLOutputType, nodes: readonly FieldNode[]): ValuePlan {
    if (isNonNullType(type)) return { ...planValue(type.ofType, nodes), isRequired: true };
    if (isListType(type)) return { kind: 'list', isRequired: false, item: planValue(type.ofType, nodes) };
    if (isLeafType(type)) return { kind: 'leaf', isRequired: false, type };
    const known = new Map<string, readonly FieldPlan[]>();
    const fieldsOf = (of: GraphQLObjectType): readonly FieldPlan[] => {
      const fields =
        known.get(of.name) ??
        planFields(
          of,
          nodes.map(({ selectionSet }) => selectionSet),
        );
      known.set(of.name, fields);
      return fields;
    };
    if (isObjectType(type)) {
      let fields: readonly FieldPlan[] | undefined;
      return { kind: 'object', isRequired: false, fields: () => (fields ??= fieldsOf(type)) };
    }
    return { kind: 'abstract', isRequired: false, type, fieldsOf, known };
  }

  function planField(
    parentType: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
  ): Omit<FieldPlan, 'opening'>[] {
    const [first] = nodes;
    const name = first?.name.value ?? '';
    const typeName = name === '__typename' ? JSON.stringify(parentType.name) : undefined;
    const field = typeName === undefined ? parentType.getFields()[name] : TypeNameMetaFieldDef;
    if (first === undefined || field === undefined) return [];
    const value = planValue(field.type, nodes);
    const readArguments = createArgumentReader(field, first);
    const isLeafMember = field.resolve === undefined && field.args.length === 0 && value.kind === 'leaf';
    return [{ key, name, parentType, field, nodes, value, readArguments, isLeafMember, typeName }];
  }

  function planFields(
    type: GraphQLObjectType,
    selections: readonly (SelectionSetNode | undefined)[],
  ): readonly FieldPlan[] {
    const byKey = collectFields(selections, type, { schema, fragments });
    const planned = Array.from(byKey, ([key, nodes]) => planField(type, key, nodes)).flat();
    return planned.map((field, index) => ({ ...field, opening: `${index > 0 ? ',' : ''}"${field.key}":` }));
  }

  return planFields;
}

/** Plans a query; undefined for what is left to graphql-js, such as what directives switch on and off. */
export function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPlan | undefined {
  const type = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || type == null || !isPlain(document)) return undefined;
  const types = Object.values(schema.getTypeMap());
  if (types.some((each) => isObjectType(each) && each.isTypeOf != null)) return undefined;
  const named = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(named.map((node) => [node.name.value, node]));
  const fields = createPlanner(schema, fragments)(type, [operation.selectionSet]);
  const readTexts = createTextReader(operation);
  return { schema, operation, fragments, fields, readTexts };
}
