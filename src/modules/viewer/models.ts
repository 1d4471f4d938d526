/** The account that answers; its fields ask for themselves. */
export interface ViewerModel {
  readonly isSignedIn: true;
}
