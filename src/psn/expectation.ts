import { type Known, LOOKED_AT, type Shape } from './shape.js';

/** Whether nothing in a value is odd: what `findDrift` finds nothing in, told without looking for its words. */
type Expectation = (data: unknown, shape: Shape) => boolean;

type Check = (data: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined;

const isKnown = (word: unknown, knows: (word: string) => boolean): boolean =>
  typeof word !== 'string' || knows(word);

const checks: Readonly<Record<Exclude<Shape, object>, Check>> = {
  any: () => true,
  string: (data) => typeof data === 'string' || isMissing(data),
  number: (data) => typeof data === 'number' || isMissing(data),
  boolean: (data) => typeof data === 'boolean' || isMissing(data),
};

function checkSome(items: readonly unknown[], check: Check): boolean {
  const end = Math.min(items.length, LOOKED_AT);
  for (let index = 0; index < end; index += 1) if (!check(items[index])) return false;
  return true;
}

/** Makes of each shape what looks at a value, when it is first met. */
export function createExpectation({ types, words }: Known): Expectation {
  const made = new WeakMap<object, Check>();
  const named = new Map<string, Check>();

  function checkOf(shape: Shape): Check {
    if (typeof shape === 'string') return checks[shape];
    const check = made.get(shape) ?? makeCheck(shape);
    made.set(shape, check);
    return check;
  }

  function makeCheck(shape: Shape & object): Check {
    if ('type' in shape) return checkOfType(shape.type);
    if ('oneOf' in shape) {
      const each = shape.oneOf.map(checkOf);
      return (data) => isMissing(data) || each.some((check) => check(data));
    }
    if ('list' in shape) {
      const check = checkOf(shape.list);
      return (data) => isMissing(data) || (Array.isArray(data) && checkSome(data, check));
    }
    if ('map' in shape) {
      const check = checkOf(shape.map);
      return (data) => isMissing(data) || (isObject(data) && checkSome(Object.values(data), check));
    }
    return checkOfFields(shape.fields);
  }

  function checkOfFields(fields: Readonly<Record<string, Shape>>): Check {
    const names = Object.keys(fields);
    const each = names.map((name) => checkOf(fields[name] ?? 'any'));
    return (data) => {
      if (isMissing(data)) return true;
      if (!isObject(data)) return false;
      let told = 0;
      for (const [place, name] of names.entries()) {
        const value = data[name];
        if (value === undefined) continue;
        told += 1;
        if (value !== null && each[place]?.(value) !== true) return false;
      }
      return told > 0 || names.length < 2 || Object.keys(data).every((name) => name === '__typename');
    };
  }

  function checkOfType(name: string): Check {
    const known = named.get(name);
    if (known !== undefined) return known;
    const told = Object.entries(words[name] ?? {});
    // Types may hold themselves: what is inside of one is looked up when a value has come.
    let inner: Check | undefined;
    const check: Check = (data) => {
      inner ??= checkOf(types[name] ?? 'any');
      if (!inner(data)) return false;
      return !isObject(data) || told.every(([member, knows]) => isKnown(data[member], knows));
    };
    named.set(name, check);
    return check;
  }

  return (data, shape) => checkOf(shape)(data);
}
