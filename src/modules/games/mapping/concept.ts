import { toMedia } from '../../media.js';
import { nothingTold } from '../../record.js';
import type { ConceptModel } from '../../store/models.js';
import type { UpstreamConcept } from '../upstream.js';

/** A concept by its id alone, as text whatever it came as. */
export function toConceptStub(id: number | string | null | undefined): ConceptModel | null {
  if (id == null || !/^\d{1,20}$/.test(String(id))) return null;
  return { __typename: 'Concept', id: String(id), told: nothingTold };
}

/** The pictures of a game, whose role stands in the place of their type here. */
export function toImages({ media }: UpstreamConcept) {
  const images = media?.images?.filter((image) => image !== null) ?? [];
  return toMedia(images.map(({ url, type }) => ({ url: url ?? null, role: type ?? null, type: 'IMAGE' })));
}

/** A concept with its name where that is told in the language of the request. */
export function toConcept(concept: UpstreamConcept): ConceptModel | null {
  const stub = toConceptStub(concept.id);
  const { name } = concept;
  return stub === null || name == null ? stub : { ...stub, told: { slice: { name } } };
}
