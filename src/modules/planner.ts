import DataLoader from 'dataloader';

import type { PsnSession } from '../psn/session.js';
import type { Answer, Entity } from './entity.js';
import { findTeller } from './plan.js';
import type { Soon } from './record.js';
import { type AnyEntity, type EntityQuestion, Subject } from './subject.js';

/** Asks the fewest operations for the fields that a request wants of an entity, seen over its whole selection. */
export interface Planner {
  /** The answer that tells a field; null if that store does not know the id. */
  read<Table>(
    entity: Entity<Table>,
    question: EntityQuestion & { readonly name: keyof Table & string },
  ): Soon<Answer<Table> | null>;
  /**
   * The answers that tell some fields, each once. What is `alone` is asked at once: nothing else of the request wants
   * anything in this tick.
   */
  readAll<Table>(
    entity: Entity<Table>,
    question: EntityQuestion & {
      readonly names: readonly (keyof Table & string)[];
      readonly isAlone: boolean;
    },
  ): Soon<readonly Promise<Answer<Table> | null>[]>;
}

/** A class, since there is one for each request. */
class RequestPlanner implements Planner {
  readonly #psn: PsnSession;
  readonly #subjects = new Map<string, Subject>();
  /** Fields of one thing are mostly read one after the other. */
  #last: Subject | undefined;
  #loader: DataLoader<Subject, true> | undefined;

  constructor(psn: PsnSession) {
    this.#psn = psn;
  }

  // What comes back is of the kind that was asked, whatever kind that is.
  read<Table>(
    entity: Entity<Table>,
    question: EntityQuestion & { readonly name: keyof Table & string },
  ): Soon<Answer<Table> | null> {
    const { name } = question;
    const subject = this.#subjectOf(entity as unknown as AnyEntity, question);
    const known = findTeller(subject.asked, name);
    if (known !== undefined) return known.said === undefined ? known.answer : known.said.answer;
    subject.want(name);
    return this.#planSoon(subject).then(() => findTeller(subject.asked, name)?.answer ?? null);
  }

  readAll<Table>(
    entity: Entity<Table>,
    question: EntityQuestion & {
      readonly names: readonly (keyof Table & string)[];
      readonly isAlone: boolean;
    },
  ): Soon<readonly Promise<Answer<Table> | null>[]> {
    const { names, isAlone } = question;
    const subject = this.#subjectOf(entity as unknown as AnyEntity, question);
    if (isAlone) {
      // Of an id that is asked for twice, all is asked already.
      if (subject.asked.length === 0) subject.ask(this.#psn, names);
      return subject.answersOf(names);
    }
    for (const name of names) subject.want(name);
    return this.#planSoon(subject).then(() => subject.answersOf(names));
  }

  #subjectOf(entity: AnyEntity, question: EntityQuestion): Subject {
    if (this.#last?.is(entity, question) === true) return this.#last;
    const { id } = question;
    const first = this.#subjects.get(id);
    let found = first;
    while (found !== undefined && !found.is(entity, question)) found = found.namesake;
    if (found === undefined) this.#subjects.set(id, (found = new Subject(entity, question, first)));
    this.#last = found;
    return found;
  }

  #planSoon(subject: Subject): Promise<true> {
    // What comes back is that all is asked: a batch that held the answers would wait for its slowest.
    this.#loader ??= new DataLoader(
      (subjects) => {
        for (const each of subjects) each.plan(this.#psn);
        return Promise.resolve(subjects.map(() => true));
      },
      { cache: false },
    );
    return this.#loader.load(subject);
  }
}

/** Made for each request. Fields that are wanted in one tick are planned together; answers are not waited for. */
export const createPlanner = (psn: PsnSession): Planner => new RequestPlanner(psn);
