import { storeLocales } from '../../psn/store-locales.js';
import type { GraphContext } from '../context.js';
import { findCover } from '../media.js';
import type { ProductModel } from '../store/models.js';
import { nothingTold } from '../record.js';
import { toConcept, toImages } from './mapping/concept.js';
import { operations } from './operations.js';
import type { UpstreamConcept } from './upstream.js';

/** The game that a title is of, as the catalogue of the request's store tells it; null where that does not know it. */
async function loadTitle(titleId: string, { psn }: GraphContext): Promise<UpstreamConcept | null> {
  const store = storeLocales.find(({ locale }) => locale === psn.locale);
  const { country = 'US', language = 'en' } = store ?? {};
  const { data } = await psn.query(operations.titleConcepts, { npTitleId: titleId, country, language });
  return data?.find((concept) => concept?.id != null) ?? null;
}

/** The game of a title; null where the store does not know it. */
export async function loadConceptOfTitle(titleId: string, context: GraphContext) {
  const concept = await loadTitle(titleId, context);
  return concept && toConcept(concept);
}

/** The name of a title's game in the language of the request. */
export async function loadNameOfTitle(titleId: string, context: GraphContext) {
  return (await loadTitle(titleId, context))?.name ?? null;
}

/** The picture of a title's game. */
export async function loadIconOfTitle(titleId: string, context: GraphContext) {
  const concept = await loadTitle(titleId, context);
  return concept && findCover(toImages(concept));
}

/** What the store sells for a title: the products of its game whose ids name the title. */
export async function loadProductsOfTitle(
  titleId: string,
  context: GraphContext,
): Promise<ProductModel[] | null> {
  const concept = await loadTitle(titleId, context);
  if (concept?.categorizedProducts == null) return null;
  const ids = concept.categorizedProducts.flatMap((category) => category?.ids ?? []);
  return ids
    .filter((id) => id?.split('-').includes(titleId) === true)
    .map((id) => ({ __typename: 'Product', id: id ?? '', told: nothingTold }));
}
