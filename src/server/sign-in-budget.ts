import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Logger } from 'pino';

import { failureFacts } from '../auth/failure-facts.js';
import { createFileLock, LockTimeoutError } from '../auth/file-lock.js';
import { makePrivateFolder } from '../auth/private-folder.js';
import { replaceFile } from '../auth/state-file.js';
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

/** How long one waits for others on the folder, whose turns take milliseconds. */
const PATIENCE_MS = 5_000;

/**
 * PSN blocks an address for hours after about a dozen sign-ins, so they are counted in a file that outlives the
 * process. A file that cannot be used is told once, and the count goes on in memory.
 */
export function createSignInBudget(options: {
  readonly directory: string;
  readonly limit: number;
  readonly windowMs: number;
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'warn'>;
  /** How many calls are kept for the gateway's own accounts; none unless told otherwise. */
  readonly reserve?: (() => Promise<number>) | undefined;
}): SignInBudget {
  const { directory, logger, reserve = () => Promise.resolve(0), ...window } = options;
  const file = join(directory, 'sign-ins.json');
  const lock = createFileLock({ file: `${file}.lock`, patienceMs: PATIENCE_MS });
  const nothing: SignIns = { own: [], callers: [] };
  let known = nothing;
  /** Those that could not be written. */
  let unsaved = nothing;
  let isTold = false;

  function load(): SignIns {
    try {
      return addSignIns(readSignIns(readFileSync(file, 'utf8')), unsaved);
    } catch (failure) {
      const isMissing = (failure as NodeJS.ErrnoException).code === 'ENOENT';
      // Damage must not lock the owner out, nor let sign-ins pass uncounted: what this process knows stands.
      if (isMissing || failure instanceof SyntaxError) return known;
      throw failure;
    }
  }

  const budgetOf = ({ own, callers }: SignIns) =>
    createCallBudget({ ...window, calls: [...own, ...callers].toSorted((one, other) => one - other) });

  function count(operation: string, purpose: keyof SignIns, reserved: number): void {
    const now = window.clock();
    const recent = (moments: readonly number[]) => moments.filter((at) => at > now - window.windowMs);
    known = { own: recent(known.own), callers: recent(known.callers) };
    if (purpose === 'callers') refuseCaller(operation, known, { ...window, reserved, now });
    budgetOf(known).spend(operation);
    const counted = { ...nothing, [purpose]: [now] };
    known = addSignIns(known, counted);
    unsaved = addSignIns(unsaved, counted);
  }

  async function locked(work: () => Promise<void>): Promise<void> {
    try {
      await makePrivateFolder(directory);
      await lock.run(work);
    } catch (failure) {
      const isUnusable =
        failure instanceof LockTimeoutError || (failure instanceof Error && 'syscall' in failure);
      if (!isUnusable) throw failure;
      if (!isTold)
        logger.warn(failureFacts(failure), 'sign-ins are counted in memory alone: a restart forgets them');
      isTold = true;
    }
  }

  return {
    async spend(operation, purpose = 'own') {
      const reserved = await reserve();
      const turn = { isCounted: false };
      await locked(async () => {
        known = load();
        count(operation, purpose, reserved);
        turn.isCounted = true;
        await replaceFile(file, JSON.stringify(known));
        unsaved = nothing;
      });
      if (!turn.isCounted) count(operation, purpose, reserved);
    },
    state() {
      known = load();
      return budgetOf(known).state();
    },
  };
}
