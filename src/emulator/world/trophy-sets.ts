import type { Platform, WorldConcept, WorldTitle, WorldTrophy, WorldTrophySet } from './model.js';
import { trophiesFor, type TrophyRow, type TrophySetRow, trophyTable } from './trophy-table.js';

const grades = { P: 'platinum', G: 'gold', S: 'silver', B: 'bronze' } as const;

/** Groups are called so: the game's own, then add-ons by number. */
const groupIdOf = (addOn: number | undefined): string =>
  addOn === undefined ? 'default' : String(addOn + 1).padStart(3, '0');

/** In what case of letters Game Help names things, is each studio's own affair. */
const objectIdOf = (name: string): string => name.toUpperCase().replaceAll(/\W+/g, '_');

function toTrophy([grade, name, detail, rate, extras = {}]: TrophyRow, id: number): WorldTrophy {
  const { hidden = false, target, reward, addOn, tips } = extras;
  return {
    id,
    name,
    detail,
    grade: grades[grade],
    isHidden: hidden,
    groupId: groupIdOf(addOn),
    rate,
    target,
    reward,
    help: tips && {
      objectId: objectIdOf(name),
      tips: tips.map(([title, text, kind]) => ({ title, text, kind })),
    },
  };
}

/** A small set for each game and platform that the table leaves out; its number goes on where the table ends. */
function smallSets(concepts: readonly WorldConcept[], titles: readonly WorldTitle[]): TrophySetRow[] {
  const told = new Set(trophyTable.map(({ game, platform }) => `${game} ${platform}`));
  const platforms: readonly Platform[] = ['PS4', 'PS5'];
  return concepts
    .flatMap(({ id, name }) =>
      platforms
        .filter((platform) => titles.some((title) => title.conceptId === id && title.platform === platform))
        .map((platform) => ({ game: name, platform })),
    )
    .filter(({ game, platform }) => !told.has(`${game} ${platform}`))
    .map(({ game, platform }, index) => ({
      id: `NPWR${90_100 + index}_00`,
      game,
      platform,
      version: '01.00',
      trophies: trophiesFor(game),
    }));
}

/** The trophy sets, each with all titles of its game on its platform; demos share the game's set. */
export function buildTrophySets(
  concepts: readonly WorldConcept[],
  titles: readonly WorldTitle[],
): readonly WorldTrophySet[] {
  return [...trophyTable, ...smallSets(concepts, titles)].map((row) => {
    const { id, game, name = game, platform, alsoOnPc, version, addOns = [], trophies } = row;
    const conceptId = concepts.find((concept) => concept.name === game)?.id ?? '';
    const own = titles.filter((title) => title.conceptId === conceptId && title.platform === platform);
    return {
      id,
      name,
      service: platform === 'PS5' ? 'trophy2' : 'trophy',
      platforms: alsoOnPc ? [platform, 'PSPC'] : [platform],
      version,
      conceptId,
      titleIds: own.map((title) => title.id),
      groups: [
        { id: groupIdOf(undefined), name },
        ...addOns.map((addOn, index) => ({ id: groupIdOf(index), name: addOn })),
      ],
      trophies: trophies.map(toTrophy),
    };
  });
}
