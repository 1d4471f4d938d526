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
  /** The fewest operations for some fields, where nothing was asked yet: most questions want the same. */
  plan(names: readonly string[]): readonly Source<Table>[];
}

/** Of each kind of entity; whoever makes up more ways of asking has them planned each time. */
const MOST_PLANS = 1000;

/** Declares a kind of entity. */
export function createEntity<Table>(declared: Omit<Entity<Table>, 'plan'>): Entity<Table> {
  const plans = new Map<string, readonly Source<Table>[]>();
  return {
    ...declared,
    plan(names) {
      const key = names.join(' ');
      const known = plans.get(key);
      if (known !== undefined) return known;
      const plan = choosePlan(declared.sources, names);
      if (plans.size < MOST_PLANS) plans.set(key, plan);
      return plan;
    },
  };
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
type AnyEntity = Entity<never>;

/** An operation that was asked, and what it said once it has. */
interface Asked extends Teller {
  readonly source: Source<never>;
  readonly answer: Promise<AnyAnswer>;
  said?: { readonly answer: AnyAnswer };
}

/** What a request wants of one entity in one store. */
interface Subject extends EntityQuestion {
  readonly entity: AnyEntity;
  readonly asked: Asked[];
  /** Fields that are yet to be planned. */
  readonly wanted: Set<string>;
}

function ask(source: Source<never>, psn: PsnSession, { id, locale }: EntityQuestion): Asked {
  const { tells, brings = [] } = source;
  const asked: Asked = { source, tells, brings, answer: source.ask(psn, id, locale) };
  asked.answer.then(
    (answer) => {
      asked.said = { answer };
    },
    // Whoever reads the answer is told of it.
    () => undefined,
  );
  return asked;
}

function plan(subject: Subject, psn: PsnSession): void {
  const { entity, asked, wanted } = subject;
  if (wanted.size === 0) return;
  const names = [...wanted];
  wanted.clear();
  const before = asked.map(({ source }) => source);
  const chosen = before.length === 0 ? entity.plan(names) : choosePlan(entity.sources, names, before);
  for (const source of chosen) asked.push(ask(source, psn, subject));
}

/** Entities by their kind, their store and their id. */
function createSubjects(): (entity: AnyEntity, question: EntityQuestion) => Subject {
  const known = new Map<AnyEntity, Map<string, Map<string, Subject>>>();
  return (entity, { id, locale }) => {
    const ofKind = known.get(entity) ?? new Map<string, Map<string, Subject>>();
    known.set(entity, ofKind);
    const ofStore = ofKind.get(locale) ?? new Map<string, Subject>();
    ofKind.set(locale, ofStore);
    const subject = ofStore.get(id) ?? { entity, id, locale, asked: [], wanted: new Set<string>() };
    ofStore.set(id, subject);
    return subject;
  };
}

/** Made for each request. Fields that are wanted in one tick are planned together; answers are not waited for. */
export function createPlanner(psn: PsnSession): Planner {
  const subjectOf = createSubjects();
  // What comes back is that all is asked: a batch that held the answers would wait for its slowest.
  const loader = new DataLoader<Subject, true>(
    (subjects) => {
      for (const subject of subjects) plan(subject, psn);
      return Promise.resolve(subjects.map(() => true));
    },
    { cache: false },
  );

  // One loader serves every kind of entity; what comes back is of the kind that was asked.
  return {
    read<Table>(
      entity: Entity<Table>,
      question: EntityQuestion & { readonly name: keyof Table & string },
    ): Soon<Answer<Table> | null> {
      const { name } = question;
      const subject = subjectOf(entity as unknown as AnyEntity, question);
      const known = findTeller(subject.asked, name);
      if (known !== undefined) return known.said === undefined ? known.answer : known.said.answer;
      subject.wanted.add(name);
      return loader.load(subject).then(() => findTeller(subject.asked, name)?.answer ?? null);
    },
    async readAll<Table>(
      entity: Entity<Table>,
      question: EntityQuestion & { readonly names: readonly (keyof Table & string)[] },
    ): Promise<readonly Promise<Answer<Table> | null>[]> {
      const subject = subjectOf(entity as unknown as AnyEntity, question);
      for (const name of question.names) subject.wanted.add(name);
      await loader.load(subject);
      const found = new Set(question.names.map((name) => findTeller(subject.asked, name)));
      return Array.from(found, (each) => each?.answer ?? Promise.resolve(null));
    },
  };
}
