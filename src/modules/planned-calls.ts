import type { SelectedField } from './selection.js';

/** What is known before anything is asked. */
export interface PlanView {
  /** Names of fields that whoever names the entity tells with it. */
  readonly told: ReadonlySet<string>;
  /** The store of the request. */
  readonly locale: string;
  /** Whether the entity is looked up by an id, which may be unknown. */
  readonly isLookUp: boolean;
  /** Whether calls count that are made only where answers tell nothing. */
  readonly withDoubts: boolean;
}

/** How many calls the planner makes for one entity of a type, reckoned from its table of operations. */
export interface PlannedCalls {
  /** Whether it is the planner that asks for a field. */
  plans(name: string): boolean;
  count(selected: readonly SelectedField[], view: PlanView): number;
}

/** What a module knows of the calls behind its fields that directives cannot say. */
export interface ModuleCosts {
  /** By the name of the type. */
  readonly planned: Readonly<Record<string, PlannedCalls>>;
  /** By the coordinate of an edge, such as `Product.concept`: what comes with it, given what is selected behind it. */
  readonly told: Readonly<Record<string, (selected: readonly SelectedField[]) => readonly string[]>>;
}
