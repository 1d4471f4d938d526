import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  isAbstractType,
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

/** Whether what stands under a type condition is selected of an object of this type. */
function fits(condition: string | undefined, type: GraphQLObjectType, { schema }: Info): boolean {
  const asked = condition === undefined ? type : schema.getType(condition);
  return asked === type || (isAbstractType(asked) && schema.isSubType(asked, type));
}

/** The fields of a selection, those in fragments included; of an object of one type those that are asked of it. */
function* nodesOf(
  selections: SelectionSetNode | undefined,
  info: Info,
  type?: GraphQLObjectType,
): Generator<FieldNode> {
  for (const node of selections?.selections ?? []) {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true;
    const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
    if (skip || !include) continue;
    if (node.kind === Kind.FIELD) yield node;
    else {
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
      const isAsked = type === undefined || fits(inner?.typeCondition?.name.value, type, info);
      if (isAsked) yield* nodesOf(inner?.selectionSet, info, type);
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
        const inner = nodes.flatMap((each) => [...nodesOf(each.selectionSet, info)]);
        return selectEach(inner, getNamedType(field.type), info);
      },
    },
  ];
}

function selectEach(nodes: readonly FieldNode[], type: GraphQLNamedType, info: Info): SelectedField[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const node of nodes) {
    const key = node.alias?.value ?? node.name.value;
    byKey.set(key, [...(byKey.get(key) ?? []), node]);
  }
  return Array.from(byKey.values()).flatMap((same) => select(same, type, info));
}

/**
 * What is selected below the field being resolved. Lets a root lookup ask just what its fields will ask, and an edge
 * ask the one operation that tells both the edge and what is wanted behind it.
 */
export function selectionOf(info: Info): readonly SelectedField[] {
  const [field] = select(info.fieldNodes, info.parentType, info);
  return field?.below() ?? [];
}

/** The same of a field that gives objects of several types: what is selected of those of one. */
export function selectionOn(type: GraphQLObjectType, info: Info): readonly SelectedField[] {
  const nodes = info.fieldNodes.flatMap((each) => [...nodesOf(each.selectionSet, info, type)]);
  return selectEach(nodes, type, info);
}
