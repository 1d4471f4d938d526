import { toMoment } from '../moment.js';
import type { UpstreamConcept, UpstreamProduct, UpstreamReleaseDate } from './upstream.js';
import { toEditionKind, toPrecision } from './words.js';

type Genres = NonNullable<UpstreamConcept['combinedLocalizedGenres']>;
/** Genres by their names; those without one are dropped. */
export const toGenres = (genres: Genres): string[] =>
  genres.map((genre) => genre?.value).filter((value) => typeof value === 'string');

/** A product's date is plain and means the day; a concept's says how exact it is. */
export function toReleaseDate(date: UpstreamReleaseDate) {
  if (typeof date === 'string') {
    return { at: toMoment(date), precision: 'DAY' as const, precisionRaw: null };
  }
  const precision = toPrecision(date.type ?? '');
  return {
    at: date.value == null ? null : toMoment(date.value),
    precision: precision.value,
    precisionRaw: date.type ?? null,
  };
}

type Rating = NonNullable<UpstreamProduct['contentRating']>;
type Mark = NonNullable<NonNullable<Rating['descriptors']>[number]>;
const toMark = ({ name, description, url }: Mark) => ({
  code: name ?? null,
  label: description ?? null,
  icon: url != null && URL.canParse(url) ? url.replace(/^http:/, 'https:') : null,
});
const toMarks = (marks: Rating['descriptors']) => marks?.filter((mark) => mark !== null).map(toMark) ?? null;

/** Maps an age rating. */
export function toContentRating({ authority, descriptors, interactiveElements, ...mark }: Rating) {
  return {
    authority: authority ?? null,
    ...toMark(mark),
    descriptors: toMarks(descriptors),
    interactiveElements: toMarks(interactiveElements),
  };
}

/** Maps an edition. */
export function toEdition({ name, type, features }: NonNullable<UpstreamProduct['edition']>) {
  const kind = type == null ? null : toEditionKind(type);
  return {
    name: name ?? null,
    kind: kind?.value ?? null,
    kindRaw: kind?.raw ?? null,
    features: features ?? null,
  };
}
