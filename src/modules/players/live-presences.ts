import type { PresenceEventResolvers, SubscriptionResolvers } from '../../generated/schema-types.js';
import { readAccountId } from '../account-id.js';
import { type Polled, toPolling, type Topic, valueOfPolled } from '../live.js';
import { nothingTold } from '../record.js';
import { checkAccountIds } from './look-up.js';
import type { PlayerModel, PresenceOfPlayer } from './models.js';
import { loadPresence } from './presences.js';
import { MOST_AT_ONCE } from './profiles.js';

const presences: Topic<PresenceOfPlayer | null> = {
  name: 'presences',
  isPersonal: true,
  perCall: MOST_AT_ONCE,
  ask: (ids, context) => Promise.allSettled(ids.map((id) => loadPresence({ id }, context))),
};

/** The player, whose presence needs no call where it has just been told. */
const toPlayer = ({ id, value }: Polled<PresenceOfPlayer | null>): PlayerModel => ({
  id,
  told: nothingTold,
  ...(value !== undefined && { presence: value }),
});

export const presenceChanged: NonNullable<SubscriptionResolvers['presenceChanged']> = {
  subscribe(_root, { accountIds }, { live }) {
    const ids = checkAccountIds(accountIds).map((id) => readAccountId(id));
    return live.watch(presences, ids);
  },
  resolve: (polled: Polled<PresenceOfPlayer | null>) => ({ polled, player: toPlayer(polled) }),
};

export const PresenceEvent: PresenceEventResolvers = {
  presence: ({ polled }) => valueOfPolled(polled) ?? null,
  polling: ({ polled }) => toPolling(polled),
};
