import { randomUUID } from 'node:crypto';

import { RateLimitedError } from '../errors.js';
import type { BudgetState } from './budget.js';
import type { Lease, Ledger, LedgerState } from './ledger.js';
import { addMoment, countOf, momentOf, momentsIn, nthLast, type Run } from './moments.js';

/** Counts the calls of one account, or of all who have none, over restarts and over processes. */
export interface LaneBudget {
  /**
   * Counts one call that is about to be sent; undefined where nothing had to be waited for, as nearly always. Rejects
   * with `RateLimitedError` when none is left, or PSN asked to wait.
   */
  spend(operation: string, host: string): Promise<void> | undefined;
  /** Refuses calls to a host for some seconds, because PSN asked for it. */
  pause(seconds: number, host: string): void;
  state(): BudgetState;
  /** Writes down what is not written yet. */
  close(): Promise<void>;
}

/** Every so many milliseconds of use the calls are written down, at the latest. */
const NOTE_EVERY_MS = 10_000;
const LEASE_MS = 60_000;
/** A lease is this part of the limit: what a process that dies can lose at most. */
const LEASES_IN_LIMIT = 30;
/** Others may have given back what they did not use. */
const LOOK_AGAIN_MS = 1000;

const noLease: Lease = { left: 0, until: 0 };
const sum = (leases: readonly Lease[]): number => leases.reduce((total, { left }) => total + left, 0);

/** Later ends win. */
function mergePauses(one: LedgerState['pauses'], other: LedgerState['pauses'], now: number) {
  const merged = { ...one };
  for (const [host, until] of Object.entries(other)) merged[host] = Math.max(until, merged[host] ?? 0);
  return Object.fromEntries(Object.entries(merged).filter(([, until]) => until > now));
}

/**
 * At most `limit` calls in any `windowMs`, as in `budget.ts`, by a ledger that is not written at each call: a process
 * takes a lease on a few calls, writes that down first, and then makes them. What a process that died had on lease is
 * counted as made, at the end of the lease, so that no crash makes more of the limit.
 */
export function createLaneBudget(options: {
  readonly limit: number;
  readonly windowMs: number;
  readonly clock: () => number;
  readonly ledger: Ledger;
}): LaneBudget {
  const { limit, windowMs, clock, ledger } = options;
  const owner = randomUUID();
  const block = Math.max(1, Math.floor(limit / LEASES_IN_LIMIT));
  let lease: { left: number; readonly until: number } = { ...noLease };
  /** Calls of this process that the ledger does not hold yet. */
  let fresh: Run[] = [];
  let pauses: LedgerState['pauses'] = ledger.current.pauses;
  let lookAgainAt = 0;
  let updating: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isUsed = false;

  const callsNow = (now: number): Run[] => momentsIn(windowMs, now, [...ledger.current.calls, ...fresh]);
  const leasesOfOthers = ({ leases }: LedgerState): [string, Lease][] =>
    Object.entries(leases).filter(([name]) => name !== owner);

  /** The ledger with this process's calls in it, and a lease on `wanted` more, as far as there are. */
  function settle(before: LedgerState, wanted: number, now: number): LedgerState {
    const others = leasesOfOthers(before);
    const ended = others.filter(([, { until }]) => until <= now);
    const live = others.filter(([, { until }]) => until > now);
    const lost = ended.map(([, { left, until }]): Run => [until, Math.min(left, limit)]);
    const calls = momentsIn(windowMs, now, [...before.calls, ...lost, ...fresh]);
    const taken = sum(live.map(([, held]) => held));
    const left = Math.max(0, Math.min(wanted, limit - countOf(calls) - taken));
    const own = left === 0 ? [] : [[owner, { left, until: now + LEASE_MS }] as const];
    return {
      calls,
      leases: Object.fromEntries([...live, ...own]),
      pauses: mergePauses(before.pauses, pauses, now),
    };
  }

  async function rewrite(wanted: number): Promise<void> {
    const now = clock();
    const state = await ledger.update((before) => settle(before, wanted, now));
    fresh = [];
    lease = { ...(state.leases[owner] ?? noLease) };
    pauses = mergePauses(pauses, state.pauses, now);
  }

  /** One update at a time; nothing is spent meanwhile. */
  function update(wanted: number): Promise<void> {
    updating ??= rewrite(wanted).finally(() => {
      updating = undefined;
    });
    return updating;
  }

  /** After what is under way, with the lease that is held then. */
  async function note(wanted?: number): Promise<void> {
    while (updating !== undefined) await updating;
    await update(wanted ?? lease.left);
  }

  /** Writes from time to time; a process that rests gives its lease back. */
  function noteLater(): void {
    isUsed = true;
    timer ??= setTimeout(() => {
      timer = undefined;
      const wasUsed = isUsed;
      void note(wasUsed ? block : 0);
      if (wasUsed) noteLater();
      isUsed = false;
    }, NOTE_EVERY_MS).unref();
  }

  function take(): boolean {
    const now = clock();
    if (lease.left === 0 || now >= lease.until) return false;
    lease.left -= 1;
    fresh = addMoment(fresh, now, windowMs);
    noteLater();
    return true;
  }

  const secondsUntil = (time: number): number => Math.max(1, Math.ceil((time - clock()) / 1000));

  const pauseEnd = (host: string): number => pauses[host] ?? 0;

  function refusePaused(operation: string, host: string): void {
    const until = pauseEnd(host);
    if (clock() < until) throw new RateLimitedError(operation, secondsUntil(until));
  }

  /** When there is room again, as far as this process knows. */
  function roomAt(now: number): number {
    const blocking = nthLast(callsNow(now), limit);
    if (blocking !== undefined) return blocking + windowMs;
    const ends = leasesOfOthers(ledger.current).map(([, { until }]) => until);
    return Math.min(...ends.filter((until) => until > now), now + LOOK_AGAIN_MS);
  }

  async function spendInTime(operation: string, host: string): Promise<void> {
    for (;;) {
      while (updating !== undefined) await updating;
      refusePaused(operation, host);
      if (take()) return;
      if (clock() >= lookAgainAt) await update(block);
      if (lease.left > 0) continue;
      const room = roomAt(clock());
      lookAgainAt = Math.min(room, clock() + LOOK_AGAIN_MS);
      throw new RateLimitedError(
        operation,
        secondsUntil(room),
        `The gateway's budget of ${limit} calls in ${windowMs / 60_000} minutes is used up, so it did not send`,
      );
    }
  }

  return {
    spend: (operation, host) =>
      updating === undefined && clock() >= pauseEnd(host) && take()
        ? undefined
        : spendInTime(operation, host),
    pause(seconds, host) {
      pauses = mergePauses(pauses, { [host]: clock() + seconds * 1000 }, clock());
      void note();
    },
    state() {
      const now = clock();
      const calls = callsNow(now);
      const taken = leasesOfOthers(ledger.current).filter(([, { until }]) => until > now);
      const used = countOf(calls) + sum(taken.map(([, held]) => held));
      const ends = Object.values(pauses).filter((until) => until > now);
      return {
        limit,
        used,
        remaining: Math.max(0, limit - used),
        resetAt: calls[0] === undefined ? now : momentOf(calls[0]) + windowMs,
        blockedUntil: ends.length === 0 ? undefined : Math.max(...ends),
      };
    },
    async close() {
      clearTimeout(timer);
      while (updating !== undefined) await updating;
      if (fresh.length > 0 || lease.left > 0) await update(0);
    },
  };
}
