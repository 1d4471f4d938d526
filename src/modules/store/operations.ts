/*
 * How to capture a new hash: open the PlayStation Store in a browser, watch the requests to `/api/graphql/v1/op`
 * in the network panel, and copy `sha256Hash` out of the `extensions` parameter of the operation that is named
 * here. Put it first in `versions`, with today's date. Those of the wishlist, of games' search and of the account's
 * lists are the PS App's: watch its requests through a proxy of your own.
 */
import { defineOperations, operation } from '../../psn/operation.js';
import type { ContextSearchData, ContextSearchVariables, DomainSearchData, DomainSearchVariables } from '../app-search.js';
import { wishlist, wishlistedIds } from './documents.js';
import type { GameHit } from './game-search.js';
import type { ConceptData, ConceptEditionsData, ProductData, ProductEditionsData } from './upstream.js';
import type {
  CategoryGridData,
  CategoryGridsData,
  CategoryStrandData,
  CategoryStrandsData,
  ConceptAddOnsData,
  PlusOffersData,
  SearchData,
  TitleAddOnsData,
  WishlistData,
} from './upstream-lists.js';

interface PageArguments {
  readonly size: number;
  readonly offset: number;
}

/** A page of a category. */
interface ListVariables {
  readonly id: string;
  readonly pageArgs: PageArguments;
}

interface GridVariables {
  readonly id: string;
  readonly pageArgs: PageArguments;
  readonly sortBy: { readonly name: string; readonly isAscending: boolean } | null;
  /** `facet:VALUE` each. PSN ignores a facet that it does not know. */
  readonly filterBy: readonly string[];
  /** Facets to count; none means the category's usual ones. */
  readonly facetOptions: readonly string[];
}

interface SearchVariables {
  readonly searchTerm: string;
  /** They have to agree with the store that is asked. */
  readonly countryCode: string;
  readonly languageCode: string;
  /** What the page before gave as `next`; empty for the first. */
  readonly nextCursor: string;
  readonly pageOffset: number;
  readonly pageSize: number;
}

interface ConceptId {
  readonly conceptId: string;
}
interface ProductId {
  readonly productId: string;
}

const hour = 3600;
const web = { host: 'web', client: '@sie-ppr-web-store/app' } as const;
const catalogue = { auth: 'none', audience: 'everyone', lifetimeSeconds: 6 * hour, status: 'live' } as const;
const priced = { ...catalogue, lifetimeSeconds: 600 } as const;
const app = { host: 'mobile', client: 'PlayStationApp-Android' } as const;
const ofAccount = { auth: 'required', audience: 'account', lifetimeSeconds: 60, status: 'live' } as const;

export const operations = defineOperations('store', {
  /** A game over all its editions and regions; no price. */
  concept: operation<{ conceptId: string; productId: '' }, ConceptData>({
    ...catalogue,
    operationName: 'metGetConceptById',
    versions: [{ ...web, sha256: 'cc90404ac049d935afbd9968aef523da2b6723abfb9d586e5f77ebf7c5289006', capturedOn: '2026-09' }],
  }),

  /** What one region's store sells under an id; no price. */
  product: operation<ProductId, ProductData>({
    ...catalogue,
    operationName: 'metGetProductById',
    versions: [{ ...web, sha256: 'a128042177bd93dd831164103d53b73ef790d56f51dae647064cb8f9d9fc9d1a', capturedOn: '2026-09' }],
  }),

  /** A game's names, and little else: the smallest answer about a concept. */
  conceptNames: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'queryRetrieveTelemetryDataPDPConcept',
    versions: [{ ...web, sha256: '3fc354c90bf032e8ce86f7ebbe761e8a9315b23d564612ff4587f8a6bbc16d19', capturedOn: '2026-07' }],
  }),

  /** Publisher, dates, genres and languages of a game. */
  gameInfo: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'conceptRetrieveForGameInfo',
    versions: [{ ...web, sha256: '156bf37e6d6091b4d584ebf5f430a65e818b6120525dd82a0745352d21619da6', capturedOn: '2026-07' }],
  }),

  /** Publisher and name of a game, as its page shows them on top. */
  gameTitle: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'conceptRetrieveForGameTitle',
    versions: [
      { ...web, sha256: 'd244286e38044363f1fb6707f719d41558c74542fc421503a38124ca87068812', capturedOn: '2026-07' },
      { ...web, sha256: 'e9faf8c60bf31d71c5e72ff36f9f5ebc713e62d93e975e538e72c1875de8c27b', capturedOn: '2026-07' },
    ],
  }),

  /** A game's age rating. */
  contentRating: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'conceptRetrieveForContentRating',
    versions: [{ ...web, sha256: 'b504e0bc68af3dc08bc56c0001b27da26ed15d70827420f80805b2d031a95aa8', capturedOn: '2026-07' }],
  }),

  /** What a game needs, supports and offers for accessibility. */
  notices: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'conceptRetrieveForCompatibilityNotices',
    versions: [{ ...web, sha256: 'fb1a981a21d7a00ba72bd79d3998044d77207687a5aa1d3a17d90d7b7f3acb05', capturedOn: '2026-07' }],
  }),

  /** What a game offers for accessibility. */
  accessibility: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'conceptRetrieveForAccessibilityFeatures',
    versions: [{ ...web, sha256: '5ad27cf7d1f053068dabf46cc131518a7b7d686e9d64daa1a500d8faab0444c2', capturedOn: '2026-07' }],
  }),

  /** A game's legal notices. */
  legalText: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'wcaConceptRetrieveForLegalText',
    versions: [{ ...web, sha256: 'b4c35dd0b4ec1541041699ac77e0f607d510d9b2b1e4ad9d2e743e1727f5aeb8', capturedOn: '2026-07' }],
  }),

  /** Pictures and films of a game. */
  conceptMedia: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'conceptRetrieveForMediaCarousel',
    versions: [{ ...web, sha256: '404d96e0672728c19708b6519bcdc1427c5270ce76d9cb009cca39b8e68ace7b', capturedOn: '2026-07' }],
  }),

  /** Pictures and films of a game's first product. */
  defaultProductMedia: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'conceptRetrieveForMedia',
    versions: [{ ...web, sha256: '615a2c4618229aa2f11c10fe497eaf4fdc151e4dcc0b6b82e154aeacb0123c2d', capturedOn: '2026-07' }],
  }),

  /** Pictures and films of a product. */
  productMedia: operation<ProductId, ProductData>({
    ...catalogue,
    operationName: 'productRetrieveForMediaCarousel',
    versions: [{ ...web, sha256: '1c9f30320cd7bdc24baf4e311fe1457247e9819c0be1019890e47ebc4fa4886a', capturedOn: '2026-09' }],
  }),

  /** What players think of a game. */
  conceptStarRating: operation<ConceptId, ConceptData>({
    ...catalogue,
    operationName: 'wcaConceptStarRatingRetrive',
    versions: [
      { ...web, sha256: '6c476325b232d51aca55ce143d6f946860e22174a263967fbb9e1da4f78489fa', capturedOn: '2026-09' },
      { ...web, sha256: '8c3dea41cf2f56baf3e0e0bfdf5e7298fa2941ab7488b8d7859bb0200dfb99b9', capturedOn: '2026-07' },
      { ...web, sha256: 'e12dc5cef72296a437b4d71e0b130010bf3707ab981b585ba00d1d5773ce2092', capturedOn: '2026-07' },
    ],
  }),

  /** What players think of a product. */
  productStarRating: operation<ProductId, ProductData>({
    ...catalogue,
    operationName: 'wcaProductStarRatingRetrive',
    versions: [
      { ...web, sha256: '799fa113378f699281e0eda3154c54e03d763f6a98ad9a1378d58b1c2cb76cec', capturedOn: '2026-09' },
      { ...web, sha256: '375261278d57455869b962bb5642868cea24e067793814d5b41767b3b082a2d8', capturedOn: '2026-07' },
      { ...web, sha256: 'cedd370c39e89da20efa7b2e55710e88cb6e6843cc2f8203f7e73ba4751e7253', capturedOn: '2026-07' },
    ],
  }),

  /** The game that a product belongs to. */
  conceptOfProduct: operation<ProductId, ProductData>({
    ...catalogue,
    operationName: 'metGetConceptByProductIdQuery',
    versions: [{ ...web, sha256: '0a4c9f3693b3604df1c8341fdc3e481f42eeecf961a996baaa65e65a657a6433', capturedOn: '2026-07' }],
  }),

  /** The editions of a game, by name. */
  conceptEditions: operation<ConceptId, ConceptEditionsData>({
    ...catalogue,
    operationName: 'wcaConceptEditionsRetrive',
    versions: [{ ...web, sha256: '569ddaade7bd7bd2ca84c0282f250b5a0c11afaf18ea0a392795c4a6e0355bb3', capturedOn: '2026-09' }],
  }),

  /** The editions beside a product, by name. */
  productEditions: operation<ProductId, ProductEditionsData>({
    ...catalogue,
    operationName: 'wcaProductEditionsRetrive',
    versions: [{ ...web, sha256: '426787dded75268971b135d28a717c10934e37a5e88fb014eb982471ff7dc50d', capturedOn: '2026-08' }],
  }),

  /** What a game costs: the price of its first product. */
  conceptPrice: operation<ConceptId, ConceptData>({
    ...priced,
    operationName: 'metGetPricingDataByConceptId',
    versions: [{ ...web, sha256: 'abcb311ea830e679fe2b697a27f755764535d825b24510ab1239a4ca3092bd09', capturedOn: '2026-09' }],
  }),

  /** What a game costs, offer by offer: those of its default product, or of each of its products. */
  conceptOffers: operation<ConceptId, ConceptData>({
    ...priced,
    operationName: 'conceptRetrieveForCtasWithPrice',
    versions: [
      { ...web, sha256: 'c47dab9bb8162ee451bc6f0d8c2e8738ab48c8dd7c50dbe2b30f441c1b8ca119', capturedOn: '2026-09' },
      { ...web, sha256: 'eab9d873f90d4ad98fd55f07b6a0a606e6b3925f2d03b70477234b79c1df30b5', capturedOn: '2026-07' },
    ],
  }),

  /** What a product costs, offer by offer. */
  productOffers: operation<ProductId, ProductData>({
    ...priced,
    operationName: 'productRetrieveForCtasWithPrice',
    versions: [
      { ...web, sha256: '1f0ca607e170abbfb7d67bd76c9bbc97f21fe2e807be49e5fe764e14566cb605', capturedOn: '2026-09' },
      { ...web, sha256: 'aa9fb87d783a1df3822327f4126c3d1a0660b5654a77cf405c2779c443a67d0d', capturedOn: '2026-06' },
      { ...web, sha256: '737838e0e3fe50986b4087b51327970a71c80497576bea07904e9ecf4a2dab02', capturedOn: '2026-03' },
      { ...web, sha256: '8532da7eda369efdad054ca8f885394a2d0c22d03c5259a422ae2bb3b98c5c99', capturedOn: '2020-10' },
    ],
  }),

  /** Everything sold of a game, with editions and offers. */
  conceptProducts: operation<ConceptId, ConceptData>({
    ...priced,
    operationName: 'conceptRetrieveForUpsellWithCtas',
    versions: [{ ...web, sha256: '278822e6c6b9f304e4c788867b3e8a448c67847ac932d09213d5085811be3a18', capturedOn: '2026-07' }],
  }),

  /** The same, by the id of one of the products. */
  productSiblings: operation<ProductId, ProductData>({
    ...priced,
    operationName: 'productRetrieveForUpsellWithCtas',
    versions: [
      { ...web, sha256: 'a110672db9e20dc4f4d655fffd2f3a09730914ec3458cfb53de70cb2b526af53', capturedOn: '2026-08' },
      { ...web, sha256: 'fb0bfa0af4d8dc42b28fa5c077ed715543e7fb8a3deff8117a50b99864d246f1', capturedOn: '2026-01' },
      { ...web, sha256: 'bedffc84f86faddaf8897c2a19e3a3308cf58aecd772a4a363fe438fa18ed45f', capturedOn: '2024-01' },
      { ...web, sha256: 'd5b5cd4bdbff9886a426c25df39513e4bf3325b3e0612fbf4a905382123fff56', capturedOn: '2023-02' },
      { ...web, sha256: '7d46a3b7949a7a980a04213ba6355c72b3713cb96f2e3cb077f318883fa3092b', capturedOn: '2020-10' },
    ],
  }),

  /** One page of the add-ons of a game; no total. */
  conceptAddOns: operation<{ conceptId: string; pageArgs: PageArguments }, ConceptAddOnsData>({
    ...priced,
    operationName: 'getAddOnProductsByConcept',
    versions: [{ ...web, sha256: '23c26f5664dfee6d0a88183f4a6ba624b5d7ad082cf1768fb1c0b7c17b8a477e', capturedOn: '2026-07' }],
  }),

  /** One page of the add-ons of a title. */
  titleAddOns: operation<{ npTitleId: string; pageArgs: PageArguments }, TitleAddOnsData>({
    ...priced,
    operationName: 'metGetAddOnsByTitleId',
    versions: [{ ...web, sha256: 'e98d01ff5c1854409a405a5f79b5a9bcd36a5c0679fb33f4e18113c157d4d916', capturedOn: '2026-07' }],
  }),

  /** One page of a category: concepts or products, with prices, facets and sort orders. */
  categoryGrid: operation<GridVariables, CategoryGridData>({
    ...priced,
    operationName: 'categoryGridRetrieve',
    versions: [
      { ...web, sha256: '88c0b9a1273c6d320c51cd73e390924e21ae28bf09f01cde8b84b1034b16cd03', capturedOn: '2026-09' },
      { ...web, sha256: '4e41660b6732f35c99fc5541926b7502a09557924e8c2cfebd1beb1a5c8c8f81', capturedOn: '2026-07' },
      { ...web, sha256: '257713466fc3264850aa473409a29088e3a4115e6e69e9fb3e061c8dd5b9f5c6', capturedOn: '2026-05' },
      { ...web, sha256: '757de84ff8efb4aeaa78f4faf51bd610bce94a3fcb248ba158916cb88c5cdb7c', capturedOn: '2025-09' },
      { ...web, sha256: '4ce7d410a4db2c8b635a48c1dcec375906ff63b19dadd87e073f8fd0c0481d35', capturedOn: '2026-07' },
      { ...web, sha256: '9845afc0dbaab4965f6563fffc703f588c8e76792000e8610843b8d3ee9c4c09', capturedOn: '2026-08' },
    ],
  }),

  /** One page of a category's strand: products, as a shelf shows them. */
  categoryStrand: operation<ListVariables, CategoryStrandData>({
    ...priced,
    operationName: 'categoryStrandRetrieve',
    versions: [
      { ...web, sha256: '5426f8d7515b00e0bff77e6e6905d7ecb8b20e4495c14ec424cf21676e7e73e1', capturedOn: '2026-08' },
      { ...web, sha256: '3d034d23d4f6f6fc5c93c796ab96f8e98c48d164ee65365e6d0ef6dea06e6401', capturedOn: '2021-01' },
    ],
  }),

  /** One page of what a term finds in the store. */
  search: operation<SearchVariables, SearchData>({
    ...priced,
    operationName: 'getSearchResults',
    versions: [
      { ...web, sha256: '4df6284f982e57bec70f23c77e2c219dc792eb19af7fb3d3a81767aa3f1958aa', capturedOn: '2026-09' },
      { ...web, sha256: '6ef5e809c35a056a1150fdcf513d9c505484dd1a946b6208888435c3182f105a', capturedOn: '2026-02' },
    ],
  }),

  /** What a tier of PlayStation Plus costs. */
  plusOffers: operation<{ tierLabel: string }, PlusOffersData>({
    ...priced,
    operationName: 'featuresRetrieve',
    versions: [{ ...web, sha256: '010870e8b9269c5bcf06b60190edbf5229310d8fae5b86515ad73f05bd11c4d1', capturedOn: '2026-07' }],
  }),

  /** What the signed-in account wants; since mid 2025 without prices. */
  wishlist: operation<object, WishlistData>({
    ...ofAccount,
    operationName: 'metGetStoreWishlist',
    versions: [{ ...app, sha256: '571149e8aa4d76af7dd33b92e1d6f8f828ebc5fa8f0f6bf51a8324a0e6d71324', capturedOn: '2026-07', document: wishlist }],
  }),

  /** The ids of what it wants. */
  wishlistedIds: operation<object, WishlistData>({
    ...ofAccount,
    operationName: 'metGetWishlistedItemIds',
    versions: [{ ...app, sha256: 'b6806dfb753534531c49cd087c5645d3f2293a292b360eeb7fd917f7c77b67dc', capturedOn: '2026-01', document: wishlistedIds }],
  }),

  /** What a term finds in the app: the first games and the first add-ons. */
  gameSearch: operation<ContextSearchVariables, ContextSearchData<GameHit>>({
    ...ofAccount,
    operationName: 'metGetContextSearchResults',
    versions: [{ ...app, sha256: 'a2fbc15433b37ca7bfcd7112f741735e13268f5e9ebd5ffce51b85acc126f41d', capturedOn: '2026-07' }],
  }),

  /** A further page of the games or of the add-ons. */
  gameSearchPage: operation<DomainSearchVariables, DomainSearchData<GameHit>>({
    ...ofAccount,
    operationName: 'metGetDomainSearchResults',
    versions: [{ ...app, sha256: 'b51624299bd17b3799f77c9f097cc8887a04d3873f0329095976a841595bc902', capturedOn: '2026-07' }],
  }),

  /** One page of a category as the app shows it to the account. */
  accountGrid: operation<ListVariables, CategoryGridData>({
    ...ofAccount,
    operationName: 'metGetCategoryGrid',
    versions: [{ ...app, sha256: 'b67a9e4414b80d8d762bf12a588c6125467ae0bb3bbe3cee3f7696c6984f8ef6', capturedOn: '2026-07' }],
  }),

  /** Pages of several categories at once. The newer hash is left out, since nobody has shown its answer. */
  accountGrids: operation<{ grids: readonly ListVariables[] }, CategoryGridsData>({
    ...ofAccount,
    operationName: 'metGetCategoryGrids',
    versions: [{ ...app, sha256: 'cc0b6513521c59a321bf62334fa23a92f22cd2ce1abe9f014fadac6379e414a8', capturedOn: '2026-07' }],
  }),

  /** Pages of several categories at once, as single rows. The newer hash is left out as above. */
  accountStrands: operation<{ strands: readonly ListVariables[] }, CategoryStrandsData>({
    ...ofAccount,
    operationName: 'metGetCategoryStrands',
    versions: [{ ...app, sha256: '55ab5f168bec56f8362b5519f59faaf786d4e1cfeabb8bc969d6a65545e14f4d', capturedOn: '2026-07' }],
  }),
});
