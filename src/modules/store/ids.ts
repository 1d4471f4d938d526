import { BadUserInputError, quote } from '../../errors.js';

const MOST_IDS = 100;

/** Ids become variables of a call, so what cannot be one is refused before it is sent. */
export function readConceptId(id: string): string {
  if (/^\d{1,20}$/.test(id)) return id;
  throw new BadUserInputError(
    `id: got ${quote(id)}, wants a conceptId, which is digits; products are asked by product(id:)`,
  );
}

/** A productId: letters, digits, `-` and `_`. */
export function readProductId(id: string): string {
  if (/^[\w-]{1,64}$/.test(id)) return id;
  throw new BadUserInputError(
    `id: got ${quote(id)}, wants a productId such as UP0000-PPSA00000_00-0123456789ABCDEF`,
  );
}

/** A category's id is a UUID. */
export function readCategoryId(id: string): string {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return id.toLowerCase();
  throw new BadUserInputError(`id: got ${quote(id)}, wants a category's UUID`);
}

/** Refuses lists that would cost more calls than a request may make. */
export function checkIds(ids: readonly string[]): readonly string[] {
  if (ids.length >= 1 && ids.length <= MOST_IDS) return ids;
  throw new BadUserInputError(`ids: got ${ids.length}, wants 1 to ${MOST_IDS}`);
}
