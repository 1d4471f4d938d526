import { UnexpectedResponseError } from '../errors.js';
import { type Answer, startsAlike } from './response.js';
import type { Shape, UpstreamShapes } from './shape.js';
import { compileCheck, type ShapeCheck } from './shape-check.js';

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
  const checks = new Map<string, ShapeCheck>();
  return (key, read) => {
    const shape = operations[key];
    if (shape === undefined) return read;
    const fits = checks.get(key) ?? compileCheck(shape, types);
    checks.set(key, fits);
    // Nearly all do.
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
