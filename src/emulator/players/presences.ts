import { type EndpointAnswer, type EndpointCall, profileService, told } from '../endpoint-answer.js';
import { hasBlocked, socialOf, type WorldPresence } from '../world/social.js';
import { world } from '../world/world.js';
import { readAccountIds } from './profiles.js';

/** Icons come in answers for one player alone. */
function gameOf({ game, gameStatus, platform }: WorldPresence, hasIcon: boolean) {
  const concept = world.concepts.find(({ name }) => name === game);
  const title = world.titles.find(
    (candidate) => candidate.conceptId === concept?.id && candidate.platform === platform,
  );
  return {
    npTitleId: title?.id,
    titleName: game,
    format: platform,
    launchPlatform: platform,
    ...(hasIcon && { conceptIconUrl: `https://image.example/icons/${title?.id ?? ''}.png` }),
    ...(gameStatus !== undefined && { gameStatus }),
  };
}

function availabilityOf({ status, platform }: WorldPresence): string {
  if (status === 'offline') return 'unavailable';
  return platform === 'MOBILE_APP' ? 'availableToCommunicate' : 'availableToPlay';
}

function toAnswer(presence: WorldPresence, hasIcon: boolean) {
  const { status, platform, lastOnlineAt, game } = presence;
  return {
    availability: availabilityOf(presence),
    ...(lastOnlineAt !== undefined && { lastAvailableDate: lastOnlineAt }),
    primaryPlatformInfo: {
      onlineStatus: status,
      platform,
      ...(lastOnlineAt !== undefined && { lastOnlineDate: lastOnlineAt }),
    },
    ...(game !== undefined && { gameTitleInfoList: [gameOf(presence, hasIcon)] }),
  };
}

/** Undefined where it is hidden from who asks. */
function shownPresence(
  accountId: string,
  { asking, presences }: Pick<EndpointCall, 'asking' | 'presences'>,
): WorldPresence | undefined {
  if (hasBlocked(accountId, asking)) return undefined;
  const changed = presences[accountId];
  return changed === undefined ? socialOf(accountId).presence : (changed ?? undefined);
}

/** Who is online, one by one and by the hundred. */
export const presenceAnswers: Readonly<Record<string, EndpointAnswer>> = {
  'players.presence': ({ path, ...call }) => {
    const accountId = path['accountId'] ?? '';
    if (world.account(accountId) === undefined) return profileService.badRequest('path: accountId');
    const presence = shownPresence(accountId, call);
    return presence === undefined
      ? profileService.forbidden()
      : told({ basicPresence: toAnswer(presence, true) });
  },
  'players.presences': ({ query, ...call }) => {
    const ids = readAccountIds(query);
    if (ids === undefined) return profileService.badRequest('query: accountIds');
    // By account id, in no order that could be counted on; no recording tells how hidden ones look.
    const shown = ids.toReversed().flatMap((accountId) => {
      const presence = shownPresence(accountId, call);
      return presence === undefined ? [] : [{ accountId, ...toAnswer(presence, false) }];
    });
    return told({ basicPresences: shown });
  },
};
