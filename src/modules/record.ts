/** How one field of ours is read out of one member of a payload. */
export interface Member<Payload, Value> {
  /** The payload's member, for failures that name it. */
  readonly from: string;
  read(payload: Payload): Value | null | undefined;
}

/** Our fields of an entity, each with the member it comes from. */
type Members<Payload> = Readonly<Record<string, Member<Payload, unknown>>>;

/** What an answer told: a field that is missing was not told, one that is null was told to be null. */
export type Slice<Table> = {
  readonly [Name in keyof Table]?: Table[Name] extends Member<never, infer Value> ? Value | null : never;
};

/** Declares fields of ours for one kind of payload. */
export function createMembers<Payload extends object>() {
  return <Key extends keyof Payload & string, Value>(
    from: Key,
    toValue: (value: NonNullable<Payload[Key]>) => Value | null,
  ): Member<Payload, Value> => ({
    from,
    read(payload) {
      const value = payload[from];
      return value == null ? (value as null | undefined) : toValue(value);
    },
  });
}

/** Reads everything that a payload tells, and nothing that it does not. */
export function readSlice<Payload extends object, Table extends Members<Payload>>(
  table: Table,
  payload: Payload,
): Slice<Table> {
  const told = Object.entries(table)
    .map(([name, member]) => [name, member.read(payload)])
    .filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as Slice<Table>;
}
