import { type DocumentNode, type GraphQLSchema, isObjectType, Kind, type TypeNode, visit } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

export interface IdRenamer {
  /** Puts numbers in place of ids, so that questions that differ in nothing else are one. */
  rename(variables: Variables): Variables;
  /** The name of the only variable, where that is an id that is equal to nothing: whatever it is, it is renamed the same. */
  soleId(variables: Variables): string | undefined;
}

const isId = (type: TypeNode): boolean =>
  type.kind === Kind.NAMED_TYPE ? type.name.value === 'ID' : isId(type.type);

/** Texts that arguments have of their own. */
export function defaultTextsOf(schema: GraphQLSchema): ReadonlySet<string> {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  const defaults = fields.flatMap(({ args }) => args.map(({ defaultValue }) => defaultValue));
  return new Set(defaults.filter((value) => typeof value === 'string'));
}

/**
 * Whether ids are equal is all that an estimate asks of them: equal to each other, to what stands in the document, or to
 * a default.
 */
export function createIdRenamer(document: DocumentNode, defaults: ReadonlySet<string>): IdRenamer {
  const known = new Set(defaults);
  const ids = new Set<string>();
  const others = new Set<string>();
  visit(document, {
    StringValue: ({ value }) => void known.add(value),
    IntValue: ({ value }) => void known.add(value),
    VariableDefinition: ({ variable, type }) => void (isId(type) ? ids : others).add(variable.name.value),
    // What stands in an object may be anything, such as the name of a type.
    ObjectField: ({ value }) => {
      visit(value, { Variable: ({ name }) => void others.add(name.value) });
    },
  });

  const isIdAlone = (name: string): boolean => ids.has(name) && !others.has(name);

  function rename(variables: Variables): Variables {
    const numbers = new Map<string, string>();
    const renameIn = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(renameIn);
      // Whole numbers are ids as well, once they are texts.
      const id = Number.isInteger(value) ? String(value) : value;
      if (typeof id !== 'string') return id;
      if (known.has(id)) return `=${id}`;
      const number = numbers.get(id) ?? String(numbers.size);
      numbers.set(id, number);
      return number;
    };
    const renamed = Object.entries(variables).map(([name, value]): [string, unknown] => [
      name,
      isIdAlone(name) ? renameIn(value) : value,
    ]);
    return Object.fromEntries(renamed);
  }

  function soleId(variables: Variables): string | undefined {
    const [name, ...more] = Object.keys(variables);
    if (name === undefined || more.length > 0 || !isIdAlone(name)) return undefined;
    const id = variables[name];
    return typeof id === 'string' && !known.has(id) ? name : undefined;
  }

  return { rename, soleId };
}
