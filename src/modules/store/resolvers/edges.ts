import type { SkuResolvers, TitleResolvers } from '../../../generated/schema-types.js';
import { loadTitleAddOns } from '../add-ons.js';
import { findProductId } from '../ids.js';
import { toProductModel } from '../product-members.js';

export const Sku: SkuResolvers = {
  product({ id }) {
    const productId = findProductId(id);
    return productId === undefined ? null : toProductModel({ id: productId });
  },
};

/** The first four letters of an npTitleId name the platform. */
const platforms: Readonly<Record<string, 'PS4' | 'PS5'>> = { CUSA: 'PS4', PPSA: 'PS5' };

export const Title: TitleResolvers = {
  platform: ({ id }) => platforms[id.slice(0, 4)] ?? null,
  addOns: ({ id }, args, context) => loadTitleAddOns(id, args, context),
};
