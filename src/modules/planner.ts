import DataLoader from 'dataloader';

import type { PsnSession } from '../psn/session.js';
import { choosePlan, findTeller, type Teller } from './plan.js';
import type { Soon, Told } from './record.js';

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

interface EntityQuestion {
  readonly id: string;
  readonly locale: string;
}

/** Asks the fewest operations for the fields that a request wants of an entity, seen over its whole selection. */
export interface Planner {
  /** The answer that tells a field; null if that store does not know the id. */
  read<Table>(
    entity: Entity<Table>,
    question: EntityQuestion & { readonly name: keyof Table & string },
  ): Soon<Answer<Table> | null>;
  /** The answers that tell some fields, each once. */
  readAll<Table>(
    entity: Entity<Table>,
    question: EntityQuestion & { readonly names: readonly (keyof Table & string)[] },
  ): Promise<readonly Promise<Answer<Table> | null>[]>;
}

type AnyAnswer = Answer<never> | null;

interface Need extends EntityQuestion {
  readonly entity: Entity<never>;
  readonly names: readonly string[];
}

/** An operation that was asked, and what it said once it has. */
interface Asked {
  readonly answer: Promise<AnyAnswer>;
  said?: { readonly answer: AnyAnswer };
}

type AskedSources = Map<Source<never>, Asked>;

function ask(source: Source<never>, psn: PsnSession, { id, locale }: EntityQuestion): Asked {
  const asked: Asked = { answer: source.ask(psn, id, locale) };
  asked.answer.then(
    (answer) => {
      asked.said = { answer };
    },
    // Whoever reads the answer is told of it.
    () => undefined,
  );
  return asked;
}

/** Made for each request. Fields that are wanted in one tick are planned together; answers are not waited for. */
export function createPlanner(psn: PsnSession): Planner {
  const asked = new Map<string, AskedSources>();
  /** Plans for what nothing was asked of yet: things in a list want the same. */
  const firstPlans = new Map<string, readonly Source<never>[]>();
  const subjectOf = ({ entity, id, locale }: Need): string => `${entity.name} ${locale} ${id}`;

  function planFor(
    { name, sources }: Entity<never>,
    names: readonly string[],
    answers: AskedSources,
  ): readonly Source<never>[] {
    if (answers.size > 0) return choosePlan(sources, names, [...answers.keys()]);
    const key = [name, ...names].join(' ');
    const plan = firstPlans.get(key) ?? choosePlan(sources, names);
    firstPlans.set(key, plan);
    return plan;
  }

  function plan(needs: readonly Need[]): void {
    const groups = new Map<string, [Need, Set<string>]>();
    for (const need of needs) {
      const subject = subjectOf(need);
      const group = groups.get(subject) ?? [need, new Set<string>()];
      for (const name of need.names) group[1].add(name);
      groups.set(subject, group);
    }
    for (const [subject, [need, names]] of groups) {
      const answers = asked.get(subject) ?? (new Map() as AskedSources);
      asked.set(subject, answers);
      for (const source of planFor(need.entity, [...names], answers)) {
        answers.set(source, ask(source, psn, need));
      }
    }
  }

  function find(subject: string, name: string): Asked | undefined {
    const answers = asked.get(subject);
    const source = answers && findTeller([...answers.keys()], name);
    return source && answers.get(source);
  }

  // The answers come wrapped: a batch that held promises would wait for its slowest.
  const loader = new DataLoader<Need, readonly (Asked | undefined)[]>(
    (needs) => {
      plan(needs);
      return Promise.resolve(needs.map((need) => need.names.map((name) => find(subjectOf(need), name))));
    },
    { cache: false },
  );

  // One loader serves every kind of entity; what comes back is of the kind that was asked.
  const needOf = <Table>(
    entity: Entity<Table>,
    question: EntityQuestion,
    names: readonly (keyof Table & string)[],
  ): Need => ({
    entity: entity as unknown as Entity<never>,
    id: question.id,
    locale: question.locale,
    names,
  });

  return {
    read<Table>(
      entity: Entity<Table>,
      question: EntityQuestion & { readonly name: keyof Table & string },
    ): Soon<Answer<Table> | null> {
      const need = needOf(entity, question, [question.name]);
      const known = find(subjectOf(need), question.name);
      if (known !== undefined) return known.said === undefined ? known.answer : known.said.answer;
      return loader.load(need).then(([found]) => found?.answer ?? null);
    },
    async readAll<Table>(
      entity: Entity<Table>,
      question: EntityQuestion & { readonly names: readonly (keyof Table & string)[] },
    ): Promise<readonly Promise<Answer<Table> | null>[]> {
      const found = await loader.load(needOf(entity, question, question.names));
      return [...new Set(found)].map((each) => each?.answer ?? Promise.resolve(null));
    },
  };
}
