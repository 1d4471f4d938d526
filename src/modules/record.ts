import { type FaultFinder, faultsWithin, noFault } from '../psn/fault-finder.js';

/** How one field of ours is read out of the members of a payload. */
export interface Member<Payload, Value> {
  /** The payload's members it may come from, for failures that name them. */
  readonly from: readonly string[];
  read(payload: Payload, faultAt?: FaultFinder): Value | null | undefined;
  /** Whether it is passed on as PSN sent it: nothing is won by keeping it. */
  readonly isAsSent?: boolean;
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
    isAsSent: (toValue as unknown) === asIs,
    read(payload, faultAt) {
      const value = payload[from];
      if (value == null) return value as null | undefined;
      return faultAt === undefined ? toValue(value) : toValue(value, faultsWithin(faultAt, from));
    },
  });
}

type SliceOf = new (payload: never, faultAt: FaultFinder | undefined) => object;

/** Made once for each table: its slices look like objects of all that is told, and read a member when it is asked for. */
function createSlices(table: Members<never>): SliceOf {
  class Slices {
    readonly #payload: never;
    readonly #faultAt: FaultFinder | undefined;
    /** What took some work to be read, by its place in the table. */
    #known: unknown[] | undefined;

    constructor(payload: never, faultAt: FaultFinder | undefined) {
      this.#payload = payload;
      this.#faultAt = faultAt;
    }

    static #read(slice: Slices, place: number, member: Member<never, unknown>): unknown {
      const known = slice.#known?.[place];
      if (known !== undefined) return known;
      const value = member.read(slice.#payload, slice.#faultAt);
      const isToKeep = member.isAsSent !== true && typeof value === 'object' && value !== null;
      if (isToKeep) (slice.#known ??= [])[place] = value;
      return value;
    }

    static {
      for (const [place, [name, member]] of Object.entries(table).entries()) {
        Object.defineProperty(this.prototype, name, {
          get(this: Slices) {
            return Slices.#read(this, place, member);
          },
        });
      }
    }
  }
  return Slices;
}

const slices = new WeakMap<object, SliceOf>();

/** What a payload tells; undefined is what it does not tell. */
function readSlice<Payload extends object, Table extends Members<Payload>>(
  table: Table,
  payload: Payload,
  faultAt: FaultFinder | undefined,
): Slice<Table> {
  const SliceOfTable = slices.get(table) ?? keepSlices(table);
  return new SliceOfTable(payload as never, faultAt);
}

function keepSlices(table: Members<never>): SliceOf {
  const made = createSlices(table);
  slices.set(table, made);
  return made;
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
  if (faultAt === undefined || faultAt === noFault) return { slice: readSlice(table, payload, undefined) };
  return { slice: readSlice(table, payload, faultAt), faultAt };
}

/** What two answers tell of one thing, the first before the second; without failures. */
export function toldByBoth<Table extends Members<never>>(
  table: Table,
  { slice }: Told<Table>,
  { slice: beside }: Told<Table>,
): Told<Table> {
  const told = Object.keys(table).map((name) => [
    name,
    slice[name] === undefined ? beside[name] : slice[name],
  ]);
  return { slice: Object.fromEntries(told) as Slice<Table> };
}

/** A told value, or the failure that PSN reported in its place. */
export function valueOf<Table extends Members<never>, Name extends keyof Table>(
  table: Table,
  told: Told<Table>,
  name: Name,
): NonNullable<Slice<Table>[Name]> | null {
  return told.slice[name] ?? nothingOf(table, told, name);
}

/** Null, or the failure that PSN reported in its place. */
export function nothingOf<Table extends Members<never>>(
  table: Table,
  { faultAt }: Told<Table>,
  name: keyof Table,
): null {
  if (faultAt === undefined) return null;
  for (const member of table[name]?.from ?? []) {
    const fault = faultAt(member);
    if (fault !== undefined) throw fault;
  }
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
  const known = told.slice[name];
  if (known !== undefined) return known ?? nothingOf(table, told, name);
  const read = (loaded: { readonly told: Told<Table> } | null) =>
    loaded === null ? null : valueOf(table, loaded.told, name);
  const loaded = load();
  return loaded instanceof Promise ? loaded.then(read) : read(loaded);
}
