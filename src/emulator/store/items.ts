import { skuPrice } from './price-tags.js';
import { typed, type PsnObject } from '../psn-object.js';
import { wordsOf } from './words.js';
import type { WorldConcept, WorldProduct } from '../world/model.js';
import { editions } from '../world/products.js';
import { type Store, termsIn } from '../world/stores.js';
import { world } from '../world/world.js';

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function media(
  folder: string,
  kinds: readonly (readonly [role: string, type: string, file: string])[],
): PsnObject[] {
  return kinds.map(([role, type, file]) =>
    typed('Media', { role, type, url: `https://image.example/${folder}/${file}` }),
  );
}

/** A concept's pictures and trailer. */
export function conceptMedia({ name }: WorldConcept): PsnObject[] {
  return media(slugOf(name), [
    ['PREVIEW', 'VIDEO', 'trailer.mp4'],
    ['GAMEHUB_COVER_ART', 'IMAGE', 'cover.png'],
    ['PORTRAIT_BANNER', 'IMAGE', 'portrait.png'],
    ['SCREENSHOT', 'IMAGE', 'first.jpg'],
    ['SCREENSHOT', 'IMAGE', 'second.jpg'],
    ['MASTER', 'IMAGE', 'master.png'],
  ]);
}

/** A product's pictures; each edition has its own key art. */
export function productMedia({ conceptId, edition }: WorldProduct): PsnObject[] {
  const folder = slugOf(world.concept(conceptId)?.name ?? conceptId);
  return media(folder, [
    ['GAMEHUB_COVER_ART', 'IMAGE', 'cover.png'],
    ['EDITION_KEY_ART', 'IMAGE', `${edition.toLowerCase()}.png`],
    ['SCREENSHOT', 'IMAGE', 'first.jpg'],
    ['MASTER', 'IMAGE', 'master.png'],
  ]);
}

/** A concept's name in a store's language. */
export function conceptName({ name, japaneseName }: WorldConcept, { language }: Store): string {
  return language === 'ja' ? japaneseName : name;
}

/** A product's name in a store's language: the game's and the edition's. */
export function productName({ conceptId, edition }: WorldProduct, store: Store): string {
  const concept = world.concept(conceptId);
  const name = concept === undefined ? conceptId : conceptName(concept, store);
  return `${name} ${wordsOf(store.language).edition(edition)}`.trim();
}

function personalizedMeta(own: readonly PsnObject[]): PsnObject {
  return typed('PersonalizedMeta', { hasMediaOverrides: false, media: own });
}

/** A concept as grids show it: its best price, of its products only the ids. */
export function conceptCard(concept: WorldConcept, store: Store, now: number): PsnObject {
  const sold = world.productsIn(concept, store.territory);
  const [best] = sold;
  const own = conceptMedia(concept);
  return typed('Concept', {
    id: concept.id,
    media: own,
    name: conceptName(concept, store),
    personalizedMeta: personalizedMeta(own),
    price: best === undefined ? null : skuPrice(termsIn(store, best), store, now),
    products: sold.map(({ id }) => typed('Product', { id })),
  });
}

/** A product as grids show it. */
export function productCard(product: WorldProduct, store: Store, now: number): PsnObject {
  const { classification } = editions[product.edition];
  const own = productMedia(product);
  return typed('Product', {
    id: product.id,
    localizedStoreDisplayClassification: wordsOf(store.language).classification(classification),
    media: own,
    name: productName(product, store),
    npTitleId: product.titleId,
    personalizedMeta: personalizedMeta(own),
    platforms: product.platforms,
    price: skuPrice(termsIn(store, product), store, now),
    skus: [typed('Sku', { id: product.skuId, name: null, type: 'STANDARD' })],
    storeDisplayClassification: classification,
  });
}
