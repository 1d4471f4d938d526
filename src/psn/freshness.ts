import type { GivenAnswer } from './answered.js';
import { lifetimeOfAnswer } from './lifetimes.js';
import type { RegistryEntry } from './operation.js';

/** For how long the answer to one request may be kept by whoever gets it. */
export interface Freshness {
  note(entry: RegistryEntry, answer: GivenAnswer): void;
  /** Notes that the answer depends on whose account asks. */
  notePersonal(): void;
  /** Notes that the answer is not to be kept at all: it tells of a failure, or of this very moment. */
  spoil(): void;
  /** Undefined where nobody may keep the answer, or nothing tells for how long. */
  terms(): FreshnessTerms | undefined;
  /** Of each operation whose answers were older than they should be, the oldest. */
  stale(): readonly StaleAnswer[];
}

/** What limits an answer: the part of it that has least time left. In milliseconds. */
export interface FreshnessTerms {
  readonly isPersonal: boolean;
  readonly ageMs: number;
  readonly freshMs: number;
}

/** An answer of PSN's that was kept for longer than it is as good as new. */
export interface StaleAnswer {
  readonly operation: string;
  /** Never less than it is. */
  readonly ageSeconds: number;
}

const nothing: readonly StaleAnswer[] = [];

/** A class, since there is one for each request. */
class AnswerFreshness implements Freshness {
  #isPersonal = false;
  #isSpoilt = false;
  /** Of the answer with least time left, once there is one. */
  #ageMs = 0;
  #freshMs = Number.POSITIVE_INFINITY;
  /** Made for the first: most requests are told nothing stale. */
  #staleMs: Map<string, number> | undefined;

  note(entry: RegistryEntry, answer: GivenAnswer): void {
    const ageMs = answer.kept?.ageMs ?? 0;
    const freshMs = answer.kept?.freshMs ?? lifetimeOfAnswer(entry, answer)?.freshMs ?? 0;
    if (entry.auth === 'required') this.#isPersonal = true;
    if (entry.kind === 'mutation' || answer.faultAt() !== undefined) this.#isSpoilt = true;
    if (ageMs > freshMs) {
      this.#staleMs ??= new Map();
      this.#staleMs.set(entry.key, Math.max(ageMs, this.#staleMs.get(entry.key) ?? 0));
    }
    if (freshMs - ageMs < this.#freshMs - this.#ageMs) {
      this.#ageMs = ageMs;
      this.#freshMs = freshMs;
    }
  }

  notePersonal(): void {
    this.#isPersonal = true;
  }

  spoil(): void {
    this.#isSpoilt = true;
  }

  terms(): FreshnessTerms | undefined {
    if (this.#isSpoilt || this.#freshMs === Number.POSITIVE_INFINITY) return undefined;
    return { isPersonal: this.#isPersonal, ageMs: this.#ageMs, freshMs: this.#freshMs };
  }

  stale(): readonly StaleAnswer[] {
    if (this.#staleMs === undefined) return nothing;
    return Array.from(this.#staleMs, ([operation, ageMs]) => ({
      operation,
      ageSeconds: Math.ceil(ageMs / 1000),
    }));
  }
}

/** Made for each request, of which nothing is known yet. */
export const createFreshness = (): Freshness => new AnswerFreshness();
