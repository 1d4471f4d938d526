import type { ProductResolvers } from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { findCover } from '../../media.js';
import { nothingTold, readField, valueOf } from '../../record.js';
import { selectionOf } from '../../selection.js';
import { findTitleId } from '../ids.js';
import type { ProductModel } from '../models.js';
import { conceptNeed } from '../needs.js';
import { productMembers } from '../product-members.js';
import { products } from '../product-sources.js';
import { filterMedia } from './media.js';
import { resolveOffers, resolvePrice } from './price.js';

type Field = keyof typeof productMembers;

/** A field of a product: what was told with it, else what the fewest operations tell. */
function read<Name extends Field>(
  { id, told }: ProductModel,
  name: Name,
  { psn, planner }: GraphContext,
  asked?: string | null,
) {
  const locale = asked ?? psn.locale;
  const known = locale === psn.locale ? told : nothingTold;
  return readField(productMembers, known, name, () => planner.read(products, { id, name, locale }));
}

/** Asks the store, telling "not sold there" from "not told". */
function askOf({ id }: ProductModel, { planner }: GraphContext) {
  const ask = async <Name extends 'price' | 'offers'>(name: Name, locale: string) => {
    const answer = await planner.read(products, { id, name, locale });
    return answer === null ? undefined : valueOf(productMembers, answer.told, name);
  };
  return {
    price: (locale: string) => ask('price', locale),
    offers: (locale: string) => ask('offers', locale),
  };
}

const field =
  <Name extends Field>(name: Name) =>
  (product: ProductModel, _arguments: unknown, context: GraphContext) =>
    read(product, name, context);

export const Product: ProductResolvers = {
  locale: (_product, _arguments, { psn }) => psn.locale,
  name: (product, { locale }, context) => read(product, 'name', context, locale),
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
  media: async (product, { roles }, context) => filterMedia(await read(product, 'media', context), roles),
  cover: async (product, _arguments, context) => findCover((await read(product, 'media', context)) ?? []),
  edition: field('edition'),
  editions: field('editions'),
  contentRating: field('contentRating'),
  starRating: field('starRating'),
  price: (product, args, context, info) =>
    resolvePrice({ args, context, told: product.told, selected: selectionOf(info) }, askOf(product, context)),
  offers: (product, { locale }, context) =>
    resolveOffers(locale ?? context.psn.locale, read(product, 'offers', context, locale)),
  skus: field('skus'),
  concept: (product, _arguments, context, info) => read(product, conceptNeed(selectionOf(info)), context),
  title: ({ id }) => {
    const titleId = findTitleId(id);
    return titleId === undefined ? null : { id: titleId };
  },
};
