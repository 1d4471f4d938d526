/* What PSN answers of message groups, as far as we read it; every member may be null or missing. */

interface UpstreamPerson {
  readonly accountId?: string | null;
  readonly onlineId?: string | null;
}

export interface UpstreamMember extends UpstreamPerson {
  /** In the detail of a group alone. */
  readonly role?: string | null;
}

export interface UpstreamMessage {
  readonly messageUid?: string | null;
  readonly messageType?: number | null;
  readonly body?: string | null;
  /** Epoch milliseconds in a text, as all times here. */
  readonly createdTimestamp?: string | null;
  readonly sender?: UpstreamPerson | null;
}

export interface UpstreamGroup {
  readonly groupId?: string | null;
  readonly groupType?: number | null;
  readonly groupName?: { readonly value?: string | null } | null;
  readonly members?: readonly (UpstreamMember | null)[] | null;
  readonly mainThread?: {
    readonly threadId?: string | null;
    readonly latestMessage?: UpstreamMessage | null;
  } | null;
  readonly joinedTimestamp?: string | null;
  readonly modifiedTimestamp?: string | null;
  readonly isFavorite?: boolean | null;
  readonly existsNewArrival?: boolean | null;
  readonly notificationSetting?: { readonly isMute?: boolean | null } | null;
}

export interface GroupsData {
  readonly groups?: readonly (UpstreamGroup | null)[] | null;
  readonly totalGroupCount?: number | null;
}

export interface MessagesData {
  readonly messages?: readonly (UpstreamMessage | null)[] | null;
  /** What to pass as `before` for older ones. */
  readonly next?: string | null;
  readonly reachedEndOfPage?: boolean | null;
}
