import { ratingMark } from './content-ratings.js';
import { currentAmount } from './price-tags.js';
import { typed, type PsnObject } from '../psn-object.js';
import { releaseInstant } from './details.js';
import { conceptCard, conceptName, productCard, productName } from './items.js';
import { wordsOf } from './words.js';
import type { WorldCategory, WorldConcept, WorldProduct } from '../world/model.js';
import { editions } from '../world/products.js';
import { type Store, termsIn } from '../world/stores.js';
import { world } from '../world/world.js';

/** A member of a category with what grids filter and sort by. */
export interface GridRow {
  readonly name: string;
  readonly releasedAt: number;
  readonly salesRank: number;
  /** In the store's currency; undefined where there is none to pay. */
  readonly amount: number | undefined;
  /** The value of each facet, with its display name. */
  readonly facets: Readonly<Record<string, readonly (readonly [key: string, displayName: string])[]>>;
  readonly card: () => PsnObject;
}

/** Highest amounts of the price ranges, in minor units. */
const priceSteps = [0, 99, 199, 499, 999, 1999, 3999] as const;

function priceRanges(amount: number | undefined): (readonly [string, string])[] {
  if (amount === undefined) return [];
  return priceSteps
    .filter((most) => amount <= most)
    .map((most) => [`0-${most}`, most === 0 ? 'Free' : `0-${most}`]);
}

function releaseWindow(releasedAt: number, now: number): (readonly [string, string])[] {
  const days = (releasedAt - now) / 86_400_000;
  if (days <= 0 && days >= -30) return [['last_thirty_days', 'Just Released']];
  if (days > 0 && days <= 30) return [['next_thirty_days', 'Coming soon']];
  return [];
}

function toRow(concept: WorldConcept, product: WorldProduct | undefined, store: Store, now: number) {
  const words = wordsOf(store.language);
  const releasedAt = Date.parse(releaseInstant(concept.release, store));
  const amount = product === undefined ? undefined : currentAmount(termsIn(store, product), store);
  const platforms = product?.platforms ?? concept.platforms;
  return {
    releasedAt,
    salesRank: concept.salesRank,
    amount,
    facets: {
      targetPlatforms: platforms.map((platform) => [platform, platform] as const),
      conceptGenres: concept.genres.map((genre) => [genre, words.genre(genre)] as const),
      productGenres: concept.genres.map((genre) => [genre, words.genre(genre)] as const),
      conceptReleaseDate: releaseWindow(releasedAt, now),
      productReleaseDate: releaseWindow(releasedAt, now),
      webBasePrice: priceRanges(amount),
      ageRating: [ratingMark(concept.age, store)],
    },
  };
}

function conceptRow(id: string, store: Store, now: number): GridRow[] {
  const concept = world.concept(id);
  if (concept === undefined) return [];
  const [best] = world.productsIn(concept, store.territory);
  const isAnnounced = concept.productIds.length === 0 && store.territory !== undefined;
  if (best === undefined && !isAnnounced) return [];
  return [
    {
      ...toRow(concept, best, store, now),
      name: conceptName(concept, store),
      card: () => conceptCard(concept, store, now),
    },
  ];
}

function productRow(id: string, store: Store, now: number): GridRow[] {
  const product = world.product(id);
  const concept = world.concept(product?.conceptId ?? '');
  if (product === undefined || concept === undefined || product.territory !== store.territory) return [];
  const { classification } = editions[product.edition];
  const row = toRow(concept, product, store, now);
  // A facet spells this classification with a hyphen, answers with an underscore.
  const key = classification.replace('ADD_ON', 'ADD-ON');
  const label = wordsOf(store.language).classification(classification);
  return [
    {
      ...row,
      facets: { ...row.facets, storeDisplayClassification: [[key, label] as const] },
      name: productName(product, store),
      card: () => productCard(product, store, now),
    },
  ];
}

/** What a store sells of a category, in the editors' order. */
export function gridRows({ lists, memberIds }: WorldCategory, store: Store, now: number): readonly GridRow[] {
  const toRows = lists === 'concepts' ? conceptRow : productRow;
  return memberIds.flatMap((id) => toRows(id, store, now));
}

/** The facets that a category counts unless asked for others. */
export function usualFacets({ lists }: WorldCategory): readonly string[] {
  return lists === 'concepts'
    ? ['webBasePrice', 'conceptGenres', 'targetPlatforms', 'conceptReleaseDate', 'ageRating']
    : [
        'webBasePrice',
        'productGenres',
        'targetPlatforms',
        'storeDisplayClassification',
        'productReleaseDate',
        'ageRating',
      ];
}

const facetNames: Readonly<Record<string, string>> = {
  webBasePrice: 'Price',
  conceptGenres: 'Genre',
  productGenres: 'Genre',
  targetPlatforms: 'Platform',
  storeDisplayClassification: 'Type',
  conceptReleaseDate: 'Release Date',
  productReleaseDate: 'Release Date',
  ageRating: 'Age Rating',
};

/** Whether grids know a facet; they ignore others in silence. */
export function isKnownFacet(name: string): boolean {
  return name in facetNames;
}

/** A facet with how many of the rows have each of its values. */
export function countFacet(name: string, rows: readonly GridRow[]): PsnObject {
  const counts = new Map<string, { displayName: string; count: number }>();
  for (const [key, displayName] of rows.flatMap(({ facets }) => facets[name] ?? [])) {
    counts.set(key, { displayName, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return typed('FacetOption', {
    displayName: facetNames[name] ?? name,
    name,
    values: Array.from(counts, ([key, told]) => typed('FacetValue', { ...told, key })),
  });
}
