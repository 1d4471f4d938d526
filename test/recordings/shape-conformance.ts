/** A type as the notes on PSN's operations write it: `"[Media]|null"`, a list of one, or an object. */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape };

export type NamedShapes = Readonly<Record<string, Shape>>;

const scalars: Readonly<Record<string, string>> = {
  String: 'string',
  DateTime: 'string',
  Enum: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
};

/** What is known of one place in an answer: values seen there, and types noted for it. */
interface Known {
  readonly samples: readonly unknown[];
  readonly shapes: readonly Shape[];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Follows names until a scalar, a list or an object is reached; a name that nobody noted is dropped. */
function resolve(shape: Shape, named: NamedShapes): Shape[] {
  if (typeof shape !== 'string') return [shape];
  const bare = shape.replace(/\|null$/, '').trim();
  const list = /^\[(.+)\]$/.exec(bare)?.[1];
  if (list !== undefined) return [[list]];
  const scalar = Object.keys(scalars).find((name) => new RegExp(`^${name}\\b`).test(bare));
  if (scalar !== undefined) return [scalar];
  const next = named[bare];
  return next === undefined ? [] : resolve(next, named);
}

function membersAt(key: string, { samples, shapes }: Known): Known {
  return {
    samples: samples
      .filter((sample) => isObject(sample) && key in sample)
      .map((sample) => (sample as never)[key]),
    shapes: shapes.flatMap((shape) => (isObject(shape) && key in shape ? [shape[key] as Shape] : [])),
  };
}

function itemsOf({ samples, shapes }: Known): Known {
  return {
    samples: samples.flatMap((sample): unknown[] => (Array.isArray(sample) ? sample : [])),
    shapes: shapes.flatMap((shape): Shape[] => (Array.isArray(shape) ? (shape as Shape[]) : [])),
  };
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function shapeTypeOf(shape: Shape): string {
  return Array.isArray(shape) ? 'list' : typeof shape === 'string' ? (scalars[shape] ?? shape) : 'object';
}

/** Every place where a value has a key or a type that neither recordings nor notes know; null fits anywhere. */
export function complaints(value: unknown, unresolved: Known, named: NamedShapes, path = 'data'): string[] {
  if (value === null) return [];
  const known = { ...unresolved, shapes: unresolved.shapes.flatMap((shape) => resolve(shape, named)) };
  const types = new Set([
    ...known.samples.filter((sample) => sample !== null).map(typeOf),
    ...known.shapes.map(shapeTypeOf),
  ]);
  if (types.size === 0) return unresolved.samples.length > 0 ? [] : [`${path} is not known`];
  if (!types.has(typeOf(value))) return [`${path} is ${typeOf(value)}, not ${[...types].join(' or ')}`];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return [...new Set(items.flatMap((item) => complaints(item, itemsOf(known), named, `${path}[]`)))];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const member = membersAt(key, known);
    const isKnown = key === '__typename' || member.samples.length > 0 || member.shapes.length > 0;
    if (!isKnown) return [`${path}.${key} is not known`];
    return key === '__typename' ? [] : complaints(inner, member, named, `${path}.${key}`);
  });
}
