import { type GraphQLResolveInfo, isObjectType } from 'graphql';

import { BadUserInputError, quote } from '../../errors.js';
import type { Query_EntitiesArgs, ResolversParentTypes } from '../../generated/schema-types.js';
import type { GraphContext } from '../../modules/context.js';
import type { Reference, References } from '../../modules/module.js';
import { selectionOn } from '../../modules/selection.js';

/** A router asks for all things of a list at once, and no list of a page is longer. */
const MOST_REPRESENTATIONS = 1000;

/** How many were asked for in a request so far, by all of its fields: they cost no call, and each makes an object. */
const createCount = () => ({ representations: 0 });

type Entity = ResolversParentTypes['_Entity'];

/** Whichever type it is of: the table and the name of the type belong together. */
type AnyReference = Reference<object>;

interface Named {
  readonly typeName: string;
  readonly key: string;
  readonly find: AnyReference;
}

const isKey = (value: unknown): value is string | number =>
  typeof value === 'string' || Number.isSafeInteger(value);

/** Makes a reader of what routers send. Throws `BadUserInputError` that names the fault. */
function createReader(references: References): (representation: unknown) => Named {
  const types = new Map(
    Object.entries(references).map(([name, keys]) => [
      name,
      new Map(Object.entries(keys as Readonly<Record<string, AnyReference>>)),
    ]),
  );
  return (representation) => {
    if (typeof representation !== 'object' || representation === null || Array.isArray(representation)) {
      throw new BadUserInputError(
        `representations: got ${quote(representation)}, wants an object with a __typename and a key`,
      );
    }
    const told = new Map<string, unknown>(Object.entries(representation));
    const typeName = told.get('__typename');
    const keys = typeof typeName === 'string' ? types.get(typeName) : undefined;
    if (typeof typeName !== 'string' || keys === undefined) {
      throw new BadUserInputError(
        `representations: got ${quote(typeName ?? 'nothing')} as __typename, wants one of ${[...types.keys()].join(', ')}`,
      );
    }
    for (const [name, find] of keys) {
      const key = told.get(name);
      if (isKey(key)) return { typeName, key: String(key), find };
    }
    const [wanted, fault] = [[...keys.keys()], [...keys.keys()].find((name) => told.has(name))];
    throw new BadUserInputError(
      fault === undefined
        ? `representations: a ${typeName} came without its key, wants ${wanted.join(' or ')}`
        : `representations: got ${quote(JSON.stringify(told.get(fault)))} as ${fault} of a ${typeName}, wants text`,
    );
  };
}

/** Resolves `_entities`: each reference by itself, so that one that fails leaves the others alone. */
export function createEntityFinder(references: References) {
  const read = createReader(references);

  async function find(
    representation: unknown,
    context: GraphContext,
    info: GraphQLResolveInfo,
  ): Promise<Entity | null> {
    const { typeName, key, find } = read(representation);
    const type = info.schema.getType(typeName);
    const selected = isObjectType(type) ? selectionOn(type, info) : [];
    const entity = await find(key, context, selected);
    // Found in the table of that type, as the type of the table says.
    return entity && ({ ...entity, __typename: typeName } as unknown as Entity);
  }

  return (
    _root: unknown,
    { representations }: Query_EntitiesArgs,
    context: GraphContext,
    info: GraphQLResolveInfo,
  ): Promise<Entity | null>[] => {
    const asked = context.once(createCount);
    asked.representations += representations.length;
    if (asked.representations > MOST_REPRESENTATIONS) {
      throw new BadUserInputError(
        `representations: got ${asked.representations} of them in one request, wants ${MOST_REPRESENTATIONS} at most`,
      );
    }
    return representations.map((representation) => find(representation, context, info));
  };
}
