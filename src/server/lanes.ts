import { createCallBudget } from '../psn/budget.js';
import type { Lane } from '../psn/client.js';
import { createSlots, type Slots } from '../psn/slots.js';
import { createIdleCache } from './idle-cache.js';

/** The lanes on which calls go to PSN: each account has one of its own, and those without account share one. */
export interface Lanes {
  readonly anonymous: Lane;
  /** Of one of the gateway's own accounts, by the name that it is kept by. */
  own(name: string): Lane;
  /** Of an account that callers bring, by PSN's id of it. */
  brought(accountId: string): Lane;
  /** One that nobody else has; it may share its slots. */
  create(slots?: Slots): Lane;
  /** Forgets what has rested for long enough to be full again. */
  tidy(): void;
}

const QUARTER_HOUR_MS = 15 * 60_000;

/** Accounts that callers bring whose budgets are kept in mind; a budget that rested for its window is a full one. */
const MOST_BROUGHT = 10_000;

/** Starts with nothing spent. */
export function createLanes(options: {
  readonly callsPer15Minutes: number;
  readonly maxConcurrent: number;
  readonly clock: () => number;
}): Lanes {
  const { callsPer15Minutes, maxConcurrent, clock } = options;
  const create = (slots?: Slots): Lane => ({
    budget: createCallBudget({ limit: callsPer15Minutes, windowMs: QUARTER_HOUR_MS, clock }),
    slots: slots ?? createSlots(maxConcurrent),
  });
  const own = new Map<string, Lane>();
  const brought = createIdleCache<Lane>({ most: MOST_BROUGHT, idleMs: QUARTER_HOUR_MS, clock });
  return {
    anonymous: create(),
    tidy: brought.tidy,
    create,
    own(name) {
      const lane = own.get(name) ?? create();
      own.set(name, lane);
      return lane;
    },
    brought: (accountId) => brought.take(accountId, () => create()),
  };
}
