import { Kind, parse, type SelectionSetNode } from 'graphql';

/** Fields that are told with an object, further down with dots between. */
export type ToldPaths = ReadonlySet<string>;

export const nothingTold: ToldPaths = new Set();

function pathsOf({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const name = node.kind === Kind.FIELD ? node.name.value : node.typeCondition?.name.value;
    const below = node.selectionSet === undefined ? [] : pathsOf(node.selectionSet);
    return [
      ...(node.kind === Kind.FIELD ? [node.name.value] : []),
      ...below.map((path) => `${name}.${path}`),
    ];
  });
}

/** Reads what a directive says: a selection without its outer braces. */
export function readPaths(fields: string): readonly string[] {
  const [operation] = parse(`{ ${fields} }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? pathsOf(operation.selectionSet) : [];
}

/** Of what is told of objects of several types, that of one: what depends on the type bears its name in front. */
export function ofType(told: ToldPaths, type: string): ToldPaths {
  const own = Array.from(told).flatMap((path) => {
    const [first = '', ...rest] = path.split('.');
    if (!/^[A-Z]/.test(first)) return [path];
    return first === type ? [rest.join('.')] : [];
  });
  return new Set(own);
}

/** Of what is told of an object, what is told of the one that a field of it leads to. */
export function belowField(told: ToldPaths, field: string): ToldPaths {
  const start = `${field}.`;
  return new Set([...told].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length)));
}
