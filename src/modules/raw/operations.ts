/*
 * How to capture a new hash: watch the requests to `/api/graphql/v1/op` of Sony's own pages in the network panel, or of
 * the PS App through a proxy of your own, and copy `sha256Hash` out of the `extensions` parameter of the operation that
 * is named here. Put it first in `versions`, with today's date.
 *
 * No field of the graph asks these: of most nobody has shown the answer. `persistedQuery` does, where it is switched on.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import { cartItemCount, starsAccount } from './documents.js';

const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;
const web = { host: 'web', client: '@sie-ppr-web-store/app' } as const;
const toolBar = { host: 'web', client: 'oracle' } as const;
/** Some were seen with the cookie of a store session alone; whether a token does as well nobody has told. */
const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;
const catalogue = { auth: 'none', audience: 'everyone', lifetimeSeconds: 600, status: 'live' } as const;

export const operations = defineOperations('raw', {
  /** Something of who is signed in. */
  userIdentity: operation<object, unknown>({
    ...ofAccount,
    operationName: 'metGetUserIdentity',
    versions: [{ ...app, sha256: '28f8ec8a41384b63fb05bc13e3a2a5aa377ade9ba02d0d0900313cc06c3a9a84', capturedOn: '2026-07' }],
  }),

  /** Who is signed in, by the name of 2021. */
  olderIdentity: operation<object, unknown>({
    ...ofAccount,
    operationName: 'oracleUserProfileRetrieve',
    versions: [{ ...toolBar, sha256: 'ecebc783d1128d899231b2610d31ade32f43ddc7a86de36b219d516c9e0c21fb', capturedOn: '2021-01' }],
  }),

  /** Something of the friends who play a game. */
  friendsWhoPlayOverview: operation<{ conceptId: string }, unknown>({
    ...ofAccount,
    operationName: 'metGetFriendsWhoPlayOverviewByConceptId',
    versions: [{ ...app, sha256: '5143c667873bfc66375b6b9ff6d65ca91b2fc1684241519f8ed6f5eabfb6e5a6', capturedOn: '2026-01' }],
  }),

  /** The wishlist as the store's pages ask it. */
  storeWishlist: operation<object, unknown>({
    ...ofAccount,
    operationName: 'storeRetrieveWishlist',
    versions: [{ ...web, sha256: '1fa88dd6c70279e3d914f7ba535b2558a7e45821d030cb2a63a8e450963d12c3', capturedOn: '2026-03' }],
  }),

  /** Whether titles have help with activities. */
  activityHelpAvailability: operation<{ npTitleIds: readonly string[] }, unknown>({
    ...ofAccount,
    operationName: 'metGetActivityHelpAvailability',
    versions: [{ ...app, sha256: 'bf448c99b8f4fabfa90d71a858ce28afe7112ec95844aa036da4b7bf07d97aaf', capturedOn: '2026-07' }],
  }),

  /** The parts of a page that are made for the account. */
  personalComponents: operation<{ experienceId: string; viewId: string }, unknown>({
    ...ofAccount,
    operationName: 'metGetPersonalizedEMSComponents',
    versions: [{ ...app, sha256: '0b5de760f13f65424c72b4fc593f78abe19af8d823208f0bb77835d11369331b', capturedOn: '2026-01' }],
  }),

  /** Flags of experiments that the store's pages run. */
  platformVariants: operation<{ entityTag?: number }, unknown>({
    ...ofAccount,
    operationName: 'wcaPlatformVariantsRetrive',
    versions: [{ ...web, sha256: '264beeb7a7f3c8c4d245cfebc308756b5c95ae066bb0dbc09a4bb5fa2d7d7295', capturedOn: '2026-03' }],
  }),

  /** Listed once, without variables and answer. */
  backwardCompatibility: operation<object, unknown>({
    ...catalogue,
    operationName: 'backwardCompatibility',
    versions: [{ ...web, sha256: 'be14d5cbae5a065dc9ef5e33f7de93d1f6c01c6aa28e4b44b94bea37e4fd0c03', capturedOn: '2025-02' }],
  }),

  /** How much lies in the cart; the field behind the hash is gone. */
  cartItemCount: operation<object, unknown>({
    ...ofAccount,
    status: 'retired',
    operationName: 'getCartItemCount',
    versions: [{ ...web, sha256: '98136bcbc72e0fefccd8ecd6d3b3309225a6889c19df6e54581d86ff1c15d88a', capturedOn: '2025-02', document: cartItemCount }],
  }),

  /** What the store's tool bar told of PlayStation Stars. */
  starsAccount: operation<{ accountId: string }, unknown>({
    ...ofAccount,
    status: 'retired',
    operationName: 'getAccountOracle',
    versions: [{ ...toolBar, sha256: '27a52f5d0866e53ce12c036030dae21c62fe65ab8debbceff1c40cd6b462d96d', capturedOn: '2026-07', document: starsAccount }],
  }),
});
