import type { GraphContext } from './context.js';

/** Gives what a maker makes for this request: the first asker has it made, and all others share it. */
export type Once = <Made>(make: (context: GraphContext) => Made) => Made;

/** Made for each request, so that fields of one query can put their questions together, such as five titles in a call. */
export function createOnce(context: () => GraphContext): Once {
  const made = new Map<unknown, unknown>();
  return <Made>(make: (context: GraphContext) => Made): Made => {
    if (!made.has(make)) made.set(make, make(context()));
    // What stands under a maker was made by it.
    return made.get(make) as Made;
  };
}
