import { createBatchLoader } from '../batch.js';
import type { GraphContext } from '../context.js';
import { toPresence } from './mapping/presence.js';
import type { PlayerModel } from './models.js';
import { operations } from './operations.js';
import { isOfOnePlayer, MOST_AT_ONCE } from './profiles.js';

/** Whether players are online, by account id; null for whom PSN leaves out. Made for each request. */
function createPresences({ psn }: GraphContext) {
  return createBatchLoader<ReturnType<typeof toPresence>>({
    most: MOST_AT_ONCE,
    isOfOne: isOfOnePlayer,
    async askMany(accountIds) {
      const { data } = await psn.query(operations.presences, { accountIds });
      const byId = new Map((data?.basicPresences ?? []).map((presence) => [presence?.accountId, presence]));
      return accountIds.map((id) => {
        const presence = byId.get(id);
        return presence == null ? null : toPresence(presence);
      });
    },
    async askOne(accountId) {
      const { data } = await psn.query(operations.presence, { accountId });
      return data?.basicPresence == null ? null : toPresence(data.basicPresence);
    },
  });
}

/** Whether a player is online, and what they play. */
export const loadPresence = ({ id }: Pick<PlayerModel, 'id'>, { once }: GraphContext) =>
  once(createPresences).load(id);
