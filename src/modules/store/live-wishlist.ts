import type { SubscriptionResolvers, WishlistEventResolvers } from '../../generated/schema-types.js';
import { type Polled, toPolling, type Topic, valueOfPolled } from '../live.js';
import { operations } from './operations.js';
import type { WishedItem } from './upstream-lists.js';
import { toWishlist } from './wishlist.js';

/** As PSN wrote it, for what is read of it is more than JSON. */
type Wishes = readonly (WishedItem | null)[] | null;

/** The one subject of its account. */
const ITS_OWN = 'own';

const wishlists: Topic<Wishes> = {
  name: 'wishlists',
  isPersonal: true,
  perCall: 1,
  ask: (ids, { psn }) =>
    Promise.allSettled(
      ids.map(async () => {
        const { data, faultAt } = await psn.query(operations.wishlist, {});
        const wishes = data.storeWishlist ?? null;
        // So that a list that is all failure is told as one.
        if (wishes !== null) toWishlist(wishes, faultAt);
        return wishes;
      }),
    ),
};

export const wishlistChanged: NonNullable<SubscriptionResolvers['wishlistChanged']> = {
  subscribe: (_root, _arguments, { live }) => live.watch(wishlists, [ITS_OWN]),
  resolve: (polled: Polled<Wishes>) => ({ polled }),
};

export const WishlistEvent: WishlistEventResolvers = {
  wishlist({ polled }) {
    const wishes = valueOfPolled(polled);
    return wishes == null ? null : toWishlist(wishes);
  },
  polling: ({ polled }) => toPolling(polled),
};
