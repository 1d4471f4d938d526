/*
 * How to capture a new hash: open the PlayStation Store in a browser, watch the requests to `/api/graphql/v1/op`
 * in the network panel, and copy `sha256Hash` out of the `extensions` parameter of the operation that is named
 * here. Put it first in `versions`, with today's date.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import type { CategoryGridData, ConceptData, ConceptOffersData, ProductData, ProductOffersData } from './upstream.js';

interface GridVariables {
  readonly id: string;
  readonly pageArgs: { readonly size: number; readonly offset: number };
  readonly sortBy: { readonly name: string; readonly isAscending: boolean } | null;
  /** `facet:VALUE` each. PSN ignores a facet that it does not know. */
  readonly filterBy: readonly string[];
  /** Facets to count; none means the category's usual ones. */
  readonly facetOptions: readonly string[];
}

const hour = 3600;
const web = { host: 'web', client: '@sie-ppr-web-store/app' } as const;

export const operations = defineOperations('store', {
  /** A game over all its editions and regions; no price. */
  concept: operation<{ conceptId: string; productId: '' }, ConceptData>({
    operationName: 'metGetConceptById',
    auth: 'none',
    audience: 'everyone',
    lifetimeSeconds: 6 * hour,
    status: 'live',
    versions: [{ ...web, sha256: 'cc90404ac049d935afbd9968aef523da2b6723abfb9d586e5f77ebf7c5289006', capturedOn: '2026-09' }],
  }),

  /** What one region's store sells under an id; no price. */
  product: operation<{ productId: string }, ProductData>({
    operationName: 'metGetProductById',
    auth: 'none',
    audience: 'everyone',
    lifetimeSeconds: 6 * hour,
    status: 'live',
    versions: [{ ...web, sha256: 'a128042177bd93dd831164103d53b73ef790d56f51dae647064cb8f9d9fc9d1a', capturedOn: '2026-09' }],
  }),

  /** One page of a category: concepts or products, with prices, facets and sort orders. */
  categoryGrid: operation<GridVariables, CategoryGridData>({
    operationName: 'categoryGridRetrieve',
    auth: 'none',
    audience: 'everyone',
    lifetimeSeconds: 600,
    status: 'live',
    versions: [
      { ...web, sha256: '88c0b9a1273c6d320c51cd73e390924e21ae28bf09f01cde8b84b1034b16cd03', capturedOn: '2026-09' },
      { ...web, sha256: '4e41660b6732f35c99fc5541926b7502a09557924e8c2cfebd1beb1a5c8c8f81', capturedOn: '2026-07' },
      { ...web, sha256: '257713466fc3264850aa473409a29088e3a4115e6e69e9fb3e061c8dd5b9f5c6', capturedOn: '2026-05' },
      { ...web, sha256: '757de84ff8efb4aeaa78f4faf51bd610bce94a3fcb248ba158916cb88c5cdb7c', capturedOn: '2025-09' },
      { ...web, sha256: '4ce7d410a4db2c8b635a48c1dcec375906ff63b19dadd87e073f8fd0c0481d35', capturedOn: '2026-07' },
      { ...web, sha256: '9845afc0dbaab4965f6563fffc703f588c8e76792000e8610843b8d3ee9c4c09', capturedOn: '2026-08' },
    ],
  }),

  /** What a product costs, offer by offer. */
  productOffers: operation<{ productId: string }, ProductOffersData>({
    operationName: 'productRetrieveForCtasWithPrice',
    auth: 'none',
    audience: 'everyone',
    lifetimeSeconds: 600,
    status: 'live',
    versions: [
      { ...web, sha256: '1f0ca607e170abbfb7d67bd76c9bbc97f21fe2e807be49e5fe764e14566cb605', capturedOn: '2026-09' },
      { ...web, sha256: 'aa9fb87d783a1df3822327f4126c3d1a0660b5654a77cf405c2779c443a67d0d', capturedOn: '2026-06' },
      { ...web, sha256: '737838e0e3fe50986b4087b51327970a71c80497576bea07904e9ecf4a2dab02', capturedOn: '2026-03' },
      { ...web, sha256: '8532da7eda369efdad054ca8f885394a2d0c22d03c5259a422ae2bb3b98c5c99', capturedOn: '2020-10' },
    ],
  }),

  /** What a game costs, offer by offer: those of its default product, or of each of its products. */
  conceptOffers: operation<{ conceptId: string }, ConceptOffersData>({
    operationName: 'conceptRetrieveForCtasWithPrice',
    auth: 'none',
    audience: 'everyone',
    lifetimeSeconds: 600,
    status: 'live',
    versions: [
      { ...web, sha256: 'c47dab9bb8162ee451bc6f0d8c2e8738ab48c8dd7c50dbe2b30f441c1b8ca119', capturedOn: '2026-09' },
      { ...web, sha256: 'eab9d873f90d4ad98fd55f07b6a0a606e6b3925f2d03b70477234b79c1df30b5', capturedOn: '2026-07' },
    ],
  }),
});
