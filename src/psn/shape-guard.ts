import { UnexpectedResponseError } from '../errors.js';
import { type Answer, startsAlike } from './response.js';
import type { Shape, UpstreamShapes } from './shape.js';

type Path = readonly (string | number)[];

/** Takes out of an answer what its mapping could not read. */
export type ShapeGuard = <Read extends Answer<unknown>>(key: string, read: Read) => Read;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is of the kind that a shape wants, whatever is inside of it. */
function isOfKind(value: unknown, shape: Shape, types: UpstreamShapes['types']): boolean {
  if (typeof shape === 'string') return shape === 'any' || typeof value === shape;
  if ('type' in shape) return isOfKind(value, types[shape.type] ?? 'any', types);
  if ('oneOf' in shape) return shape.oneOf.some((one) => isOfKind(value, one, types));
  return 'list' in shape ? Array.isArray(value) : isObject(value);
}

/** Whether all parts of a value that is there are of their kind. */
type Fits = (value: unknown) => boolean;

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** Makes of shapes functions that tell whether a value fits: nearly all answers do. They hold no list but by loops, since each goes through a whole answer. */
function createFitter(types: UpstreamShapes['types']): (shape: Shape) => Fits {
  const named = new Map<string, Fits>();

  function fitterOf(name: string): Fits {
    const fits = named.get(name) ?? compile(types[name] ?? 'any');
    named.set(name, fits);
    return fits;
  }

  function compileList(item: Shape): Fits {
    const fits = compile(item);
    return (value) => {
      if (!Array.isArray(value)) return false;
      for (const each of value as unknown[]) if (isThere(each) && !fits(each)) return false;
      return true;
    };
  }

  function compileFields(fields: Readonly<Record<string, Shape>>): Fits {
    const leaves = Object.entries(fields).filter(([, shape]) => typeof shape === 'string' && shape !== 'any');
    const names = leaves.map(([name]) => name);
    const kinds = leaves.map(([, shape]) => shape);
    const inner = Object.entries(fields).filter(([, shape]) => typeof shape !== 'string');
    const innerNames = inner.map(([name]) => name);
    const innerFits = inner.map(([, shape]) => compile(shape));
    return (value) => {
      if (!isObject(value)) return false;
      for (let index = 0; index < names.length; index += 1) {
        const member = value[names[index] as string];
        if (typeof member !== kinds[index] && isThere(member)) return false;
      }
      for (let index = 0; index < innerNames.length; index += 1) {
        const member = value[innerNames[index] as string];
        if (isThere(member) && innerFits[index]?.(member) === false) return false;
      }
      return true;
    };
  }

  function compile(shape: Shape): Fits {
    if (shape === 'any') return () => true;
    if (typeof shape === 'string') return (value) => typeof value === shape;
    // Types may hold themselves.
    if ('type' in shape) {
      let fits: Fits | undefined;
      return (value) => (fits ??= fitterOf(shape.type))(value);
    }
    if ('oneOf' in shape) return (value) => isOfKind(value, shape, types);
    if ('list' in shape) return compileList(shape.list);
    if ('fields' in shape) return compileFields(shape.fields);
    const fits = compileList(shape.map);
    return (value) => isObject(value) && fits(Object.values(value));
  }

  return (shape) => {
    const fits = compile(shape);
    return (value) => !isThere(value) || fits(value);
  };
}

/** The value with null in place of each part of another kind; the same one where all fit. */
function fit(
  value: unknown,
  shape: Shape,
  types: UpstreamShapes['types'],
  odd: (path: Path) => void,
  path: Path,
): unknown {
  if (value === null || value === undefined || shape === 'any') return value;
  if (!isOfKind(value, shape, types)) {
    odd(path);
    return null;
  }
  if (typeof shape === 'string') return value;
  if ('type' in shape) return fit(value, types[shape.type] ?? 'any', types, odd, path);
  // Which of several shapes was meant, nobody can tell.
  if ('oneOf' in shape) return value;
  if (Array.isArray(value)) {
    const inner = 'list' in shape ? shape.list : 'any';
    const fitted = value.map((item, index) => fit(item, inner, types, odd, [...path, index]));
    return fitted.some((item, index) => item !== value[index]) ? fitted : value;
  }
  const members: [string, unknown][] = Object.entries(value);
  const shapeOf = (name: string): Shape => {
    if ('map' in shape) return shape.map;
    return ('fields' in shape && Object.hasOwn(shape.fields, name) && shape.fields[name]) || 'any';
  };
  const changed = members
    .map(([name, member]) => [name, fit(member, shapeOf(name), types, odd, [...path, name]), member] as const)
    .filter(([, fitted, member]) => fitted !== member);
  if (changed.length === 0) return value;
  return { ...value, ...Object.fromEntries(changed.map(([name, fitted]) => [name, fitted])) };
}

/**
 * Holds each answer against the shape of its operation. A part of another kind, such as an object where a list is
 * read, becomes null with a failure in its place, so that what stands beside it is still told.
 */
export function createShapeGuard({ operations, types }: UpstreamShapes): ShapeGuard {
  const compile = createFitter(types);
  const fitters = new Map<string, Fits>();
  return (key, read) => {
    const shape = operations[key];
    if (shape === undefined) return read;
    const fits = fitters.get(key) ?? compile(shape);
    fitters.set(key, fits);
    if (fits(read.data)) return read;
    const odd: Path[] = [];
    const data = fit(read.data, shape, types, (path) => odd.push(path), []);
    const [first] = odd;
    if (first === undefined) return read;
    const toFault = (path: Path) =>
      new UnexpectedResponseError(key, `${path.join('.') || 'it'} is of another kind`);
    if (first.length === 0) throw toFault(first);
    return {
      ...read,
      data,
      faultAt(...path) {
        const told = read.faultAt(...path);
        const place = odd.find((each) => startsAlike(each, path));
        return told ?? (place && toFault(place));
      },
    };
  };
}
