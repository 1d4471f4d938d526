import type { Module } from '../module.js';

export const viewer: Module = {
  name: 'viewer',
  operations: {},
  resolvers: {
    // Throws without an account, since one error says more than one for each field below.
    Query: {
      viewer(_root, _arguments, { psn }) {
        psn.requireAccount();
        return { isSignedIn: true };
      },
    },
  },
};
