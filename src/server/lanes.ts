import { join } from 'node:path';

import { createAddressShares } from '../psn/address-shares.js';
import type { Lane } from '../psn/client.js';
import { createLaneBudget, type LaneBudget } from '../psn/lane-budget.js';
import { createLedgerInMemory, type Ledger, openLedger } from '../psn/ledger.js';
import type { StateLogger } from '../psn/state-file.js';
import { createSlots, type Slots } from '../psn/slots.js';
import { createCallBudgets } from '../redis/call-budgets.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import { createIdleCache } from './idle-cache.js';

/** The lanes on which calls go to PSN: each account has one of its own, and those without account share one. */
export interface Lanes {
  readonly anonymous: Lane;
  /** Of one of the gateway's own accounts, by the name that it is kept by. */
  own(name: string): Lane;
  /** Of an account that callers bring, by PSN's id of it. */
  brought(accountId: string): Lane;
  /** One of whatever has that name, which gateways on one Redis know it by; it may share its slots. */
  create(name: string, slots?: Slots): Lane;
  /** The part of a lane's budget that polls may spend, for queries to have the rest. */
  pollsOf(lane: Pick<Lane, 'budget'>): LaneBudget;
  /** Forgets what has rested for long enough to be full again. */
  tidy(): void;
  /** Writes down what was spent. */
  close(): Promise<void>;
}

const QUARTER_HOUR_MS = 15 * 60_000;

/** What polls may spend of a budget. */
const POLLED = 1 / 3;

/** Accounts that callers bring whose budgets are kept in mind; a budget that rested for its window is a full one. */
const MOST_BROUGHT = 10_000;

/**
 * Budgets of the gateway's own accounts and of anonymous calls outlive the process; those of accounts that callers
 * bring do not, or strangers could fill the disk.
 */
export function createLanes(options: {
  readonly callsPer15Minutes: number;
  readonly maxConcurrent: number;
  readonly stateDir: string;
  /** Whether addresses have shares of the anonymous calls. */
  readonly isShared: boolean;
  readonly clock: () => number;
  readonly logger: StateLogger;
  readonly redis?: SharedRedis | undefined;
}): Lanes {
  const { callsPer15Minutes, maxConcurrent, stateDir, isShared, clock, logger, redis } = options;
  const directory = join(stateDir, 'budgets');
  const window = { windowMs: QUARTER_HOUR_MS, clock };
  const shareBudgets = (limit: number, kind: string) =>
    redis && createCallBudgets({ redis, limit, windowMs: QUARTER_HOUR_MS, kind });
  const ofPolls = Math.max(1, Math.floor(callsPer15Minutes * POLLED));
  const [shared, sharedPolls] = [shareBudgets(callsPer15Minutes, 'calls'), shareBudgets(ofPolls, 'polls')];
  /** How the polls' part of each budget is opened, which few ever need. */
  const opening = new WeakMap<LaneBudget, () => LaneBudget>();
  const polls = new WeakMap<LaneBudget, LaneBudget>();

  function openBudget(name: string, createLedger: (name: string) => Ledger): LaneBudget {
    const opened =
      shared?.open(name) ??
      createLaneBudget({ limit: callsPer15Minutes, ...window, ledger: createLedger(name) });
    opening.set(opened, () => {
      const ledger = () => createLedger(`polls-${name}`);
      return sharedPolls?.open(name) ?? createLaneBudget({ limit: ofPolls, ...window, ledger: ledger() });
    });
    return opened;
  }
  function pollsOf({ budget }: Pick<Lane, 'budget'>): LaneBudget {
    const known = polls.get(budget) ?? opening.get(budget)?.();
    if (known === undefined) throw new Error('a budget of no lane was asked for its part of polls');
    polls.set(budget, known);
    return known;
  }
  const openLane = (name: string): Lane => ({
    budget: openBudget(name, (ledger) => openLedger({ directory, name: ledger, logger })),
    slots: createSlots(maxConcurrent),
  });
  const create = (name: string, slots = createSlots(maxConcurrent)): Lane => ({
    budget: openBudget(name, createLedgerInMemory),
    slots,
  });

  const { budget, slots } = openLane('anonymous');
  const remaining = () => budget.state().remaining;
  const shares = isShared ? { shares: createAddressShares({ ...window, remaining }) } : {};
  const own = new Map<string, Lane>();
  const brought = createIdleCache<Lane>({ most: MOST_BROUGHT, idleMs: QUARTER_HOUR_MS, clock });
  return {
    anonymous: { budget, slots, ...shares },
    tidy: brought.tidy,
    create,
    pollsOf,
    own(name) {
      const lane = own.get(name) ?? openLane(`account-${name}`);
      own.set(name, lane);
      return lane;
    },
    brought: (accountId) => brought.take(accountId, () => create(`psn-${accountId}`)),
    async close() {
      const kept = [budget, ...[...own.values()].map((lane) => lane.budget)];
      const all = kept.flatMap((each) => [each, polls.get(each) ?? []]).flat();
      await Promise.all(all.map((each) => each.close()));
    },
  };
}
