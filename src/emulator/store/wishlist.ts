import { type AnswerContext, found, type OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { WorldAccount } from '../world/model.js';
import { editions } from '../world/products.js';
import type { Store } from '../world/stores.js';
import { world } from '../world/world.js';
import { conceptMedia, conceptName, productMedia, productName } from './items.js';
import { wordsOf } from './words.js';

type Wish = WorldAccount['wishlist'][number];

const root = 'storeWishlist';

const boxArt = ([first]: readonly PsnObject[]): PsnObject => typed('Media', { url: first?.['url'] });

/** A game still to come has neither platforms nor a classification. PSN has told nobody's price since 2025. */
function wished({ kind, id }: Wish, store: Store): PsnObject {
  const product = kind === 'Product' ? world.product(id) : undefined;
  const concept = world.concept(product?.conceptId ?? id);
  if (concept === undefined) throw new Error(`The emulator's world has no ${id} to wish for`);
  if (product === undefined) {
    return typed('Concept', {
      boxArt: boxArt(conceptMedia(concept).slice(1)),
      id,
      localizedStoreDisplayClassification: null,
      name: conceptName(concept, store),
      platforms: [],
      price: null,
      storeDisplayClassification: null,
    });
  }
  const { classification } = editions[product.edition];
  return typed('Product', {
    boxArt: boxArt(productMedia(product)),
    id,
    localizedStoreDisplayClassification: wordsOf(store.language).classification(classification),
    name: productName(product, store),
    platforms: product.platforms,
    price: null,
    storeDisplayClassification: classification,
  });
}

function ofAsking(tell: (wish: Wish, store: Store) => PsnObject): OperationAnswer {
  return {
    root,
    variables: {},
    answer(_variables, { accountId = '', store, wishlists }: AnswerContext) {
      const wishes = wishlists[accountId] ?? world.account(accountId)?.wishlist;
      return found(
        root,
        wishes?.map((wish) => tell(wish, store)),
      );
    },
  };
}

/** What the asking account wants. */
export const wishlistAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.wishlist': ofAsking(wished),
  'store.wishlistedIds': ofAsking(({ kind, id }) => typed(kind, { id })),
};
