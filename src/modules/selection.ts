import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a selection is read with. */
export type SelectionInfo = Pick<GraphQLResolveInfo, 'fragments' | 'variableValues' | 'schema'>;

/** A field that a query selects. */
export interface SelectedField {
  readonly name: string;
  /** Its arguments, defaults filled in. */
  readonly args: Readonly<Record<string, unknown>>;
  /** What is selected of it, each response key once; of one of its possible types, if that is named. */
  below(type?: GraphQLObjectType): readonly SelectedField[];
}

function isIncluded(node: SelectionNode, { variableValues }: SelectionInfo): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true;
  return !skip && getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

/** Whether a fragment's condition holds of a type; of an interface or union it may hold of what that turns out to be. */
function appliesTo(
  condition: string | undefined,
  type: GraphQLNamedType,
  { schema }: SelectionInfo,
): boolean {
  if (condition === undefined || condition === type.name || !isObjectType(type)) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

/** The fields of a selection; each fragment is looked into once, since what it selects is the same wherever it is spread. */
function* nodesOf(
  selections: SelectionSetNode | undefined,
  type: GraphQLNamedType,
  info: SelectionInfo,
  spread: Set<string>,
): Generator<FieldNode> {
  for (const node of selections?.selections ?? []) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      yield node;
      continue;
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(node.name.value)) continue;
      spread.add(node.name.value);
    }
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
    if (!appliesTo(inner?.typeCondition?.name.value, type, info)) continue;
    yield* nodesOf(inner?.selectionSet, type, info, spread);
  }
}

/** The arguments of a field; undefined where they do not fit: such a field fails by itself, and asks nothing. */
function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, info: SelectionInfo) {
  if (field.args.length === 0) return {};
  try {
    return getArgumentValues(field, node, info.variableValues);
  } catch (error) {
    if (error instanceof Error && error.name === 'GraphQLError') return undefined;
    throw error;
  }
}

/** A field that is selected under one key; nothing where the type has none of that name. */
export function select(
  nodes: readonly FieldNode[],
  type: GraphQLNamedType,
  info: SelectionInfo,
): SelectedField[] {
  const [first] = nodes;
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[first?.name.value ?? ''] : undefined;
  if (first === undefined || field === undefined) return [];
  const args = argumentsOf(field, first, info);
  if (args === undefined) return [];
  return [
    {
      name: field.name,
      args,
      below: (of) =>
        selectAll(
          nodes.map(({ selectionSet }) => selectionSet),
          of ?? getNamedType(field.type),
          info,
        ),
    },
  ];
}

/** What is selected of a type, each response key once. */
export function selectAll(
  selections: readonly (SelectionSetNode | undefined)[],
  type: GraphQLNamedType,
  info: SelectionInfo,
): SelectedField[] {
  const byKey = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const node of selections.flatMap((each) => [...nodesOf(each, type, info, spread)])) {
    const key = node.alias?.value ?? node.name.value;
    byKey.set(key, [...(byKey.get(key) ?? []), node]);
  }
  return Array.from(byKey.values()).flatMap((same) => select(same, type, info));
}

/** What is selected of an object, be it the root of an operation. */
export function fieldsOf(
  selections: SelectionSetNode,
  type: GraphQLNamedType,
  info: SelectionInfo,
): readonly SelectedField[] {
  return selectAll([selections], type, info);
}

/** The same of a field that gives objects of several types: what is selected of those of one. */
export function selectionOn(
  type: GraphQLObjectType,
  info: SelectionInfo & Pick<GraphQLResolveInfo, 'fieldNodes'>,
): readonly SelectedField[] {
  return selectAll(
    info.fieldNodes.map(({ selectionSet }) => selectionSet),
    type,
    info,
  );
}
