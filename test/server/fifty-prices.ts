import { world } from '../../src/emulator/world/world.js';

/** Games that the stores of two territories sell. */
const games = world.concepts
  .filter((concept) =>
    (['americas', 'europe'] as const).every(
      (territory) => world.productsIn(concept, territory)[0]?.edition === 'standard',
    ),
  )
  .slice(0, 25);

/** Fifty prices: of 25 games in two stores. */
export const fiftyPrices = games.flatMap(({ id }) => ['en-US', 'de-DE'].map((locale) => ({ id, locale })));

/** All of them at another price, which none had at first. */
export const repriced = (cents: number) =>
  Object.fromEntries(games.map(({ id }) => [id, { state: 'plain', cents } as const]));
