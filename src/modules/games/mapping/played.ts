import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { toCount } from '../../numbers.js';
import { asIs, createMembers, toTold } from '../../record.js';
import type { PlayedTitleModel } from '../models.js';
import type { UpstreamPlayedTitle } from '../upstream.js';
import { toPlayedThrough, toTitleCategory } from '../words.js';
import { toConcept } from './concept.js';

const of = createMembers<UpstreamPlayedTitle>();

/** PSN never rolls hours over into days, and leaves out what is zero. */
const toDuration = (text: string): string | null =>
  /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?$/.test(text) ? text : null;

const toImage = (url: string) => toMedia([{ url, type: 'IMAGE' }])[0] ?? null;

/** Fields of a row, each with the member that tells it. */
export const playedTitleMembers = {
  name: of('localizedName', asIs),
  image: of('localizedImageUrl', toImage),
  category: of('category', (word) => toTitleCategory(word).value),
  categoryRaw: of('category', asIs),
  playedThrough: of('service', (word) => toPlayedThrough(word).value),
  playedThroughRaw: of('service', asIs),
  playCount: of('playCount', toCount),
  playTime: of('playDuration', toDuration),
  firstPlayedAt: of('firstPlayedDateTime', toMoment),
  lastPlayedAt: of('lastPlayedDateTime', toMoment),
  concept: of('concept', toConcept),
  genres: of('concept', ({ genres }) => genres?.filter((genre) => genre !== null) ?? null),
};

/** A row of an account's played titles; null without a title. */
export function toPlayedTitle(payload: UpstreamPlayedTitle, accountId: string): PlayedTitleModel | null {
  const { titleId, name, imageUrl } = payload;
  if (titleId == null) return null;
  const localized = {
    ...payload,
    localizedName: payload.localizedName ?? name ?? null,
    localizedImageUrl: payload.localizedImageUrl ?? imageUrl ?? null,
  };
  return { id: `${accountId}::${titleId}`, accountId, titleId, told: toTold(playedTitleMembers, localized) };
}
