import { BadUserInputError, quote } from '../../errors.js';
import { readAccountId } from '../account-id.js';

const forms = /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|offer-loyalty-\d{1,12})$/i;

/** An id of the programme: a UUID, or `OFFER-LOYALTY-` and a number. What is neither costs no call. */
export function readStarsId(id: string): string {
  if (!forms.test(id)) {
    throw new BadUserInputError(
      `id: got ${quote(id)}, which is no id of PlayStation Stars; wants a UUID, or OFFER-LOYALTY- and a number`,
    );
  }
  return /^offer/i.test(id) ? id.toUpperCase() : id.toLowerCase();
}

/** Whose collectible: an account id, or `me`. */
export function readOwner(accountId: string): string {
  return accountId === 'me' ? accountId : readAccountId(accountId, 'me, or 17 to 20 digits');
}
