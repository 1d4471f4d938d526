/** The account that answers; its fields ask for themselves. */
export interface ViewerModel {
  readonly isSignedIn: true;
}

/** A player by account id; its fields ask for themselves. */
export interface PlayerModel {
  readonly id: string;
}
