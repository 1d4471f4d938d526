import { createHash } from 'node:crypto';

import type { WorldAccount } from './model.js';

const firsts =
  'Amber Brisk Copper Dapper Early Fabled Gentle Hasty Ivory Jolly Kindly Lanky Mossy Nimble Olive Pallid Quiet Rusty Silent Tawny Umber Velvet Windy Yonder Zesty';
const seconds = 'Kettle Otter Lantern Badger Teacup Comet Heron Pebble Thimble Walnut Acorn Minnow';

/** Invented names, as many as there are pairs of both words. */
const names = firsts
  .split(' ')
  .flatMap((first) => seconds.split(' ').map((second) => [first, second] as const));

const avatars = ['kettle.png', 'otter.png', 'lantern.png', 'badger.png', 'comet.png', 'heron.png'];
const locales = ['en-US', 'en-GB', 'de-DE', 'fi-FI', 'ja-JP'];

/** Looks like PSN's: 19 digits that tell nothing. */
function accountIdOf(onlineId: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(onlineId).digest('hex').slice(0, 15)}`);
  return String(1_000_000_000_000_000_000n + (digits % 9_000_000_000_000_000_000n));
}

type Neighbour = Omit<WorldAccount, 'library' | 'friends'>;

function toNeighbour([first, second]: readonly [string, string], index: number): Neighbour {
  const onlineId = index % 3 === 0 ? `${first}_${second}` : `${first}${second}`;
  return {
    accountId: accountIdOf(onlineId),
    identity: {
      // Some have a middle name.
      name: index % 17 === 0 ? [first, ...(index % 2 === 0 ? ['Tea'] : []), second].join(' ') : null,
      age: 18 + (index % 50),
      avatar: avatars[index % avatars.length] ?? '',
      isVerified: false,
      plus: index % 4 === 0 ? { tier: 'TIER_20', duration: '1 MONTH' } : undefined,
    },
    onlineId,
    locale: locales[index % locales.length] ?? 'en-US',
    isPrivate: index % 11 === 4,
    wishlist: [],
    cart: [],
    earned: [],
    stars: undefined,
  };
}

const everyone = names.map(toNeighbour);

/** Together with the two other players, as many friends as somebody may have who has many. */
const FRIENDS = 286;

/** The friends of the player who signs in, besides the two other players: 286 of them. */
export const crowd: readonly Neighbour[] = everyone.slice(0, FRIENDS);

const [blocking, blocked, asking, sharing] = everyone.slice(FRIENDS) as [
  Neighbour,
  Neighbour,
  Neighbour,
  Neighbour,
];

/** People who are nobody's friends: one who has blocked that player, one who is blocked, two who ask to be friends. */
export const strangers = { blocking, blocked, asking, sharing };
