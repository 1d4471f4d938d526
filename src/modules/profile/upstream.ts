/* What PSN answers of people, as far as we read it; every member may be null or missing. */

interface UpstreamPicture {
  readonly url?: string | null;
  readonly altText?: string | null;
}

export interface UpstreamSubscription {
  /** `12 MONTH` of a service that was subscribed to by the year; null of most. */
  readonly subscriptionDuration?: string | null;
  readonly subscriptionStatus?: string | null;
  readonly subscriptionTier?: string | null;
  readonly subscriptionType?: string | null;
}

/** What the store's pages know of who is signed in. */
export interface UpstreamIdentity {
  readonly accountId?: string | null;
  readonly age?: number | null;
  readonly avatar?: UpstreamPicture | null;
  readonly isOfficiallyVerified?: boolean | null;
  readonly isPsPlusMember?: boolean | null;
  readonly locale?: string | null;
  readonly name?: string | null;
  readonly onlineId?: string | null;
  readonly userSubscription?: readonly (UpstreamSubscription | null)[] | null;
}

export interface IdentityData {
  readonly oracleUserProfileRetrieve?: UpstreamIdentity | null;
}

/** A friend as game pages show one: without an account id. */
export interface UpstreamFriend {
  /** One picture, or by another reader's account one for each size. */
  readonly avatar?: UpstreamPicture | readonly (UpstreamPicture | null)[] | null;
  readonly isOfficiallyVerified?: boolean | null;
  readonly isPsPlusMember?: boolean | null;
  readonly name?: string | null;
  readonly onlineId?: string | null;
}

export interface FriendsWhoPlayData {
  readonly gameListFriendsOwningGame?: {
    readonly profiles?: readonly (UpstreamFriend | null)[] | null;
  } | null;
}

/** Whose token it is. */
export interface OwnAccountData {
  readonly accountId?: string | null;
}
