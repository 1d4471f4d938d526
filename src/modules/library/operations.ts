/*
 * How to capture a new hash: open library.playstation.com signed in, filter the network panel of the developer tools
 * for `/api/graphql/v1/op`, and copy `sha256Hash` out of the `extensions` parameter of the operation that is named here;
 * those of the mobile host are asked by the PS App, seen through a proxy of your own. Put it first in `versions`, with
 * today's date.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import {
  cancelDownload,
  downloadProgress,
  downloads,
  lastPlayed,
  oldLastPlayed,
  oldPurchasedGames,
  purchasedGames,
  recentlyPlayed,
  startDownload,
} from './documents.js';
import type {
  CancelDownloadData,
  CartData,
  ConsolesData,
  DownloadProgressData,
  DownloadsData,
  LastPlayedData,
  PurchasedGamesData,
  RecentlyPlayedData,
  StartDownloadData,
} from './upstream.js';

const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;
/** What a console does changes from one second to the next. */
const ofConsole = { ...ofAccount, lifetimeSeconds: 5 } as const;
const toChange = { ...ofAccount, kind: 'mutation', lifetimeSeconds: 0 } as const;
const page = { host: 'web', client: 'my-playstation' } as const;
const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;

interface PurchasedVariables {
  readonly isActive?: true;
  /** In lower case, though answers have capitals. */
  readonly platform: readonly string[];
  readonly size: number;
  readonly start: number;
  readonly sortBy: 'ACTIVE_DATE';
  readonly sortDirection: 'desc';
}
interface RecentlyPlayedVariables {
  readonly accountId: string;
  readonly categories: string;
  readonly count: number;
  readonly shouldFetchCodex: boolean;
}
/** A download by where it is and what it is. */
export interface DownloadKey {
  readonly duid: string;
  readonly entitlementId: string;
  readonly platform: string;
}
type Cancellation = DownloadKey & { readonly reasonCode: string; readonly status: string };

export const operations = defineOperations('library', {
  /** What the account bought or claimed, page by page. PSN says that there is more even at the end. */
  purchasedGames: operation<PurchasedVariables, PurchasedGamesData>({
    operationName: 'getPurchasedGameList',
    ...ofAccount,
    versions: [
      { ...page, sha256: '827a423f6a8ddca4107ac01395af2ec0eafd8396fc7fa204aaf9b7ed2eefa168', capturedOn: '2026-09', document: purchasedGames },
      // Tells `subscriptionService` for `membership`; the mapping reads either.
      { ...page, sha256: '2c045408b0a4d0264bb5a3edfed4efd49fb4749cf8d216be9043768adff905e2', capturedOn: '2023-03', document: oldPurchasedGames },
    ],
  }),

  /** What the account played last; no pages, and no more than a hundred. */
  lastPlayed: operation<{ limit: number; categories: string }, LastPlayedData>({
    operationName: 'getUserGameList',
    ...ofAccount,
    versions: [
      { ...app, sha256: 'e0136f81d7d1fb6be58238c574e9a46e1c0cc2f7f6977a08a5a46f224523a004', capturedOn: '2026-07', document: lastPlayed },
      // Tells `subscriptionService` for `membership`; the mapping reads either.
      { ...page, sha256: 'e780a6d8b921ef0c59ec01ea5c5255671272ca0d819edb61320914cf7a78b3ae', capturedOn: '2023-03', document: oldLastPlayed },
    ],
  }),

  /** What the account played last, with story progress and codex. */
  recentlyPlayed: operation<RecentlyPlayedVariables, RecentlyPlayedData>({
    operationName: 'metGetRecentPlayedTitles',
    ...ofAccount,
    versions: [{ ...app, sha256: '2fd023209ae806e5ed59c0dc061c1a49fcd51788226d549b1c8cb310be2da9ba', capturedOn: '2026-07', document: recentlyPlayed }],
  }),

  /** What lies in the account's cart. Nobody has shown the answer; read as the store's page was once answered. */
  cart: operation<object, CartData>({
    operationName: 'metGetWebCheckoutCart',
    ...ofAccount,
    versions: [{ ...app, sha256: '2d4165c4de76877a32f3d08c91ce2af0e01d69300131fed0a8022868235e85b1', capturedOn: '2026-01' }],
  }),

  /** The account's consoles. Their duids change within minutes. */
  consoles: operation<object, ConsolesData>({
    operationName: 'getUserDevices',
    ...ofConsole,
    versions: [{ ...page, sha256: 'e19583f91ba05e86572d7dc6e4a0121a75d2bc23c9fa63c3c62d1eb815769756', capturedOn: '2026-08' }],
  }),

  /** The downloads of one console. */
  downloads: operation<{ duid: string; platform: string; statusTypes: readonly string[] }, DownloadsData>({
    operationName: 'GetRemoteDownloadList',
    ...ofConsole,
    versions: [{ ...page, sha256: '69d2bd08d18da3efe2902d9a97a760d436469e89551486f5985f746a026e0038', capturedOn: '2026-08', document: downloads }],
  }),

  /** How far one download is. */
  downloadProgress: operation<{ duid: string; entitlementId: string }, DownloadProgressData>({
    operationName: 'downloadProgress',
    ...ofConsole,
    versions: [{ ...page, sha256: '309442955add106c4539030e34b10be8618ecb93283b411918a11657288bee52', capturedOn: '2026-08', document: downloadProgress }],
  }),

  /** Puts downloads on a console's list. */
  startDownload: operation<{ scheduleRequests: { downloadSchedules: readonly DownloadKey[] } }, StartDownloadData>({
    operationName: 'initiateDownload',
    ...toChange,
    versions: [{ ...page, sha256: 'cddb5a81da705dadf59a9ea0d791fe81d7c9631ad6a34b1a8b592d61412abb39', capturedOn: '2026-08', document: startDownload }],
  }),

  /** Takes downloads off a console's list. */
  cancelDownload: operation<{ updateRequests: { downloadUpdates: readonly Cancellation[] } }, CancelDownloadData>({
    operationName: 'remoteDownloadCancel',
    ...toChange,
    versions: [{ ...page, sha256: 'b50f425df4b073ed2032b61d12c742f1b0ca5671591a66d897a1cc9aac821670', capturedOn: '2026-08', document: cancelDownload }],
  }),
});
