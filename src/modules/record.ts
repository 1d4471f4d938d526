import type { FaultFinder } from '../psn/response.js';

/** How one field of ours is read out of the members of a payload. */
export interface Member<Payload, Value> {
  /** The payload's members it may come from, for failures that name them. */
  readonly from: readonly string[];
  read(payload: Payload, faultAt?: FaultFinder): Value | null | undefined;
}

/** Our fields of an entity, each with the members it comes from. */
export type Members<Payload> = Readonly<Record<string, Member<Payload, unknown>>>;

/** What an answer told: a field that is missing was not told, one that is null was told to be null. */
export type Slice<Table> = {
  readonly [Name in keyof Table]?: Table[Name] extends Member<never, infer Value> ? Value | null : never;
};

/** Passes a member on as PSN sent it. */
export const asIs = <Value>(value: Value): Value => value;

/** Declares fields of ours for one kind of payload; what reads a nested thing gets the failures inside it. */
export function createMembers<Payload extends object>() {
  return <Key extends keyof Payload & string, Value>(
    from: Key,
    toValue: (value: NonNullable<Payload[Key]>, faultWithin?: FaultFinder) => Value | null,
  ): Member<Payload, Value> => ({
    from: [from],
    read(payload, faultAt) {
      const value = payload[from];
      if (value == null) return value as null | undefined;
      return faultAt === undefined ? toValue(value) : toValue(value, (...path) => faultAt(from, ...path));
    },
  });
}

/** What a payload has been read of so far. */
interface Reading {
  readonly table: Members<never>;
  readonly payload: never;
  readonly faultAt: FaultFinder | undefined;
  readonly known: Map<string, unknown>;
}

/** Undefined where the payload does not tell it. */
function readMember({ table, payload, faultAt, known }: Reading, name: string | symbol): unknown {
  if (typeof name === 'symbol' || !Object.hasOwn(table, name)) return undefined;
  if (!known.has(name)) known.set(name, table[name]?.read(payload, faultAt));
  return known.get(name);
}

/** Makes a reading look like the object of all that is told. */
const asSlice: ProxyHandler<Reading> = {
  get: readMember,
  has: (reading, name) => readMember(reading, name) !== undefined,
  ownKeys: (reading) => Object.keys(reading.table).filter((name) => readMember(reading, name) !== undefined),
  getOwnPropertyDescriptor(reading, name) {
    const value = readMember(reading, name);
    return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: true };
  },
};

/** What a payload tells, and nothing that it does not; a field is read when it is first asked for. */
export function readSlice<Payload extends object, Table extends Members<Payload>>(
  table: Table,
  payload: Payload,
  faultAt?: FaultFinder,
): Slice<Table> {
  const reading = { table, payload: payload as never, faultAt, known: new Map<string, unknown>() };
  return new Proxy<Reading>(reading, asSlice) as unknown as Slice<Table>;
}

/** What one answer told of an entity, and what failed beside it. */
export interface Told<Table> {
  readonly slice: Slice<Table>;
  /** The failure that PSN reported for a member, if the answer came with failures. */
  readonly faultAt?: FaultFinder;
}

/** Of an entity that is known by its id alone. */
export const nothingTold = { slice: {} } as const;

/** Puts what a payload tells beside the failures of its answer. */
export function toTold<Payload extends object, Table extends Members<Payload>>(
  table: Table,
  payload: Payload,
  faultAt?: FaultFinder,
): Told<Table> {
  const slice = readSlice(table, payload, faultAt);
  return faultAt === undefined ? { slice } : { slice, faultAt };
}

/** A told value, or the failure that PSN reported in its place. */
export function valueOf<Table extends Members<never>, Name extends keyof Table>(
  table: Table,
  { slice, faultAt }: Told<Table>,
  name: Name,
): NonNullable<Slice<Table>[Name]> | null {
  const value = slice[name] ?? null;
  if (value !== null || faultAt === undefined) return value;
  const faults = (table[name]?.from ?? []).map((member) => faultAt(member));
  const fault = faults.find((found) => found !== undefined);
  if (fault !== undefined) throw fault;
  return null;
}

/** A value, or the promise of one that has to be waited for; most are there already, and each promise costs. */
export type Soon<Value> = Value | Promise<Value>;

/** A field of an entity: what was told with it, else what `load` brings; null if there is no such entity. */
export function readField<Table extends Members<never>, Name extends keyof Table>(
  table: Table,
  told: Told<Table>,
  name: Name,
  load: () => Soon<{ readonly told: Told<Table> } | null>,
): Soon<NonNullable<Slice<Table>[Name]> | null> {
  if (name in told.slice) return valueOf(table, told, name);
  const read = (loaded: { readonly told: Told<Table> } | null) =>
    loaded === null ? null : valueOf(table, loaded.told, name);
  const loaded = load();
  return loaded instanceof Promise ? loaded.then(read) : read(loaded);
}
