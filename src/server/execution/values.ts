import { GraphQLBoolean, GraphQLID, type GraphQLLeafType, GraphQLString } from 'graphql';

/** An object of an answer. */
export type Data = Record<string, unknown>;

/** Whether a value comes later. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** Whether a value is a list, in the sense of GraphQL: a text is none. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** A leaf as it stands in an answer. */
export function write(type: GraphQLLeafType, value: unknown): unknown {
  // What these two would give as it came.
  if (typeof value === 'string' && (type === GraphQLString || type === GraphQLID)) return value;
  if (typeof value === 'boolean' && type === GraphQLBoolean) return value;
  const written: unknown = type.serialize(value);
  if (written == null) {
    throw new Error(
      `Expected \`${type.name}.serialize()\` to return non-nullable value, returned: ${String(written)}`,
    );
  }
  return written;
}

/** Puts what comes later in its place. */
export function whenThere(data: Data, pending: readonly string[]): Promise<Data> {
  const [key] = pending;
  // Most things wait for one member at most.
  if (key !== undefined && pending.length === 1) {
    return (data[key] as Promise<unknown>).then((value) => {
      data[key] = value;
      return data;
    });
  }
  return Promise.all(pending.map((each) => data[each])).then((values) => {
    for (const [index, each] of pending.entries()) data[each] = values[index];
    return data;
  });
}
