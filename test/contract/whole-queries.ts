import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Arguments by coordinate, such as `Query.concept`; each alternative is asked in a query of its own. */
export type ArgumentTable = Readonly<Record<string, readonly string[]>>;

type Field = GraphQLField<unknown, unknown>;

function argumentsOf(owner: string, field: Field, table: ArgumentTable): readonly string[] {
  const known = table[`${owner}.${field.name}`];
  if (known !== undefined) return known.map((text) => `(${text})`);
  const missing = field.args.filter(isRequiredArgument).map(({ name }) => name);
  if (missing.length === 0) return [''];
  throw new Error(`${owner}.${field.name} needs ${missing.join(', ')}: add a row to the argument table`);
}

/** Every field below a type; a type that is being selected already is not entered again. */
function selectAll(
  type: GraphQLNamedType,
  { schema, table, path }: { schema: GraphQLSchema; table: ArgumentTable; path: readonly string[] },
): string {
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((part) => `... on ${part.name} ${selectAll(part, { schema, table, path })}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  if (path.includes(type.name)) return '{ __typename }';
  const inner = { schema, table, path: [...path, type.name] };
  const fields = Object.values(type.getFields()).map((field) => {
    const [first = ''] = argumentsOf(type.name, field, table);
    return `${field.name}${first} ${selectAll(getNamedType(field.type), inner)}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** One question for each field of a root and alternative of its arguments, with everything below it. */
export function writeWholeQueries(
  schema: GraphQLSchema,
  table: ArgumentTable,
  root: GraphQLObjectType,
): string[] {
  const verb = root === schema.getMutationType() ? 'mutation ' : '';
  return Object.values(root.getFields()).flatMap((field) =>
    argumentsOf(root.name, field, table).map(
      (args) =>
        `${verb}{ ${field.name}${args} ${selectAll(getNamedType(field.type), { schema, table, path: [root.name] })} }`,
    ),
  );
}

/** Adds the coordinate of each field that an answer holds a value for; an empty list is none. */
export function collectAnswered(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  value: unknown,
  answered: Set<string>,
): void {
  if (value === null || value === undefined) return;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    for (const item of value as unknown[]) collectAnswered(schema, nullable.ofType, item, answered);
    return;
  }
  if (typeof value !== 'object') return;
  const told = value as Readonly<Record<string, unknown>>;
  const object: GraphQLNamedType | undefined = isObjectType(nullable)
    ? nullable
    : schema.getType(String(told.__typename));
  if (!isObjectType(object)) return;
  for (const field of Object.values(object.getFields())) {
    const inner = told[field.name];
    if (inner == null || (Array.isArray(inner) && inner.every((item) => item === null))) continue;
    answered.add(`${object.name}.${field.name}`);
    collectAnswered(schema, field.type, inner, answered);
  }
}

/** The coordinate of each field of each object type. */
export function listFields(schema: GraphQLSchema): string[] {
  const isOurs = (type: GraphQLNamedType): type is GraphQLObjectType =>
    isObjectType(type) && !type.name.startsWith('__');
  return Object.values(schema.getTypeMap())
    .filter(isOurs)
    .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
}
