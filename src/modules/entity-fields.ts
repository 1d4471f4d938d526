import type { GraphContext } from './context.js';
import type { Entity } from './entity.js';
import { type Members, nothingOf, nothingTold, type Slice, type Soon, type Told, valueOf } from './record.js';

/** An entity by its id, with what the answer that named it told. */
interface Model<Table> {
  readonly id: string;
  readonly told: Told<Table>;
  /** What the answer told that it was looked up by, where one was all that was wanted. */
  readonly lookedUp?: Told<Table> | undefined;
}

type FieldResolver<Table, Name extends keyof Table> = (
  model: Model<Table>,
  _arguments: unknown,
  context: GraphContext,
) => Soon<NonNullable<Slice<Table>[Name]> | null>;

/** Reads the fields of a kind of entity: what was told, else what the fewest operations tell. */
export function createFieldReader<Table extends Members<never>>(entity: Entity<Table>) {
  const { members } = entity;

  /** A field, in the store of the request or another. */
  function read<Name extends keyof Table & string>(
    { id, told, lookedUp }: Model<Table>,
    name: Name,
    context: GraphContext,
    asked?: string | null,
  ) {
    const { psn } = context;
    const locale = asked ?? psn.locale;
    // Of what was looked up by its id nothing is told with it.
    const source = told === nothingTold ? lookedUp : told;
    if (source !== undefined && locale === psn.locale) {
      const known = source.slice[name];
      if (known !== undefined) return known ?? nothingOf(members, source, name);
    }
    const loaded = context.planner.read(entity, { id, name, locale });
    if (loaded instanceof Promise)
      return loaded.then((answer) => answer && valueOf(members, answer.told, name));
    return loaded && valueOf(members, loaded.told, name);
  }

  /** Asks whatever was told: undefined where the store does not know the entity, null where it tells nothing. */
  const ask = async <Name extends keyof Table & string>(
    { id }: Pick<Model<Table>, 'id'>,
    name: Name,
    { planner }: GraphContext,
    locale: string,
  ) => {
    const answer = await planner.read(entity, { id, name, locale });
    return answer === null ? undefined : valueOf(members, answer.told, name);
  };

  return {
    read,
    ask,
    /** Resolvers of fields that take no arguments. */
    fields: <Name extends keyof Table & string>(...names: readonly Name[]) => {
      const resolvers = names.map((name): [string, FieldResolver<Table, Name>] => [
        name,
        (model, _arguments, context) => read(model, name, context),
      ]);
      return Object.fromEntries(resolvers) as { readonly [Each in Name]: FieldResolver<Table, Each> };
    },
  };
}
