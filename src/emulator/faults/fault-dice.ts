import type { Fault, FaultPlan } from './fault-plan.js';

/** Decides which calls go wrong. */
export interface FaultDice {
  /** The fault that strikes this call, if any; `auth` calls are struck by faults that name them alone. */
  roll(match: string | undefined): Fault | undefined;
}

/** Mulberry32: numbers from 0 to 1 that look random and are the same for one seed. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fits(pattern: string, match: string | undefined): boolean {
  const isSignIn = match?.startsWith('auth.') ?? false;
  if (pattern === '*') return !isSignIn;
  return pattern.endsWith('.*') ? (match?.startsWith(pattern.slice(0, -1)) ?? false) : pattern === match;
}

/** Rolls for the faults of a plan in their order; the first that strikes counts. */
export function createFaultDice({ faults, seed }: FaultPlan): FaultDice {
  const dice = createDice(seed);
  const left = new Map(faults.map((fault) => [fault, fault.count ?? Number.POSITIVE_INFINITY]));
  return {
    roll(match) {
      const struck = faults.find(
        (fault) => fits(fault.operation, match) && (left.get(fault) ?? 0) > 0 && dice() < fault.probability,
      );
      if (struck !== undefined) left.set(struck, (left.get(struck) ?? 0) - 1);
      return struck;
    },
  };
}
