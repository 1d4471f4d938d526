/** Input object types by name: each member with its GraphQL type. */
export type InputTypes = Readonly<Record<string, Readonly<Record<string, string>>>>;

const scalars: Readonly<Record<string, readonly [fits: (value: unknown) => boolean, said: string]>> = {
  String: [(value) => typeof value === 'string', 'String cannot represent a non string value'],
  ID: [(value) => typeof value === 'string' || Number.isInteger(value), 'ID cannot represent value'],
  Int: [Number.isInteger, 'Int cannot represent non-integer value'],
  Float: [(value) => typeof value === 'number', 'Float cannot represent non numeric value'],
  Boolean: [(value) => typeof value === 'boolean', 'Boolean cannot represent a non boolean value'],
};

function mistyped(name: string, value: unknown, type: string, why = ''): string {
  return `Variable "$${name}" got invalid value ${JSON.stringify(value)}; Expected type ${type}${why}.`;
}

function complain(name: string, type: string, value: unknown, inputs: InputTypes): string | undefined {
  if (type.endsWith('!')) {
    const inner = type.slice(0, -1);
    return value === undefined || value === null
      ? mistyped(name, null, type)
      : complain(name, inner, value, inputs);
  }
  if (value === undefined || value === null) return undefined;
  if (type.startsWith('[')) {
    const inner = type.slice(1, -1);
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item) => complain(name, inner, item, inputs)).find((said) => said !== undefined);
  }
  const scalar = scalars[type];
  if (scalar !== undefined) {
    const [fits, said] = scalar;
    return fits(value) ? undefined : mistyped(name, value, type, `; ${said}: ${JSON.stringify(value)}`);
  }
  const members = inputs[type];
  if (members === undefined) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    return mistyped(name, value, type, ' to be an object');
  }
  return Object.entries(members)
    .map(([member, memberType]) =>
      complain(`${name}.${member}`, memberType, (value as Readonly<Record<string, unknown>>)[member], inputs),
    )
    .find((said) => said !== undefined);
}

/** The first complaint about the variables in the words of graphql-js 14, or undefined when all fit. */
export function checkVariables(
  declared: Readonly<Record<string, string>>,
  variables: Readonly<Record<string, unknown>>,
  inputs: InputTypes = {},
): string | undefined {
  for (const [name, type] of Object.entries(declared)) {
    const value = variables[name];
    if (type.endsWith('!') && value === undefined) {
      return `Variable "$${name}" of required type "${type}" was not provided.`;
    }
    if (type.endsWith('!') && value === null) {
      return `Variable "$${name}" of non-null type "${type}" must not be null.`;
    }
    const complaint = complain(name, type, value, inputs);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}
