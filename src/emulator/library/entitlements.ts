import type { Platform, WorldLibraryGame } from '../world/model.js';
import { world } from '../world/world.js';

/** The right to one build of a game. */
export interface Entitlement {
  readonly id: string;
  readonly titleId: string;
  readonly platform: Platform;
  /** Nobody in this world has renewed PlayStation Plus. */
  readonly isActive: boolean;
  readonly game: WorldLibraryGame;
}

/** One for each platform of the product; that of the older build has an id unlike the product's. */
export function entitlementsOf(game: WorldLibraryGame): readonly Entitlement[] {
  return world.titles
    .filter(({ productId }) => productId === game.productId)
    .map(({ id: titleId, platform }) => ({
      id: game.entitlementId.replace(game.titleId, titleId),
      titleId,
      platform,
      isActive: game.acquiredThrough === 'NONE',
      game,
    }));
}
