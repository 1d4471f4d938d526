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

/** Whether a word of PSN's is one that the mapping knows, by the type and its member. */
export type KnownWords = Readonly<Record<string, Readonly<Record<string, (word: string) => boolean>>>>;

/** What an answer is held against. */
export interface Known {
  readonly types: UpstreamShapes['types'];
  readonly words: KnownWords;
}

/** Of a list, since its items are alike. */
export const LOOKED_AT = 10;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : typeof value;

/** A word that PSN may have made up; anything longer may be somebody's text. */
const wordForm = /^[A-Za-z0-9_]{1,40}$/;

/** A place in an answer, which becomes words only where something is odd. */
interface Place {
  readonly prev: Place | undefined;
  readonly step: string;
}

const wordsOf = ({ prev, step }: Place): string => (prev === undefined ? step : `${wordsOf(prev)}${step}`);

/** Finds in what an answer differs from what the mapping reads: types, words of enums, members that are all gone. */
export function findDrift(data: unknown, shape: Shape, known: Known): string[] {
  return driftAt(data, shape, known, { prev: undefined, step: 'data' });
}

function driftAt(data: unknown, shape: Shape, known: Known, place: Place): string[] {
  const found: string[] = [];
  look(data, shape, known, place, found);
  return found;
}

function look(data: unknown, shape: Shape, known: Known, place: Place, found: string[]): void {
  if (data === null || data === undefined || shape === 'any') return;
  if (typeof shape === 'string') {
    if (typeof data !== shape) found.push(`${wordsOf(place)} is ${kindOf(data)} instead of ${shape}`);
  } else if ('type' in shape) {
    lookNamed(data, shape.type, known, place, found);
  } else if ('oneOf' in shape) {
    const tries = shape.oneOf.map((one) => driftAt(data, one, known, place));
    found.push(...(tries.toSorted((one, other) => one.length - other.length)[0] ?? []));
  } else if ('list' in shape) {
    if (Array.isArray(data)) lookAtSome(data, shape.list, known, { prev: place, step: '[]' }, found);
    else found.push(`${wordsOf(place)} is ${kindOf(data)} instead of a list`);
  } else if (!isObject(data)) {
    found.push(`${wordsOf(place)} is ${kindOf(data)} instead of an object`);
  } else if ('map' in shape) {
    lookAtSome(Object.values(data), shape.map, known, { prev: place, step: '.*' }, found);
  } else {
    lookAtFields(data, shape.fields, known, place, found);
  }
}

function lookAtSome(
  items: readonly unknown[],
  shape: Shape,
  known: Known,
  place: Place,
  found: string[],
): void {
  for (const item of items.slice(0, LOOKED_AT)) look(item, shape, known, place, found);
}

function lookAtFields(
  data: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Shape>>,
  known: Known,
  place: Place,
  found: string[],
): void {
  let told = 0;
  for (const [name, shape] of Object.entries(fields)) {
    if (name in data) told += 1;
    const value = data[name];
    if (value === null || value === undefined || typeof value === shape) continue;
    look(value, shape, known, { prev: place, step: `.${name}` }, found);
  }
  const names = Object.keys(fields);
  // One member alone may well be left out.
  if (told > 0 || names.length < 2 || Object.keys(data).every((name) => name === '__typename')) return;
  found.push(`${wordsOf(place)} has none of ${names.slice(0, LOOKED_AT).join(', ')}`);
}

function lookNamed(data: unknown, name: string, known: Known, place: Place, found: string[]): void {
  look(data, known.types[name] ?? 'any', known, place, found);
  const words = known.words[name];
  if (words === undefined || !isObject(data)) return;
  for (const [member, knows] of Object.entries(words)) {
    const word = data[member];
    if (typeof word !== 'string' || knows(word)) continue;
    found.push(`${wordsOf(place)}.${member} has an unknown word${wordForm.test(word) ? ` ${word}` : ''}`);
  }
}
