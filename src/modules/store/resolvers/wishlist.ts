import type { ViewerResolvers, WishlistEntryResolvers } from '../../../generated/schema-types.js';
import { readAccountPrice } from '../personal.js';
import { loadWishlist } from '../wishlist.js';

export const Viewer: Pick<ViewerResolvers, 'wishlist'> = {
  wishlist: (_viewer, _arguments, { psn }) => loadWishlist(psn),
};

export const WishlistEntry: WishlistEntryResolvers = {
  accountPrice: ({ told }, _arguments, { psn }) => readAccountPrice(told, psn.locale),
};
