/** What PSN holds against a sign-in: the npsso, the refresh token, or the client that presents them. */
export type Refused = 'npsso' | 'refresh-token' | 'client';

/** Thrown when PSN refuses a sign-in for good, so that asking again with the same means is of no use. */
export class SignInRefusedError extends Error {
  readonly refused: Refused;
  /** Set where nothing was sent, because PSN has refused the same before; until when it is not sent again. */
  readonly rememberedUntil: number | undefined;

  constructor(refused: Refused, what: string, { rememberedUntil }: { rememberedUntil?: number } = {}) {
    super(what);
    this.name = new.target.name;
    this.refused = refused;
    this.rememberedUntil = rememberedUntil;
  }
}
