/** What PSN holds against a sign-in: the npsso, the refresh token, or the client that presents them. */
export type Refused = 'npsso' | 'refresh-token' | 'client';

/** Thrown when PSN refuses a sign-in for good, so that asking again with the same means is of no use. */
export class SignInRefusedError extends Error {
  readonly refused: Refused;

  constructor(refused: Refused, what: string) {
    super(what);
    this.name = new.target.name;
    this.refused = refused;
  }
}
