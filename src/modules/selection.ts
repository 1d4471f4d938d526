import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<
  GraphQLResolveInfo,
  'fieldNodes' | 'fragments' | 'variableValues' | 'schema' | 'parentType' | 'fieldName'
>;

/** A field that a query selects. */
export interface SelectedField {
  readonly name: string;
  /** Its arguments, defaults filled in. */
  readonly args: Readonly<Record<string, unknown>>;
  /** What is selected of it, each response key once. */
  below(): readonly SelectedField[];
}

function* nodesOf(selections: SelectionSetNode | undefined, info: Info): Generator<FieldNode> {
  for (const node of selections?.selections ?? []) {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true;
    const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
    if (skip || !include) continue;
    if (node.kind === Kind.FIELD) yield node;
    else {
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
      yield* nodesOf(inner?.selectionSet, info);
    }
  }
}

function select(nodes: readonly FieldNode[], type: GraphQLNamedType, info: Info): SelectedField[] {
  const [first] = nodes;
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[first?.name.value ?? ''] : undefined;
  if (first === undefined || field === undefined) return [];
  return [
    {
      name: field.name,
      args: getArgumentValues(field, first, info.variableValues),
      below() {
        const byKey = new Map<string, FieldNode[]>();
        for (const node of nodes.flatMap((each) => [...nodesOf(each.selectionSet, info)])) {
          const key = node.alias?.value ?? node.name.value;
          byKey.set(key, [...(byKey.get(key) ?? []), node]);
        }
        const inner = getNamedType(field.type);
        return Array.from(byKey.values()).flatMap((same) => select(same, inner, info));
      },
    },
  ];
}

/**
 * What is selected below the field being resolved. Lets a root lookup ask just what its fields will ask, and an edge
 * ask the one operation that tells both the edge and what is wanted behind it.
 */
export function selectionOf(info: Info): readonly SelectedField[] {
  const [field] = select(info.fieldNodes, info.parentType, info);
  return field?.below() ?? [];
}
