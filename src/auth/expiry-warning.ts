import type { AuthLogger } from './auth-logger.js';

const DAY = 86_400_000;

/** Warns the operator, once a day at most, from ten days before the refresh token ends; use does not prolong it. */
export function createExpiryWarning({ clock, logger }: { clock: () => number; logger: AuthLogger }) {
  let warnedAt = Number.NEGATIVE_INFINITY;

  return (account: string, refreshExpiresAt: number | undefined): void => {
    if (refreshExpiresAt === undefined) return;
    const now = clock();
    const left = refreshExpiresAt - now;
    if (left <= 0 || left > 10 * DAY || now - warnedAt < DAY) return;
    warnedAt = now;
    logger.warn(
      { account, endsAt: new Date(refreshExpiresAt).toISOString() },
      'the PSN sign-in of this account ends soon: copy a new npsso before and set PSN_NPSSO',
    );
  };
}
