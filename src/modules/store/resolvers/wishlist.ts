import type { ViewerResolvers, WishlistEntryResolvers } from '../../../generated/schema-types.js';
import { valueOf } from '../../record.js';
import { untold } from '../price.js';
import { loadWishlist, wishMembers } from '../wishlist.js';

export const Viewer: Pick<ViewerResolvers, 'wishlist'> = {
  wishlist: (_viewer, _arguments, { psn }) => loadWishlist(psn),
};

export const WishlistEntry: WishlistEntryResolvers = {
  accountPrice: ({ told }, _arguments, { psn }) => ({
    ...(valueOf(wishMembers, told, 'accountPrice') ?? untold),
    locale: psn.locale,
  }),
};
