/* What PSN answers of players, as far as we read it; every member may be null or missing. */

import type { UpstreamHit } from '../app-search.js';

/** A player as the app's search finds one. `id` is a salted hash and no account id. */
export interface UpstreamPlayer {
  readonly accountId?: string | null;
  readonly avatarUrl?: string | null;
  readonly displayName?: string | null;
  readonly isPsPlus?: boolean | null;
  readonly onlineId?: string | null;
}

export type PlayerHit = UpstreamHit<
  UpstreamPlayer,
  { readonly onlineId?: readonly (string | null)[] | null }
>;

/** A picture in one of four sizes: s, m, l, xl. */
export interface UpstreamPicture {
  readonly size?: string | null;
  readonly url?: string | null;
}

/** A person's name, as far as it is shared with the account that asks. */
export interface UpstreamPersonalDetail {
  readonly firstName?: string | null;
  readonly middleName?: string | null;
  readonly lastName?: string | null;
  readonly displayName?: string | null;
  readonly profilePictures?: readonly (UpstreamPicture | null)[] | null;
}

/** What a player shows of themselves; it tells no account id. */
export interface UpstreamProfile {
  readonly onlineId?: string | null;
  readonly personalDetail?: UpstreamPersonalDetail | null;
  readonly aboutMe?: string | null;
  readonly avatars?: readonly (UpstreamPicture | null)[] | null;
  readonly languages?: readonly (string | null)[] | null;
  readonly isPlus?: boolean | null;
  readonly isOfficiallyVerified?: boolean | null;
  readonly isMe?: boolean | null;
}

export interface ProfilesData {
  readonly profiles?: readonly (UpstreamProfile | null)[] | null;
}

/** The older service's answer to a name; `currentOnlineId` stands there only where the name is a former one. */
export interface LegacyProfileData {
  readonly profile?: {
    readonly accountId?: string | null;
    readonly onlineId?: string | null;
    readonly currentOnlineId?: string | null;
    /** Base64 of a name, an at sign, a region and a country, such as `b7.us`. */
    readonly npId?: string | null;
  } | null;
}

export interface UpstreamNowPlaying {
  readonly npTitleId?: string | null;
  readonly titleName?: string | null;
  readonly launchPlatform?: string | null;
  readonly format?: string | null;
  readonly gameStatus?: string | null;
  readonly npTitleIconUrl?: string | null;
  readonly conceptIconUrl?: string | null;
}

export interface UpstreamPresence {
  /** In answers for several players alone. */
  readonly accountId?: string | null;
  readonly availability?: string | null;
  readonly lastAvailableDate?: string | null;
  readonly primaryPlatformInfo?: {
    readonly onlineStatus?: string | null;
    readonly platform?: string | null;
    readonly lastOnlineDate?: string | null;
  } | null;
  readonly gameTitleInfoList?: readonly (UpstreamNowPlaying | null)[] | null;
}

export interface PresenceData {
  readonly basicPresence?: UpstreamPresence | null;
}

export interface PresencesData {
  readonly basicPresences?: readonly (UpstreamPresence | null)[] | null;
}

export interface FriendsData {
  readonly friends?: readonly (string | null)[] | null;
  readonly totalItemCount?: number | null;
  readonly nextOffset?: number | null;
}

/** How the account that asks stands to another. */
export interface RelationData {
  readonly friendRelation?: string | null;
  readonly friendsCount?: number | null;
  readonly mutualFriendsCount?: number | null;
}

export interface UpstreamFriendRequest {
  readonly accountId?: string | null;
  readonly personalDetailSharing?: string | null;
  readonly personalDetail?: UpstreamPersonalDetail | null;
  readonly requestedDate?: string | null;
}

export interface FriendRequestsData {
  /** Objects; some clients have seen bare account ids. */
  readonly receivedRequests?: readonly (UpstreamFriendRequest | string | null)[] | null;
  readonly totalItemCount?: number | null;
}

export interface BlocksData {
  readonly blockList?: readonly (string | null)[] | null;
  readonly nextOffset?: number | null;
}

export interface AvailableToPlayData {
  readonly settings?: readonly ({ readonly accountId?: string | null } | null)[] | null;
}

export interface ShareLinkData {
  readonly shareUrl?: string | null;
  readonly shareImageUrl?: string | null;
  readonly shareImageUrlDestination?: string | null;
}
