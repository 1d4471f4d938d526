/* What PSN answers of played and owned games by REST, as far as we read it; every member may be null or missing. */

type Nullable<T> = T | null;
type List<T> = Nullable<readonly Nullable<T>[]>;

interface UpstreamImage {
  readonly url?: Nullable<string>;
  /** What others call the role. */
  readonly type?: Nullable<string>;
}

/** A game, in a row of played titles or by itself. */
export interface UpstreamConcept {
  /** A number here, text everywhere else. */
  readonly id?: Nullable<number | string>;
  readonly name?: Nullable<string>;
  readonly genres?: List<string>;
  readonly media?: Nullable<{ readonly images?: List<UpstreamImage> }>;
  readonly categorizedProducts?: List<{ readonly ids?: List<string> }>;
}

export interface UpstreamPlayedTitle {
  readonly titleId?: Nullable<string>;
  readonly name?: Nullable<string>;
  readonly localizedName?: Nullable<string>;
  readonly imageUrl?: Nullable<string>;
  readonly localizedImageUrl?: Nullable<string>;
  readonly category?: Nullable<string>;
  readonly service?: Nullable<string>;
  readonly playCount?: Nullable<number>;
  readonly playDuration?: Nullable<string>;
  readonly firstPlayedDateTime?: Nullable<string>;
  readonly lastPlayedDateTime?: Nullable<string>;
  readonly concept?: Nullable<UpstreamConcept>;
}

export interface PlayedTitlesData {
  readonly titles?: List<UpstreamPlayedTitle>;
  readonly totalItemCount?: Nullable<number>;
}

export type TitleConceptsData = List<UpstreamConcept>;

export interface UpstreamEntitlement {
  readonly id?: Nullable<string>;
  readonly activeDate?: Nullable<string>;
  readonly activeFlag?: Nullable<boolean>;
  readonly isSubscription?: Nullable<boolean>;
  readonly preorderFlag?: Nullable<boolean>;
  readonly productId?: Nullable<string>;
  readonly skuId?: Nullable<string>;
  readonly gameMeta?: Nullable<{ readonly name?: Nullable<string>; readonly iconUrl?: Nullable<string> }>;
  readonly titleMeta?: Nullable<{ readonly titleId?: Nullable<string>; readonly name?: Nullable<string> }>;
  readonly conceptMeta?: Nullable<{ readonly conceptId?: Nullable<string> }>;
}

export interface EntitlementsData {
  readonly entitlements?: List<UpstreamEntitlement>;
  readonly totalResults?: Nullable<number>;
}

export interface UpstreamInstalledTitle {
  /** The name, for a reason of PSN's own. */
  readonly comment?: Nullable<string>;
  readonly conceptId?: Nullable<string>;
  readonly npTitleId?: Nullable<string>;
  /** The same without its end. */
  readonly titleId?: Nullable<string>;
  readonly psPlatform?: Nullable<string>;
  readonly size?: Nullable<number>;
  readonly storage?: Nullable<string>;
  readonly version?: Nullable<string>;
  readonly lastAccessDateTime?: Nullable<string>;
}

interface UpstreamVolume {
  readonly freeSize?: Nullable<number>;
  readonly totalSize?: Nullable<number>;
}

export interface UpstreamClient {
  readonly duid?: Nullable<string>;
  readonly platform?: Nullable<string>;
  readonly device?: Nullable<{ readonly name?: Nullable<string> }>;
  readonly systemData?: Nullable<{
    readonly installedTitles?: Nullable<{ readonly titles?: List<UpstreamInstalledTitle> }>;
    /** By volume, and the time of the last change among them. */
    readonly storage?: Nullable<Readonly<Record<string, Nullable<UpstreamVolume | string>>>>;
  }>;
}

export interface ClientsData {
  readonly clients?: List<UpstreamClient>;
}

export interface UpstreamDevice {
  readonly deviceType?: Nullable<string>;
  readonly activationType?: Nullable<string>;
  readonly activationDate?: Nullable<string>;
}

export interface DevicesData {
  readonly accountId?: Nullable<string>;
  /** Missing where there are none. */
  readonly accountDevices?: List<UpstreamDevice>;
}
