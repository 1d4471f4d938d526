import { crowd, strangers } from './crowd.js';
import { earnedByCrowd, earnedTrophies } from './earned-trophies.js';
import { identities } from './identities.js';
import type { WorldAccount, WorldConcept, WorldLibraryGame, WorldProduct, WorldTitle } from './model.js';
import type { Territory } from './stores.js';

/** Account ids of the three players; the first is the one who signs in. */
export const playerIds = {
  marlo: '7120459863310427751',
  juniper: '5836610294471985502',
  bramble: '6649027713852041993',
} as const;

interface Catalogue {
  readonly concepts: readonly WorldConcept[];
  readonly products: readonly WorldProduct[];
  readonly titles: readonly WorldTitle[];
}

type Played = readonly [
  game: string,
  acquiredThrough: WorldLibraryGame['acquiredThrough'],
  lastPlayedAt: string,
  playTime: string,
  playCount: number,
];

function conceptNamed({ concepts }: Catalogue, name: string): WorldConcept {
  const concept = concepts.find((candidate) => candidate.name === name);
  if (concept === undefined) throw new Error(`The emulator's world has no game ${name}`);
  return concept;
}

function productOf(catalogue: Catalogue, game: string, territory: Territory): WorldProduct {
  const { id } = conceptNamed(catalogue, game);
  const product = catalogue.products.find(
    ({ conceptId, territory: where, edition }) =>
      conceptId === id && where === territory && edition === 'standard',
  );
  if (product === undefined) throw new Error(`The emulator's world does not sell ${game} in ${territory}`);
  return product;
}

function library(
  catalogue: Catalogue,
  territory: Territory,
  rows: readonly Played[],
): readonly WorldLibraryGame[] {
  return rows.map(([game, acquiredThrough, lastPlayedAt, playTime, playCount]) => {
    const { id, conceptId, titleId } = productOf(catalogue, game, territory);
    return {
      titleId,
      productId: id,
      conceptId,
      entitlementId: id,
      acquiredThrough,
      lastPlayedAt,
      playTime,
      playCount,
    };
  });
}

/** What the crowd plays: four of it the same game, and some others games of their own. */
const played: ReadonlyMap<number, readonly Played[]> = new Map([
  [0, [['Kettle Knights', 'NONE', '2026-11-21T20:02:10.550Z', 'PT61H4M', 31]]],
  [12, [['Kettle Knights', 'PS_PLUS', '2026-11-19T08:45:31.090Z', 'PT9H', 4]]],
  [24, [['Kettle Knights', 'NONE', '2026-10-30T23:59:59.999Z', 'PT205H17M3S', 120]]],
  [36, [['Kettle Knights', 'NONE', '2026-11-20T10:00:00.000Z', 'PT33M', 1]]],
  [6, [['Velvet Comet', 'NONE', '2026-11-22T01:12:13.140Z', 'PT14H2S', 12]]],
  [18, [['Velvet Comet', 'NONE', '2026-11-01T17:30:00.250Z', 'PT3H20M', 2]]],
  [30, [['Velvet Comet', 'PS_PLUS', '2026-11-21T12:00:45.480Z', 'PT47M', 3]]],
]);

function buildNeighbours(catalogue: Catalogue): readonly WorldAccount[] {
  const friends = crowd.map((neighbour, index) => ({
    ...neighbour,
    friends: [playerIds.marlo],
    library: library(catalogue, 'americas', played.get(index) ?? []),
    earned: earnedByCrowd.get(index) ?? [],
  }));
  return [
    ...friends,
    ...Object.values(strangers).map((stranger) => ({ ...stranger, friends: [], library: [] })),
  ];
}

/** The three players: one enrolled in Stars, one not, one who shares nothing; and those around them. */
export function buildAccounts(catalogue: Catalogue): readonly WorldAccount[] {
  return [
    {
      accountId: playerIds.marlo,
      identity: identities.marlo,
      onlineId: 'Marlo_Teacup',
      locale: 'en-US',
      isPrivate: false,
      friends: [playerIds.juniper, playerIds.bramble, ...crowd.map(({ accountId }) => accountId)],
      library: library(catalogue, 'americas', [
        ['Otters in Orbit', 'NONE', '2026-11-20T19:42:07.310Z', 'PT41H12M9S', 37],
        ['Teapot Tempest', 'NONE', '2026-10-02T21:05:55.080Z', 'PT7H50S', 9],
        ['Lighthouse of Lost Letters', 'PS_PLUS', '2026-08-14T08:30:00.540Z', 'PT11H3M', 6],
        ['Kettle Knights', 'NONE', '2026-11-21T22:15:33.120Z', 'PT133H1M40S', 88],
        ['Snail Mail Express', 'NONE', '1970-01-01T00:00:00.000Z', 'PT0S', 0],
      ]),
      cart: [
        productOf(catalogue, 'Quiet Giants', 'americas').id,
        productOf(catalogue, 'Copper Kite', 'americas').id,
      ],
      wishlist: [
        { kind: 'Product', id: productOf(catalogue, 'Velvet Comet', 'americas').id },
        { kind: 'Product', id: productOf(catalogue, 'Pillow Fort Tactics', 'americas').id },
        { kind: 'Concept', id: conceptNamed(catalogue, 'The Brass Menagerie').id },
      ],
      earned: earnedTrophies.marlo,
      stars: {
        enrolledAt: '2022-10-05T14:03:21.482013Z',
        level: { number: 3, name: 'Moonstone', expiresAt: '2026-12-31T23:59:59Z' },
        points: 4250,
        campaignsCompleted: 17,
        shown: [{ id: '3b0f6d52-9c41-5e7a-8d20-61f4a2c7e915', slug: 'tin-otter' }],
        scene: { id: 'd4a90c17-52be-5f38-9b66-0e83c1d27af4', slug: 'rainy-bookshop' },
      },
    },
    {
      accountId: playerIds.juniper,
      identity: identities.juniper,
      onlineId: 'JuniperQuill',
      locale: 'fi-FI',
      isPrivate: false,
      friends: [playerIds.marlo],
      library: library(catalogue, 'europe', [
        ['Teapot Tempest', 'NONE', '2026-11-11T16:20:45.770Z', 'PT58M9S', 3],
        ['Marmalade Circuit', 'NONE', '2026-11-19T18:01:12.430Z', 'PT22H', 41],
        ['Otters in Orbit', 'NONE', '2026-09-03T09:20:00.000Z', 'PT4H30M', 5],
      ]),
      cart: [],
      wishlist: [{ kind: 'Product', id: productOf(catalogue, 'Hedgehog Symphony', 'europe').id }],
      earned: earnedTrophies.juniper,
      stars: undefined,
    },
    {
      accountId: playerIds.bramble,
      identity: identities.bramble,
      onlineId: 'bramble-on-ice',
      locale: 'ja-JP',
      isPrivate: true,
      friends: [playerIds.marlo],
      library: library(catalogue, 'japan', [
        ['Paper Lantern Express', 'NONE', '2026-09-30T11:11:11.110Z', 'PT73H20M5S', 52],
        ['Cloud Hut Chronicles', 'PS_PLUS', '2026-07-07T07:07:07.070Z', 'PT19H4M', 12],
        ['Otters in Orbit', 'NONE', '2025-12-24T06:10:00.250Z', 'PT40M', 1],
      ]),
      cart: [],
      wishlist: [{ kind: 'Product', id: productOf(catalogue, 'Thimble Samurai', 'japan').id }],
      earned: earnedTrophies.bramble,
      stars: undefined,
    },
    ...buildNeighbours(catalogue),
  ];
}
