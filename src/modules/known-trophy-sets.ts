import { LRUCache } from 'lru-cache';

/** The two services of PSN's that keep trophy sets: the newer one those of PS5 and PC, the older all others. */
export const trophyServices = ['trophy2', 'trophy'] as const;

/** A service of PSN's that keeps trophy sets. */
export type TrophyService = (typeof trophyServices)[number];

/**
 * Which service keeps a trophy set, and which titles have it. PSN wants the first in every question and has no call
 * that tells it, nor the second; both are the same for everyone and do not change.
 */
export interface KnownTrophySets {
  serviceOf(setId: string): TrophyService | undefined;
  titlesOf(setId: string): readonly string[];
  learn(setId: string, told: { readonly service?: string | null; readonly titleId?: string }): void;
}

interface Known {
  readonly service: TrophyService | undefined;
  readonly titleIds: readonly string[];
}

/** About 5 MB when it is full. */
const MOST_SETS = 20_000;

const isService = (word: string | null | undefined): word is TrophyService =>
  trophyServices.some((service) => service === word);

/** Made once for all requests; grows with every answer that tells something, and forgets what was used least lately. */
export function createKnownTrophySets(most = MOST_SETS): KnownTrophySets {
  const sets = new LRUCache<string, Known>({ maxSize: most, sizeCalculation: () => 1 });
  return {
    serviceOf: (setId) => sets.get(setId)?.service,
    titlesOf: (setId) => sets.get(setId)?.titleIds ?? [],
    learn(setId, { service, titleId }) {
      const known = sets.get(setId) ?? { service: undefined, titleIds: [] };
      const titleIds = titleId === undefined ? known.titleIds : [...new Set([...known.titleIds, titleId])];
      sets.set(setId, { service: isService(service) ? service : known.service, titleIds });
    },
  };
}
