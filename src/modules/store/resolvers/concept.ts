import type { ConceptResolvers } from '../../../generated/schema-types.js';
import type { GraphContext } from '../../context.js';
import { findCover } from '../../media.js';
import type { conceptMembers } from '../members.js';
import type { ConceptModel } from '../models.js';
import { loadConceptOffers } from '../offers.js';
import { loadConcept, readConceptField } from '../records.js';
import { filterMedia } from './media.js';
import { resolveOffers, resolvePrice } from './price.js';

const field =
  <Name extends keyof typeof conceptMembers>(name: Name) =>
  (concept: ConceptModel, _arguments: unknown, { psn }: GraphContext) =>
    readConceptField(psn, concept, name);

export const Concept: ConceptResolvers = {
  locale: (_concept, _arguments, { psn }) => psn.locale,
  async name(concept, { locale }, { psn }) {
    if (locale == null || locale === psn.locale) return readConceptField(psn, concept, 'name');
    return (await loadConcept(psn, concept.id, locale))?.told.slice.name ?? null;
  },
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
  media: async (concept, { roles }, { psn }) =>
    filterMedia(await readConceptField(psn, concept, 'media'), roles),
  cover: async (concept, _arguments, { psn }) =>
    findCover((await readConceptField(psn, concept, 'media')) ?? []),
  price: ({ id, told }, args, { psn }) =>
    resolvePrice(psn, told, args, (locale) => loadConceptOffers(psn, id, locale)),
  offers: ({ id }, args, { psn }) => resolveOffers(psn, args, (locale) => loadConceptOffers(psn, id, locale)),
  defaultProduct: field('defaultProduct'),
};
