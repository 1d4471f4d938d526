import { operations as library } from '../../src/modules/library/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { operations as trophies } from '../../src/modules/trophies/operations.js';
import { createMemoryStore } from '../../src/psn/answer-store.js';
import { createCachedClient, type Lookup } from '../../src/psn/cached-client.js';
import { type CallTally, createCallTally } from '../../src/psn/call-tally.js';
import type { Account, CallSetting, DirectClient } from '../../src/psn/client.js';
import { createDeadline } from '../../src/psn/deadline.js';
import { holderOf } from '../../src/psn/holder.js';
import type { RegistryEntry } from '../../src/psn/operation.js';
import { createLaneBudget } from '../../src/psn/lane-budget.js';
import { createLedgerInMemory } from '../../src/psn/ledger.js';
import { createOverrides } from '../../src/psn/overrides.js';
import type { Answer } from '../../src/psn/response.js';
import { createSlots } from '../../src/psn/slots.js';
import { createSharedStore } from '../../src/redis/answer-store.js';
import { createSharedMarks } from '../../src/redis/marks.js';
import { createTurns } from '../../src/redis/turns.js';
import { createTestClock } from '../server/questions.js';
import { takeSharedPart } from '../support/shared-place.js';

/** One entry of each sort of lifetime. */
export const entries = {
  names: store.conceptNames,
  price: store.conceptPrice,
  wishlist: store.wishlist,
  tips: trophies.tips,
  definitions: trophies.definitions,
  startDownload: library.startDownload,
} satisfies Record<string, RegistryEntry>;

/** A call that came through to PSN. */
export interface MadeCall {
  readonly entry: RegistryEntry;
  readonly setting: CallSetting;
  readonly token: string | undefined;
}

/** An account whose token says `id` of itself, or nothing; a caller may have written it. */
export function createAccount(
  token: string,
  { id = null, isForgeable = false }: { id?: string | null; isForgeable?: boolean } = {},
): Account {
  const ledger = createLedgerInMemory();
  return {
    budget: createLaneBudget({ limit: 1, windowMs: 1, clock: () => 0, ledger }),
    slots: createSlots(1),
    isForgeable,
    tokens: {
      account: 'main',
      look: () => Promise.resolve(),
      getAccessToken: () => Promise.resolve(token),
      refuse: () => false,
      accept: () => undefined,
      accountIdOf: () => id,
      status: () => ({ state: 'signed-in' }),
    },
  };
}

/** What stands for PSN behind a caching client: it tells each caller what nobody else is told, and how often it was asked. */
export function createFakePsn(options: { readonly mostBytes?: number } = {}) {
  const clock = createTestClock();
  const calls: MadeCall[] = [];
  const lookups: Lookup[] = [];
  let overridden = 0;
  const failures: unknown[] = [];
  const state = {
    version: 'newest',
    size: 1000,
    answer: ({ token }: MadeCall): Promise<unknown> =>
      Promise.resolve({ told: { number: calls.length, to: token ?? 'everyone' } }),
    faultAt: (() => undefined) as Answer<unknown>['faultAt'],
  };
  const direct: DirectClient = {
    async run(entry, _variables, setting) {
      const account = entry.auth === 'required' ? setting.account : undefined;
      const token = await account?.tokens.getAccessToken();
      setting.tally.check(entry.key);
      setting.tally.count();
      const call = { entry, setting, token };
      calls.push(call);
      const data = await state.answer(call);
      const holder = account && token !== undefined ? holderOf(account, token) : undefined;
      return { data, faultAt: state.faultAt, version: state.version, holder, size: state.size };
    },
    versionOf: () => state.version,
    accessToken: (account) => account.tokens.getAccessToken(),
  };
  const near = createMemoryStore({ mostBytes: options.mostBytes ?? 1_000_000, clock: clock.read });
  const redis = takeSharedPart();
  const overrides = createOverrides();
  const store =
    redis === undefined
      ? near
      : createSharedStore({ redis, near, clock: clock.read, onLookup: () => undefined });
  const shared = redis && {
    marks: createSharedMarks({ redis, overrides }),
    turns: createTurns(redis),
  };
  const client = createCachedClient({
    client: direct,
    store,
    clock: clock.read,
    shared,
    refreshMs: 1000,
    onLookup: (lookup) => lookups.push(lookup),
    onRefreshFailure: (_operation, failure) => failures.push(failure),
  });

  /** Asks as a request of its own. */
  function ask(
    entry: RegistryEntry,
    asked: {
      readonly variables?: object;
      readonly account?: Account;
      readonly locale?: string;
      readonly tally?: CallTally;
      readonly milliseconds?: number;
      readonly signal?: AbortSignal;
      readonly isAskedAgain?: boolean;
    } = {},
  ) {
    const {
      variables = {},
      account,
      locale = 'en-US',
      tally = createCallTally(10),
      isAskedAgain = false,
    } = asked;
    const deadline = createDeadline(
      asked.milliseconds ?? 10_000,
      asked.signal ?? new AbortController().signal,
    );
    return client.run(entry, variables, { locale, account, tally, deadline, isAskedAgain }).finally(() => {
      deadline.end();
    });
  }
  /** An operator says something else of these entries. */
  function override(keys: readonly string[]): void {
    const written = String((overridden += 1));
    overrides.replace(new Map(keys.map((key) => [key, { versions: [], disabled: undefined, written }])));
    client.forget(keys);
  }
  const told = async (...question: Parameters<typeof ask>): Promise<any> =>
    ((await ask(...question)).data as any).told;
  return { clock, calls, lookups, failures, state, store, override, ask, told };
}
