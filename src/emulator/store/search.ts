import { found, type OperationAnswer, type OperationResult } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import type { Store } from '../world/stores.js';
import { world } from '../world/world.js';
import { conceptCard, conceptName, productCard, productName } from './items.js';
import { badRequest } from './refusals.js';

const root = 'universalSearch';
const pageLimit = 50;

/** Products first, then games that are announced and not sold; whatever bears each of the words. */
function findAll(term: string, store: Store, now: number): (() => PsnObject)[] {
  const words = term.toLowerCase().split(/\s+/);
  const fits = (name: string): boolean => words.every((word) => name.toLowerCase().includes(word));
  const products = world.products.filter(
    (product) => product.territory === store.territory && fits(productName(product, store)),
  );
  const announced = world.concepts.filter(
    (concept) => concept.productIds.length === 0 && fits(conceptName(concept, store)),
  );
  return [
    ...products.map((product) => () => productCard(product, store, now)),
    ...(store.territory === undefined ? [] : announced).map(
      (concept) => () => conceptCard(concept, store, now),
    ),
  ];
}

function answer(variables: Readonly<Record<string, unknown>>, store: Store, now: number): OperationResult {
  const size = Number(variables['pageSize']);
  const offset = Number(variables['pageOffset']);
  if (size > pageLimit)
    return badRequest(root, `"pageSize" must be less than or equal to ${pageLimit}`, 'search');
  const isOfStore =
    variables['countryCode'] === store.country && variables['languageCode'] === store.language;
  const all = isOfStore ? findAll(String(variables['searchTerm']), store, now) : [];
  const next = offset + size < all.length ? cursorAt(offset + size) : '';
  const isForeign = offset > 0 && variables['nextCursor'] !== cursorAt(offset);
  return found(
    root,
    typed('UniversalSearchResponse', {
      next,
      pageInfo: typed('PageInfo', { isLast: next === '', offset, size, totalCount: all.length }),
      results: isForeign ? [] : all.slice(offset, offset + size).map((card) => card()),
    }),
  );
}

/** Opaque to clients; a page is found only with the cursor that the page before gave. */
const cursorAt = (offset: number): string => Buffer.from(`search-relevancy-${offset}`).toString('base64url');

/** The store's search, by registry key. */
export const searchAnswers: Readonly<Record<string, OperationAnswer>> = {
  'store.search': {
    root,
    variables: {
      countryCode: 'String!',
      languageCode: 'String!',
      nextCursor: 'String',
      pageOffset: 'Int!',
      pageSize: 'Int!',
      searchTerm: 'String!',
    },
    answer: (variables, { store, now }) => answer(variables, store, now),
  },
};
