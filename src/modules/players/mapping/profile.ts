import { toShownText } from '../../shown-text.js';
import type { RealNameModel } from '../models.js';
import type { LegacyProfileData, UpstreamPersonalDetail, UpstreamProfile } from '../upstream.js';
import { toPictures } from './picture.js';

/** Maps a person's name. */
export function toRealName(detail: UpstreamPersonalDetail): RealNameModel {
  return {
    first: toShownText(detail.firstName),
    middle: toShownText(detail.middleName),
    last: toShownText(detail.lastName),
    display: toShownText(detail.displayName),
    pictures: toPictures(detail.profilePictures),
  };
}

function toName({ display, first, middle, last }: RealNameModel): string | null {
  return display ?? toShownText([first, middle, last].filter((part) => part !== null).join(' '));
}

/** Maps what a player shows of themselves. */
export function toProfile(profile: UpstreamProfile) {
  const realName = profile.personalDetail == null ? null : toRealName(profile.personalDetail);
  return {
    onlineId: toShownText(profile.onlineId),
    name: realName && toName(realName),
    realName,
    avatars: toPictures(profile.avatars),
    isPlus: profile.isPlus ?? null,
    isOfficiallyVerified: profile.isOfficiallyVerified ?? null,
    aboutMe: toShownText(profile.aboutMe),
    languages: profile.languages?.filter((language) => language !== null) ?? null,
  };
}

/** What a player shows of themselves. */
export type PlayerProfile = ReturnType<typeof toProfile>;

const countryAtEnd = /@\w+\.([a-z]{2})$/;

/** Maps what the older service tells of a name; null without an account id. */
export function toNamed({ profile }: LegacyProfileData) {
  if (profile?.accountId == null) return null;
  const { accountId, onlineId, currentOnlineId, npId } = profile;
  const [, country] = countryAtEnd.exec(Buffer.from(npId ?? '', 'base64').toString('latin1')) ?? [];
  return {
    accountId,
    onlineId: currentOnlineId ?? onlineId ?? null,
    formerOnlineId: currentOnlineId == null ? null : (onlineId ?? null),
    country: country?.toUpperCase() ?? null,
  };
}
