import { join } from 'node:path';

import type { Logger } from 'pino';

import { createSharedState, type OpenSharedState } from '../auth/shared-state.js';
import { RateLimitedError } from '../errors.js';
import { type BudgetState, createCallBudget } from '../psn/budget.js';
import { addSignIns, readSignIns, refuseCaller, type SignIns } from './sign-in-shares.js';

/** Counts the calls to the account host of every process on one state folder, restarts included. */
export interface SignInBudget {
  /**
   * Counts one call that is about to be sent, for the gateway's own accounts unless told otherwise. Rejects with
   * `RateLimitedError` when none is left, to callers also when what is left is kept for the gateway's own.
   */
  spend(operation: string, purpose?: keyof SignIns): Promise<void>;
  state(): BudgetState;
}

/** Since when gateways do not hear of each other, and how many they are. */
interface Parted {
  readonly since: number;
  readonly replicas: number;
}

/** They may hear of each other again at any moment. */
const APART_SECONDS = 30;

/** The clocks of two gateways differ by less. */
const SKEW_MS = 60_000;

/** PSN blocks an address for hours after about a dozen sign-ins, so they are counted in a file. */
export function createSignInBudget(options: {
  readonly directory: string;
  readonly limit: number;
  readonly windowMs: number;
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'warn'>;
  /** How many calls are kept for the gateway's own accounts; none unless told otherwise. */
  readonly reserve?: (() => Promise<number>) | undefined;
  /** Where else than in a file they are counted. */
  readonly open?: OpenSharedState | undefined;
  /** A time in which gateways that share the limit do not hear of each other. */
  readonly outage?: (() => Parted | undefined) | undefined;
}): SignInBudget {
  const {
    directory,
    logger,
    reserve = () => Promise.resolve(0),
    open = createSharedState,
    outage = () => undefined,
    ...window
  } = options;
  const nothing: SignIns = { own: [], callers: [] };
  const signIns = open({
    file: join(directory, 'sign-ins.json'),
    initial: nothing,
    parse: readSignIns,
    logger,
    complaint: 'sign-ins are counted in memory alone: a restart forgets them',
  });

  const budgetOf = ({ own, callers }: SignIns) =>
    createCallBudget({ ...window, calls: [...own, ...callers].toSorted((one, other) => one - other) });

  /** Apart from each other each gateway has its part of what was left. */
  function refuseOverShare(operation: string, { own, callers }: SignIns): void {
    const parted = outage();
    if (parted === undefined) return;
    const calls = [...own, ...callers];
    const before = calls.filter((at) => at < parted.since).length;
    if (calls.length - before < Math.floor((window.limit - before) / parted.replicas)) return;
    throw new RateLimitedError(
      operation,
      APART_SECONDS,
      "Redis is gone, and this gateway's share of the sign-in calls is used up, so it did not send",
    );
  }

  const recent = ({ own, callers }: SignIns, now: number): SignIns => {
    const isRecent = (at: number) => at > now - window.windowMs;
    return { own: own.filter(isRecent), callers: callers.filter(isRecent) };
  };

  /** A clock that was ahead must not keep sign-ins counted until the time it showed. */
  async function correctClock(): Promise<void> {
    const now = window.clock();
    const { own, callers } = signIns.read();
    if (![...own, ...callers].some((at) => at > now + SKEW_MS)) return;
    const upToNow = (moments: readonly number[]) => moments.map((at) => Math.min(at, now));
    await signIns.update(() => (all) => ({ own: upToNow(all.own), callers: upToNow(all.callers) }));
  }

  return {
    async spend(operation, purpose = 'own') {
      const reserved = await reserve();
      await correctClock();
      await signIns.update((all) => {
        const now = window.clock();
        const counted = recent(all, now);
        if (purpose === 'callers') refuseCaller(operation, counted, { ...window, reserved, now });
        refuseOverShare(operation, counted);
        budgetOf(counted).spend(operation);
        return (before) => addSignIns(recent(before, now), { ...nothing, [purpose]: [now] });
      });
    },
    state: () => budgetOf(recent(signIns.read(), window.clock())).state(),
  };
}
