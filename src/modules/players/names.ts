import DataLoader from 'dataloader';

import type { GraphContext } from '../context.js';
import { toNamed } from './mapping/profile.js';
import type { PlayerModel } from './models.js';
import { operations } from './operations.js';

/** Whose names are, in any casing; null for one that nobody has or had. Made for each request. */
function createNames({ psn }: GraphContext) {
  const ask = async (onlineId: string) => {
    const { data } = await psn.query(operations.byName, { onlineId });
    return data && toNamed(data);
  };
  return new DataLoader<string, ReturnType<typeof toNamed>, string>(
    (names) => Promise.all(names.map(ask)),
    // PSN knows of no way to ask for several.
    { batch: false, cacheKeyFn: (name) => name.toLowerCase() },
  );
}

/** What the older service tells of a name; null for one that nobody has or had. */
export const loadNamed = (onlineId: string, { once }: GraphContext) => once(createNames).load(onlineId);

/** The player of a name, be it a former one. */
export async function findByName(onlineId: string, context: GraphContext): Promise<PlayerModel | null> {
  const named = await loadNamed(onlineId, context);
  if (named === null) return null;
  const { accountId, onlineId: current, formerOnlineId, country } = named;
  return {
    id: accountId,
    told: { slice: current === null ? {} : { onlineId: current } },
    byName: { formerOnlineId, country },
  };
}
