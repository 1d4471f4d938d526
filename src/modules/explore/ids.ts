import { BadUserInputError, quote } from '../../errors.js';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id that PSN told, if it can be asked with; null for any other text. */
export function toUuid(id: string | null | undefined): string | null {
  return id != null && uuid.test(id) ? id.toLowerCase() : null;
}

/** Ids become variables of a call, so what cannot be one is refused before it is sent. */
export function readUuid(name: string, id: string, whose: string): string {
  const read = toUuid(id);
  if (read !== null) return read;
  throw new BadUserInputError(`${name}: got ${quote(id)}, wants ${whose} UUID`);
}

const MOST_VIEWS = 20;

/** The views of a front page that are asked for together. */
export function readViewIds(ids: readonly string[]): readonly string[] {
  if (ids.length >= 1 && ids.length <= MOST_VIEWS) return ids.map((id) => readUuid('ids', id, "a view's"));
  throw new BadUserInputError(`ids: got ${ids.length} of them, wants 1 to ${MOST_VIEWS}`);
}

function readWord(name: string, word: string, what: string): string {
  if (/^[\w.-]{1,64}$/.test(word)) return word;
  throw new BadUserInputError(`${name}: got ${quote(word)}, wants ${what}`);
}

/** The name of a front page in the store's addresses. */
export const readAlias = (alias: string): string =>
  readWord('alias', alias, "a page's name such as deals, of at most 64 letters, digits, dots and dashes");

/** The key of a category's name. */
export const readNameKey = (key: string): string =>
  readWord('nameKey', key, 'a key such as cat.gma.AllDeals, of at most 64 letters, digits, dots and dashes');
