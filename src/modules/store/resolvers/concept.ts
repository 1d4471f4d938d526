import type { ConceptResolvers } from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { findCover } from '../../media.js';
import { nothingTold, readField, valueOf } from '../../record.js';
import { selectionOf } from '../../selection.js';
import { loadConceptAddOns } from '../add-ons.js';
import { conceptMembers } from '../concept-members.js';
import { concepts } from '../concept-sources.js';
import type { ConceptModel } from '../models.js';
import { defaultProductNeed } from '../needs.js';
import { filterMedia } from './media.js';
import { resolveOffers, resolvePrice } from './price.js';

type Field = keyof typeof conceptMembers;

/** A field of a concept: what was told with it, else what the fewest operations tell. */
function read<Name extends Field>(
  { id, told }: ConceptModel,
  name: Name,
  { psn, planner }: GraphContext,
  asked?: string | null,
) {
  const locale = asked ?? psn.locale;
  const known = locale === psn.locale ? told : nothingTold;
  return readField(conceptMembers, known, name, () => planner.read(concepts, { id, name, locale }));
}

/** Asks the store, telling "not sold there" from "not told". */
function askOf({ id }: ConceptModel, { planner }: GraphContext) {
  const ask = async <Name extends 'price' | 'offers'>(name: Name, locale: string) => {
    const answer = await planner.read(concepts, { id, name, locale });
    return answer === null ? undefined : valueOf(conceptMembers, answer.told, name);
  };
  return {
    price: (locale: string) => ask('price', locale),
    offers: (locale: string) => ask('offers', locale),
  };
}

const field =
  <Name extends Field>(name: Name) =>
  (concept: ConceptModel, _arguments: unknown, context: GraphContext) =>
    read(concept, name, context);

export const Concept: ConceptResolvers = {
  locale: (_concept, _arguments, { psn }) => psn.locale,
  name: (concept, { locale }, context) => read(concept, 'name', context, locale),
  invariantName: field('invariantName'),
  publisher: field('publisher'),
  releaseDate: field('releaseDate'),
  genres: field('genres'),
  descriptions: field('descriptions'),
  platforms: field('platforms'),
  platformsRaw: field('platformsRaw'),
  classification: field('classification'),
  classificationRaw: field('classificationRaw'),
  classificationText: field('classificationText'),
  screenLanguages: field('screenLanguages'),
  spokenLanguages: field('spokenLanguages'),
  contentRating: field('contentRating'),
  compatibilityNotices: field('compatibilityNotices'),
  accessibilityNotices: field('accessibilityNotices'),
  legal: field('legal'),
  starRating: field('starRating'),
  media: async (concept, { roles }, context) => filterMedia(await read(concept, 'media', context), roles),
  cover: async (concept, _arguments, context) => findCover((await read(concept, 'media', context)) ?? []),
  price: (concept, args, context, info) =>
    resolvePrice({ args, context, told: concept.told, selected: selectionOf(info) }, askOf(concept, context)),
  offers: (concept, { locale }, context) =>
    resolveOffers(locale ?? context.psn.locale, read(concept, 'offers', context, locale)),
  defaultProduct: (concept, _arguments, context, info) =>
    read(concept, defaultProductNeed(selectionOf(info)), context),
  products: field('products'),
  editions: field('editions'),
  titles: async (concept, _arguments, context) =>
    (await read(concept, 'titleIds', context))?.map((id) => ({ id })) ?? null,
  addOns: ({ id }, args, context) => loadConceptAddOns(id, args, context),
};
