import type { MediaRole } from '../../../generated/schema-types.js';
import type { Medium } from '../../media.js';

/** Keeps the media of some roles; all of them where no role is named. */
export function filterMedia(
  media: readonly Medium[] | null,
  roles: readonly MediaRole[] | null | undefined,
): readonly Medium[] | null {
  if (media === null || roles == null) return media;
  return media.filter(({ role }) => role !== null && roles.includes(role));
}
