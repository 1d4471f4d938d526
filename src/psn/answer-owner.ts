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
  readonly changes: number;
  /** How often the entry had been let go of. */
  readonly revision: number;
}

/** Knows who asks, and what has changed. */
export interface AnswerOwners {
  /** Whose token a call would carry; undefined where there is no account. */
  holderIn(setting: CallSetting): Promise<string | undefined>;
  ownerOf(entry: RegistryEntry, setting: CallSetting): Promise<AnswerOwner>;
  noteChange(holder: string | undefined): void;
  /** Lets go of all answers of these entries. */
  forget(keys: readonly string[]): void;
}

/** Changes are kept in mind for longer than the answers of before. */
const CHANGE_MS = 600_000;
const MOST_CHANGED = 10_000;

/** Under which key an answer is kept. */
export function keyOfOwned({
  owner,
  version,
  ...parts
}: Omit<KeyParts, 'holder'> & { readonly owner: AnswerOwner }): string {
  const holder = owner.holder === undefined ? undefined : `${owner.holder} ${owner.changes}`;
  return keyOf({ ...parts, version: `${version} ${owner.revision}`, holder });
}

/** Knows of no change yet. */
export function createAnswerOwners(options: {
  readonly client: DirectClient;
  readonly clock: () => number;
}): AnswerOwners {
  const { client, clock } = options;
  const changes = new LRUCache<string, number>({
    max: MOST_CHANGED,
    ttl: CHANGE_MS,
    perf: { now: clock },
    ttlResolution: 0,
  });
  const revisions = new Map<string, number>();
  const revisionOf = (key: string): number => revisions.get(key) ?? 0;
  let changeCount = 0;

  async function holderIn({ account, deadline }: CallSetting): Promise<string | undefined> {
    return account && holderOf(account, await client.accessToken(account, deadline));
  }

  return {
    holderIn,
    async ownerOf(entry, setting) {
      const holder = isPersonal(entry) ? await holderIn(setting) : undefined;
      return { holder, changes: changes.get(holder ?? '') ?? 0, revision: revisionOf(entry.key) };
    },
    noteChange(holder) {
      changeCount += 1;
      if (holder !== undefined) changes.set(holder, changeCount);
    },
    forget(keys) {
      for (const key of keys) revisions.set(key, revisionOf(key) + 1);
    },
  };
}
