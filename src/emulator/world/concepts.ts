import { gameTable, type GameRow } from './game-table.js';
import type { EditionCode, Platform, Release, WorldConcept, WorldProduct, WorldTitle } from './model.js';
import { productIdOf, termsOf } from './products.js';
import { publishers } from './publishers.js';
import { territories, type Territory } from './stores.js';

const editionCodes: Readonly<Record<string, EditionCode>> = {
  S: 'standard',
  D: 'deluxe',
  B: 'bundle',
  T: 'demo',
  A: 'addOn',
  C: 'costume',
  V: 'currency',
};

/** `2024-03-14`, `2027-04`, `2027-Q3` or `2028`. */
function toRelease(text: string): Release {
  const [year = '', part, day] = text.split('-');
  if (part === undefined) return { precision: 'YEAR', day: `${year}-01-01` };
  if (part.startsWith('Q')) {
    const month = String((Number(part.slice(1)) - 1) * 3 + 1).padStart(2, '0');
    return { precision: 'QUARTER_YEAR', day: `${year}-${month}-01` };
  }
  if (day === undefined) return { precision: 'MONTH_YEAR', day: `${year}-${part}-01` };
  return { precision: 'DAY_MONTH_YEAR', day: text };
}

interface Game {
  readonly concept: WorldConcept;
  readonly products: readonly WorldProduct[];
  readonly titles: readonly WorldTitle[];
}

/** A number per build: ten to a game, three to a territory, the tenth unused. */
function buildNumber(index: number, territory: Territory, kind: 'main' | 'other' | 'demo'): number {
  const territoryIndex = Object.keys(territories).indexOf(territory);
  return 90_000 + index * 10 + territoryIndex * 3 + ['main', 'other', 'demo'].indexOf(kind);
}

function titleId(platform: Platform, number: number): string {
  return `${platform === 'PS5' ? 'PPSA' : 'CUSA'}${number}_00`;
}

function toGame(row: GameRow, index: number): Game {
  const [name, publisherKey, genres, age, release, platformDigits, editions, terms, japaneseName, only] = row;
  const conceptId = String(90_000_000 + (index + 1) * 137);
  const platforms = Array.from(platformDigits, (digit): Platform => (digit === '4' ? 'PS4' : 'PS5'));
  const newest = platforms.at(-1) ?? 'PS5';
  const codes = Array.from(editions, (letter) => editionCodes[letter] ?? 'standard');
  const soldIn = only === undefined ? (Object.keys(territories) as Territory[]) : [only];

  const products = soldIn.flatMap((territory) =>
    codes.map((edition): WorldProduct => {
      const kind = edition === 'demo' ? 'demo' : 'main';
      const title = titleId(newest, buildNumber(index, territory, kind));
      const id = productIdOf({ territory, publisher: publishers[publisherKey].code, title, name, edition });
      return {
        id,
        skuId: `${id}-${territories[territory].skuSuffix}`,
        conceptId,
        titleId: title,
        territory,
        edition,
        platforms: edition === 'demo' ? [newest] : platforms,
        terms: termsOf(edition, terms),
      };
    }),
  );

  const titles = products
    .filter(({ edition }) => edition === 'standard' || edition === 'demo')
    .flatMap(({ id, edition, territory, platforms: builds, titleId: own }) =>
      builds.map((platform): WorldTitle => {
        const isOwn = platform === newest || edition === 'demo';
        const other = titleId(platform, buildNumber(index, territory, 'other'));
        return { id: isOwn ? own : other, conceptId, productId: id, territory, platform };
      }),
    );

  const concept: WorldConcept = {
    id: conceptId,
    name,
    japaneseName: japaneseName ?? name,
    publisher: publishers[publisherKey].name,
    genres: genres.split(' '),
    age,
    release: toRelease(release),
    platforms,
    terms,
    territories: soldIn,
    // 17 and the number of games have no common divisor, so that each rank is given once.
    salesRank: ((index * 17) % gameTable.length) + 1,
    productIds: products.map(({ id }) => id),
    titleIds: titles.map(({ id }) => id),
  };
  return { concept, products, titles };
}

/** Every game with its products and titles, in the editors' order. */
export function buildGames(): readonly Game[] {
  return gameTable.map(toGame);
}
