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

/** Made for each request, of which nothing is known yet. */
export function createFreshness(): Freshness {
  let isPersonal = false;
  let isSpoilt = false;
  let least: { readonly ageMs: number; readonly freshMs: number } | undefined;
  /** Made for the first: most requests are told nothing stale. */
  let staleMs: Map<string, number> | undefined;

  return {
    note(entry, answer) {
      const { ageMs, freshMs } = answer.kept ?? {
        ageMs: 0,
        freshMs: lifetimeOfAnswer(entry, answer)?.freshMs ?? 0,
      };
      if (entry.auth === 'required') isPersonal = true;
      if (entry.kind === 'mutation' || answer.faultAt() !== undefined) isSpoilt = true;
      if (ageMs > freshMs) {
        staleMs ??= new Map();
        staleMs.set(entry.key, Math.max(ageMs, staleMs.get(entry.key) ?? 0));
      }
      if (least === undefined || freshMs - ageMs < least.freshMs - least.ageMs) least = { ageMs, freshMs };
    },
    notePersonal() {
      isPersonal = true;
    },
    spoil() {
      isSpoilt = true;
    },
    terms: () => (isSpoilt || least === undefined ? undefined : { isPersonal, ...least }),
    stale: () =>
      staleMs === undefined
        ? nothing
        : Array.from(staleMs, ([operation, ageMs]) => ({ operation, ageSeconds: Math.ceil(ageMs / 1000) })),
  };
}
