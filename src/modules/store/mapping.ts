import { toMoment } from '../moment.js';
import { toPlatform } from '../platform.js';
import { toShownText } from '../shown-text.js';
import type { EditionModel, ProductModel, SkuModel } from './models.js';
import type {
  UpstreamContentRating,
  UpstreamEdition,
  UpstreamGenres,
  UpstreamNotices,
  UpstreamReleaseDate,
  UpstreamSku,
  UpstreamStarRating,
} from './upstream.js';
import { toEditionKind, toPrecision } from './words.js';

/** Genres by their names; those without one are dropped. */
export const toGenres = (genres: UpstreamGenres): string[] =>
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

type Mark = NonNullable<NonNullable<UpstreamContentRating['descriptors']>[number]>;
const toMark = ({ name, description, url }: Mark) => ({
  code: name ?? null,
  label: description ?? null,
  icon: url != null && URL.canParse(url) ? url.replace(/^http:/, 'https:') : null,
});
const toMarks = (marks: UpstreamContentRating['descriptors']) =>
  marks?.filter((mark) => mark !== null).map(toMark) ?? null;

/** Maps an age rating. */
export function toContentRating({
  authority,
  descriptors,
  interactiveElements,
  ...mark
}: UpstreamContentRating) {
  return {
    authority: authority ?? null,
    ...toMark(mark),
    descriptors: toMarks(descriptors),
    interactiveElements: toMarks(interactiveElements),
  };
}

/** Maps an edition; `product` is what is sold as it, where the answer tells. */
export function toEdition(
  { name, type, ordering, features }: UpstreamEdition,
  product: ProductModel | null = null,
): EditionModel {
  const kind = type == null ? null : toEditionKind(type);
  return {
    name: toShownText(name),
    kind: kind?.value ?? null,
    kindRaw: kind?.raw ?? null,
    ordering: ordering ?? null,
    features: features ?? null,
    product,
  };
}

/** Notices with the platform each is of; null for those of all (PSN: Common). */
export function toNotices(byPlatform: UpstreamNotices) {
  return Object.entries(byPlatform).flatMap(([key, notices]) => {
    // Beside the lists stands `__typename`.
    if (notices === null || typeof notices === 'string') return [];
    const platform = key === 'Common' ? null : toPlatform(key).value;
    return notices.flatMap((notice) =>
      notice?.type == null
        ? []
        : [{ platform, type: notice.type, value: notice.value == null ? null : String(notice.value) }],
    );
  });
}

/** Maps what players think; without a single rating there is no average. */
export function toStarRating(rating: UpstreamStarRating) {
  const count = rating.totalRatingsCount ?? null;
  return {
    average: count === 0 ? null : (rating.averageRating ?? null),
    averageText: count === 0 ? null : (rating.averageRatingForDisplay ?? null),
    count,
    distribution: (rating.ratingsDistribution ?? []).flatMap((share) =>
      share?.rating == null
        ? []
        : [
            {
              stars: share.rating,
              percent: share.percentageRaw ?? null,
              percentText: share.percentage ?? null,
            },
          ],
    ),
  };
}

/** What can be bought; grids tell a type without an id, which is nothing to buy. */
export const toSkus = (skus: readonly (UpstreamSku | null)[]): SkuModel[] =>
  skus.flatMap((sku) =>
    sku?.id == null ? [] : [{ id: sku.id, name: sku.name ?? null, type: sku.type ?? null }],
  );
