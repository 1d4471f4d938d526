import { toDescriptions } from '../descriptions.js';
import { toMedia } from '../media.js';
import { asIs, createMembers } from '../record.js';
import { toContentRating, toGenres, toReleaseDate, toStarRating } from './mapping.js';
import type { EditionModel } from './models.js';
import type { UpstreamItem, UpstreamMedia } from './upstream.js';

/** What an answer tells of a concept or a product alike. */
export interface ItemPayload extends UpstreamItem {
  /** Told by an operation of its own. */
  readonly editions?: readonly EditionModel[] | null;
  /** The one picture that a wishlist tells. */
  readonly boxArt?: UpstreamMedia | null;
  /** Whether the account that answers wants it; told of what its wishlist names. */
  readonly isWanted?: true;
}

const from = createMembers<ItemPayload>();

/** Fields that concepts and products have alike, each with the member that tells it. */
export const itemMembers = {
  name: from('name', asIs),
  invariantName: from('invariantName', asIs),
  publisher: from('publisherName', asIs),
  releaseDate: from('releaseDate', toReleaseDate),
  genres: from('combinedLocalizedGenres', toGenres),
  descriptions: from('descriptions', toDescriptions),
  media: from('media', toMedia),
  /** Told by wishlists; others tell all pictures, among which it is found. */
  cover: from('boxArt', (boxArt) => toMedia([boxArt])[0] ?? null),
  isWanted: from('isWanted', asIs),
  contentRating: from('contentRating', toContentRating),
  starRating: from('starRating', toStarRating),
  editions: from('editions', asIs),
};

/** Fields that the records of both tell (PSN: metGetConceptById, metGetProductById). */
export const recordFields = [
  'name',
  'invariantName',
  'publisher',
  'releaseDate',
  'genres',
  'descriptions',
  'media',
  'platforms',
  'platformsRaw',
  'classification',
  'classificationRaw',
  'classificationText',
] as const;
