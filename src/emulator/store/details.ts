import { contentRating } from './content-ratings.js';
import { typed, type PsnObject } from '../psn-object.js';
import { conceptMedia, conceptName, productMedia, productName } from './items.js';
import { wordsOf } from './words.js';
import type { Release, WorldConcept, WorldProduct } from '../world/model.js';
import { editions } from '../world/products.js';
import { storeOf, type Store } from '../world/stores.js';
import { world } from '../world/world.js';

/** The first moment of a day on the store's clocks, in UTC: in Europe that is the evening before. */
export function releaseInstant({ day }: Release, { utcOffset }: Store): string {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) - utcOffset * 3_600_000);
  return at.toISOString().replace('.000Z', 'Z');
}

/** Genres in the store's language. */
export function genres(concept: WorldConcept, store: Store): PsnObject[] {
  const words = wordsOf(store.language);
  return concept.genres.map((name) => typed('LocalizedGenreSubGenre', { value: words.genre(name) }));
}

/** Texts in the store's language; two of them are legal. */
export function descriptions(store: Store): PsnObject[] {
  const words = wordsOf(store.language);
  return [
    typed('Description', { subType: 'NONE', type: 'SHORT', value: words.description('short') }),
    typed('Description', { subType: 'NONE', type: 'LONG', value: words.description('long') }),
    typed('Description', { subType: 'NONE', type: 'LEGAL', value: words.description('legal') }),
    typed('Description', { subType: 'SCEE_TOS', type: 'LEGAL', value: words.description('legal') }),
  ];
}

function classificationOf(product: WorldProduct, store: Store): Record<string, string> {
  const { classification } = editions[product.edition];
  return {
    localizedStoreDisplayClassification: wordsOf(store.language).classification(classification),
    storeDisplayClassification: classification,
  };
}

function defaultProduct(concept: WorldConcept, store: Store): PsnObject | null {
  const [product] = world.productsIn(concept, store.territory);
  if (product === undefined) return null;
  return typed('Product', {
    id: product.id,
    ...classificationOf(product, store),
    media: [],
    name: productName(product, store),
    npTitleId: product.titleId,
    platforms: product.platforms,
    price: null,
  });
}

/** The invariant name is the one that no translation changes. */
export const invariant = storeOf('en-US');

/** A concept's date with how exactly it is known. */
export function releaseDate({ release }: WorldConcept, store: Store): PsnObject {
  return typed('ReleaseDate', { type: release.precision, value: releaseInstant(release, store) });
}

/** Everything that metGetConceptById tells. */
export function conceptDetails(concept: WorldConcept, store: Store): PsnObject {
  return typed('Concept', {
    combinedLocalizedGenres: genres(concept, store),
    defaultProduct: defaultProduct(concept, store),
    descriptions: descriptions(store),
    id: concept.id,
    invariantName: conceptName(concept, invariant),
    media: conceptMedia(concept),
    name: conceptName(concept, store),
    publisherName: concept.publisher,
    releaseDate: releaseDate(concept, store),
  });
}

/** Which edition a product is; null for what has none. */
export function edition(product: WorldProduct, store: Store): PsnObject | null {
  const { type, features } = editions[product.edition];
  if (type === null) return null;
  return typed('ProductEdition', {
    features,
    name: productName(product, store),
    ordering: product.edition === 'bundle' ? 30 : null,
    type,
  });
}

/** Everything that metGetProductById tells; its release date is a plain date, unlike a concept's. */
export function productDetails(product: WorldProduct, concept: WorldConcept, store: Store): PsnObject {
  const { classification, topCategory } = editions[product.edition];
  return typed('Product', {
    ...classificationOf(product, store),
    backwardsCompatibilityCategory: null,
    combinedLocalizedGenres: genres(concept, store),
    concept: typed('Concept', { id: concept.id }),
    contentRating: contentRating(concept.age, concept.genres, store),
    descriptions: descriptions(store),
    edition: edition(product, store),
    id: product.id,
    invariantName: productName(product, invariant),
    media: productMedia(product),
    name: productName(product, store),
    npTitleId: product.titleId,
    platforms: product.platforms,
    publisherName: concept.publisher,
    releaseDate: releaseInstant(concept.release, store),
    subType: classification,
    topCategory,
  });
}
