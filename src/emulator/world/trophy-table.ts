import type { Platform } from './model.js';

/** What a trophy has beside grade, name and text. */
interface Extras {
  readonly hidden?: true;
  /** How far its progress is counted; PS5 sets alone have such. */
  readonly target?: number;
  /** What is given for it; PS5 sets alone have such. */
  readonly reward?: string;
  /** The add-on whose group it belongs to, by its place among the set's; none for the game itself. */
  readonly addOn?: number;
  /** Tips of Game Help, each with title, text and kind; PS5 sets alone have such. */
  readonly tips?: readonly (readonly [title: string, text: string, kind: 'VIDEO' | 'IMAGE'])[];
}

/** `rate` is how many players of a hundred have earned it. */
export type TrophyRow = readonly [
  grade: 'P' | 'G' | 'S' | 'B',
  name: string,
  detail: string,
  rate: number,
  extras?: Extras,
];

/** A trophy set in one line and its trophies; games that have none here get a small one of their own. */
export interface TrophySetRow {
  readonly id: string;
  readonly game: string;
  /** A game may have several sets on one platform; those have names of their own. */
  readonly name?: string;
  readonly platform: Platform;
  readonly alsoOnPc?: true;
  readonly version: string;
  readonly addOns?: readonly string[];
  readonly trophies: readonly TrophyRow[];
}

// prettier-ignore
const otters: readonly TrophyRow[] = [
  ['P', 'Every Pebble', 'Earn all other trophies.', 2.4],
  ['G', 'Holding Paws', 'Drift through a whole night without losing anyone.', 7.9, {
    tips: [
      ['Link up early', 'Paws that hold before dusk do not let go by themselves. ', 'VIDEO'],
      ['Mind the current', 'Tie the raft to kelp before you close your eyes.', 'IMAGE'],
    ],
  }],
  ['S', 'Shell Collector', 'Find fifty shells.', 18.3, { target: 50, tips: [['Low tide', 'The last ten lie where the map ends.', 'VIDEO']] }],
  ['B', 'First Splash', 'Leave the lodge.', 91.6],
  ['B', 'Fish Are Friends', 'Let the big one go.', 33.0, { hidden: true }],
  ['G', 'Low Tide, High Hopes', 'See the whole sandbank.', 1.1, { addOn: 0 }],
  ['B', 'Sand Between Toes', 'Step onto the sandbank.', 12.5, { addOn: 0, reward: 'Avatar: Sandy Otter' }],
];

// prettier-ignore
const tempest: readonly TrophyRow[] = [
  ['P', 'Steeped', 'Earn all other trophies.', 4.2],
  ['G', 'Storm in a Cup', 'Win a round without spilling.', 9.8],
  ['B', 'Two Sugars', 'Play with a friend.', 60.1],
];

// prettier-ignore
const knights: readonly TrophyRow[] = [
  ['P', 'Order of the Spout', 'Earn all other trophies.', 0.3],
  ['G', 'Round Table, Round Lid', 'Recruit every knight.', 0.9, { target: 12, tips: [['The twelfth cup', 'Sir Crackle waits behind the dresser.', 'VIDEO']] }],
  ['S', 'On the Boil', 'Fill the steam gauge.', 24.7],
  ['S', 'The Cracked Cup', 'Learn who the Regent is.', 15.0, { hidden: true }],
  ['B', 'Squire', 'Finish the first quest.', 74.4],
];

// prettier-ignore
const letters: readonly TrophyRow[] = [
  ['P', 'Every Word Home', 'Earn all other trophies.', 6.6],
  ['B', 'Dear Keeper', 'Read the first letter.', 88.8],
];

// prettier-ignore
const postcards: readonly TrophyRow[] = [
  ['G', 'The Whole Coast', 'Send a postcard from every pier.', 3.5],
  ['B', 'Wish You Were Here', 'Send a postcard.', 41.2],
];

/** The sets that are told in full. One game has the same trophies on both platforms, one has two sets on one. */
export const trophyTable: readonly TrophySetRow[] = [
  {
    id: 'NPWR90001_00',
    game: 'Otters in Orbit',
    platform: 'PS5',
    alsoOnPc: true,
    version: '01.10',
    addOns: ['Otters in Orbit: Low Tide'],
    trophies: otters,
  },
  { id: 'NPWR90002_00', game: 'Teapot Tempest', platform: 'PS5', version: '01.00', trophies: tempest },
  { id: 'NPWR90003_00', game: 'Teapot Tempest', platform: 'PS4', version: '01.01', trophies: tempest },
  { id: 'NPWR90004_00', game: 'Kettle Knights', platform: 'PS5', version: '01.03', trophies: knights },
  {
    id: 'NPWR90005_00',
    game: 'Lighthouse of Lost Letters',
    platform: 'PS5',
    version: '01.00',
    trophies: letters,
  },
  {
    id: 'NPWR90006_00',
    game: 'Lighthouse of Lost Letters',
    name: 'Postcards of Lost Letters',
    platform: 'PS5',
    version: '01.00',
    trophies: postcards,
  },
];

/** The trophies of a game that is not told in full. */
export function trophiesFor(game: string): readonly TrophyRow[] {
  return [
    ['P', `Nothing Left of ${game}`, 'Earn all other trophies.', 5.5],
    ['S', `Halfway Through ${game}`, 'See half of it.', 22.2],
    ['B', `Hello, ${game}`, 'Begin.', 97.0],
  ];
}
