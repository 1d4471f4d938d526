/*
 * How to capture a new hash: sign in to the PlayStation Store in a browser, watch the requests to
 * `/api/graphql/v1/op` in the network panel, and copy `sha256Hash` out of the `extensions` parameter of the operation
 * that is named here. Put it first in `versions`, with today's date. Those of players' search are the PS App's: watch
 * its requests through a proxy of your own.
 */
import { endpoint } from '../../psn/endpoint.js';
import { defineOperations, operation } from '../../psn/operation.js';
import { identity, shortIdentity } from './documents.js';
import type { FriendsWhoPlayData, IdentityData, OwnAccountData } from './upstream.js';

const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;
/** The store's tool bar; no other client's part of the schema knows who is signed in. */
const toolBar = { host: 'web', client: 'oracle' } as const;

export const operations = defineOperations('profile', {
  /** Who is signed in, and what that account subscribes to. */
  identity: operation<object, IdentityData>({
    operationName: 'getProfileOracle',
    ...ofAccount,
    versions: [{ ...toolBar, sha256: 'fc0d765f537f3dce3e0d91c71e85daa401042ba43066acde9f8f584faced10df', capturedOn: '2026-07', document: identity }],
  }),

  /** The same without names and pictures, as the store's pages ask it. */
  shortIdentity: operation<object, IdentityData>({
    operationName: 'queryOracleUserProfileFullSubscription',
    ...ofAccount,
    versions: [{ ...toolBar, sha256: '3fe5e3cb6e16f83be98ccaa694823e10bdf428f9c7ff8e314b8464ad8976319d', capturedOn: '2026-07', document: shortIdentity }],
  }),

  /** Whose the token is, where the token itself does not tell. */
  ownAccount: endpoint<object, OwnAccountData>({
    ...ofAccount,
    method: 'GET',
    host: 'dms',
    path: '/api/v1/devices/accounts/me',
    capturedOn: '2025-09',
  }),

  /** Friends of the signed-in account who own a game. */
  friendsWhoPlay: operation<{ conceptId: string }, FriendsWhoPlayData>({
    operationName: 'friendsWhoPlayRetrieveByConceptId',
    ...ofAccount,
    versions: [
      { host: 'web', client: '@sie-ppr-web-store/app', sha256: '7bf9a61a9218dd810c16a7ca930eb7a2576b63b5639e887c62219a467434f9c2', capturedOn: '2026-07' },
    ],
  }),
});
