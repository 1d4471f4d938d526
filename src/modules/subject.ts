import type { PsnSession } from '../psn/session.js';
import type { Answer, Entity, Source } from './entity.js';
import { choosePlan, findTeller, type Teller } from './plan.js';

/** An entity in one store. */
export interface EntityQuestion {
  readonly id: string;
  readonly locale: string;
}

/** Of whatever kind of entity. */
type AnyAnswer = Answer<never> | null;
export type AnyEntity = Entity<never>;

/** An operation that was asked, and what it said once it has. */
class Asked implements Teller {
  readonly source: Source<never>;
  readonly tells: readonly string[];
  readonly brings: readonly string[];
  readonly answer: Promise<AnyAnswer>;
  said: { readonly answer: AnyAnswer } | undefined;

  constructor(source: Source<never>, psn: PsnSession, { id, locale }: EntityQuestion) {
    this.source = source;
    this.tells = source.tells;
    this.brings = source.brings ?? [];
    this.said = undefined;
    this.answer = source.ask(psn, id, locale);
    this.answer.then(
      (answer) => {
        this.said = { answer };
      },
      // Whoever reads the answer is told of it.
      () => undefined,
    );
  }
}

/** What a request wants of one entity in one store. */
export class Subject implements EntityQuestion {
  readonly entity: AnyEntity;
  readonly id: string;
  readonly locale: string;
  readonly asked: Asked[] = [];
  /** Fields that are yet to be planned. */
  wanted: Set<string> | undefined = undefined;
  /** Of the same id, which is another kind's or in another store. */
  readonly namesake: Subject | undefined;

  constructor(entity: AnyEntity, { id, locale }: EntityQuestion, namesake: Subject | undefined) {
    this.entity = entity;
    this.id = id;
    this.locale = locale;
    this.namesake = namesake;
  }

  is(entity: AnyEntity, { id, locale }: EntityQuestion): boolean {
    return this.entity === entity && this.id === id && this.locale === locale;
  }

  want(name: string): void {
    this.wanted ??= new Set();
    this.wanted.add(name);
  }

  /** Asks what is wanted. */
  plan(psn: PsnSession): void {
    const { wanted } = this;
    if (wanted === undefined) return;
    this.wanted = undefined;
    this.ask(psn, [...wanted]);
  }

  ask(psn: PsnSession, names: readonly string[]): void {
    const { entity, asked } = this;
    const before = asked.map(({ source }) => source);
    const chosen = before.length === 0 ? entity.plan(names) : choosePlan(entity.sources, names, before);
    for (const source of chosen) asked.push(new Asked(source, psn, this));
  }

  /** The answers that tell some fields, each once. */
  answersOf(names: readonly string[]): readonly Promise<AnyAnswer>[] {
    const [only] = this.asked;
    if (only !== undefined && this.asked.length === 1) return [only.answer];
    const found = new Set(names.map((name) => findTeller(this.asked, name)));
    return Array.from(found, (each) => each?.answer ?? Promise.resolve(null));
  }
}
