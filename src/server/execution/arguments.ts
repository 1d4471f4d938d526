import {
  type FieldNode,
  getArgumentValues,
  type GraphQLArgument,
  type GraphQLField,
  isNonNullType,
  Kind,
  valueFromAST,
  type ValueNode,
  visit,
} from 'graphql';

/** Arguments of a field, or variables, by their names. */
type Values = Readonly<Record<string, unknown>>;

/** Reads the arguments of a field. Throws what graphql-js does for such as do not fit. */
export type ArgumentReader = (variables: Values) => Values;

const none: Values = {};

function holdsVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    Variable: () => {
      found = true;
    },
  });
  return found;
}

/** An argument that is a variable as it came, or the same for all requests: as it was written, or its default. */
interface Plain {
  readonly name: string;
  readonly variable: string | undefined;
  readonly isRequired: boolean;
  readonly otherwise: unknown;
}

/** Undefined for one of which a variable is but a part, and for what does not fit. */
function toPlain({ name, type, defaultValue }: GraphQLArgument, node: FieldNode): Plain | undefined {
  const value = node.arguments?.find((each) => each.name.value === name)?.value;
  const isRequired = isNonNullType(type);
  if (value?.kind === Kind.VARIABLE) {
    return { name, variable: value.name.value, isRequired, otherwise: defaultValue };
  }
  // Read without variables it may fit, and be another: members that may be left out, items that may be null.
  if (value !== undefined && holdsVariable(value)) return undefined;
  const otherwise: unknown = value === undefined ? defaultValue : valueFromAST(value, type);
  const isFitting = value === undefined || otherwise !== undefined;
  return isFitting ? { name, variable: undefined, isRequired, otherwise } : undefined;
}

/** Undefined where graphql-js has something to say against them. */
function readPlain(plain: readonly Plain[], variables: Values): Values | undefined {
  const args: Record<string, unknown> = {};
  for (const { name, variable, isRequired, otherwise } of plain) {
    const isGiven = variable !== undefined && Object.hasOwn(variables, variable);
    const value = isGiven ? variables[variable] : otherwise;
    if (value === undefined ? isGiven || isRequired : value === null && isRequired) return undefined;
    if (value !== undefined) args[name] = value;
  }
  return args;
}

/** Reads the arguments of a field by what can be told from its document alone, as graphql-js reads them each time. */
export function createArgumentReader(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentReader {
  if (field.args.length === 0) return () => none;
  if (!(node.arguments ?? []).some(({ value }) => holdsVariable(value))) {
    let known: Values | undefined;
    return () => (known ??= getArgumentValues(field, node, none));
  }
  const each = field.args.map((argument) => toPlain(argument, node));
  const plain = each.filter((one) => one !== undefined);
  if (plain.length === each.length) {
    return (variables) => readPlain(plain, variables) ?? getArgumentValues(field, node, variables);
  }
  // Variables are the same for all things in a list.
  const read = new WeakMap<Values, Values>();
  return (variables) => {
    const known = read.get(variables);
    if (known !== undefined) return known;
    const args = getArgumentValues(field, node, variables);
    read.set(variables, args);
    return args;
  };
}
