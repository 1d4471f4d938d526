import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';

import { select, selectAll, type SelectedField, type SelectionInfo } from './selection.js';

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

/** The same: what is reckoned from them may be kept as long as they are. */
const lasting = new WeakSet<readonly SelectedField[]>();

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

function keepConstant(
  node: FieldNode,
  type: GraphQLObjectType,
  info: SelectionInfo,
): readonly SelectedField[] | null {
  const selected = readConstant(node, type, info);
  const ofNode = constant.get(node) ?? new Map<GraphQLObjectType, readonly SelectedField[] | null>();
  constant.set(node, ofNode.set(type, selected));
  if (selected !== null) lasting.add(selected);
  return selected;
}

/** Reckons something from what is selected, in a store: once where that is the same for all requests. */
export function onceForEach<Reckoned>(
  reckon: (selected: readonly SelectedField[], locale: string) => Reckoned,
): (selected: readonly SelectedField[], locale: string) => Reckoned {
  const known = new WeakMap<readonly SelectedField[], Map<string, Reckoned>>();

  function keep(selected: readonly SelectedField[], locale: string): Reckoned {
    const reckoned = reckon(selected, locale);
    if (lasting.has(selected)) {
      const inStores = known.get(selected) ?? new Map<string, Reckoned>();
      known.set(selected, inStores.set(locale, reckoned));
    }
    return reckoned;
  }

  return (selected, locale) => known.get(selected)?.get(locale) ?? keep(selected, locale);
}

/** Whether the field being resolved is all that a request asks: nothing else is resolved beside it. */
export function isOnlyRoot({ operation, path }: Pick<GraphQLResolveInfo, 'operation' | 'path'>): boolean {
  const [only, ...others] = operation.selectionSet.selections;
  return path.prev === undefined && others.length === 0 && only?.kind === Kind.FIELD;
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
    const found = constant.get(node)?.get(parentType);
    const selected = found === undefined ? keepConstant(node, parentType, info) : found;
    if (selected !== null) return selected;
  }
  const [field] = select(fieldNodes, parentType, info);
  return field?.below() ?? [];
}
