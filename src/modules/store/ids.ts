import { BadUserInputError, quote } from '../../errors.js';

const MOST_IDS = 100;

/** Ids become variables of a call, so what cannot be one is refused before it is sent. */
export function readConceptId(id: string): string {
  if (/^\d{1,20}$/.test(id)) return id;
  throw new BadUserInputError(
    `id: got ${quote(id)}, wants a conceptId, which is digits; products are asked by product(id:)`,
  );
}

/** A productId: who publishes it, the title that it is of, and a name, with dashes between. */
export function readProductId(id: string): string {
  if (/^[A-Z]{2}\d{4}-\w{1,20}-\w{1,32}$/.test(id)) return id;
  throw new BadUserInputError(
    `id: got ${quote(id)}, wants a productId such as UP0000-PPSA00000_00-0123456789ABCDEF; games are asked by concept(id:)`,
  );
}

/** A skuId: a productId with a suffix. */
export function readSkuId(id: string): string {
  if (/^[A-Z]{2}\d{4}-\w{1,20}-\w{1,32}-\w{1,8}$/.test(id)) return id;
  throw new BadUserInputError(
    `id: got ${quote(id)}, wants a skuId such as UP0000-PPSA00000_00-0123456789ABCDEF-E001`,
  );
}

const titleForm = /^[A-Z]{4}\d{5}_\d{2}$/;

/** An npTitleId: four letters, five digits, `_` and two digits. */
export function readTitleId(id: string): string {
  if (titleForm.test(id)) return id;
  throw new BadUserInputError(`id: got ${quote(id)}, wants an npTitleId such as PPSA00000_00`);
}

/** The title that a product is of: it stands in the middle of the productId. Undefined where there is none. */
export function findTitleId(productId: string): string | undefined {
  return productId.split('-').find((part) => titleForm.test(part));
}

/** The product that a SKU is of: its id without the suffix. Undefined where there is none. */
export function findProductId(skuId: string): string | undefined {
  return /^(.+)-[A-Z]\d{3}$/.exec(skuId)?.[1];
}

/** A category's id is a UUID. */
export function readCategoryId(id: string): string {
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return id.toLowerCase();
  throw new BadUserInputError(`id: got ${quote(id)}, wants a category's UUID; knownCategories names some`);
}

/** Refuses lists that would cost more calls than a request may make. */
export function checkIds(ids: readonly string[], argument = 'ids'): readonly string[] {
  if (ids.length >= 1 && ids.length <= MOST_IDS) return ids;
  throw new BadUserInputError(`${argument}: got ${ids.length} of them, wants 1 to ${MOST_IDS}`);
}
