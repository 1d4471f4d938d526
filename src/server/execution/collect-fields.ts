import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Fragments = Pick<GraphQLResolveInfo, 'schema' | 'fragments'>;

function appliesTo(
  type: GraphQLObjectType,
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  { schema }: Fragments,
): boolean {
  if (typeCondition === undefined) return true;
  const wanted = schema.getType(typeCondition.name.value);
  return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
}

/** The fields that are selected of a type, by their keys in the answer; each fragment counts once. Knows no directives. */
export function collectFields(
  selections: readonly (SelectionSetNode | undefined)[],
  type: GraphQLObjectType,
  known: Fragments,
): Map<string, FieldNode[]> {
  const byKey = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = (set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        byKey.set(key, [...(byKey.get(key) ?? []), node]);
        continue;
      }
      const name = node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : undefined;
      if (name !== undefined && spread.has(name)) continue;
      if (name !== undefined) spread.add(name);
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? known.fragments[node.name.value] : node;
      if (fragment !== undefined && appliesTo(type, fragment, known)) collect(fragment.selectionSet);
    }
  };
  selections.forEach(collect);
  return byKey;
}
