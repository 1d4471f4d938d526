import type { OperationAnswer } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { WorldConcept, WorldProduct } from '../world/model.js';
import { type Store, termsIn } from '../world/stores.js';
import { world } from '../world/world.js';
import { conceptDetails, descriptions, productDetails } from './details.js';
import { conceptMedia, conceptName, productMedia, productName } from './items.js';
import { offeredProduct, offersWithoutTier } from './offers.js';
import {
  accessibilityPage,
  contentRatingPage,
  gameInfo,
  gameTitle,
  legalPage,
  noticesPage,
} from './pages.js';
import { skuPriceWithValues } from './price-tags.js';
import { ofConcept, ofProduct } from './refusals.js';
import { editionChoices, siblings, soldOf } from './sold.js';
import { starRating } from './star-ratings.js';

type Tell<Thing> = (thing: Thing, store: Store, now: number) => PsnObject;

function conceptAnswer(tell: Tell<WorldConcept>): OperationAnswer {
  return {
    root: 'conceptRetrieve',
    variables: { conceptId: 'String!' },
    answer: ({ conceptId }, { store, now }) =>
      ofConcept(conceptId, store, (known) => tell(known, store, now)),
  };
}

function productAnswer(tell: Tell<WorldProduct>): OperationAnswer {
  return {
    root: 'productRetrieve',
    variables: { productId: 'String!' },
    answer: ({ productId }, { store, now }) =>
      ofProduct(productId, store, (known) => tell(known, store, now)),
  };
}

const first = (concept: WorldConcept, { territory }: Store): WorldProduct | undefined =>
  world.productsIn(concept, territory)[0];

const concept: OperationAnswer = {
  root: 'conceptRetrieve',
  variables: { conceptId: 'String!', productId: 'String!' },
  answer: ({ conceptId, productId }, { store }) => {
    const asked = String(conceptId);
    const id = asked === '' ? world.product(String(productId))?.conceptId : asked;
    return ofConcept(id, store, (known) => conceptDetails(known, store));
  },
};

const product: OperationAnswer = {
  root: 'productRetrieve',
  variables: { productId: 'String!' },
  answer: ({ productId }, { store }) =>
    ofProduct(productId, store, (known, game) => productDetails(known, game, store)),
};

const conceptOfProduct: OperationAnswer = {
  root: 'productRetrieve',
  variables: { productId: 'String!' },
  answer: ({ productId }, { store }) =>
    ofProduct(productId, store, ({ id }, game) =>
      typed('Product', { concept: { ...conceptDetails(game, store), descriptions: plain(store) }, id }),
    ),
};

/** The query by product selects no subtypes. */
const plain = (store: Store): object[] =>
  descriptions(store).map(({ __typename, type, value }) => ({ __typename, type, value }));

const conceptEditions: OperationAnswer = {
  root: 'editionSelectionsRetrieveByConceptId',
  variables: { conceptId: 'String!' },
  answer: ({ conceptId }, { store }) =>
    ofConcept(
      conceptId,
      store,
      (known) => editionChoices(known, store),
      'editionSelectionsRetrieveByConceptId',
    ),
};

const productEditions: OperationAnswer = {
  root: 'editionSelectionsRetrieve',
  variables: { productId: 'String!' },
  answer: ({ productId }, { store }) =>
    ofProduct(productId, store, (_known, game) => editionChoices(game, store), 'editionSelectionsRetrieve'),
};

/** Answers about one concept or one product, by registry key. */
export const catalogueAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.concept': concept,
  'store.product': product,
  'store.conceptNames': conceptAnswer((known, store) =>
    typed('Concept', {
      defaultProduct: typedOrNull(first(known, store), ({ id, titleId, ...rest }) =>
        typed('Product', {
          id,
          name: productName({ id, titleId, ...rest }, store),
          npTitleId: titleId,
          topCategory: 'GAME',
          type: 'GAME',
        }),
      ),
      id: known.id,
      invariantName: known.name,
      name: conceptName(known, store),
    }),
  ),
  'store.gameInfo': conceptAnswer(gameInfo),
  'store.gameTitle': conceptAnswer(gameTitle),
  'store.contentRating': conceptAnswer(contentRatingPage),
  'store.notices': conceptAnswer(noticesPage),
  'store.accessibility': conceptAnswer(accessibilityPage),
  'store.legalText': conceptAnswer(legalPage),
  'store.conceptMedia': conceptAnswer((known, store) =>
    typed('Concept', {
      defaultProduct: mediaOf(first(known, store)),
      id: known.id,
      media: conceptMedia(known),
      name: conceptName(known, store),
    }),
  ),
  'store.defaultProductMedia': conceptAnswer((known, store) =>
    typed('Concept', { defaultProduct: mediaOf(first(known, store)), id: known.id }),
  ),
  'store.productMedia': productAnswer((known, store) =>
    typed('Product', { id: known.id, media: productMedia(known), name: productName(known, store) }),
  ),
  'store.conceptStarRating': conceptAnswer((known, store) =>
    typed('Concept', {
      defaultProduct: typedOrNull(first(known, store), (best) =>
        typed('Product', { id: best.id, name: productName(best, store), starRating: starRating(known) }),
      ),
      id: known.id,
    }),
  ),
  'store.productStarRating': {
    root: 'productRetrieve',
    variables: { productId: 'String!' },
    answer: ({ productId }, { store }) =>
      ofProduct(productId, store, (known, game) =>
        typed('Product', { id: known.id, name: productName(known, store), starRating: starRating(game) }),
      ),
  },
  'store.conceptOfProduct': conceptOfProduct,
  'store.conceptEditions': conceptEditions,
  'store.productEditions': productEditions,
  'store.conceptPrice': conceptAnswer((known, store, now) =>
    typed('Concept', {
      defaultProduct: typedOrNull(first(known, store), (best) =>
        typed('Product', { price: skuPriceWithValues(termsIn(store, best), store, now) }),
      ),
    }),
  ),
  'store.conceptOffers': conceptAnswer((known, store, now) =>
    typed('Concept', {
      defaultProduct: typedOrNull(first(known, store), (best) =>
        typed('Product', {
          id: best.id,
          name: productName(best, store),
          webctas: offersWithoutTier(best, store, now),
        }),
      ),
      id: known.id,
    }),
  ),
  'store.productOffers': productAnswer(offeredProduct),
  'store.conceptProducts': conceptAnswer(soldOf),
  'store.productSiblings': productAnswer(siblings),
};

function typedOrNull<Thing>(thing: Thing | undefined, tell: (thing: Thing) => PsnObject): PsnObject | null {
  return thing === undefined ? null : tell(thing);
}

function mediaOf(product: WorldProduct | undefined): PsnObject | null {
  return typedOrNull(product, (known) => typed('Product', { id: known.id, media: productMedia(known) }));
}
