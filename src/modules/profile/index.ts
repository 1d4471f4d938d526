import { readAccountId } from '../account-id.js';
import type { Module } from '../module.js';

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
