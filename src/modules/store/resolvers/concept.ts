import type { ConceptResolvers } from '../../../generated/schema-types.js';
import { createFieldReader } from '../../entity-fields.js';
import { findCover } from '../../media.js';
import { selectionOf } from '../../selection-of.js';
import { loadConceptAddOns } from '../add-ons.js';
import { concepts } from '../concept-sources.js';
import { defaultProductNeed } from '../needs.js';
import { isInWishlist } from '../wishlist.js';
import { filterMedia } from './media.js';
import { resolveOffers, resolvePrice } from './price.js';

const { read, ask, fields } = createFieldReader(concepts);

export const Concept: ConceptResolvers = {
  ...fields(
    'invariantName',
    'publisher',
    'releaseDate',
    'genres',
    'descriptions',
    'platforms',
    'platformsRaw',
    'classification',
    'classificationRaw',
    'classificationText',
    'screenLanguages',
    'spokenLanguages',
    'contentRating',
    'compatibilityNotices',
    'accessibilityNotices',
    'legal',
    'starRating',
    'products',
    'editions',
  ),
  locale: (_concept, _arguments, { psn }) => psn.locale,
  name: (concept, { locale }, context) => read(concept, 'name', context, locale),
  media: async (concept, { roles }, context) => filterMedia(await read(concept, 'media', context), roles),
  cover: async (concept, _arguments, context) =>
    concept.told.slice.cover !== undefined
      ? read(concept, 'cover', context)
      : findCover((await read(concept, 'media', context)) ?? []),
  viewerHasInWishlist: (concept, _arguments, { psn }) => isInWishlist(psn, concept),
  price: (concept, args, context, info) =>
    resolvePrice({ args, context, told: concept.told }, () => ({
      selected: selectionOf(info),
      price: (locale) => ask(concept, 'price', context, locale),
      offers: (locale) => ask(concept, 'offers', context, locale),
    })),
  offers: (concept, { locale }, context) =>
    resolveOffers(locale ?? context.psn.locale, read(concept, 'offers', context, locale)),
  defaultProduct: (concept, _arguments, context, info) =>
    read(concept, defaultProductNeed(selectionOf(info)), context),
  titles: async (concept, _arguments, context) =>
    (await read(concept, 'titleIds', context))?.map((id) => ({ id })) ?? null,
  addOns: ({ id }, args, context) => loadConceptAddOns(id, args, context),
};
