/** PSN's words for the roles that we name otherwise; the others keep theirs. */
const renamed: Readonly<Record<string, string>> = {
  GAMEHUB_COVER_ART: 'COVER',
  EDITION_KEY_ART: 'KEY_ART',
  BACKGROUND_LAYER_ART: 'BACKGROUND_LAYER',
  SIXTEEN_BY_NINE_BANNER: 'WIDE_BANNER',
};

/** A recorded medium; some operations leave the role out, some the type. */
interface RecordedMedium {
  readonly role?: string;
  readonly type?: string;
  readonly url: string;
}

/** Selects all that `expectedMedia` tells. */
export const mediaFields = 'url kind kindRaw role roleRaw altText';

/** What the graph tells of recorded media, in the recorded order. */
export function expectedMedia(media: readonly RecordedMedium[]) {
  return media.map(({ role, type, url }) => ({
    url,
    kind: type ?? 'UNRECOGNIZED',
    kindRaw: type ?? null,
    role: role === undefined ? null : (renamed[role] ?? role),
    roleRaw: role ?? null,
    altText: null,
  }));
}
