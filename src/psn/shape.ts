/** What a value of PSN's is read as; null and a missing member fit anywhere. */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'any'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly fields: Readonly<Record<string, Shape>> }
  | { readonly oneOf: readonly Shape[] }
  | { readonly type: string };

/** The shape of each operation's answer, and those that several share, by name. */
export interface UpstreamShapes {
  readonly operations: Readonly<Record<string, Shape>>;
  readonly types: Readonly<Record<string, Shape>>;
}

/** Whether a word of PSN's is one that the mapping knows, by `type.member`. */
export type KnownWords = Readonly<Record<string, (word: string) => boolean>>;

const LOOKED_AT = 10;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : typeof value;

/** A word that PSN may have made up; anything longer may be somebody's text. */
const wordForm = /^[A-Za-z0-9_]{1,40}$/;

/** Finds in what an answer differs from what the mapping reads: types, words of enums, members that are all gone. */
export function findDrift(
  data: unknown,
  shape: Shape,
  known: { readonly types: UpstreamShapes['types']; readonly words: KnownWords },
  path = 'data',
): string[] {
  if (data === null || data === undefined || shape === 'any') return [];
  if (typeof shape === 'string') {
    return typeof data === shape ? [] : [`${path} is ${kindOf(data)} instead of ${shape}`];
  }
  if ('type' in shape) return findNamed(data, shape.type, known, path);
  if ('oneOf' in shape) {
    const tries = shape.oneOf.map((one) => findDrift(data, one, known, path));
    return tries.toSorted((one, other) => one.length - other.length)[0] ?? [];
  }
  if ('list' in shape) {
    if (!Array.isArray(data)) return [`${path} is ${kindOf(data)} instead of a list`];
    return data.slice(0, LOOKED_AT).flatMap((item) => findDrift(item, shape.list, known, `${path}[]`));
  }
  if (!isObject(data)) return [`${path} is ${kindOf(data)} instead of an object`];
  if ('map' in shape) {
    return Object.values(data)
      .slice(0, LOOKED_AT)
      .flatMap((inner) => findDrift(inner, shape.map, known, `${path}.*`));
  }
  const names = Object.keys(shape.fields);
  const told = Object.keys(data).filter((name) => name !== '__typename');
  // One member alone may well be left out.
  if (names.length > 1 && told.length > 0 && !names.some((name) => name in data)) {
    return [`${path} has none of ${names.slice(0, LOOKED_AT).join(', ')}`];
  }
  return names.flatMap((name) =>
    findDrift(data[name], shape.fields[name] ?? 'any', known, `${path}.${name}`),
  );
}

function findNamed(
  data: unknown,
  name: string,
  known: { readonly types: UpstreamShapes['types']; readonly words: KnownWords },
  path: string,
): string[] {
  const drift = findDrift(data, known.types[name] ?? 'any', known, path);
  if (!isObject(data)) return drift;
  const odd = Object.entries(data).flatMap(([member, word]) => {
    const knows = known.words[`${name}.${member}`];
    if (knows === undefined || typeof word !== 'string' || knows(word)) return [];
    return [`${path}.${member} has an unknown word${wordForm.test(word) ? ` ${word}` : ''}`];
  });
  return [...drift, ...odd];
}
