import { type FieldDefinitionNode, Kind, type TypeDefinitionNode } from 'graphql';

/** The fields by which an entity is named. */
function keysOf({ directives = [] }: TypeDefinitionNode): string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: [fields] = [] }) =>
      fields?.value.kind === Kind.STRING ? fields.value.value.split(/\s+/) : [],
    );
}

function loosenField(field: FieldDefinitionNode): FieldDefinitionNode {
  return field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field;
}

/**
 * Lets every field of an entity be null but its keys, and those of its interfaces with them. Asked directly, such a
 * field has a value whenever its object is there; a router lacks it where the object is missing, and would take away
 * everything around an object that must not be null.
 */
export function loosen(definitions: readonly TypeDefinitionNode[]): TypeDefinitionNode[] {
  const keys = new Map<string, readonly string[]>();
  for (const definition of definitions) {
    const own = keysOf(definition);
    if (own.length === 0 || definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    keys.set(definition.name.value, own);
    for (const { name } of definition.interfaces ?? []) {
      keys.set(name.value, [...(keys.get(name.value) ?? []), ...own]);
    }
  }
  return definitions.map((definition) => {
    const own = keys.get(definition.name.value);
    const isComposite =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (own === undefined || !isComposite) return definition;
    const fields = (definition.fields ?? []).map((field) =>
      own.includes(field.name.value) ? field : loosenField(field),
    );
    return { ...definition, fields };
  });
}
