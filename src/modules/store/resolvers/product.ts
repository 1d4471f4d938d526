import type { ProductResolvers } from '../../../generated/schema-types.js';
import { createFieldReader } from '../../entity-fields.js';
import { findCover } from '../../media.js';
import { selectionOf } from '../../selection-of.js';
import { findTitleId } from '../ids.js';
import { conceptNeed } from '../needs.js';
import { products } from '../product-sources.js';
import { isInWishlist } from '../wishlist.js';
import { filterMedia } from './media.js';
import { resolveOffers, resolvePrice } from './price.js';

const { read, ask, fields } = createFieldReader(products);

export const Product: ProductResolvers = {
  ...fields(
    'invariantName',
    'publisher',
    'releaseDate',
    'genres',
    'descriptions',
    'platforms',
    'platformsRaw',
    'category',
    'categoryRaw',
    'classification',
    'classificationRaw',
    'classificationText',
    'edition',
    'editions',
    'contentRating',
    'starRating',
    'skus',
  ),
  locale: (_product, _arguments, { psn }) => psn.locale,
  name: (product, { locale }, context) => read(product, 'name', context, locale),
  media: async (product, { roles }, context) => filterMedia(await read(product, 'media', context), roles),
  cover: async (product, _arguments, context) =>
    product.told.slice.cover !== undefined
      ? read(product, 'cover', context)
      : findCover((await read(product, 'media', context)) ?? []),
  viewerHasInWishlist: (product, _arguments, { psn }) => isInWishlist(psn, product),
  price: (product, args, context, info) =>
    resolvePrice({ args, context, told: product.told }, () => ({
      selected: selectionOf(info),
      price: (locale) => ask(product, 'price', context, locale),
      offers: (locale) => ask(product, 'offers', context, locale),
    })),
  offers: (product, { locale }, context) =>
    resolveOffers(locale ?? context.psn.locale, read(product, 'offers', context, locale)),
  concept: (product, _arguments, context, info) => read(product, conceptNeed(selectionOf(info)), context),
  title: ({ id }) => {
    const titleId = findTitleId(id);
    return titleId === undefined ? null : { id: titleId };
  },
};
