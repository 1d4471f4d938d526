import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql';

/** The type by its name. Throws for one that cannot stand in this place. */
function readType(name: unknown, abstract: GraphQLAbstractType, info: GraphQLResolveInfo): GraphQLObjectType {
  const { schema, parentType, fieldName, fieldNodes } = info;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(type) && schema.isSubType(abstract, type)) return type;
  throw new GraphQLError(
    `${parentType.name}.${fieldName} gave a thing of "${String(name)}", which is no possible type for "${abstract.name}".`,
    { nodes: fieldNodes },
  );
}

/** Which of its possible types a thing is of. */
export function runtimeTypeOf(
  abstract: GraphQLAbstractType,
  thing: unknown,
  contextValue: unknown,
  info: GraphQLResolveInfo,
): GraphQLObjectType | Promise<GraphQLObjectType> {
  const told = (abstract.resolveType ?? defaultTypeResolver)(thing, contextValue, info, abstract);
  return told instanceof Promise
    ? told.then((name) => readType(name, abstract, info))
    : readType(told, abstract, info);
}
