import { buildAccounts } from './accounts.js';
import { buildCategories } from './categories.js';
import { buildGames } from './concepts.js';
import { buildConsoles, type WorldConsole } from './consoles.js';
import type {
  WorldAccount,
  WorldCategory,
  WorldConcept,
  WorldProduct,
  WorldTitle,
  WorldTrophySet,
} from './model.js';
import { buildPlayedSets, type WorldPlayedSet } from './played-sets.js';
import type { Territory } from './stores.js';
import { buildTrophySets } from './trophy-sets.js';

/** One coherent invented world: every id in it leads to something in it. */
interface World {
  readonly concepts: readonly WorldConcept[];
  readonly products: readonly WorldProduct[];
  readonly titles: readonly WorldTitle[];
  readonly categories: readonly WorldCategory[];
  readonly trophySets: readonly WorldTrophySet[];
  readonly playedSets: readonly WorldPlayedSet[];
  readonly accounts: readonly WorldAccount[];
  readonly consoles: readonly WorldConsole[];
  readonly concept: (id: string) => WorldConcept | undefined;
  readonly product: (id: string) => WorldProduct | undefined;
  readonly category: (id: string) => WorldCategory | undefined;
  readonly trophySet: (id: string) => WorldTrophySet | undefined;
  readonly account: (accountId: string) => WorldAccount | undefined;
  /** A concept's products in one territory, the standard edition first. */
  readonly productsIn: (concept: WorldConcept, territory: Territory | undefined) => readonly WorldProduct[];
}

function finder<Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
): (id: string) => Thing | undefined {
  const byId = new Map(things.map((thing) => [idOf(thing), thing]));
  return (id) => byId.get(id);
}

function buildWorld(): World {
  const games = buildGames();
  const concepts = games.map(({ concept }) => concept);
  const products = games.flatMap((game) => game.products);
  const titles = games.flatMap((game) => game.titles);
  const categories = buildCategories(concepts, products);
  const accounts = buildAccounts({ concepts, products, titles });
  const trophySets = buildTrophySets(concepts, titles);
  return {
    concepts,
    products,
    titles,
    categories,
    trophySets,
    playedSets: buildPlayedSets(accounts, trophySets),
    accounts,
    consoles: buildConsoles(accounts),
    concept: finder(concepts, ({ id }) => id),
    product: finder(products, ({ id }) => id),
    category: finder(categories, ({ id }) => id),
    trophySet: finder(trophySets, ({ id }) => id),
    account: finder(accounts, ({ accountId }) => accountId),
    productsIn: (concept, territory) =>
      products.filter((product) => product.conceptId === concept.id && product.territory === territory),
  };
}

/** The emulator's world; the same in every run. */
export const world: World = buildWorld();
