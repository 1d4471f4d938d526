import type {
  AccountCategoryResolvers,
  AccountItemResolvers,
  AccountStoreResolvers,
  StoreComponentResolvers,
} from '../../../generated/schema-types.js';
import { loadAccountList } from '../account-lists.js';
import { readCategoryId } from '../ids.js';
import { readAccountPrice } from '../personal.js';

export const AccountStore: Pick<AccountStoreResolvers, 'category'> = {
  category: (_store, { id }) => ({ id: readCategoryId(id) }),
};

export const StoreComponent: Pick<StoreComponentResolvers, 'viewerCategory'> = {
  viewerCategory: ({ category }) => (category === null ? null : { id: category.id }),
};

export const AccountCategory: AccountCategoryResolvers = {
  category: ({ id }) => ({ id }),
  items: ({ id }, args, context) => loadAccountList('accountGrid', id, args, context),
  strand: ({ id }, args, context) => loadAccountList('accountStrand', id, args, context),
};

export const AccountItem: AccountItemResolvers = {
  accountPrice: ({ told }, _arguments, { psn }) => readAccountPrice(told, psn.locale),
};
