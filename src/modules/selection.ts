import {
  type FieldNode,
  type FragmentDefinitionNode,
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
  visit,
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

function select(nodes: readonly FieldNode[], type: GraphQLNamedType, info: SelectionInfo): SelectedField[] {
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

function selectAll(
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

/** Whether a selection holds a variable, so that each request may select something else. */
function isVariable(
  node: FieldNode | SelectionSetNode | FragmentDefinitionNode,
  { fragments }: Pick<SelectionInfo, 'fragments'>,
  spread = new Set<string>(),
): boolean {
  let found = false;
  visit(node, {
    Variable: () => {
      found = true;
    },
    FragmentSpread: ({ name: { value: name } }) => {
      const fragment = spread.has(name) ? undefined : fragments[name];
      spread.add(name);
      if (fragment !== undefined && isVariable(fragment, { fragments }, spread)) found = true;
    },
  });
  return found;
}

/** Selections that are the same for all requests of a document, as long as that is kept parsed; null for others. */
const constant = new WeakMap<FieldNode, Map<GraphQLObjectType, readonly SelectedField[] | null>>();

function readConstant(
  node: FieldNode,
  type: GraphQLObjectType,
  { schema, fragments }: SelectionInfo,
): readonly SelectedField[] | null {
  const field = type.getFields()[node.name.value];
  const { selectionSet } = node;
  if (field === undefined || selectionSet === undefined || isVariable(selectionSet, { fragments }))
    return null;
  // No request's variables may be held by what outlives it.
  return selectAll([selectionSet], getNamedType(field.type), { schema, fragments, variableValues: {} });
}

/**
 * What is selected below the field being resolved. Lets a root lookup ask just what its fields will ask, and an edge
 * ask the one operation that tells both the edge and what is wanted behind it.
 */
export function selectionOf(
  info: SelectionInfo & Pick<GraphQLResolveInfo, 'fieldNodes' | 'parentType'>,
): readonly SelectedField[] {
  const { fieldNodes, parentType } = info;
  const [node, ...others] = fieldNodes;
  if (node !== undefined && others.length === 0) {
    const known = constant.get(node) ?? new Map<GraphQLObjectType, readonly SelectedField[] | null>();
    constant.set(node, known);
    const found = known.get(parentType);
    const selected = found === undefined ? readConstant(node, parentType, info) : found;
    known.set(parentType, selected);
    if (selected !== null) return selected;
  }
  const [field] = select(fieldNodes, parentType, info);
  return field?.below() ?? [];
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
