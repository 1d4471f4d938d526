/* What PSN answers of players by REST, as far as we read it; every member may be null or missing. */

/** How the account that asks stands to another. */
export interface RelationData {
  readonly friendRelation?: string | null;
  readonly friendsCount?: number | null;
  readonly mutualFriendsCount?: number | null;
}
