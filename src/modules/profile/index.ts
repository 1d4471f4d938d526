import { BadUserInputError, quote } from '../../errors.js';
import type { Module } from '../module.js';

/** An account id becomes a variable of calls, so what cannot be one is refused before it is sent. */
function readAccountId(id: string): string {
  if (/^\d{17,20}$/.test(id)) return id;
  throw new BadUserInputError(`accountId: got ${quote(id)}, wants 17 to 20 digits`);
}

export const profile: Module = {
  name: 'profile',
  operations: {},
  resolvers: {
    // Both throw without an account, since one error says more than one for each field below.
    Query: {
      viewer(_root, _arguments, { psn }) {
        psn.requireAccount();
        return { isSignedIn: true };
      },
      player(_root, { by }, { psn }) {
        psn.requireAccount();
        return { id: readAccountId(by.accountId) };
      },
    },
  },
};
