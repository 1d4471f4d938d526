import type { PsnSession } from '../psn/session.js';
import { choosePlan, type Teller } from './plan.js';
import type { Told } from './record.js';

/** What one answer told of an entity. */
export interface Answer<Table> {
  readonly told: Told<Table>;
}

/** An operation as a source of an entity's fields. */
export interface Source<Table> extends Teller {
  readonly tells: readonly (keyof Table & string)[];
  readonly brings?: readonly (keyof Table & string)[];
  /** What it tells of the id in a store; null if that store does not know it. */
  ask(psn: PsnSession, id: string, locale: string): Promise<Answer<Table> | null>;
}

/** A kind of entity with the operations that tell its fields, from small to large. */
export interface Entity<Table> {
  readonly name: string;
  readonly members: Table;
  readonly sources: readonly Source<Table>[];
  /** The fewest operations for some fields, where nothing was asked yet: most questions want the same. */
  plan(names: readonly string[]): readonly Source<Table>[];
}

/** Of each kind of entity; whoever makes up more ways of asking has them planned each time. */
const MOST_PLANS = 1000;

/** Declares a kind of entity. */
export function createEntity<Table>(declared: Omit<Entity<Table>, 'plan'>): Entity<Table> {
  const plans = new Map<string, readonly Source<Table>[]>();
  let last: { readonly names: readonly string[]; readonly plan: readonly Source<Table>[] } | undefined;

  function find(names: readonly string[]): readonly Source<Table>[] {
    const key = names.join(' ');
    const known = plans.get(key);
    if (known !== undefined) return known;
    const plan = choosePlan(declared.sources, names);
    if (plans.size < MOST_PLANS) plans.set(key, plan);
    return plan;
  }

  return {
    ...declared,
    plan(names) {
      // Things in a list want the very same.
      if (last?.names !== names) last = { names, plan: find(names) };
      return last.plan;
    },
  };
}
