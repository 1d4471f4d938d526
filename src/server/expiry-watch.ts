import type { Logger } from 'pino';

import { failureFacts } from '../auth/failure-facts.js';
import type { OwnAccounts } from './own-accounts.js';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;
/** Days before the end of a sign-in at which its operator is told, once each; the nearest first. */
const WARNING_DAYS = [1, 7];

interface Warned {
  readonly endsAt: number;
  readonly days: number;
}

/** Tells the log, once each, that a sign-in ends in a week and in a day: use does not prolong it. */
export function createExpiryWarning(options: {
  readonly clock: () => number;
  readonly logger: Pick<Logger, 'warn'>;
}): (account: string, endsAt: number | undefined) => void {
  const { clock, logger } = options;
  const warned = new Map<string, Warned>();

  return (account, endsAt) => {
    if (endsAt === undefined) return;
    const left = endsAt - clock();
    const days = WARNING_DAYS.find((limit) => left > 0 && left <= limit * DAY_MS);
    const last = warned.get(account);
    // Each renewal tells the end anew, some seconds off; a new sign-in moves it by weeks.
    const isSameSignIn = last !== undefined && Math.abs(endsAt - last.endsAt) < DAY_MS;
    if (days === undefined || (isSameSignIn && last.days <= days)) return;
    warned.set(account, { endsAt, days });
    logger.warn(
      { account, endsAt: new Date(endsAt).toISOString() },
      `the PSN sign-in of this account ends within ${days === 1 ? 'a day' : `${days} days`}: copy a new npsso ` +
        `before, and run psn-gateway sign-in --account ${account} or set it where PSN_NPSSO comes from`,
    );
  };
}

/** The looks at the ends of the sign-ins. */
export interface ExpiryWatch {
  /** Looks at once; the log is told if that fails. */
  look(): Promise<void>;
  stop(): void;
}

/** Looks at every own account at the start and each hour, so that those that idle are told of, too. Asks nobody. */
export function watchExpiry(options: {
  readonly own: OwnAccounts;
  readonly clock: () => number;
  readonly logger: Logger;
}): ExpiryWatch {
  const { own, logger } = options;
  const warn = createExpiryWarning(options);

  async function lookAtAll(): Promise<void> {
    await own.lookAtAll();
    for (const [name, { refreshExpiresAt }] of own.statuses()) warn(name, refreshExpiresAt);
  }
  const look = (): Promise<void> =>
    lookAtAll().catch((failure: unknown) => {
      logger.error(failureFacts(failure), 'the ends of the sign-ins could not be looked at');
    });

  void look();
  const timer = setInterval(() => void look(), HOUR_MS).unref();
  return {
    look,
    stop: () => {
      clearInterval(timer);
    },
  };
}
