import DataLoader from 'dataloader';

import type { PsnSession } from '../psn/session.js';
import { choosePlan, findTeller, type Teller } from './plan.js';
import type { Told } from './record.js';

/** What one answer told of an entity. */
interface Answer<Table> {
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
}

/** Asks the fewest operations for the fields that a request wants of an entity, seen over its whole selection. */
export interface Planner {
  /** The answer that tells a field; null if that store does not know the id. */
  read<Table>(
    entity: Entity<Table>,
    question: { readonly id: string; readonly name: keyof Table & string; readonly locale: string },
  ): Promise<Answer<Table> | null>;
}

type AnyAnswer = Answer<never> | null;

interface Need {
  readonly entity: Entity<never>;
  readonly id: string;
  readonly name: string;
  readonly locale: string;
}

/** Made for each request. Fields that are wanted in one tick are planned together; answers are not waited for. */
export function createPlanner(psn: PsnSession): Planner {
  const asked = new Map<string, Map<Source<never>, Promise<AnyAnswer>>>();
  const subjectOf = ({ entity, id, locale }: Need): string => JSON.stringify([entity.name, id, locale]);

  function plan(needs: readonly Need[]): void {
    const groups = new Map<string, [Need, Set<string>]>();
    for (const need of needs) {
      const subject = subjectOf(need);
      const [, names] = groups.get(subject) ?? [need, new Set<string>()];
      groups.set(subject, [need, names.add(need.name)]);
    }
    for (const [subject, [{ entity, id, locale }, names]] of groups) {
      const answers = asked.get(subject) ?? new Map<Source<never>, Promise<AnyAnswer>>();
      asked.set(subject, answers);
      for (const source of choosePlan(entity.sources, [...names], [...answers.keys()])) {
        answers.set(source, source.ask(psn, id, locale));
      }
    }
  }

  function answerTo(need: Need): { readonly answer: Promise<AnyAnswer> } {
    const answers = asked.get(subjectOf(need));
    const source = findTeller([...(answers?.keys() ?? [])], need.name);
    return { answer: (source && answers?.get(source)) ?? Promise.resolve(null) };
  }

  // The answers come wrapped: a batch that held promises would wait for its slowest.
  const loader = new DataLoader<Need, { readonly answer: Promise<AnyAnswer> }>(
    (needs) => {
      plan(needs);
      return Promise.resolve(needs.map(answerTo));
    },
    { cache: false },
  );

  return {
    async read<Table>(entity: Entity<Table>, { id, name, locale }: Omit<Need, 'entity'>) {
      // One loader serves every kind of entity; what comes back is of the kind that was asked.
      const { answer } = await loader.load({ entity: entity as unknown as Entity<never>, id, name, locale });
      return answer;
    },
  };
}
