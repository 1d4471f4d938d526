import { type ASTNode, Kind, type TypeDefinitionNode, visit } from 'graphql';

function namesIn(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, {
    NamedType({ name }) {
      names.push(name.value);
    },
  });
  return names;
}

const interfacesOf = (type: TypeDefinitionNode): string[] =>
  'interfaces' in type ? (type.interfaces ?? []).map(({ name }) => name.value) : [];

/**
 * The names of all types that some types lead to. What a field gives may be anything that implements its type; an
 * interface that a type merely implements leads to nobody else who does.
 */
export function reachedFrom(
  definitions: readonly TypeDefinitionNode[],
  names: readonly string[],
): ReadonlySet<string> {
  const types = new Map(definitions.map((definition) => [definition.name.value, definition]));
  const given = new Set(names);
  const implemented = new Set<string>();

  function follow(type: TypeDefinitionNode): void {
    const parts: readonly ASTNode[] =
      'fields' in type ? (type.fields ?? []) : 'types' in type ? (type.types ?? []) : [];
    for (const name of parts.flatMap(namesIn)) given.add(name);
    for (const name of interfacesOf(type)) implemented.add(name);
  }

  for (;;) {
    const before = given.size + implemented.size;
    for (const name of [...given, ...implemented]) {
      const type = types.get(name);
      if (type !== undefined) follow(type);
      if (type?.kind !== Kind.INTERFACE_TYPE_DEFINITION || !given.has(name)) continue;
      for (const each of definitions) if (interfacesOf(each).includes(name)) given.add(each.name.value);
    }
    if (given.size + implemented.size === before) return new Set([...given, ...implemented]);
  }
}
