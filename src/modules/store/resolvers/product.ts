import type { ProductResolvers } from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { findCover } from '../../media.js';
import type { productMembers } from '../members.js';
import type { ProductModel } from '../models.js';
import { loadProductOffers } from '../offers.js';
import { loadProduct, readProductField } from '../records.js';
import { filterMedia } from './media.js';
import { resolveOffers, resolvePrice } from './price.js';

const field =
  <Name extends keyof typeof productMembers>(name: Name) =>
  (product: ProductModel, _arguments: unknown, { psn }: GraphContext) =>
    readProductField(psn, product, name);

export const Product: ProductResolvers = {
  locale: (_product, _arguments, { psn }) => psn.locale,
  async name(product, { locale }, { psn }) {
    if (locale == null || locale === psn.locale) return readProductField(psn, product, 'name');
    return (await loadProduct(psn, product.id, locale))?.told.slice.name ?? null;
  },
  invariantName: field('invariantName'),
  publisher: field('publisher'),
  releaseDate: field('releaseDate'),
  genres: field('genres'),
  descriptions: field('descriptions'),
  platforms: field('platforms'),
  platformsRaw: field('platformsRaw'),
  category: field('category'),
  categoryRaw: field('categoryRaw'),
  classification: field('classification'),
  classificationRaw: field('classificationRaw'),
  classificationText: field('classificationText'),
  media: async (product, { roles }, { psn }) =>
    filterMedia(await readProductField(psn, product, 'media'), roles),
  cover: async (product, _arguments, { psn }) =>
    findCover((await readProductField(psn, product, 'media')) ?? []),
  edition: field('edition'),
  contentRating: field('contentRating'),
  price: ({ id, told }, args, { psn }) =>
    resolvePrice(psn, told, args, (locale) => loadProductOffers(psn, id, locale)),
  offers: ({ id }, args, { psn }) => resolveOffers(psn, args, (locale) => loadProductOffers(psn, id, locale)),
  concept: field('concept'),
};
