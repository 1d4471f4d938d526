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

/** Whether all parts of a value are of their kind: of nearly all answers they are, and then there is nothing to take out. */
function fitsAll(value: unknown, shape: Shape, types: UpstreamShapes['types']): boolean {
  if (value === null || value === undefined || shape === 'any') return true;
  if (typeof shape === 'string') return typeof value === shape;
  if ('type' in shape) return fitsAll(value, types[shape.type] ?? 'any', types);
  if ('oneOf' in shape) return isOfKind(value, shape, types);
  if ('list' in shape) {
    return Array.isArray(value) && value.every((item: unknown) => fitsAll(item, shape.list, types));
  }
  if (!isObject(value)) return false;
  if ('map' in shape) return Object.values(value).every((member) => fitsAll(member, shape.map, types));
  for (const name in shape.fields) {
    if (!fitsAll(value[name], shape.fields[name] ?? 'any', types)) return false;
  }
  return true;
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
  return (key, read) => {
    const shape = operations[key];
    if (shape === undefined || fitsAll(read.data, shape, types)) return read;
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
