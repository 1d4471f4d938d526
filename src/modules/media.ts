import { createOpenEnum } from './open-enum.js';

/** A medium as the operations tell it: some leave out the role, some the type. */
interface UpstreamMedium {
  readonly role?: string | null;
  readonly type?: string | null;
  readonly url?: string | null;
  readonly altText?: string | null;
}

export const toMediaKind = createOpenEnum(['IMAGE', 'VIDEO', 'AUDIO']);
export const toMediaRole = createOpenEnum(
  [
    'COVER',
    'KEY_ART',
    'BACKGROUND',
    'BACKGROUND_LAYER',
    'PORTRAIT_BANNER',
    'WIDE_BANNER',
    'FOUR_BY_THREE_BANNER',
    'LOGO',
    'HERO_CHARACTER',
    'SCREENSHOT',
    'PREVIEW',
    'MASTER',
    'TILE',
    'IMAGE',
    'VIDEO',
  ],
  {
    GAMEHUB_COVER_ART: 'COVER',
    EDITION_KEY_ART: 'KEY_ART',
    BACKGROUND_LAYER_ART: 'BACKGROUND_LAYER',
    SIXTEEN_BY_NINE_BANNER: 'WIDE_BANNER',
  },
);

/** A medium in our words. The kind is what PSN says: a file name proves nothing. */
export type Medium = NonNullable<ReturnType<typeof toMedium>>;

function toMedium(medium: UpstreamMedium | null) {
  if (medium?.url == null || !URL.canParse(medium.url)) return null;
  const kind = medium.type == null ? undefined : toMediaKind(medium.type);
  const role = medium.role == null ? undefined : toMediaRole(medium.role);
  return {
    // Avatars come as plain http though the same address answers by https.
    url: medium.url.replace(/^http:/, 'https:'),
    kind: kind?.value ?? 'UNRECOGNIZED',
    kindRaw: kind?.raw ?? null,
    role: role?.value ?? null,
    roleRaw: role?.raw ?? null,
    altText: medium.altText ?? null,
  };
}

/** Maps a list of media; one without an address is dropped. */
export function toMedia(media: readonly (UpstreamMedium | null)[]): Medium[] {
  return media.map(toMedium).filter((medium) => medium !== null);
}

/** The picture that stands for a thing. */
export function findCover(media: readonly Medium[]): Medium | null {
  const pictures = media.filter(({ kind }) => kind !== 'VIDEO');
  const found = ['COVER', 'MASTER', 'KEY_ART'].map((role) => pictures.find((medium) => medium.role === role));
  return found.find((medium) => medium !== undefined) ?? null;
}
