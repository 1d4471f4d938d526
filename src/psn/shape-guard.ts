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

/** A shape as it is held against each answer: its named types looked up, and members by their names. */
type Form =
  | Exclude<Shape, object>
  | { readonly kind: 'list'; readonly inner: Form }
  | { readonly kind: 'map'; readonly inner: Form }
  | { readonly kind: 'fields'; readonly members: Map<string, Form> }
  | { readonly kind: 'oneOf'; readonly shape: Shape };

function createFormer(types: UpstreamShapes['types']): (shape: Shape) => Form {
  const named = new Map<string, Form>();

  function formOfFields(fields: Readonly<Record<string, Shape>>, name: string | undefined): Form {
    const members = new Map<string, Form>();
    const form: Form = { kind: 'fields', members };
    // Types may hold themselves.
    if (name !== undefined) named.set(name, form);
    for (const [member, shape] of Object.entries(fields))
      if (shape !== 'any') members.set(member, formOf(shape));
    return form;
  }

  function formOf(shape: Shape, name?: string): Form {
    if (typeof shape === 'string') return shape;
    if ('type' in shape) return named.get(shape.type) ?? formOf(types[shape.type] ?? 'any', shape.type);
    if ('list' in shape) return { kind: 'list', inner: formOf(shape.list) };
    if ('map' in shape) return { kind: 'map', inner: formOf(shape.map) };
    return 'fields' in shape ? formOfFields(shape.fields, name) : { kind: 'oneOf', shape };
  }

  return formOf;
}

/** Whether all parts of a value are of their kind: of nearly all answers they are. By loops, since it goes through all. */
function fits(value: unknown, form: Form, types: UpstreamShapes['types']): boolean {
  if (value === null || value === undefined || form === 'any') return true;
  if (typeof form === 'string') return typeof value === form;
  if (form.kind === 'oneOf') return isOfKind(value, form.shape, types);
  if (form.kind === 'list') {
    if (!Array.isArray(value)) return false;
    for (const item of value as unknown[]) if (!fits(item, form.inner, types)) return false;
    return true;
  }
  if (!isObject(value)) return false;
  // What JSON was parsed to has no members but its own, and most of those that a type may have are not sent.
  for (const name in value) {
    const inner = form.kind === 'map' ? form.inner : form.members.get(name);
    if (inner === undefined) continue;
    const member = value[name];
    if (member === null || typeof member === inner) continue;
    if (!fits(member, inner, types)) return false;
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
  const formOf = createFormer(types);
  const forms = new Map<string, Form>();
  return (key, read) => {
    const shape = operations[key];
    if (shape === undefined) return read;
    const form = forms.get(key) ?? formOf(shape);
    forms.set(key, form);
    if (fits(read.data, form, types)) return read;
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
