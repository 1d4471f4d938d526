/* What PSN answers of libraries, consoles and downloads, as far as we read it; any member may be null or missing. */

import type { UpstreamCodex } from '../codex.js';

type Nullable<T> = T | null;
type List<T> = Nullable<readonly Nullable<T>[]>;

interface UpstreamImage {
  readonly role?: Nullable<string>;
  readonly type?: Nullable<string>;
  readonly url?: Nullable<string>;
}

/** A row of either list of games; each tells members that the other lacks. */
export interface UpstreamGame {
  readonly conceptId?: Nullable<string>;
  readonly entitlementId?: Nullable<string>;
  readonly image?: Nullable<UpstreamImage>;
  readonly isActive?: Nullable<boolean>;
  readonly isDownloadable?: Nullable<boolean>;
  readonly isPreOrder?: Nullable<boolean>;
  readonly lastPlayedDateTime?: Nullable<string>;
  readonly membership?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly platform?: Nullable<string>;
  readonly productId?: Nullable<string>;
  /** Hashes of 2023 call `membership` so. */
  readonly subscriptionService?: Nullable<string>;
  readonly titleId?: Nullable<string>;
}

export interface UpstreamPlayedTitle {
  readonly conceptId?: Nullable<string>;
  readonly media?: List<UpstreamImage>;
  readonly name?: Nullable<string>;
  readonly platform?: Nullable<string>;
}

export interface UpstreamRecentTitle {
  readonly codexSummary?: Nullable<UpstreamCodex>;
  readonly hasHelpContent?: Nullable<boolean>;
  readonly id?: Nullable<string>;
  readonly npTitleId?: Nullable<string>;
  readonly playTimeHours?: Nullable<number>;
  readonly storyProgress?: Nullable<number>;
  readonly title?: Nullable<UpstreamPlayedTitle>;
}

export interface UpstreamConsole {
  readonly deviceName?: Nullable<string>;
  readonly devicePlatform?: Nullable<string>;
  readonly duid?: Nullable<string>;
}

export interface UpstreamDownload {
  readonly entitlementId?: Nullable<string>;
  /** No recording tells whether it is one medium or a list. */
  readonly media?: Nullable<UpstreamImage> | List<UpstreamImage>;
  readonly reasonCode?: Nullable<string>;
  readonly status?: Nullable<string>;
  readonly title?: Nullable<string>;
}

/** A size in bytes: a number, or digits as text. */
type Size = Nullable<number | string>;

export interface UpstreamProgress {
  readonly downloadedSize?: Size;
  readonly playableSize?: Size;
  readonly pollInterval?: Nullable<number>;
  readonly remainingTime?: Nullable<number>;
  readonly status?: Nullable<string>;
  readonly totalSize?: Size;
}

/** What became of one download of a mutation. */
export interface UpstreamOutcome {
  readonly entitlementId?: Nullable<string>;
  readonly errorCode?: Nullable<string>;
  readonly reasonCode?: Nullable<string>;
}

export interface PurchasedGamesData {
  readonly purchasedTitlesRetrieve?: Nullable<{
    readonly games?: List<UpstreamGame>;
    readonly pageInfo?: Nullable<{ readonly totalCount?: Nullable<number> }>;
  }>;
}
export interface LastPlayedData {
  readonly gameLibraryTitlesRetrieve?: Nullable<{ readonly games?: List<UpstreamGame> }>;
}
export interface RecentlyPlayedData {
  readonly recentPlayedTitlesRetrieve?: List<UpstreamRecentTitle>;
}
export interface UpstreamCart {
  readonly itemCount?: Nullable<number>;
}
/** One root, whose name no public source tells. */
export type CartData = Readonly<Record<string, Nullable<UpstreamCart>>>;
export interface ConsolesData {
  readonly deviceStorageDetailsRetrieve?: List<UpstreamConsole>;
}
export interface DownloadsData {
  readonly remoteDownloadStatusesRetrieve?: Nullable<{ readonly downloadStatuses?: List<UpstreamDownload> }>;
}
export interface DownloadProgressData {
  readonly downloadProgressRetrieve?: Nullable<UpstreamProgress>;
}
export interface StartDownloadData {
  readonly remoteDownloadSchedule?: List<UpstreamOutcome>;
}
export interface CancelDownloadData {
  readonly remoteDownloadCancel?: List<UpstreamOutcome>;
}
