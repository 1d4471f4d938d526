import { getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** What a client's cache must know of the schema, which no client can read out of answers. */
export function plugin(schema) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('_'));
  const possibleTypes = Object.fromEntries(
    types.filter(isAbstractType).map((type) => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .toSorted(),
    ]),
  );
  const connections = Object.fromEntries(
    types
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .map((type) => [type.name, connectionsOf(type)])
      .filter(([, fields]) => Object.keys(fields).length > 0),
  );
  return [
    '/** The types that an interface may turn out to be. */',
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes, null, 2)};`,
    '',
    '/** Fields that page, by type, each with the arguments that make another list of it. */',
    `export const connections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(connections, null, 2)};`,
    '',
  ].join('\n');
}

/** A type's fields that give a page, each with its arguments but `first` and `after`. */
function connectionsOf(type) {
  const paging = Object.values(type.getFields()).filter(({ type }) =>
    getNamedType(type).name.endsWith('Connection'),
  );
  return Object.fromEntries(
    paging.map(({ name, args }) => [
      name,
      args
        .map((argument) => argument.name)
        .filter((argument) => argument !== 'first' && argument !== 'after'),
    ]),
  );
}
