/** An object as PSN's GraphQL server sends it. */
export type PsnObject = Readonly<Record<string, unknown>> & { readonly __typename: string };

function byBytes([left]: [string, unknown], [right]: [string, unknown]): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

/** An object with its `__typename` first and its other keys in byte order, as Sony's sorted documents give them. */
export function typed(typename: string, members: Readonly<Record<string, unknown>>): PsnObject {
  return { __typename: typename, ...Object.fromEntries(Object.entries(members).toSorted(byBytes)) };
}
