import { toMedia } from '../../media.js';
import { toMoment } from '../../moment.js';
import { toPlatform } from '../../platform.js';
import { toShownText } from '../../shown-text.js';
import type { UpstreamNowPlaying, UpstreamPresence } from '../upstream.js';
import { toAvailability } from '../words.js';

/** PSN writes the same platform in capitals and in small letters. */
const readPlatform = (word: string | null | undefined) =>
  word == null ? undefined : { value: toPlatform(word.toUpperCase()).value, raw: word };

function toNowPlaying(game: UpstreamNowPlaying) {
  const platform = readPlatform(game.launchPlatform ?? game.format);
  return {
    title: game.npTitleId == null ? null : { id: game.npTitleId },
    name: toShownText(game.titleName),
    platform: platform?.value ?? null,
    platformRaw: platform?.raw ?? null,
    status: toShownText(game.gameStatus),
    icon: toMedia([{ url: game.conceptIconUrl ?? game.npTitleIconUrl ?? null }])[0] ?? null,
  };
}

/** Maps whether a player is online, and what they play. */
export function toPresence(presence: UpstreamPresence) {
  const { onlineStatus, platform: word, lastOnlineDate } = presence.primaryPlatformInfo ?? {};
  const availability = presence.availability == null ? undefined : toAvailability(presence.availability);
  const platform = readPlatform(word);
  const last = lastOnlineDate ?? presence.lastAvailableDate;
  return {
    availability: availability?.value ?? null,
    availabilityRaw: availability?.raw ?? null,
    isOnline: onlineStatus == null ? null : onlineStatus === 'online',
    onlineStatus: onlineStatus ?? null,
    platform: platform?.value ?? null,
    platformRaw: platform?.raw ?? null,
    lastOnlineAt: last == null ? null : toMoment(last),
    playing: (presence.gameTitleInfoList ?? []).filter((game) => game !== null).map(toNowPlaying),
  };
}
