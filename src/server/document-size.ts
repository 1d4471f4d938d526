import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** How much an operation selects, each fragment counted wherever it is spread. */
export interface SelectionSize {
  /** Fields below each other; what introspection selects has its own limits and counts for one. */
  readonly depth: number;
  readonly fields: number;
  /** Fields that are not below another. */
  readonly topFields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fields that ask for the schema. */
  readonly introspections: number;
}

const nothing: SelectionSize = {
  depth: 0,
  fields: 0,
  topFields: 0,
  aliases: 0,
  directives: 0,
  introspections: 0,
};

const introspective = new Set(['__schema', '__type']);

function add(one: SelectionSize, other: SelectionSize): SelectionSize {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    topFields: one.topFields + other.topFields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    introspections: one.introspections + other.introspections,
  };
}

/** A reader of sizes that looks into each fragment once, however often and however deeply it is spread. */
export function createSizeReader({
  definitions,
}: DocumentNode): (operation: OperationDefinitionNode) => SelectionSize {
  const fragments = new Map(
    definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const known = new Map<string, SelectionSize>();

  function sizeOfFragment(name: string): SelectionSize {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    // Stands while it is looked into: a fragment that spreads itself is refused by validation.
    known.set(name, nothing);
    const size = sizeOf(fragments.get(name)?.selectionSet);
    known.set(name, size);
    return size;
  }

  function sizeOf(selections: SelectionSetNode | undefined): SelectionSize {
    let total = nothing;
    for (const node of selections?.selections ?? []) {
      const directives = node.directives?.length ?? 0;
      if (node.kind !== Kind.FIELD) {
        const inner =
          node.kind === Kind.INLINE_FRAGMENT ? sizeOf(node.selectionSet) : sizeOfFragment(node.name.value);
        total = add(add(total, inner), { ...nothing, directives });
        continue;
      }
      const below = sizeOf(node.selectionSet);
      const isIntrospection = introspective.has(node.name.value);
      total = add(total, {
        depth: isIntrospection ? 1 : below.depth + 1,
        fields: below.fields + 1,
        topFields: 1,
        aliases: below.aliases + (node.alias === undefined ? 0 : 1),
        directives: below.directives + directives,
        introspections: below.introspections + (isIntrospection ? 1 : 0),
      });
    }
    return total;
  }

  return ({ selectionSet, directives = [] }) =>
    add(sizeOf(selectionSet), { ...nothing, directives: directives.length });
}
