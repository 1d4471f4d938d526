import { BadUserInputError, quote } from '../errors.js';

/** An account id becomes a variable of calls, so what cannot be one is refused before it is sent. */
export function readAccountId(id: string, wants = '17 to 20 digits'): string {
  if (/^\d{17,20}$/.test(id)) return id;
  throw new BadUserInputError(`accountId: got ${quote(id)}, wants ${wants}`);
}
