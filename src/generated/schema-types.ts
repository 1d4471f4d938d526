import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GatewayModel } from '../modules/gateway/models.js';
import type { StarsAccountModel } from '../modules/stars/models.js';
import type { ConceptModel, ProductModel, StoreItemModel, CategoryModel } from '../modules/store/models.js';
import type { ViewerModel } from '../modules/viewer/models.js';
import type { GraphContext } from '../modules/context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time as PSN sent it: ISO 8601 with time zone, in UTC, with none to six decimals of a second. */
  DateTime: { input: string; output: string; }
  /**
   * A PlayStation Store locale: language, sometimes a script, and country, such as `en-US`, `de-AT` or `zh-hant-HK`.
   * It selects the store, and with it language, currency and what is sold at all. Any casing is accepted.
   */
  Locale: { input: string; output: string; }
  /** An absolute http or https address. */
  URL: { input: string; output: string; }
};

/** Calls to PSN in any 15 minutes, or to its sign-in in any two hours. */
export type CallBudget = {
  readonly __typename?: 'CallBudget';
  /** Until when PSN asked for a pause; null if it did not. */
  readonly blockedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What is counted: `anonymous` for the store, `account` for the gateway's own account, `sign-in` for the account host. */
  readonly kind: Scalars['String']['output'];
  /** The most calls in the window. */
  readonly limit: Scalars['Int']['output'];
  /** Calls left. */
  readonly remaining: Scalars['Int']['output'];
  /** When the oldest counted call leaves the window. */
  readonly resetAt: Scalars['DateTime']['output'];
  /** Calls in the window that ends now. */
  readonly used: Scalars['Int']['output'];
};

/** A category of the store: a grid of concepts or of products. */
export type Category = {
  readonly __typename?: 'Category';
  /** The category's UUID. Categories differ by region, and come and go. */
  readonly id: Scalars['ID']['output'];
  /** What is in it. One call a page. PSN counts to 10,000 and pages no further. */
  readonly items?: Maybe<CategoryItemConnection>;
  /** The store that answers: the request's. */
  readonly locale: Scalars['Locale']['output'];
  /** Its name in the language of the store; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
};


/** A category of the store: a grid of concepts or of products. */
export type CategoryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  facets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  filters?: InputMaybe<ReadonlyArray<FacetFilter>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<CategorySort>;
};

/** A page of a category. */
export type CategoryItemConnection = {
  readonly __typename?: 'CategoryItemConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<CategoryItemEdge>;
  /** What can be filtered by, with counts; null where PSN does not say. */
  readonly facets?: Maybe<ReadonlyArray<Facet>>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<StoreItem>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
  /** How this page is sorted; null where PSN does not say. */
  readonly sortedBy?: Maybe<SortOption>;
  /** What can be sorted by; null where PSN does not say. */
  readonly sorts?: Maybe<ReadonlyArray<SortOption>>;
  /** How many items fit, at most 10,000; null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /** Whether PSN stopped counting at 10,000. */
  readonly totalIsCapped: Scalars['Boolean']['output'];
};

/** An item of a category with its place. */
export type CategoryItemEdge = {
  readonly __typename?: 'CategoryItemEdge';
  /** Its place, to be passed as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: StoreItem;
};

/** An order of a category, as `CategoryItemConnection.sorts` lists them. */
export type CategorySort = {
  /** Smallest first. */
  readonly ascending?: InputMaybe<Scalars['Boolean']['input']>;
  /** PSN's name for it: `sales30`, `productName`, `conceptReleaseDate`, `webBasePrice` … */
  readonly name: Scalars['String']['input'];
};

/** What sort of thing the store lists. */
export type Classification =
  /** Several add-ons. */
  | 'ADD_ON_PACK'
  /** A character. */
  | 'CHARACTER'
  /** A costume. */
  | 'COSTUME'
  /** A demo. */
  | 'DEMO'
  /** An episode. */
  | 'EPISODE'
  /** A whole game. */
  | 'FULL_GAME'
  /** Several games. */
  | 'GAME_BUNDLE'
  /** An item. */
  | 'ITEM'
  /** A level. */
  | 'LEVEL'
  /** A game with more than the plain edition. */
  | 'PREMIUM_EDITION'
  /** A season pass. */
  | 'SEASON_PASS'
  /** A sort that this version does not know; see `classificationRaw`. */
  | 'UNRECOGNIZED'
  /** Money of a game. */
  | 'VIRTUAL_CURRENCY';

/** A game over all its editions and regions. Its id is the same in every store. */
export type Concept = StoreItem & {
  readonly __typename?: 'Concept';
  /** What sort of thing it is; null where PSN does not say. */
  readonly classification?: Maybe<Classification>;
  /** PSN's own word for `classification`. */
  readonly classificationRaw?: Maybe<Scalars['String']['output']>;
  /** The same in the language of the store. */
  readonly classificationText?: Maybe<Scalars['String']['output']>;
  /** The picture to show for it: COVER, else MASTER, else KEY_ART. */
  readonly cover?: Maybe<Media>;
  /** The product that this store sells first; null where it sells none. */
  readonly defaultProduct?: Maybe<Product>;
  /** Descriptions, in PSN's order; several may be of one kind. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Genres, in the language of the store. */
  readonly genres?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The conceptId: digits. */
  readonly id: Scalars['ID']['output'];
  /** The name that is the same in all languages. */
  readonly invariantName?: Maybe<Scalars['String']['output']>;
  /** The store that answers: the request's. Two locales of one id overwrite each other in a normalising cache. */
  readonly locale: Scalars['Locale']['output'];
  /** Pictures and films, in PSN's order. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** The name on display. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What its default product runs on; null where PSN does not say. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What a person without any subscription pays, as the list that held this item told it; `NOT_TOLD` for an item that was asked by id. */
  readonly price?: Maybe<Price>;
  /** The publisher's name. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** When it was or will be released, and how exactly that is known. */
  readonly releaseDate?: Maybe<ReleaseDate>;
};


/** A game over all its editions and regions. Its id is the same in every store. */
export type ConceptMediaArgs = {
  roles?: InputMaybe<ReadonlyArray<MediaRole>>;
};


/** A game over all its editions and regions. Its id is the same in every store. */
export type ConceptNameArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** An age rating. The authority follows the store: ESRB, PEGI, USK, CERO, GRAC … */
export type ContentRating = {
  readonly __typename?: 'ContentRating';
  /** Who gave it. */
  readonly authority?: Maybe<Scalars['String']['output']>;
  /** PSN's code for it, such as `PEGI_18`. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What it was given for, such as violence. */
  readonly descriptors?: Maybe<ReadonlyArray<RatingDescriptor>>;
  /** Its picture. */
  readonly icon?: Maybe<Scalars['URL']['output']>;
  /** What others can do in it, such as chat. */
  readonly interactiveElements?: Maybe<ReadonlyArray<RatingDescriptor>>;
  /** It in words, in the language of the store. */
  readonly label?: Maybe<Scalars['String']['output']>;
};

/** How exactly a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** To the month. */
  | 'MONTH'
  /** To the quarter. */
  | 'QUARTER'
  /** In a way that this version does not know; see `precisionRaw`. */
  | 'UNRECOGNIZED'
  /** To the year. */
  | 'YEAR';

/** A text about a game. */
export type Description = {
  readonly __typename?: 'Description';
  /** The text with PSN's HTML, untouched. Do not render it unsanitised. */
  readonly html?: Maybe<Scalars['String']['output']>;
  /** What it is for. */
  readonly kind: DescriptionKind;
  /** PSN's own word for `kind`. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** PSN's finer word, such as `SCEE_HEALTH_TEXT`; null where it has none. */
  readonly subKind?: Maybe<Scalars['String']['output']>;
  /** The text with its tags taken out and its line breaks kept. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** What a description is for. */
export type DescriptionKind =
  /** What it needs and supports. */
  | 'COMPATIBILITY'
  /** A legal notice; there may be several. */
  | 'LEGAL'
  /** The whole text. */
  | 'LONG'
  /** A sentence. */
  | 'SHORT'
  /** A kind that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** One place of a display case. It has no id: PSN gives the empty places of all accounts the same ones. */
export type DisplaySlot = {
  readonly __typename?: 'DisplaySlot';
  /** Whether nothing stands there. */
  readonly isEmpty: Scalars['Boolean']['output'];
  /** Pictures of the collectible that stands there; null for an empty place. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its place, counted from 0 at the left. */
  readonly position: Scalars['Int']['output'];
};

/** An edition of a game. */
export type Edition = {
  readonly __typename?: 'Edition';
  /** What it holds, in the language of the store. */
  readonly features?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Standard, deluxe and so on; null where PSN does not say. */
  readonly kind?: Maybe<EditionKind>;
  /** PSN's own word for `kind`. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** Its name; null where PSN has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** How an edition ranks. */
export type EditionKind =
  /** More than the plain game. */
  | 'DELUXE'
  /** PSN itself calls it other. */
  | 'OTHER'
  /** The most there is. */
  | 'PREMIUM'
  /** The plain game. */
  | 'STANDARD'
  /** A kind that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** Something a category can be filtered by. */
export type Facet = {
  readonly __typename?: 'Facet';
  /** Its name in the language of the store. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** PSN's name for it, to be passed in a filter. */
  readonly name: Scalars['String']['output'];
  /** Its values. */
  readonly values: ReadonlyArray<FacetValue>;
};

/** A filter of a category, as `CategoryItemConnection.facets` lists them. */
export type FacetFilter = {
  /** PSN's name for the facet, such as `targetPlatforms`. */
  readonly facet: Scalars['String']['input'];
  /** Values that fit, such as `PS5`; at least one. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** A value of a facet. */
export type FacetValue = {
  readonly __typename?: 'FacetValue';
  /** How many items have it. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** It in the language of the store. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** PSN's word for it, to be passed in a filter: `PS5`, `0-99`, `MUSIC/RHYTHM`. */
  readonly value: Scalars['String']['output'];
};

/** The gateway: what it is, what it knows of PSN's operations, and how much it may still ask. */
export type Gateway = {
  readonly __typename?: 'Gateway';
  /** Calls to PSN that were made and are left; the account's own only where it is signed in. */
  readonly budget: ReadonlyArray<CallBudget>;
  /** The store locale of requests that name none. */
  readonly defaultLocale: Scalars['Locale']['output'];
  /** PSN's operations that this gateway knows, in the order of their keys. */
  readonly operations: ReadonlyArray<OperationHealth>;
  /** When this process started. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Its version, as in package.json. */
  readonly version: Scalars['String']['output'];
};


/** The gateway: what it is, what it knows of PSN's operations, and how much it may still ask. */
export type GatewayOperationsArgs = {
  key?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<OperationState>;
};

/** A picture, film or sound on Sony's servers. */
export type Media = {
  readonly __typename?: 'Media';
  /** A text for those who cannot see it, if PSN has one. */
  readonly altText?: Maybe<Scalars['String']['output']>;
  /** What PSN says it is; `UNRECOGNIZED` where PSN says nothing, as with Stars scenes. */
  readonly kind: MediaKind;
  /** PSN's own word for `kind`, or null where PSN says nothing. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** What it is made for, or null where PSN says nothing. */
  readonly role?: Maybe<MediaRole>;
  /** PSN's own word for `role`, or null where PSN says nothing. */
  readonly roleRaw?: Maybe<Scalars['String']['output']>;
  /** Its address, always https. It may hold commas and colons, and its ending need not tell what it is. */
  readonly url: Scalars['URL']['output'];
};

/** What a medium is. */
export type MediaKind =
  /** A sound. */
  | 'AUDIO'
  /** A still picture. */
  | 'IMAGE'
  /** A kind that PSN does not tell, or that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED'
  /** A film. PSN calls some films images; `Media.url` may tell better. */
  | 'VIDEO';

/** What a medium is made for. */
export type MediaRole =
  /** A picture to stand behind text. */
  | 'BACKGROUND'
  /** One layer of such a picture (PSN: BACKGROUND_LAYER_ART). */
  | 'BACKGROUND_LAYER'
  /** The picture that stands for a game in the store (PSN: GAMEHUB_COVER_ART). */
  | 'COVER'
  /** A banner of 4 to 3. */
  | 'FOUR_BY_THREE_BANNER'
  /** A figure, on a transparent ground. */
  | 'HERO_CHARACTER'
  /** A picture of no particular role (Stars). */
  | 'IMAGE'
  /** The picture of one edition (PSN: EDITION_KEY_ART). */
  | 'KEY_ART'
  /** The lettering of a game, on a transparent ground. */
  | 'LOGO'
  /** The picture all others are cut from. */
  | 'MASTER'
  /** A banner higher than wide. */
  | 'PORTRAIT_BANNER'
  /** A short look at it, often a film. */
  | 'PREVIEW'
  /** A picture taken in the game. */
  | 'SCREENSHOT'
  /** A small square picture. */
  | 'TILE'
  /** A role that this version does not know; see `roleRaw`. */
  | 'UNRECOGNIZED'
  /** A film of no particular role (Stars). */
  | 'VIDEO'
  /** A banner of 16 to 9 (PSN: SIXTEEN_BY_NINE_BANNER). */
  | 'WIDE_BANNER';

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** In minor units, such as cents; null where PSN tells only a text, as grids do. */
  readonly amount?: Maybe<Scalars['Int']['output']>;
  /** ISO 4217 code; null where PSN does not tell. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** How many digits of `amount` stand behind the decimal point: 2 for EUR, 0 for JPY. Null with `amount`, and where sources disagree (INR, CLP, COP). */
  readonly exponent?: Maybe<Scalars['Int']['output']>;
  /** PSN's text for it, untouched. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** A failed call. */
export type OperationFailure = {
  readonly __typename?: 'OperationFailure';
  /** When it failed. */
  readonly at: Scalars['DateTime']['output'];
  /** The code that callers were given, such as `PSN_TIMEOUT`. */
  readonly code: Scalars['String']['output'];
};

/** One of PSN's persisted queries. */
export type OperationHealth = {
  readonly __typename?: 'OperationHealth';
  /** The hash that is sent now. */
  readonly hashInUse?: Maybe<Scalars['String']['output']>;
  /** Which of PSN's hosts serves it: `mobile` or `web`. */
  readonly host: Scalars['String']['output'];
  /** Whether it changes something. */
  readonly isMutation: Scalars['Boolean']['output'];
  /** The gateway's key for it, `module.noun`; stands in `extensions.operation` of errors. */
  readonly key: Scalars['ID']['output'];
  /** How it last failed in this process; null if it never did. */
  readonly lastFailure?: Maybe<OperationFailure>;
  /** When that hash was last seen in public: year and month, sometimes the day. */
  readonly lastSeenInPublic?: Maybe<Scalars['String']['output']>;
  /** When it last answered in this process; null if it never did. */
  readonly lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's name for it, spelling included. */
  readonly operationName: Scalars['String']['output'];
  /** How it fares. */
  readonly state: OperationState;
};

/** What is known of an operation since the process started. */
export type OperationState =
  /** It works, but only by an older hash, or its last call failed for a passing reason. */
  | 'DEGRADED'
  /** PSN refuses its hash, or its schema has moved on: a maintainer is needed. */
  | 'FAILING'
  /** Its last call went well. */
  | 'HEALTHY'
  /** Sony ended the programme behind it; it may still answer. */
  | 'RETIRED'
  /** Nobody has called it yet. */
  | 'UNTRIED';

/** Where a page of a connection lies. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last item, to be passed as `after`; null for an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is a page after this one, reckoned from the items at hand and not from PSN's own flag. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item, or null for an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** What a game runs on. */
export type Platform =
  /** The PS App. */
  | 'MOBILE_APP'
  /** Windows PC. */
  | 'PC'
  /** PlayStation 3. */
  | 'PS3'
  /** PlayStation 4. */
  | 'PS4'
  /** PlayStation 5. */
  | 'PS5'
  /** PlayStation Portable. */
  | 'PSP'
  /** PlayStation Vita. */
  | 'PSVITA'
  /** A platform that this version does not know; see the field's raw twin. */
  | 'UNRECOGNIZED'
  /** The web. */
  | 'WEB';

/** What a person pays who owns nothing and subscribes to nothing. */
export type Price = {
  readonly __typename?: 'Price';
  /** What is to be paid; set only for `PRICED` and `FREE`. */
  readonly current?: Maybe<Money>;
  /** When the discount ends; null without one, or where PSN does not tell, as in many grids. */
  readonly discountEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's text for the discount, such as `-66%`; null without one. */
  readonly discountText?: Maybe<Scalars['String']['output']>;
  /** The store whose price it is. */
  readonly locale: Scalars['Locale']['output'];
  /** What it costs without discount; null where PSN does not tell. */
  readonly regular?: Maybe<Money>;
  /** Which of seven different things it is. */
  readonly state: PriceState;
  /** PSN's text for the present price, untouched: `€19,95`, `Free`, `Included`. Never parse it. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The subscriptions that hint speaks of. */
  readonly upsellServices: ReadonlyArray<SubscriptionService>;
  /** PSN's own words for `upsellServices`. */
  readonly upsellServicesRaw: ReadonlyArray<Scalars['String']['output']>;
  /** PSN's hint for those without a subscription, such as `Save 10%`. */
  readonly upsellText?: Maybe<Scalars['String']['output']>;
};

/** Seven different things that PSN's price fields can mean. */
export type PriceState =
  /** It costs nothing, for anyone. */
  | 'FREE'
  /** It comes with a subscription, and is not sold alone. */
  | 'INCLUDED'
  /** It costs money, and only members of a subscription may buy it. */
  | 'MEMBERS_ONLY'
  /** PSN has not told: announced titles, and answers that carry no price. */
  | 'NOT_TOLD'
  /** It costs money, and anyone can buy it. */
  | 'PRICED'
  /** Only a trial is to be had. */
  | 'TRIAL'
  /** This store does not sell it now. */
  | 'UNAVAILABLE';

/** What the store of one region sells. */
export type Product = StoreItem & {
  readonly __typename?: 'Product';
  /** Game, add-on, demo or subscription; null where PSN does not say. */
  readonly category?: Maybe<ProductCategory>;
  /** PSN's own word for `category`. */
  readonly categoryRaw?: Maybe<Scalars['String']['output']>;
  /** What sort of thing it is; null where PSN does not say. */
  readonly classification?: Maybe<Classification>;
  /** PSN's own word for `classification`. */
  readonly classificationRaw?: Maybe<Scalars['String']['output']>;
  /** The same in the language of the store. */
  readonly classificationText?: Maybe<Scalars['String']['output']>;
  /** The game it belongs to; null where PSN does not say. */
  readonly concept?: Maybe<Concept>;
  /** Its age rating in this store; null where PSN does not say. */
  readonly contentRating?: Maybe<ContentRating>;
  /** The picture to show for it: COVER, else MASTER, else KEY_ART. */
  readonly cover?: Maybe<Media>;
  /** Descriptions, in PSN's order; several may be of one kind. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Which edition of the game it is; null for what has no editions. */
  readonly edition?: Maybe<Edition>;
  /** Genres, in the language of the store. */
  readonly genres?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The productId. */
  readonly id: Scalars['ID']['output'];
  /** The name that is the same in all languages. */
  readonly invariantName?: Maybe<Scalars['String']['output']>;
  /** The store that answers: the request's. Two locales of one id overwrite each other in a normalising cache. */
  readonly locale: Scalars['Locale']['output'];
  /** Pictures and films, in PSN's order. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** The name on display. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it runs on; null where PSN does not say. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What a person without any subscription pays, as the list that held this item told it; `NOT_TOLD` for an item that was asked by id. */
  readonly price?: Maybe<Price>;
  /** The publisher's name. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** When it was or will be released. */
  readonly releaseDate?: Maybe<ReleaseDate>;
};


/** What the store of one region sells. */
export type ProductMediaArgs = {
  roles?: InputMaybe<ReadonlyArray<MediaRole>>;
};


/** What the store of one region sells. */
export type ProductNameArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** The place of a product in the store. */
export type ProductCategory =
  /** Something for a game. */
  | 'ADD_ON'
  /** A part of a game to try. */
  | 'DEMO'
  /** A game. */
  | 'GAME'
  /** A subscription. */
  | 'SUBSCRIPTION'
  /** A category that this version does not know; see `categoryRaw`. */
  | 'UNRECOGNIZED';

/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type Query = {
  readonly __typename?: 'Query';
  /** A category of the store, such as all deals. Null if this store does not have it. One call. */
  readonly category?: Maybe<Category>;
  /** A game over all its editions and regions. Null if this store does not know the id. One call. */
  readonly concept?: Maybe<Concept>;
  /** Several games, in the order asked; null for each that this store does not know. One call for each different id. */
  readonly concepts: ReadonlyArray<Maybe<Concept>>;
  /** This gateway itself. Never asks PSN. */
  readonly gateway: Gateway;
  /** What one region's store sells. Null if this store does not sell it. One call. */
  readonly product?: Maybe<Product>;
  /** Several products, in the order asked; null for each that this store does not sell. One call for each different id. */
  readonly products: ReadonlyArray<Maybe<Product>>;
  /** The account that the gateway is signed in to. Asking for it costs no call; its fields do. `UNAUTHENTICATED` without a sign-in. */
  readonly viewer?: Maybe<Viewer>;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryCategoryArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryConceptArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryConceptsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryProductsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** One reason of an age rating. */
export type RatingDescriptor = {
  readonly __typename?: 'RatingDescriptor';
  /** PSN's code for it. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Its picture. */
  readonly icon?: Maybe<Scalars['URL']['output']>;
  /** It in words, in the language of the store. */
  readonly label?: Maybe<Scalars['String']['output']>;
};

/** A day of release. The store's midnight is not UTC's, so the date in `at` may read a day earlier than on the page. */
export type ReleaseDate = {
  readonly __typename?: 'ReleaseDate';
  /** The moment, in UTC; null if it is not known. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** How exactly it is known. */
  readonly precision: DatePrecision;
  /** PSN's own word for `precision`; null where PSN gives a plain date. */
  readonly precisionRaw?: Maybe<Scalars['String']['output']>;
};

/** An order that a category offers. */
export type SortOption = {
  readonly __typename?: 'SortOption';
  /** Smallest first. */
  readonly ascending: Scalars['Boolean']['output'];
  /** Its name in the language of the store. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** PSN's name for it, to be passed in `sort`. */
  readonly name: Scalars['String']['output'];
};

/** An account's standing in PlayStation Stars. Without enrolment everything but `enrolment` is null. */
export type StarsAccount = {
  readonly __typename?: 'StarsAccount';
  /** The first slots of the display case, as the profile shows them; null without enrolment. */
  readonly display?: Maybe<ReadonlyArray<DisplaySlot>>;
  /** Whether the account takes part, and since when. */
  readonly enrolment: StarsEnrolment;
  /** The status level and what the next one takes; null without enrolment. */
  readonly level?: Maybe<StarsProgress>;
  /** Points; null without enrolment. */
  readonly points?: Maybe<StarsPoints>;
  /** Whether terms wait for consent; PSN says true to accounts that never enrolled. Null where PSN does not say. */
  readonly requiresTermsAcceptance?: Maybe<Scalars['Boolean']['output']>;
  /** The scene behind the display case; null without enrolment. */
  readonly scene?: Maybe<StarsScene>;
};

/** Whether an account takes part in PlayStation Stars. */
export type StarsEnrolment = {
  readonly __typename?: 'StarsEnrolment';
  /** Whether the account may or might have enrolled; null where PSN does not say. */
  readonly isEligible?: Maybe<Scalars['Boolean']['output']>;
  /** When it enrolled; null if it never did. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** Taking part or not. */
  readonly status: StarsEnrolmentStatus;
  /** PSN's own word for `status`. */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
};

/** Whether an account takes part in PlayStation Stars. */
export type StarsEnrolmentStatus =
  /** It takes part. */
  | 'ENROLLED'
  /** It does not, or the programme no longer answers for it. */
  | 'NOT_ENROLLED'
  /** A state that this version does not know; see `statusRaw`. */
  | 'UNRECOGNIZED';

/** The points of an account. */
export type StarsPoints = {
  readonly __typename?: 'StarsPoints';
  /** Campaigns completed so far. */
  readonly campaignsCompleted?: Maybe<Scalars['Int']['output']>;
  /** Points at hand. */
  readonly total?: Maybe<Scalars['Int']['output']>;
  /** The same as PSN displays it, such as `1,250`. */
  readonly totalText?: Maybe<Scalars['String']['output']>;
};

/** A status level, and what is missing to the next. Counts start anew with each year. */
export type StarsProgress = {
  readonly __typename?: 'StarsProgress';
  /** When the level ends; null while it does not. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The level's name, in the language of the request. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The level's number, from 1. */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** How far it is to the next level, in percent. */
  readonly progressPercent?: Maybe<Scalars['Int']['output']>;
  /** Purchases that count, of those below. */
  readonly purchasesEarned?: Maybe<Scalars['Int']['output']>;
  /** Purchases that the next level takes. */
  readonly purchasesNeeded?: Maybe<Scalars['Int']['output']>;
  /** Trophies that count, of those below. */
  readonly trophiesEarned?: Maybe<Scalars['Int']['output']>;
  /** Trophies that the next level takes. */
  readonly trophiesNeeded?: Maybe<Scalars['Int']['output']>;
};

/** A scene that collectibles stand in. */
export type StarsScene = {
  readonly __typename?: 'StarsScene';
  /** PSN's id of the scene. */
  readonly id: Scalars['ID']['output'];
  /** Its pictures: background, tile and preview. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
};

/** Something the store lists: a whole game, or one product. */
export type StoreItem = {
  /** What sort of thing it is; null where PSN does not say. */
  readonly classification?: Maybe<Classification>;
  /** PSN's own word for `classification`. */
  readonly classificationRaw?: Maybe<Scalars['String']['output']>;
  /** The same in the language of the store. */
  readonly classificationText?: Maybe<Scalars['String']['output']>;
  /** The picture to show for it: COVER, else MASTER, else KEY_ART. */
  readonly cover?: Maybe<Media>;
  /** PSN's id: a conceptId or a productId. */
  readonly id: Scalars['ID']['output'];
  /** The store that answers: the request's. Two locales of one id overwrite each other in a normalising cache. */
  readonly locale: Scalars['Locale']['output'];
  /** Pictures and films, in PSN's order. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** The name on display. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it runs on; null where PSN does not say. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What a person without any subscription pays, as the list that held this item told it; `NOT_TOLD` for an item that was asked by id. */
  readonly price?: Maybe<Price>;
};


/** Something the store lists: a whole game, or one product. */
export type StoreItemMediaArgs = {
  roles?: InputMaybe<ReadonlyArray<MediaRole>>;
};


/** Something the store lists: a whole game, or one product. */
export type StoreItemNameArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** A subscription. */
export type SubscriptionService =
  /** EA Play (PSN: EA_ACCESS). */
  | 'EA_PLAY'
  /** GTA+. */
  | 'GTA_PLUS'
  /** PlayStation Now, gone since 2022. */
  | 'PS_NOW'
  /** PlayStation Plus. */
  | 'PS_PLUS'
  /** PlayStation Stars (PSN: LOYALTY). */
  | 'STARS'
  /** Ubisoft+. */
  | 'UBISOFT_PLUS'
  /** A subscription that this version does not know; see the field's raw twin. */
  | 'UNRECOGNIZED';

/** The signed-in PSN account. It has no id here yet, so clients should not cache it across accounts. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** PlayStation Stars of this account. Sony ended the programme on 2026-11-02; what was earned stays viewable. One call. */
  readonly stars?: Maybe<StarsAccount>;
};



export type ResolverTypeWrapper<T> = Promise<T | null> | T;

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CallBudget: ResolverTypeWrapper<CallBudget>;
  Category: ResolverTypeWrapper<CategoryModel>;
  CategoryItemConnection: ResolverTypeWrapper<Omit<CategoryItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CategoryItemEdge']>, nodes: ReadonlyArray<ResolversTypes['StoreItem']> }>;
  CategoryItemEdge: ResolverTypeWrapper<Omit<CategoryItemEdge, 'node'> & { node: ResolversTypes['StoreItem'] }>;
  CategorySort: CategorySort;
  Classification: Classification;
  Concept: ResolverTypeWrapper<ConceptModel>;
  ContentRating: ResolverTypeWrapper<ContentRating>;
  DatePrecision: DatePrecision;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Description: ResolverTypeWrapper<Description>;
  DescriptionKind: DescriptionKind;
  DisplaySlot: ResolverTypeWrapper<DisplaySlot>;
  Edition: ResolverTypeWrapper<Edition>;
  EditionKind: EditionKind;
  Facet: ResolverTypeWrapper<Facet>;
  FacetFilter: FacetFilter;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  Gateway: ResolverTypeWrapper<GatewayModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Media: ResolverTypeWrapper<Media>;
  MediaKind: MediaKind;
  MediaRole: MediaRole;
  Money: ResolverTypeWrapper<Money>;
  OperationFailure: ResolverTypeWrapper<OperationFailure>;
  OperationHealth: ResolverTypeWrapper<OperationHealth>;
  OperationState: OperationState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Platform: Platform;
  Price: ResolverTypeWrapper<Price>;
  PriceState: PriceState;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductCategory: ProductCategory;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatingDescriptor: ResolverTypeWrapper<RatingDescriptor>;
  ReleaseDate: ResolverTypeWrapper<ReleaseDate>;
  SortOption: ResolverTypeWrapper<SortOption>;
  StarsAccount: ResolverTypeWrapper<StarsAccountModel>;
  StarsEnrolment: ResolverTypeWrapper<StarsEnrolment>;
  StarsEnrolmentStatus: StarsEnrolmentStatus;
  StarsPoints: ResolverTypeWrapper<StarsPoints>;
  StarsProgress: ResolverTypeWrapper<StarsProgress>;
  StarsScene: ResolverTypeWrapper<StarsScene>;
  StoreItem: ResolverTypeWrapper<StoreItemModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubscriptionService: SubscriptionService;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Boolean: Scalars['Boolean']['output'];
  CallBudget: CallBudget;
  Category: CategoryModel;
  CategoryItemConnection: Omit<CategoryItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CategoryItemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StoreItem']> };
  CategoryItemEdge: Omit<CategoryItemEdge, 'node'> & { node: ResolversParentTypes['StoreItem'] };
  CategorySort: CategorySort;
  Concept: ConceptModel;
  ContentRating: ContentRating;
  DateTime: Scalars['DateTime']['output'];
  Description: Description;
  DisplaySlot: DisplaySlot;
  Edition: Edition;
  Facet: Facet;
  FacetFilter: FacetFilter;
  FacetValue: FacetValue;
  Gateway: GatewayModel;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Locale: Scalars['Locale']['output'];
  Media: Media;
  Money: Money;
  OperationFailure: OperationFailure;
  OperationHealth: OperationHealth;
  PageInfo: PageInfo;
  Price: Price;
  Product: ProductModel;
  Query: Record<PropertyKey, never>;
  RatingDescriptor: RatingDescriptor;
  ReleaseDate: ReleaseDate;
  SortOption: SortOption;
  StarsAccount: StarsAccountModel;
  StarsEnrolment: StarsEnrolment;
  StarsPoints: StarsPoints;
  StarsProgress: StarsProgress;
  StarsScene: StarsScene;
  StoreItem: StoreItemModel;
  String: Scalars['String']['output'];
  URL: Scalars['URL']['output'];
  Viewer: ViewerModel;
};

export type CallBudgetResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  blockedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Maybe<ResolversTypes['CategoryItemConnection']>, ParentType, ContextType, RequireFields<CategoryItemsArgs, 'first'>>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CategoryItemConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CategoryItemConnection'] = ResolversParentTypes['CategoryItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CategoryItemEdge']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Facet']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StoreItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  sortedBy?: Resolver<Maybe<ResolversTypes['SortOption']>, ParentType, ContextType>;
  sorts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SortOption']>>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalIsCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CategoryItemEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CategoryItemEdge'] = ResolversParentTypes['CategoryItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StoreItem'], ParentType, ContextType>;
};

export type ConceptResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Concept'] = ResolversParentTypes['Concept']> = {
  classification?: Resolver<Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  classificationRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classificationText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cover?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  defaultProduct?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  genres?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invariantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType, Partial<ConceptMediaArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ConceptNameArgs>>;
  platforms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Platform']>>, ParentType, ContextType>;
  platformsRaw?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releaseDate?: Resolver<Maybe<ResolversTypes['ReleaseDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContentRatingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ContentRating'] = ResolversParentTypes['ContentRating']> = {
  authority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  descriptors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RatingDescriptor']>>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  interactiveElements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RatingDescriptor']>>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DescriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Description'] = ResolversParentTypes['Description']> = {
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DescriptionKind'], ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DisplaySlotResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisplaySlot'] = ResolversParentTypes['DisplaySlot']> = {
  isEmpty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EditionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Edition'] = ResolversParentTypes['Edition']> = {
  features?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['EditionKind']>, ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GatewayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Gateway'] = ResolversParentTypes['Gateway']> = {
  budget?: Resolver<ReadonlyArray<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  defaultLocale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['OperationHealth']>, ParentType, ContextType, Partial<GatewayOperationsArgs>>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LocaleScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Locale'], any> {
  name: 'Locale';
}

export type MediaResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  altText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MediaRole']>, ParentType, ContextType>;
  roleRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exponent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OperationFailureResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OperationFailure'] = ResolversParentTypes['OperationFailure']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OperationHealthResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OperationHealth'] = ResolversParentTypes['OperationHealth']> = {
  hashInUse?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isMutation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['OperationFailure']>, ParentType, ContextType>;
  lastSeenInPublic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  operationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OperationState'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  current?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  discountEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discountText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  regular?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PriceState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upsellServices?: Resolver<ReadonlyArray<ResolversTypes['SubscriptionService']>, ParentType, ContextType>;
  upsellServicesRaw?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  upsellText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  category?: Resolver<Maybe<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  categoryRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  classificationRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classificationText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  contentRating?: Resolver<Maybe<ResolversTypes['ContentRating']>, ParentType, ContextType>;
  cover?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  edition?: Resolver<Maybe<ResolversTypes['Edition']>, ParentType, ContextType>;
  genres?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invariantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType, Partial<ProductMediaArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProductNameArgs>>;
  platforms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Platform']>>, ParentType, ContextType>;
  platformsRaw?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releaseDate?: Resolver<Maybe<ResolversTypes['ReleaseDate']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'id'>>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType, RequireFields<QueryConceptArgs, 'id'>>;
  concepts?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Concept']>>, ParentType, ContextType, RequireFields<QueryConceptsArgs, 'ids'>>;
  gateway?: Resolver<ResolversTypes['Gateway'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  products?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'ids'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RatingDescriptorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RatingDescriptor'] = ResolversParentTypes['RatingDescriptor']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReleaseDateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReleaseDate'] = ResolversParentTypes['ReleaseDate']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
  precisionRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SortOptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SortOption'] = ResolversParentTypes['SortOption']> = {
  ascending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StarsAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsAccount'] = ResolversParentTypes['StarsAccount']> = {
  display?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DisplaySlot']>>, ParentType, ContextType>;
  enrolment?: Resolver<ResolversTypes['StarsEnrolment'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['StarsProgress']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['StarsPoints']>, ParentType, ContextType>;
  requiresTermsAcceptance?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scene?: Resolver<Maybe<ResolversTypes['StarsScene']>, ParentType, ContextType>;
};

export type StarsEnrolmentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsEnrolment'] = ResolversParentTypes['StarsEnrolment']> = {
  isEligible?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StarsEnrolmentStatus'], ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StarsPointsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsPoints'] = ResolversParentTypes['StarsPoints']> = {
  campaignsCompleted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StarsProgressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsProgress'] = ResolversParentTypes['StarsProgress']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progressPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  purchasesEarned?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  purchasesNeeded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trophiesEarned?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trophiesNeeded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StarsSceneResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsScene'] = ResolversParentTypes['StarsScene']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
};

export type StoreItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreItem'] = ResolversParentTypes['StoreItem']> = {
  __resolveType: TypeResolveFn<'Concept' | 'Product', ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type ViewerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  stars?: Resolver<Maybe<ResolversTypes['StarsAccount']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  CallBudget?: CallBudgetResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryItemConnection?: CategoryItemConnectionResolvers<ContextType>;
  CategoryItemEdge?: CategoryItemEdgeResolvers<ContextType>;
  Concept?: ConceptResolvers<ContextType>;
  ContentRating?: ContentRatingResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Description?: DescriptionResolvers<ContextType>;
  DisplaySlot?: DisplaySlotResolvers<ContextType>;
  Edition?: EditionResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Gateway?: GatewayResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  Media?: MediaResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  OperationFailure?: OperationFailureResolvers<ContextType>;
  OperationHealth?: OperationHealthResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RatingDescriptor?: RatingDescriptorResolvers<ContextType>;
  ReleaseDate?: ReleaseDateResolvers<ContextType>;
  SortOption?: SortOptionResolvers<ContextType>;
  StarsAccount?: StarsAccountResolvers<ContextType>;
  StarsEnrolment?: StarsEnrolmentResolvers<ContextType>;
  StarsPoints?: StarsPointsResolvers<ContextType>;
  StarsProgress?: StarsProgressResolvers<ContextType>;
  StarsScene?: StarsSceneResolvers<ContextType>;
  StoreItem?: StoreItemResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Viewer?: ViewerResolvers<ContextType>;
};

