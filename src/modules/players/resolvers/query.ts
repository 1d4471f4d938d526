import type { QueryResolvers } from '../../../generated/schema-types.js';
import { selectionOf } from '../../selection-of.js';
import { checkAccountIds, findById } from '../look-up.js';
import { findByName } from '../names.js';
import { searchPlayers } from '../search.js';

// Throws without an account, since one error says more than one for each field below.
export const Query: Pick<QueryResolvers, 'player' | 'players' | 'playerSearch'> = {
  async player(_root, { by }, context, info) {
    await context.psn.requireAccount();
    return by.onlineId == null
      ? findById(by.accountId, selectionOf(info), context)
      : findByName(by.onlineId, context);
  },
  async players(_root, { accountIds }, context, info) {
    await context.psn.requireAccount();
    return checkAccountIds(accountIds).map((id) => findById(id, selectionOf(info), context));
  },
  playerSearch: (_root, args, context) => searchPlayers(args, context),
};
