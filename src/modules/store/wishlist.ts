import type { FaultFinder } from '../../psn/response.js';
import type { PsnSession } from '../../psn/session.js';
import { toTold } from '../record.js';
import { toItem } from './items.js';
import type { StoreItemModel, WishlistEntryModel } from './models.js';
import { operations } from './operations.js';
import { personalMembers, withoutPersonalPrice } from './personal.js';
import type { WishedItem } from './upstream-lists.js';

const root = 'storeWishlist';

function toWished(wish: WishedItem, faultAt: FaultFinder): StoreItemModel | null {
  const item = { ...withoutPersonalPrice(wish), isWanted: true as const };
  return toItem(item, faultAt);
}

/** What an answer tells of what is wanted. Throws the failure in its place where it tells nothing at all. */
export function toWishlist(
  wishes: readonly (WishedItem | null)[],
  faultAt: FaultFinder = () => undefined,
): WishlistEntryModel[] {
  const entries = wishes.flatMap((wish, index) => {
    const faultWithin: FaultFinder = (...path) => faultAt(root, index, ...path);
    const item = wish && toWished(wish, faultWithin);
    return wish === null || item === null ? [] : [{ item, told: toTold(personalMembers, wish, faultWithin) }];
  });
  const fault = entries.length < wishes.length && entries.length === 0 ? faultAt(root) : undefined;
  if (fault !== undefined) throw fault;
  return entries;
}

/** What the account that answers wants; null where PSN does not tell it. */
export async function loadWishlist(psn: PsnSession): Promise<WishlistEntryModel[] | null> {
  const { data, faultAt } = await psn.query(operations.wishlist, {});
  const wishes = data[root];
  return wishes == null ? null : toWishlist(wishes, faultAt);
}

/** Whether the account that answers wants an item: its wishlist has told it, else that is asked for once. */
export async function isInWishlist(
  psn: PsnSession,
  { id, told }: Pick<StoreItemModel, 'id' | 'told'>,
): Promise<boolean | null> {
  if (told.slice.isWanted === true) return true;
  const { data, faultAt } = await psn.query(operations.wishlistedIds, {});
  const wishes = data[root];
  if (wishes?.some((wish) => wish?.id === id) === true) return true;
  const fault = faultAt(root);
  if (fault !== undefined) throw fault;
  return wishes == null ? null : false;
}
