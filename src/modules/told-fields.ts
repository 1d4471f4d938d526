import { type Member, readField, type Slice, type Soon, type Told } from './record.js';

type Table = Readonly<Record<string, Member<never, unknown>>>;

/** Resolvers for what one answer alone tells: the value, or the failure that PSN reported in its place. */
export function toldFields<Fields extends Table>(table: Fields) {
  const resolvers = Object.keys(table).map((name) => [
    name,
    ({ told }: { readonly told: Told<Fields> }) => readField(table, told, name, () => ({ told })),
  ]);
  return Object.fromEntries(resolvers) as {
    readonly [Name in keyof Fields]: (parent: {
      readonly told: Told<Fields>;
    }) => Soon<NonNullable<Slice<Fields>[Name]> | null>;
  };
}
