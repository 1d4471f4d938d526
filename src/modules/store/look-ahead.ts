import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type SelectionSetNode,
} from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues' | 'schema'>;

function* fieldsOf(selections: SelectionSetNode | undefined, info: Info): Generator<FieldNode> {
  for (const node of selections?.selections ?? []) {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true;
    const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if !== false;
    if (skip || !include) continue;
    if (node.kind === Kind.FIELD) yield node;
    else {
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : info.fragments[node.name.value];
      yield* fieldsOf(inner?.selectionSet, info);
    }
  }
}

/**
 * The arguments with which a field is selected first below the one being resolved, defaults filled in; undefined if
 * it is not selected. Lets a root lookup ask just what its fields will ask, so that "unknown id" costs no call more.
 */
export function argumentsBelow(
  info: Info,
  typeName: string,
  fieldName: string,
): Record<string, unknown> | undefined {
  const type = info.schema.getType(typeName);
  const field = type !== undefined && 'getFields' in type ? type.getFields()[fieldName] : undefined;
  for (const parent of info.fieldNodes) {
    for (const node of fieldsOf(parent.selectionSet, info)) {
      if (node.name.value === fieldName && field !== undefined && 'args' in field) {
        return getArgumentValues(field, node, info.variableValues);
      }
    }
  }
  return undefined;
}
