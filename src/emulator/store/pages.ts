import { typed, type PsnObject } from '../psn-object.js';
import type { WorldConcept, WorldProduct } from '../world/model.js';
import { editions } from '../world/products.js';
import type { Store } from '../world/stores.js';
import { world } from '../world/world.js';
import { contentRating } from './content-ratings.js';
import { descriptions, edition, genres, invariant, releaseDate, releaseInstant } from './details.js';
import { conceptName, productName } from './items.js';
import { starRating } from './star-ratings.js';

/** What a page of the store says of a game's first product; null for a game that is not sold yet. */
function ofFirst(
  concept: WorldConcept,
  store: Store,
  tell: (product: WorldProduct) => Readonly<Record<string, unknown>>,
): PsnObject | null {
  const [product] = world.productsIn(concept, store.territory);
  return product === undefined ? null : typed('Product', { id: product.id, ...tell(product) });
}

const languages = ['en', 'de', 'fi', 'ja'];

const noticeList = (typename: string, all: Readonly<Record<string, string>>): PsnObject[] =>
  Object.entries(all).map(([type, value]) => typed(typename, { type, value }));

function compatibility({ genres: kinds }: WorldConcept): PsnObject {
  const isForMany = kinds.includes('PARTY') || kinds.includes('FAMILY');
  return typed('CompatibilityNotices', {
    Common: noticeList('CompatibilityNotice', { NO_OF_PLAYERS: isForMany ? '1-4' : '1' }),
    PS4: null,
    PS5: noticeList('CompatibilityNotice', { PS5_VIBRATION: 'OPTIONAL' }),
  });
}

const accessibility = (): PsnObject =>
  typed('AccessibilityNotices', {
    Common: noticeList('AccessibilityNotice', { SUBTITLES: 'Available', CLEAR_TEXT: 'Available' }),
    PS4: null,
    PS5: null,
    PSPC: null,
  });

/** What conceptRetrieveForGameInfo tells. */
export function gameInfo(concept: WorldConcept, store: Store): PsnObject {
  return typed('Concept', {
    combinedLocalizedGenres: genres(concept, store),
    compatibilityNoticesByPlatform: compatibility(concept),
    defaultProduct: ofFirst(concept, store, (product) => ({
      name: productName(product, store),
      platforms: product.platforms,
      publisherName: concept.publisher,
      releaseDate: releaseInstant(concept.release, store),
      screenLanguages: languages,
      spokenLanguages: languages.slice(0, 2),
      starRating: starRating(concept),
    })),
    descriptions: descriptions(store),
    id: concept.id,
    invariantName: conceptName(concept, invariant),
    name: conceptName(concept, store),
    publisherName: concept.publisher,
    releaseDate: releaseDate(concept, store),
  });
}

/** What conceptRetrieveForGameTitle tells. */
export function gameTitle(concept: WorldConcept, store: Store): PsnObject {
  return typed('Concept', {
    defaultProduct: ofFirst(concept, store, (product) => ({
      edition: edition(product, store),
      name: productName(product, store),
      platforms: product.platforms,
      publisherName: concept.publisher,
      topCategory: editions[product.edition].topCategory,
    })),
    descriptions: descriptions(store),
    id: concept.id,
    name: conceptName(concept, store),
    publisherName: concept.publisher,
  });
}

/** What conceptRetrieveForContentRating tells. */
export function contentRatingPage(concept: WorldConcept, store: Store): PsnObject {
  const rating = contentRating(concept.age, concept.genres, store);
  return typed('Concept', {
    contentRating: rating,
    defaultProduct: ofFirst(concept, store, () => ({ contentRating: rating })),
    id: concept.id,
  });
}

/** What conceptRetrieveForCompatibilityNotices tells: accessibility of the product alone. */
export function noticesPage(concept: WorldConcept, store: Store): PsnObject {
  return typed('Concept', {
    accessibilityNoticesByPlatform: null,
    compatibilityNoticesByPlatform: compatibility(concept),
    defaultProduct: ofFirst(concept, store, ({ platforms }) => ({
      accessibilityNoticesByPlatform: accessibility(),
      compatibilityNoticesByPlatform: compatibility(concept),
      platforms,
    })),
    id: concept.id,
    platforms: concept.platforms,
  });
}

/** What conceptRetrieveForAccessibilityFeatures tells. */
export function accessibilityPage({ id }: WorldConcept): PsnObject {
  return typed('Concept', { accessibilityNoticesByPlatform: accessibility(), id });
}

/** What wcaConceptRetrieveForLegalText tells. */
export function legalPage(concept: WorldConcept, store: Store): PsnObject {
  return typed('Concept', {
    defaultProduct: ofFirst(concept, store, () => ({
      descriptions: descriptions(store),
      privacyPolicy: concept.publisher === 'Gumdrop Dynamo' ? 'We keep nothing but your high score.' : null,
      publisherName: concept.publisher,
    })),
    id: concept.id,
  });
}
