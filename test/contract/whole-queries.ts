import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
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

/** How often a question enters a type: more would tell the same again, and let questions grow without end. */
const MOST_ENTRIES = 2;

interface Whole {
  readonly schema: GraphQLSchema;
  readonly table: ArgumentTable;
  /** What root fields give: each is told by questions of its own, so in others one leads no further to another. */
  readonly told: ReadonlySet<string>;
  /** How often each type was entered in this question. */
  readonly entries: Map<string, number>;
}

function enter(name: string, { entries, told }: Whole, path: readonly string[]): boolean {
  const [, , ...between] = path;
  if (told.has(name) && between.some((each) => told.has(each))) return false;
  const before = entries.get(name) ?? 0;
  entries.set(name, before + 1);
  return before < MOST_ENTRIES;
}

/** Every field below a type; a type that is being selected already is not entered again. */
function selectAll(type: GraphQLNamedType, whole: Whole, path: readonly string[]): string {
  if (isAbstractType(type)) {
    const parts = whole.schema
      .getPossibleTypes(type)
      .map((part) => `... on ${part.name} ${selectAll(part, whole, path)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  if (path.includes(type.name) || !enter(type.name, whole, path)) return '{ __typename }';
  return `{ __typename ${selectFields(type, Object.values(type.getFields()), whole, path)} }`;
}

function selectFields(
  type: GraphQLObjectType,
  fields: readonly Field[],
  whole: Whole,
  path: readonly string[],
): string {
  const written = fields.map((field) => {
    // The same thing stands in `nodes`, and is told there.
    if (field.name === 'node') return 'node { __typename }';
    const [first = ''] = argumentsOf(type.name, field, whole.table);
    return `${field.name}${first} ${selectAll(getNamedType(field.type), whole, [...path, type.name])}`;
  });
  return written.join(' ');
}

/** What is asked of a root field: its scalars in one question, and in one each what leads further. */
function writeSelections(type: GraphQLNamedType, whole: Omit<Whole, 'entries'>, root: string): string[] {
  const ask = (part: GraphQLNamedType) => selectAll(part, { ...whole, entries: new Map() }, [root]);
  // Things of several types have fields of one name that are not alike, so each type is asked for by itself.
  if (isUnionType(type)) {
    return type.getTypes().map((part) => `{ __typename ... on ${part.name} ${ask(part)} }`);
  }
  if (!isObjectType(type)) return [ask(type)];
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const groups = [leaves, ...fields.filter((field) => !leaves.includes(field)).map((field) => [field])];
  return groups.map(
    (group) =>
      `{ __typename ${selectFields(type, group, { ...whole, entries: new Map([[type.name, 1]]) }, [root])} }`,
  );
}

/** Questions for each field of a root and alternative of its arguments, with everything below it. */
export function writeWholeQueries(
  schema: GraphQLSchema,
  table: ArgumentTable,
  root: GraphQLObjectType,
): string[] {
  const verbs = new Map([
    [schema.getMutationType(), 'mutation '],
    [schema.getSubscriptionType(), 'subscription '],
  ]);
  const verb = verbs.get(root) ?? '';
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const told = new Set(roots.map(({ type }) => getNamedType(type).name));
  return Object.values(root.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    // A change is made once, and told whole, and so is an event.
    const selections =
      verb === ''
        ? writeSelections(type, { schema, table, told }, root.name)
        : [selectAll(type, { schema, table, told, entries: new Map() }, [root.name])];
    return argumentsOf(root.name, field, table).flatMap((args) =>
      selections.map((selection) => `${verb}{ ${field.name}${args} ${selection} }`),
    );
  });
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
