import { LRUCache } from 'lru-cache';

import { keyOf, type KeyParts } from './answer-key.js';
import type { CallSetting, DirectClient } from './client.js';
import { holderOf } from './holder.js';
import { isPersonal } from './lifetimes.js';
import type { RegistryEntry } from './operation.js';

/** Whose an answer is, and what had changed when it was asked for: what is told before a change is nobody's after it. */
export interface AnswerOwner {
  /** Undefined where it is everyone's. */
  readonly holder: string | undefined;
  /** Which change was the last that this account had made. */
  readonly changes: number | string;
  /** How often the entry had been let go of. */
  readonly revision: number | string;
}

/** What makes answers of before unfit, where several gateways keep them in one place. */
export interface SharedMarks {
  /** Names the last change that an account has made. */
  changeOf(holder: string): string;
  /** Settles when the others are told, or cannot be. */
  noteChange(holder: string): Promise<void>;
  /** Names what an operator says of an entry. */
  revisionOf(key: string): string;
}

/** Knows who asks, and what has changed. */
export interface AnswerOwners {
  /** Whose token a call would carry; undefined where there is no account. */
  holderIn(setting: CallSetting): Promise<string | undefined>;
  ownerOf(entry: RegistryEntry, setting: CallSetting): Promise<AnswerOwner>;
  noteChange(holder: string | undefined): Promise<void> | undefined;
  /** Lets go of all answers of these entries. */
  forget(keys: readonly string[]): void;
}

/** Changes are kept in mind for longer than the answers of before. */
const CHANGE_MS = 600_000;
const MOST_CHANGED = 10_000;

/** Under which key an answer is kept. */
export function keyOfOwned(parts: Omit<KeyParts, 'holder'> & { readonly owner: AnswerOwner }): string {
  const { entry, variables, locale, owner } = parts;
  const holder = owner.holder === undefined ? undefined : `${owner.holder} ${owner.changes}`;
  return keyOf({ entry, variables, locale, version: `${parts.version} ${owner.revision}`, holder });
}

/** Knows of no change yet. */
export function createAnswerOwners(options: {
  readonly client: DirectClient;
  readonly clock: () => number;
  readonly marks?: SharedMarks | undefined;
}): AnswerOwners {
  const { client, clock, marks } = options;
  const changes = new LRUCache<string, number>({
    max: MOST_CHANGED,
    ttl: CHANGE_MS,
    perf: { now: clock },
    ttlResolution: 0,
  });
  const revisions = new Map<string, number>();
  const revisionOf = (key: string): number => revisions.get(key) ?? 0;
  const changeOf = (holder: string): number | string =>
    marks === undefined ? (changes.get(holder) ?? 0) : marks.changeOf(holder);
  let changeCount = 0;

  async function holderIn({ account, deadline }: CallSetting): Promise<string | undefined> {
    return account && holderOf(account, await client.accessToken(account, deadline));
  }

  return {
    holderIn,
    async ownerOf(entry, setting) {
      const holder = isPersonal(entry) ? await holderIn(setting) : undefined;
      const revision = marks === undefined ? revisionOf(entry.key) : marks.revisionOf(entry.key);
      return { holder, changes: holder === undefined ? 0 : changeOf(holder), revision };
    },
    noteChange(holder) {
      if (holder === undefined) return undefined;
      if (marks !== undefined) return marks.noteChange(holder);
      changeCount += 1;
      changes.set(holder, changeCount);
      return undefined;
    },
    forget(keys) {
      for (const key of keys) revisions.set(key, revisionOf(key) + 1);
    },
  };
}
