import { typed, type PsnObject } from '../psn-object.js';
import type { WorldConcept, WorldProduct } from '../world/model.js';
import { editions } from '../world/products.js';
import type { Store } from '../world/stores.js';
import { world } from '../world/world.js';
import { edition, invariant } from './details.js';
import { conceptMedia, conceptName, productMedia, productName } from './items.js';
import { offersWithoutTier } from './offers.js';

/** Games and demos; add-ons are listed elsewhere. */
function gamesOf(concept: WorldConcept, { territory }: Store): WorldProduct[] {
  return world
    .productsIn(concept, territory)
    .filter((product) => editions[product.edition].topCategory !== 'ADD_ON');
}

function toldProducts(concept: WorldConcept, store: Store, now: number, more: object = {}): PsnObject[] {
  return gamesOf(concept, store).map((product) =>
    typed('Product', {
      ...more,
      id: product.id,
      name: productName(product, store),
      skus: [typed('Sku', { id: product.skuId, name: productName(product, store) })],
      webctas: offersWithoutTier(product, store, now),
      edition: edition(product, store),
      media: productMedia(product),
      platforms: product.platforms,
      topCategory: editions[product.edition].topCategory,
    }),
  );
}

/** What conceptRetrieveForUpsellWithCtas tells: every edition with its offers. */
export function soldOf(concept: WorldConcept, store: Store, now: number): PsnObject {
  return typed('Concept', {
    id: concept.id,
    media: conceptMedia(concept),
    name: conceptName(concept, store),
    products: toldProducts(concept, store, now),
  });
}

/** The same by one of the products. */
export function siblings(product: WorldProduct, store: Store, now: number): PsnObject {
  const concept = world.concept(product.conceptId);
  return typed('Product', {
    concept:
      concept === undefined
        ? null
        : typed('Concept', {
            id: concept.id,
            media: conceptMedia(concept),
            name: conceptName(concept, store),
            products: toldProducts(concept, store, now, { concept: typed('Concept', { id: concept.id }) }),
          }),
    id: product.id,
    topCategory: editions[product.edition].topCategory,
  });
}

/** The editions that a page lets one choose from. */
export function editionChoices(concept: WorldConcept, store: Store): PsnObject[] {
  return gamesOf(concept, store)
    .filter((product) => editions[product.edition].type !== null)
    .map((product) =>
      typed('Product', {
        edition: typed('ProductEdition', {
          invariantName: productName(product, invariant),
          name: productName(product, store),
        }),
        id: product.id,
        name: productName(product, store),
      }),
    );
}
