import { LRUCache } from 'lru-cache';

import { type AnswerOwner, createAnswerOwners, keyOfOwned, type SharedMarks } from './answer-owner.js';
import type { AnswerStore } from './answer-store.js';
import type { Answered, GivenAnswer } from './answered.js';
import { createCallTally } from './call-tally.js';
import type { CallSetting, DirectClient, PsnClient } from './client.js';
import { createDeadline, type Deadline, isOverTime } from './deadline.js';
import { lifetimeOf, lifetimeOfAnswer } from './lifetimes.js';
import type { RegistryEntry } from './operation.js';
import { noFault } from './fault-finder.js';
import { isOutage } from './outage.js';
import { createSharedCalls } from './shared-calls.js';
import type { Turns } from './turns.js';

/** What became of a question that might have needed no call of its own. */
export interface Lookup {
  readonly operation: string;
  /** `stale`: kept for longer than it is as good as new; `joined`: answered by a call that was under way. */
  readonly result: 'hit' | 'stale' | 'joined' | 'miss';
  /** Of a kept answer. */
  readonly ageMs?: number;
}

/** A client that keeps answers. */
export interface CachedClient extends PsnClient {
  /** Lets go of all answers of these entries, because they are asked otherwise now. */
  forget(keys: readonly string[]): void;
  /** Ends what is asked behind answers. */
  close(): void;
}

interface Asked {
  readonly entry: RegistryEntry;
  readonly variables: object;
  readonly setting: CallSetting;
  readonly owner: AnswerOwner;
  /** What PSN would be asked with when this was looked for. */
  readonly version: string;
  /** When the answer that is known was given; only a later one is new. */
  readonly since?: number;
}

interface Found {
  readonly data: unknown;
  readonly at: number;
  readonly kept: { readonly ageMs: number; readonly freshMs: number };
}

/** Whoever can be given an older answer waits no longer for a new one. */
const PATIENCE_MS = 4000;
/** While PSN is out of order, nobody waits more often than this for that to be found out. */
const OUTAGE_MS = 30_000;
const MOST_OUTAGES = 1000;

const keyFor = ({ entry, variables, setting, owner }: Asked, version: string): string =>
  keyOfOwned({ entry, variables, locale: setting.locale, version, owner });

/**
 * Gives what PSN has answered before, asks equal questions once however many ask them, and while PSN is out of order
 * gives what is older than it should be. A change lets go of what its account was told before.
 */
export function createCachedClient(options: {
  readonly client: DirectClient;
  readonly store: AnswerStore;
  readonly clock: () => number;
  /** The time of a question that is asked behind an answer. */
  readonly refreshMs: number;
  readonly onLookup: (lookup: Lookup) => void;
  readonly onRefreshFailure: (operation: string, failure: unknown) => void;
  /** What several gateways that keep their answers in one place have in common besides. */
  readonly shared?: { readonly marks: SharedMarks; readonly turns: Turns } | undefined;
}): CachedClient {
  const { client, store, clock, refreshMs, onLookup, onRefreshFailure, shared } = options;
  const calls = createSharedCalls();
  const owners = createAnswerOwners({ client, clock, marks: shared?.marks });
  const outages = new LRUCache<string, true>({
    max: MOST_OUTAGES,
    ttl: OUTAGE_MS,
    perf: { now: clock },
    ttlResolution: 0,
  });
  const closing = new AbortController();
  /** One for all, so that what is asked behind answers has one turn in line. */
  const refreshTally = createCallTally(Number.POSITIVE_INFINITY);

  async function find(key: string): Promise<Found | undefined> {
    const kept = await store.get(key);
    return (
      kept && {
        data: kept.data,
        at: kept.at,
        kept: { ageMs: Math.max(0, clock() - kept.at), freshMs: kept.freshMs },
      }
    );
  }

  async function keep(asked: Asked, key: string, answer: Answered): Promise<void> {
    // An account may have been signed in as somebody else meanwhile.
    const isAnothers = asked.owner.holder !== undefined && asked.owner.holder !== answer.holder;
    const lifetime = isAnothers ? undefined : lifetimeOfAnswer(asked.entry, answer);
    if (lifetime === undefined) return;
    const { freshMs, spareMs: keepMs } = lifetime;
    const kept = { data: answer.data, at: clock(), freshMs };
    const ownKey = answer.version === asked.version ? key : keyFor(asked, answer.version);
    await store.set(ownKey, kept, { size: answer.size, keepMs });
  }

  /** Who carries a token shares a call with its own alone, though its answer may be everyone's: it may be refused. */
  async function askPsn(asked: Asked, key: string): Promise<{ answer: GivenAnswer; isJoined: boolean }> {
    const { entry, variables, setting, since = -1 } = asked;
    const asker =
      entry.auth === 'none' ? undefined : (asked.owner.holder ?? (await owners.holderIn(setting)));
    const isAgain = setting.isAskedAgain === true;
    // A key begins with a bracket, which is in no name of an asker.
    const name = `${String(isAgain)} ${asker ?? ''} ${key}`;
    const ask = async (deadline: Deadline): Promise<GivenAnswer> => {
      const answer = await client.run(entry, variables, { ...setting, deadline });
      await keep(asked, key, answer);
      return answer;
    };
    const findGiven = async (): Promise<GivenAnswer | undefined> => {
      const found = await find(key);
      return found && { data: found.data, faultAt: noFault, kept: found.kept };
    };
    const askInTurn = (deadline: Deadline, { turns }: { readonly turns: Turns }): Promise<GivenAnswer> =>
      turns.take({ name, key, since, signal: deadline.signal, ask: () => ask(deadline), find: findGiven });
    const call = (deadline: Deadline): Promise<GivenAnswer> =>
      shared === undefined || isAgain ? ask(deadline) : askInTurn(deadline, shared);
    const { answer, isJoined } = await calls.ask({ name, operation: entry.key, setting, call });
    return { answer, isJoined: isJoined || answer.kept !== undefined };
  }

  /** Asks behind an answer that was given already. */
  async function refresh(asked: Asked, key: string): Promise<void> {
    const deadline = createDeadline(refreshMs, closing.signal);
    try {
      await askPsn({ ...asked, setting: { ...asked.setting, deadline, tally: refreshTally } }, key);
    } catch (failure) {
      if (isOutage(failure)) outages.set(key, true);
      onRefreshFailure(asked.entry.key, failure);
    } finally {
      deadline.end();
    }
  }

  function give({ entry, setting }: Asked, { data, kept }: Found, result: 'hit' | 'stale'): GivenAnswer {
    setting.tally.hit();
    onLookup({ operation: entry.key, result, ageMs: kept.ageMs });
    return { data, faultAt: noFault, kept };
  }

  async function askNow(asked: Asked, key: string): Promise<GivenAnswer> {
    const { entry, setting } = asked;
    const { answer, isJoined } = await askPsn(asked, key);
    if (isJoined) setting.tally.hit();
    onLookup({ operation: entry.key, result: isJoined ? 'joined' : 'miss' });
    outages.delete(key);
    return answer;
  }

  async function askOrSpare(asked: Asked, key: string, spare: Found): Promise<GivenAnswer> {
    const { setting } = asked;
    const { signal } = setting.deadline;
    const deadline = createDeadline(Math.min(PATIENCE_MS, setting.deadline.msLeft()), signal);
    try {
      return await askNow({ ...asked, setting: { ...setting, deadline } }, key);
    } catch (failure) {
      const isGone = signal.aborted && !isOverTime(signal);
      if (isGone || !isOutage(failure)) throw failure;
      outages.set(key, true);
      return give(asked, spare, 'stale');
    } finally {
      deadline.end();
    }
  }

  async function read(asked: Asked): Promise<GivenAnswer> {
    const { entry, setting } = asked;
    const key = keyFor(asked, asked.version);
    const found = setting.isAskedAgain === true ? undefined : await find(key);
    const lifetime = lifetimeOf(entry);
    if (found === undefined || lifetime === undefined) return askNow(asked, key);
    const { ageMs, freshMs } = found.kept;
    if (ageMs <= freshMs) return give(asked, found, 'hit');
    if (outages.has(key)) return give(asked, found, 'stale');
    const known = { ...asked, since: found.at };
    if (ageMs > lifetime.refreshMs) return askOrSpare(known, key, found);
    void refresh(known, key);
    return give(asked, found, 'stale');
  }

  async function change(entry: RegistryEntry, variables: object, setting: CallSetting): Promise<GivenAnswer> {
    const holder = await owners.holderIn(setting);
    try {
      return await client.run(entry, variables, setting);
    } finally {
      // Be it made or not: a failure may come after the change.
      await owners.noteChange(holder);
    }
  }

  return {
    async run(entry, variables, setting) {
      if (entry.kind === 'mutation') return change(entry, variables, setting);
      const isKept = lifetimeOf(entry) !== undefined;
      if (!isKept || (entry.auth === 'required' && setting.account === undefined)) {
        return client.run(entry, variables, setting);
      }
      const owner = await owners.ownerOf(entry, setting);
      return read({ entry, variables, setting, owner, version: client.versionOf(entry) });
    },
    accessToken: (account, deadline) => client.accessToken(account, deadline),
    forget(keys) {
      owners.forget(keys);
    },
    close() {
      closing.abort();
    },
  };
}
