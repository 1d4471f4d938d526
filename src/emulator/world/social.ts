import { playerIds } from './accounts.js';
import { crowd, strangers } from './crowd.js';

/** Whether somebody is online, and with what. Undefined hides it. */
export interface WorldPresence {
  readonly status: 'online' | 'offline';
  readonly platform: 'PS4' | 'PS5' | 'MOBILE_APP';
  /** When it was last online, for who is not. */
  readonly lastOnlineAt?: string;
  /** The game that is played, and what it says of it. */
  readonly game?: string;
  readonly gameStatus?: string;
}

/** What an account shows of itself, and how it stands to others. */
export interface WorldSocial {
  readonly aboutMe: string;
  readonly formerOnlineId?: string;
  /** Whether friends see the real name. */
  readonly sharesName: boolean;
  readonly presence: WorldPresence | undefined;
  readonly blocked: readonly string[];
  /** Who asks to be a friend, and since when; the second shows a name with it. */
  readonly requests: readonly { readonly from: string; readonly at: string; readonly sharesName: boolean }[];
  /** Of whose availability it wants to hear. */
  readonly alerts: readonly string[];
}

const nothing = { aboutMe: '', sharesName: false, blocked: [], requests: [], alerts: [] };

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The first few play what they own; the others are online without a game. */
function playedNow(index: number): { readonly game?: string } {
  if (index > 36) return {};
  return { game: index % 12 === 0 ? 'Kettle Knights' : 'Velvet Comet' };
}

function presenceOf(index: number): WorldPresence | undefined {
  const lastOnlineAt = `2026-11-${twoDigits(1 + (index % 28))}T${twoDigits(index % 24)}:19:05.288Z`;
  if (index % 24 === 5) return undefined;
  switch (index % 6) {
    case 0:
      return { status: 'online', platform: 'PS5', ...playedNow(index) };
    case 1:
      return { status: 'online', platform: 'PS4' };
    case 2:
      return { status: 'online', platform: 'MOBILE_APP' };
    default:
      return { status: 'offline', platform: index % 2 === 0 ? 'PS5' : 'PS4', lastOnlineAt };
  }
}

const known: Readonly<Record<string, WorldSocial>> = {
  [playerIds.marlo]: {
    aboutMe: 'Tea first, then trophies.',
    sharesName: true,
    presence: { status: 'online', platform: 'PS5' },
    blocked: [strangers.blocked.accountId],
    requests: [
      { from: strangers.asking.accountId, at: '2026-11-16T03:25:19.708Z', sharesName: false },
      { from: strangers.sharing.accountId, at: '2026-10-28T17:06:33.882Z', sharesName: true },
    ],
    alerts: [playerIds.juniper],
  },
  [playerIds.juniper]: {
    ...nothing,
    aboutMe: 'I write letters to lighthouses.',
    formerOnlineId: 'JuniperInk',
    sharesName: true,
    presence: { status: 'online', platform: 'PS5', game: 'Teapot Tempest', gameStatus: 'Pouring, round 3' },
  },
  [playerIds.bramble]: { ...nothing, presence: undefined },
  [strangers.blocking.accountId]: {
    ...nothing,
    presence: { status: 'online', platform: 'PS5' },
    blocked: [playerIds.marlo],
  },
};

const ofCrowd = new Map(
  crowd.map(({ accountId }, index): [string, WorldSocial] => [
    accountId,
    {
      ...nothing,
      aboutMe: index % 5 === 0 ? 'Here for the kettles.' : '',
      sharesName: index % 34 === 0,
      presence: presenceOf(index),
    },
  ]),
);

/** What an account shows of itself, and how it stands to others. */
export const socialOf = (accountId: string): WorldSocial =>
  known[accountId] ?? ofCrowd.get(accountId) ?? { ...nothing, presence: undefined };

/** Whether one has blocked another. */
export const hasBlocked = (one: string, other: string): boolean => socialOf(one).blocked.includes(other);
