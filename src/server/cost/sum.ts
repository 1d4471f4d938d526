/** Objects of one request whose calls are put together. */
interface Shared {
  readonly objects: number;
  readonly weight: number;
  /** Objects of a call. */
  readonly size: number;
}

/** Calls that are reckoned, and what all objects of the request share. */
export interface Sum {
  readonly calls: number;
  readonly shared: ReadonlyMap<string, Shared>;
}

export const nothing: Sum = { calls: 0, shared: new Map() };

function merge(one: Sum, other: Sum, both: (one: number, other: number) => number): Sum {
  const shared = new Map(one.shared);
  for (const [key, part] of other.shared) {
    const known = shared.get(key);
    shared.set(key, { ...part, objects: both(known?.objects ?? 0, part.objects) });
  }
  return { calls: both(one.calls, other.calls), shared };
}

/** What both take. */
export const add = (one: Sum, other: Sum): Sum => merge(one, other, (a, b) => a + b);

/** What whichever of them takes at most. */
export const most = (one: Sum, other: Sum): Sum => merge(one, other, Math.max);

export const isNothing = ({ calls, shared }: Sum): boolean => calls === 0 && shared.size === 0;

/** All calls. */
export function total({ calls, shared }: Sum): number {
  const together = Array.from(shared.values(), ({ objects, weight, size }) =>
    objects === 0 ? 0 : weight * Math.max(1, Math.ceil(objects / size)),
  );
  return together.reduce((sum, each) => sum + each, calls);
}
