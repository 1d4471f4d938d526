import type { PriceTerms, WorldAccount } from './model.js';
import type { WorldPresence } from './social.js';

/** How the world has become other than it began. */
export interface WorldChanges {
  /** What the standard edition of a game costs now, by conceptId. */
  readonly prices: Readonly<Record<string, PriceTerms>>;
  /** What somebody does now, by account id; null hides it. */
  readonly presences: Readonly<Record<string, WorldPresence | null>>;
  /** What an account wants now, by its id. */
  readonly wishlists: Readonly<Record<string, WorldAccount['wishlist']>>;
}

export const noChanges: WorldChanges = { prices: {}, presences: {}, wishlists: {} };

/** Further changes over earlier ones. */
export const changeFurther = (before: WorldChanges, next: Partial<WorldChanges>): WorldChanges => ({
  prices: { ...before.prices, ...next.prices },
  presences: { ...before.presences, ...next.presences },
  wishlists: { ...before.wishlists, ...next.wishlists },
});
