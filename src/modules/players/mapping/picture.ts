import type { AvatarSize } from '../../../generated/schema-types.js';
import { type Medium, toMedia } from '../../media.js';
import type { Picture } from '../models.js';
import type { UpstreamPicture } from '../upstream.js';

/** PSN's sizes for each of ours, the right one first, then the nearest. */
const nearest: Readonly<Record<AvatarSize, readonly string[]>> = {
  SMALL: ['s', 'm', 'l', 'xl'],
  MEDIUM: ['m', 'l', 's', 'xl'],
  LARGE: ['l', 'm', 'xl', 's'],
  EXTRA_LARGE: ['xl', 'l', 'm', 's'],
};

/** Maps pictures with their sizes; one without an address is dropped. */
export function toPictures(pictures: readonly (UpstreamPicture | null)[] | null | undefined): Picture[] {
  return (pictures ?? []).flatMap((picture) =>
    toMedia([{ url: picture?.url ?? null }]).map((medium) => ({ size: picture?.size ?? '', medium })),
  );
}

/** The picture of a size, else of the nearest; null where there is none at all. */
export function pickPicture(pictures: readonly Picture[], size: AvatarSize): Medium | null {
  const found = nearest[size].map((word) => pictures.find((picture) => picture.size === word));
  return (found.find((picture) => picture !== undefined) ?? pictures[0])?.medium ?? null;
}
