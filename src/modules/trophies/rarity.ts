import DataLoader from 'dataloader';

import type { GraphContext } from '../context.js';
import { createEarned } from './earned.js';
import type { TrophyKey } from './ids.js';
import type { TrophyModel } from './models.js';

type Rarities = ReadonlyMap<number, TrophyModel>;

/**
 * How rare trophies are. It is the same for everyone, but PSN tells it only beside what someone has earned: so it is
 * taken from whatever is asked of the set anyway, else from what the account that asks has of it. Null where that has
 * never played it. Made for each request.
 */
export function createRarities({ once }: GraphContext): (key: TrophyKey) => Promise<TrophyModel | null> {
  const earned = once(createEarned);

  async function load(setId: string): Promise<Rarities | null> {
    // A player who shares nothing tells no rarity either; the next one may.
    const atHand = await Promise.allSettled(earned.listsAtHand(setId));
    const told = atHand.find((list) => list.status === 'fulfilled' && list.value !== null);
    const list =
      told?.status === 'fulfilled'
        ? told.value
        : await earned.list({ accountId: 'me', setId, isPlayed: false });
    return list && new Map(list.trophies.map(({ trophy }) => [trophy.trophyId, trophy]));
  }

  // Wrapped, so that no set waits for another; batched, so that what is asked in the same tick is at hand.
  const loader = new DataLoader<string, { readonly rarities: Promise<Rarities | null> }>((setIds) =>
    Promise.resolve(setIds.map((setId) => ({ rarities: load(setId) }))),
  );

  return async ({ setId, trophyId }) => {
    const { rarities } = await loader.load(setId);
    return (await rarities)?.get(trophyId) ?? null;
  };
}
