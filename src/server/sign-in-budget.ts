import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Logger } from 'pino';

import { failureFacts } from '../auth/failure-facts.js';
import { withFileLock } from '../auth/file-lock.js';
import { makePrivateFolder } from '../auth/private-folder.js';
import { type BudgetState, createCallBudget } from '../psn/budget.js';

/** Counts the calls to the account host of every process on one state folder, restarts included. */
export interface SignInBudget {
  /** Counts one call that is about to be sent. Rejects with `RateLimitedError` when none is left. */
  spend(operation: string): Promise<void>;
  state(): BudgetState;
}

function readMoments(text: string): number[] {
  const moments: unknown = JSON.parse(text);
  if (Array.isArray(moments) && moments.every((moment) => typeof moment === 'number')) return moments;
  throw new SyntaxError('no list of moments');
}

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
}): SignInBudget {
  const { directory, logger, ...window } = options;
  const file = join(directory, 'sign-ins.json');
  let budget = createCallBudget(window);
  let isTold = false;

  async function load(): Promise<number[]> {
    try {
      return readMoments(await readFile(file, 'utf8'));
    } catch (failure) {
      const isMissing = (failure as NodeJS.ErrnoException).code === 'ENOENT';
      // Damage must not lock the owner out, nor let sign-ins pass uncounted: what this process knows stands.
      if (isMissing || failure instanceof SyntaxError) return [...budget.calls()];
      throw failure;
    }
  }

  async function save(moments: readonly number[]): Promise<void> {
    const draft = `${file}.${randomUUID()}.tmp`;
    await writeFile(draft, JSON.stringify(moments), { flag: 'wx', mode: 0o600 });
    await rename(draft, file);
  }

  async function locked(work: () => Promise<void>): Promise<boolean> {
    try {
      await makePrivateFolder(directory);
      await withFileLock(`${file}.lock`, work);
      return true;
    } catch (failure) {
      if (!(failure instanceof Error && 'syscall' in failure)) throw failure;
      if (!isTold)
        logger.warn(failureFacts(failure), 'sign-ins are counted in memory alone: a restart forgets them');
      isTold = true;
      return false;
    }
  }

  return {
    async spend(operation) {
      const isCounted = await locked(async () => {
        budget = createCallBudget({ ...window, calls: await load() });
        budget.spend(operation);
        await save(budget.calls());
      });
      if (!isCounted) budget.spend(operation);
    },
    state: () => budget.state(),
  };
}
