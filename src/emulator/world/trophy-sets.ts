import type { Platform, WorldConcept, WorldTitle, WorldTrophy, WorldTrophySet } from './model.js';

type Row = readonly [grade: 'P' | 'G' | 'S' | 'B', name: string, detail: string, hidden?: 'hidden'];

const grades = { P: 'platinum', G: 'gold', S: 'silver', B: 'bronze' } as const;

interface SetRow {
  readonly id: string;
  readonly game: string;
  readonly platform: Platform;
  readonly trophies: readonly Row[];
}

const otters: readonly Row[] = [
  ['P', 'Every Pebble', 'Earn all other trophies.'],
  ['G', 'Holding Paws', 'Drift through a whole night without losing anyone.'],
  ['S', 'Shell Collector', 'Find fifty shells.'],
  ['B', 'First Splash', 'Leave the lodge.'],
  ['B', 'Fish Are Friends', 'Let the big one go.', 'hidden'],
];

const tempest: readonly Row[] = [
  ['P', 'Steeped', 'Earn all other trophies.'],
  ['G', 'Storm in a Cup', 'Win a round without spilling.'],
  ['B', 'Two Sugars', 'Play with a friend.'],
];

const knights: readonly Row[] = [
  ['P', 'Order of the Spout', 'Earn all other trophies.'],
  ['G', 'Round Table, Round Lid', 'Recruit every knight.'],
  ['S', 'On the Boil', 'Fill the steam gauge.'],
  ['S', 'The Cracked Cup', 'Learn who the Regent is.', 'hidden'],
  ['B', 'Squire', 'Finish the first quest.'],
];

const sets: readonly SetRow[] = [
  { id: 'NPWR90001_00', game: 'Otters in Orbit', platform: 'PS5', trophies: otters },
  { id: 'NPWR90002_00', game: 'Teapot Tempest', platform: 'PS5', trophies: tempest },
  { id: 'NPWR90003_00', game: 'Teapot Tempest', platform: 'PS4', trophies: tempest },
  { id: 'NPWR90004_00', game: 'Kettle Knights', platform: 'PS5', trophies: knights },
];

function toTrophy([grade, name, detail, hidden]: Row, id: number): WorldTrophy {
  return { id, name, detail, grade: grades[grade], isHidden: hidden === 'hidden' };
}

/** The trophy sets, each with all titles of its game on its platform; demos share the game's set. */
export function buildTrophySets(
  concepts: readonly WorldConcept[],
  titles: readonly WorldTitle[],
): readonly WorldTrophySet[] {
  return sets.map(({ id, game, platform, trophies }) => {
    const conceptId = concepts.find(({ name }) => name === game)?.id ?? '';
    const own = titles.filter((title) => title.conceptId === conceptId && title.platform === platform);
    return {
      id,
      service: platform === 'PS5' ? 'trophy2' : 'trophy',
      conceptId,
      titleIds: own.map((title) => title.id),
      trophies: trophies.map(toTrophy),
    };
  });
}
