import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoreExperienceModel, StoreViewModel, StoreComponentModel, StoreLinkModel, AccountStoreModel, AccountExperienceModel, StoreNavigationItemModel } from '../modules/explore/models.js';
import type { PlayedTitleModel, EntitlementModel, InstalledTitleModel } from '../modules/games/models.js';
import type { GatewayModel } from '../modules/gateway/models.js';
import type { MessageGroupModel } from '../modules/groups/models.js';
import type { LibraryModel, LibraryGameModel, RecentTitleModel, CodexModel, CartModel, ConsoleModel, DownloadModel, DownloadProgressModel, DownloadPayloadModel } from '../modules/library/models.js';
import type { PlayerModel, PresenceEventModel, RealNameModel } from '../modules/players/models.js';
import type { ViewerModel, FriendWhoPlaysModel } from '../modules/profile/models.js';
import type { StarsModel, StarsEnrolmentModel, StarsProgressModel, StarsPointsModel, StarsAccountModel, PlayerStarsModel, StarsProfileModel, StarsSceneModel, DisplaySlotModel, DisplayCaseModel, StarsLevelModel, PointsEventModel, CollectibleModel, OwnedCollectibleModel, CollectibleReferenceModel, CampaignModel, CampaignGroupModel, CampaignTaskModel, CollectibleRewardModel, ProductRewardModel, WalletRewardModel, UnrecognizedRewardModel, RewardModel, RewardGroupModel } from '../modules/stars/models.js';
import type { ConceptModel, ProductModel, StoreItemModel, AccountItemModel, WishlistEntryModel, PriceEventModel, WishlistEventModel, AccountCategoryModel, EditionModel, LegalTextModel, TitleModel, SkuModel, CategoryModel } from '../modules/store/models.js';
import type { TrophySummaryModel, TrophySetModel, TrophyGroupModel, TrophyModel, EarnedTrophyModel, PlayedTrophySetModel, TrophyHintModel, TrophyTipsModel, TipGroupModel, TipModel } from '../modules/trophies/models.js';
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
  /** A whole number as text of digits, since it may be larger than a JSON number or an `Int` can hold. Sizes are in bytes. */
  BigInt: { input: string; output: string; }
  /** A point in time as PSN sent it: ISO 8601 with time zone, in UTC, with none to six decimals of a second. */
  DateTime: { input: string; output: string; }
  /** A span of time in ISO 8601, such as `PT42H` or `PT7H50S`. Hours are not rolled over into days. */
  Duration: { input: string; output: string; }
  /** Any JSON value, of a form that is PSN's own. */
  JSON: { input: unknown; output: unknown; }
  /**
   * A PlayStation Store locale: language, sometimes a script, and country, such as `en-US`, `de-AT` or `zh-hant-HK`.
   * It selects the store, and with it language, currency and what is sold at all. `storeLocales` lists them; any casing is accepted.
   */
  Locale: { input: string; output: string; }
  /** An absolute http or https address. */
  URL: { input: string; output: string; }
  /** The key of a thing, as JSON: its `__typename`, and the fields of one `@key` of that type. */
  _Any: { input: unknown; output: unknown; }
};

/** A category as the PS App shows it to the signed-in account. `Category` tells the same without the account, and sorts and filters it, too. */
export type AccountCategory = {
  readonly __typename?: 'AccountCategory';
  /** The same as everyone sees it. No call until a field other than `id` is asked. */
  readonly category: Category;
  /** The category's UUID. */
  readonly id: Scalars['ID']['output'];
  /** Its items, in PSN's order. Null if PSN does not know the category. One call for the pages of up to 20 categories that a request asks for together. */
  readonly items?: Maybe<AccountItemConnection>;
  /** Its products, in PSN's order, as the app shows them in a single row. Null if PSN does not know the category. One call for up to 20 categories that a request asks for together. */
  readonly strand?: Maybe<AccountItemConnection>;
};


/** A category as the PS App shows it to the signed-in account. `Category` tells the same without the account, and sorts and filters it, too. */
export type AccountCategoryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A category as the PS App shows it to the signed-in account. `Category` tells the same without the account, and sorts and filters it, too. */
export type AccountCategoryStrandArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The front page of the app's store tab. */
export type AccountExperience = {
  readonly __typename?: 'AccountExperience';
  /** The page's UUID. It differs by region, and may change. */
  readonly id: Scalars['ID']['output'];
  /** Where the tab leads to, in PSN's order; null where PSN does not say. */
  readonly navigation?: Maybe<ReadonlyArray<StoreNavigationItem>>;
};

/** An item of the store as the signed-in account sees it. */
export type AccountItem = {
  readonly __typename?: 'AccountItem';
  /** The price as PSN tells it to the account; texts without amounts, and `NOT_TOLD` in every answer that was published. Null only where PSN failed to tell it. */
  readonly accountPrice?: Maybe<Price>;
  /** The game or product, as everywhere else. Its `price` is what the store tells everyone, unless PSN's answer to the account has a plain one: one call for each item. */
  readonly item: StoreItem;
};

/** A page of items as the signed-in account sees them. */
export type AccountItemConnection = {
  readonly __typename?: 'AccountItemConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<AccountItemEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<AccountItem>;
  /** Where this page lies. PSN pages through 10,000 items and no further. */
  readonly pageInfo: PageInfo;
  /** How many there are; PSN counts no further than 10,000. Null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /** Whether there may be more than `totalCount`. */
  readonly totalIsCapped: Scalars['Boolean']['output'];
};

/** An item as the signed-in account sees it, in its place on a page. */
export type AccountItemEdge = {
  readonly __typename?: 'AccountItemEdge';
  /** Where this item lies, to be passed as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: AccountItem;
};

/** Where the sign-in of an account stands. */
export type AccountState =
  /** A new access token is being asked for. */
  | 'RENEWING'
  /** It answers. */
  | 'SIGNED_IN'
  /** PSN has refused it, or its tokens cannot be decrypted: its operator must act, as the log tells. */
  | 'SIGN_IN_NEEDED'
  /** There is an npsso that nobody has needed yet; the first account field exchanges it. */
  | 'UNTRIED';

/** The store as the PS App shows it to the signed-in account. It has pages of its own, and tells several in one call; what is sold there, and for how much, is everyone's and asked without the account. */
export type AccountStore = {
  readonly __typename?: 'AccountStore';
  /** A category as the app shows it. Asking for it costs no call; its fields do. Never null. */
  readonly category?: Maybe<AccountCategory>;
  /** The views of a category's own page; null if PSN has no page for it. One call. */
  readonly categoryViews?: Maybe<ReadonlyArray<StoreView>>;
  /** The front page of the app's store tab, with the way to all others. One call; null where PSN tells none. */
  readonly experience?: Maybe<AccountExperience>;
  /** Views of a front page, in the order of their ids; null for one that PSN does not know. One call for up to 20, all those of a request together. */
  readonly views?: Maybe<ReadonlyArray<Maybe<StoreView>>>;
};


/** The store as the PS App shows it to the signed-in account. It has pages of its own, and tells several in one call; what is sold there, and for how much, is everyone's and asked without the account. */
export type AccountStoreCategoryArgs = {
  id: Scalars['ID']['input'];
};


/** The store as the PS App shows it to the signed-in account. It has pages of its own, and tells several in one call; what is sold there, and for how much, is everyone's and asked without the account. */
export type AccountStoreCategoryViewsArgs = {
  categoryId: Scalars['ID']['input'];
  experienceId: Scalars['ID']['input'];
  nameKey: Scalars['String']['input'];
};


/** The store as the PS App shows it to the signed-in account. It has pages of its own, and tells several in one call; what is sold there, and for how much, is everyone's and asked without the account. */
export type AccountStoreViewsArgs = {
  experienceId: Scalars['ID']['input'];
  ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** A console that an account is activated on. */
export type Activation = {
  readonly __typename?: 'Activation';
  /** Since when; null where PSN does not say. */
  readonly activatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's word for how, such as `PSN_GAME_V3`; null where PSN does not say. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** What it is; null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
};

/** Whether one can join a player. */
export type Availability =
  /** To talk alone, as in the app. */
  | 'AVAILABLE_TO_COMMUNICATE'
  /** To play. */
  | 'AVAILABLE_TO_PLAY'
  /** Neither to play nor to talk: offline, or hidden. */
  | 'UNAVAILABLE'
  /** A state that this version does not know; see `availabilityRaw`. */
  | 'UNRECOGNIZED';

/** How large an avatar is. */
export type AvatarSize =
  /** PSN: xl. PSN does not have it of all. */
  | 'EXTRA_LARGE'
  /** PSN: l. The one that searches tell. */
  | 'LARGE'
  /** PSN: m. */
  | 'MEDIUM'
  /** PSN: s. */
  | 'SMALL';

/** Calls to PSN in any 15 minutes, or to its sign-in in any two hours. */
export type CallBudget = {
  readonly __typename?: 'CallBudget';
  /** The name of the own account whose calls they are; null for other kinds, and for the account that the request brings. */
  readonly account?: Maybe<Scalars['String']['output']>;
  /** Until when PSN asked for a pause; null if it did not. */
  readonly blockedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What is counted: `anonymous` for the store, `account` for an account, `sign-in` for the account host. */
  readonly kind: Scalars['String']['output'];
  /** The most calls in the window. */
  readonly limit: Scalars['Int']['output'];
  /** Calls left. */
  readonly remaining: Scalars['Int']['output'];
  /** When the oldest counted call leaves the window; the present moment if none is counted. */
  readonly resetAt: Scalars['DateTime']['output'];
  /** Calls in the window that ends now. */
  readonly used: Scalars['Int']['output'];
};

/** Something to do for points or a collectible. What a list did not tell is asked for: one call for each campaign. A field is null where PSN does not say. */
export type Campaign = {
  readonly __typename?: 'Campaign';
  /** The collectible that it gives; null for points. */
  readonly collectible?: Maybe<Collectible>;
  /** What it is about. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How long PSN thought it would take, as text; null as far as is known. */
  readonly estimatedTime?: Maybe<Scalars['String']['output']>;
  /** PSN's id: a UUID. */
  readonly id: Scalars['ID']['output'];
  /** Whether PSN marked it as new; null where an older operation answers. */
  readonly isNew?: Maybe<Scalars['Boolean']['output']>;
  /** Whether one could register for it; null where an older operation answers. */
  readonly isRegistrable?: Maybe<Scalars['Boolean']['output']>;
  /** Whether one had to register for it. */
  readonly isRegistrationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** Its pictures. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its name, in the language of the request. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The points that it gives, as PSN displays them; null for a collectible. Never parse it. */
  readonly pointsText?: Maybe<Scalars['String']['output']>;
  /** The product that it is about; null where it is about none. */
  readonly product?: Maybe<Product>;
  /** How much of it is done, in percent. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** Seconds until it ends, as of the answer; null where an older operation answers. */
  readonly remainingSeconds?: Maybe<Scalars['Int']['output']>;
  /** What it gives. */
  readonly rewardKind?: Maybe<CampaignRewardKind>;
  /** PSN's own word for `rewardKind`. */
  readonly rewardKindRaw?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the account stands to it. */
  readonly status?: Maybe<CampaignStatus>;
  /** PSN's own word for `status`. */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
  /** What had to be done. */
  readonly tasks?: Maybe<ReadonlyArray<CampaignTask>>;
};

/** Campaigns that PSN shows together. A field is null where PSN does not say. */
export type CampaignGroup = {
  readonly __typename?: 'CampaignGroup';
  /** Its campaigns. */
  readonly campaigns: ReadonlyArray<Campaign>;
  /** PSN's id of the group; a text. */
  readonly id: Scalars['ID']['output'];
  /** Its name, in the language of the request. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** What a campaign gives. */
export type CampaignRewardKind =
  /** A collectible. */
  | 'COLLECTIBLE'
  /** Points. */
  | 'POINTS'
  /** A reward that this version does not know; see `rewardKindRaw`. */
  | 'UNRECOGNIZED';

/** How an account stands to a campaign. */
export type CampaignStatus =
  /** Registered without having asked. */
  | 'AUTO_REGISTERED'
  /** Done. */
  | 'COMPLETED'
  /** Over. */
  | 'EXPIRED'
  /** Begun. */
  | 'IN_PROGRESS'
  /** Not registered. */
  | 'NOT_REGISTERED'
  /** Registered. */
  | 'REGISTERED'
  /** A state that this version does not know; see `statusRaw`. */
  | 'UNRECOGNIZED';

/** One thing to do in a campaign. A field is null where PSN does not say. */
export type CampaignTask = {
  readonly __typename?: 'CampaignTask';
  /** The game to be played or bought; null where it is about none, or where an older operation answers. */
  readonly concept?: Maybe<Concept>;
  /** What has to be done. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** PSN's id: a UUID. */
  readonly id: Scalars['ID']['output'];
  /** Whether another task comes first. */
  readonly isLocked?: Maybe<Scalars['Boolean']['output']>;
  /** Its name; null as far as is known. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The product to be bought; null as far as is known. */
  readonly product?: Maybe<Product>;
  /** How much of it is done, in percent; null where PSN does not say. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** How far it is. */
  readonly status?: Maybe<TaskStatus>;
  /** PSN's own word for `status`. */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
};

/** The cart of the store. */
export type Cart = {
  readonly __typename?: 'Cart';
  /** How many items lie in it; null where PSN does not say. No public source shows PSN's answer, so this is read as the store's own page once was told it. */
  readonly itemCount?: Maybe<Scalars['Int']['output']>;
};

/** A category of the store: a grid of concepts or of products. */
export type Category = {
  readonly __typename?: 'Category';
  /** The category's UUID. Categories differ by region, and come and go. */
  readonly id: Scalars['ID']['output'];
  /** What is in it; null if this store does not have the category. One call a page. PSN counts to 10,000 and pages no further. */
  readonly items?: Maybe<CategoryItemConnection>;
  /** The store that answers: the request's. */
  readonly locale: Scalars['Locale']['output'];
  /** Its name in the language of the store; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The same as a shelf of products, without facets or sorting. Null if this store does not have the category. One call a page. */
  readonly strand?: Maybe<ProductConnection>;
  /** The views of the category's own page; null if PSN has no page for it. One call. */
  readonly views?: Maybe<ReadonlyArray<StoreView>>;
};


/** A category of the store: a grid of concepts or of products. */
export type CategoryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  facets?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  filters?: InputMaybe<ReadonlyArray<FacetFilter>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<CategorySort>;
};


/** A category of the store: a grid of concepts or of products. */
export type CategoryStrandArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A category of the store: a grid of concepts or of products. */
export type CategoryViewsArgs = {
  experienceId: Scalars['ID']['input'];
  nameKey: Scalars['String']['input'];
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
  /** True for the cheapest, oldest or A first; false for the dearest, newest, best-selling or Z. */
  readonly ascending?: InputMaybe<Scalars['Boolean']['input']>;
  /** PSN's name for it: `sales30`, `productName`, `conceptReleaseDate`, `webBasePrice` … A name that PSN does not know changes nothing: `sortedBy` tells what was done. */
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

/** A game's book of what was found in it. */
export type Codex = {
  readonly __typename?: 'Codex';
  /** Whether the game has one; null where PSN does not say. */
  readonly hasCodex?: Maybe<Scalars['Boolean']['output']>;
  /** Whether something new stands in it; null where PSN does not say. */
  readonly hasNewEntries?: Maybe<Scalars['Boolean']['output']>;
  /** How many entries are unlocked; null where PSN does not say. */
  readonly unlockedCount?: Maybe<Scalars['Int']['output']>;
};

/** A digital collectible. What a list did not tell is asked for: one call for each collectible. A field is null where PSN does not say. */
export type Collectible = {
  readonly __typename?: 'Collectible';
  /** What is told of it. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** PSN's id: a UUID, the same for everyone. */
  readonly id: Scalars['ID']['output'];
  /** Its picture and its film. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its name, as PSN writes it; a blank at its end stays. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How rare it is. */
  readonly rarity?: Maybe<CollectibleRarity>;
  /** PSN's own word for `rarity`. */
  readonly rarityRaw?: Maybe<Scalars['String']['output']>;
  /** When it was first to be had. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How rare a collectible is, from the most common. */
export type CollectibleRarity =
  /** Common. */
  | 'COMMON'
  /** Heroic. */
  | 'HEROIC'
  /** Legendary. */
  | 'LEGENDARY'
  /** Mythic. */
  | 'MYTHIC'
  /** Rare. */
  | 'RARE'
  /** Uncommon. */
  | 'UNCOMMON'
  /** A rarity that this version does not know; see `rarityRaw`. */
  | 'UNRECOGNIZED';

/** What a collectible was earned for. A field is null where PSN does not say. */
export type CollectibleReference = {
  readonly __typename?: 'CollectibleReference';
  /** What had to be done; may hold line breaks. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** PSN's id of it. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** The name that Sony uses inside. */
  readonly internalName?: Maybe<Scalars['String']['output']>;
  /** What sort of thing it is; null where PSN does not tell. */
  readonly kind?: Maybe<ReferenceKind>;
  /** PSN's own word for `kind`. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Points that were paid or won; null where PSN sends no number. */
  readonly points?: Maybe<Scalars['Int']['output']>;
};

/** A collectible for points. A field is null where PSN does not say. */
export type CollectibleReward = Reward & {
  readonly __typename?: 'CollectibleReward';
  /** The collectible. */
  readonly collectible?: Maybe<Collectible>;
  /** What is told of it; lists leave out what kind each is. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Its name on display. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** PSN's id: that of the collectible. */
  readonly id: Scalars['ID']['output'];
  /** Its pictures. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its full name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** From when it was offered; one call in a list. */
  readonly offeredFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it was offered; one call in a list. */
  readonly offeredUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its price in points; one call in a list. */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Its price in points as PSN displays it. Never parse it. */
  readonly pointsText?: Maybe<Scalars['String']['output']>;
};

/**
 * A game over all its editions and regions. Its id is the same in every store. Where a list told it, each field that the list
 * did not tell costs a call, which may tell several.
 */
export type Concept = StoreItem & {
  readonly __typename?: 'Concept';
  /** What it offers to people with disabilities; null where PSN does not say. One call. */
  readonly accessibilityNotices?: Maybe<ReadonlyArray<Notice>>;
  /** What can be bought for it. Null if this store does not know the game. One call a page; PSN tells no total. */
  readonly addOns?: Maybe<ProductConnection>;
  /** What sort of thing it is; null where PSN does not say. */
  readonly classification?: Maybe<Classification>;
  /** PSN's own word for `classification`; null where PSN does not say. */
  readonly classificationRaw?: Maybe<Scalars['String']['output']>;
  /** `classification` in the language of the store; null where PSN does not say. */
  readonly classificationText?: Maybe<Scalars['String']['output']>;
  /** What it needs and supports, such as the number of players; null where PSN does not say. One call. */
  readonly compatibilityNotices?: Maybe<ReadonlyArray<Notice>>;
  /** Its age rating in this store; null where PSN does not say. One call. */
  readonly contentRating?: Maybe<ContentRating>;
  /** The picture to show for it: COVER, else MASTER, else KEY_ART; null where PSN tells none of these. */
  readonly cover?: Maybe<Media>;
  /** The product that this store sells first; null where it sells none. */
  readonly defaultProduct?: Maybe<Product>;
  /** Descriptions, in PSN's order; several may be of one kind; null where PSN does not say. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** The editions to choose from, by name; `products` tells their contents and prices. Null where PSN tells none. One call. */
  readonly editions?: Maybe<ReadonlyArray<Edition>>;
  /** Genres, in the language of the store; null where PSN does not say. */
  readonly genres?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The conceptId: digits. */
  readonly id: Scalars['ID']['output'];
  /** The name that is the same in all languages; null where PSN does not say. */
  readonly invariantName?: Maybe<Scalars['String']['output']>;
  /** Its legal notices; null where this store sells nothing of it. One call. */
  readonly legal?: Maybe<LegalText>;
  /** The store that answers: the request's. Two locales of one id overwrite each other in a normalising cache. */
  readonly locale: Scalars['Locale']['output'];
  /** Pictures and films, in PSN's order; null where PSN does not say. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** The name on display, in the language of the store; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Every offer of the store with its terms, in PSN's order, adverts for subscriptions included. Null if that store does not know it. One call. */
  readonly offers?: Maybe<ReadonlyArray<Offer>>;
  /** What its default product runs on; null where PSN does not say. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`; null where PSN does not say. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What a person without any subscription pays. Lists tell it; else one call. Null if that store does not know it. Asked alone it is PSN's short answer, which may say `NOT_TOLD` of a trial; beside `offers` it is theirs. */
  readonly price?: Maybe<Price>;
  /** Everything that this store sells of it, demos included, with edition, price and offers. Null where PSN tells none. One call. */
  readonly products?: Maybe<ReadonlyArray<Product>>;
  /** The publisher's name; null where PSN does not say. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** When it was or will be released, and how exactly that is known; null where PSN does not say. */
  readonly releaseDate?: Maybe<ReleaseDate>;
  /** Languages of its texts, as PSN's codes such as `en` or `pt-BR`; null where PSN does not say. */
  readonly screenLanguages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Languages of its voices, as PSN's codes; null where PSN does not say. */
  readonly spokenLanguages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What players think of it; null without ratings. One call for each item, lists included. */
  readonly starRating?: Maybe<StarRating>;
  /** Its builds in this store, as the ids of its products name them; null where PSN tells no products. Grids tell them; else one call. */
  readonly titles?: Maybe<ReadonlyArray<Title>>;
  /** Friends of the signed-in account who own the game, as far as they share it; null where PSN does not tell them, and with `UNAUTHENTICATED` without a sign-in. One call for each game, lists included. */
  readonly viewerFriendsWhoPlay?: Maybe<ReadonlyArray<FriendWhoPlays>>;
  /** Whether the signed-in account has it in its wishlist. One call for any number of items; null with `UNAUTHENTICATED` without a sign-in. */
  readonly viewerHasInWishlist?: Maybe<Scalars['Boolean']['output']>;
};


/**
 * A game over all its editions and regions. Its id is the same in every store. Where a list told it, each field that the list
 * did not tell costs a call, which may tell several.
 */
export type ConceptAddOnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A game over all its editions and regions. Its id is the same in every store. Where a list told it, each field that the list
 * did not tell costs a call, which may tell several.
 */
export type ConceptMediaArgs = {
  roles?: InputMaybe<ReadonlyArray<MediaRole>>;
};


/**
 * A game over all its editions and regions. Its id is the same in every store. Where a list told it, each field that the list
 * did not tell costs a call, which may tell several.
 */
export type ConceptNameArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};


/**
 * A game over all its editions and regions. Its id is the same in every store. Where a list told it, each field that the list
 * did not tell costs a call, which may tell several.
 */
export type ConceptOffersArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};


/**
 * A game over all its editions and regions. Its id is the same in every store. Where a list told it, each field that the list
 * did not tell costs a call, which may tell several.
 */
export type ConceptPriceArgs = {
  amounts?: InputMaybe<Scalars['Boolean']['input']>;
  locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** A console. It has no lasting id, so clients should not cache it by one. */
export type Console = {
  readonly __typename?: 'Console';
  /** Downloads that wait, run or were stopped. One call for each console; null where PSN tells none. */
  readonly downloads?: Maybe<ReadonlyArray<Download>>;
  /** What PSN names the console by in downloads. It changes within minutes, so read it anew before each use and do not keep it. */
  readonly duid: Scalars['String']['output'];
  /** The name its owner gave it, or null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it is, or null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
};

/** What is on a console. PSN's name for the console changes, so it has no id. */
export type ConsoleStorage = {
  readonly __typename?: 'ConsoleStorage';
  /** The titles on it; null where its owner does not share them. */
  readonly installed?: Maybe<ReadonlyArray<InstalledTitle>>;
  /** The name that its owner gave it; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it is; null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
  /** Its disks; null where its owner does not share them. */
  readonly storage?: Maybe<ReadonlyArray<StorageVolume>>;
};

/** An age rating. The authority follows the store: ESRB, PEGI, USK, CERO, GRAC … */
export type ContentRating = {
  readonly __typename?: 'ContentRating';
  /** Who gave it, such as `PEGI`; null where PSN does not say. */
  readonly authority?: Maybe<Scalars['String']['output']>;
  /** PSN's code for it, such as `PEGI_18`; null where PSN does not say. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What it was given for, such as violence; empty for nothing, null where PSN does not say. */
  readonly descriptors?: Maybe<ReadonlyArray<RatingDescriptor>>;
  /** Its picture; null where PSN has none. */
  readonly icon?: Maybe<Scalars['URL']['output']>;
  /** What others can do in it, such as chat; empty for nothing, null where PSN does not say. */
  readonly interactiveElements?: Maybe<ReadonlyArray<RatingDescriptor>>;
  /** The rating in words, in the language of the store; null where PSN does not say. */
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

/** A text about a game, a reward or a collectible. */
export type Description = {
  readonly __typename?: 'Description';
  /** The text with PSN's HTML, untouched; null where PSN has none. Do not render it unsanitised. */
  readonly html?: Maybe<Scalars['String']['output']>;
  /** What it is for; `UNRECOGNIZED` where PSN does not say. */
  readonly kind: DescriptionKind;
  /** PSN's own word for `kind`; null where PSN does not say. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** PSN's finer word, such as `SCEE_HEALTH_TEXT`; null where it has none. */
  readonly subKind?: Maybe<Scalars['String']['output']>;
  /** The text with its tags taken out and its line breaks kept; null where PSN has none. */
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
  /** A kind that PSN does not tell, or that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** The shelf on which an account shows its collectibles. A field is null where PSN does not say. */
export type DisplayCase = {
  readonly __typename?: 'DisplayCase';
  /** Whether nothing stands in it; null where PSN does not say. */
  readonly isEmpty?: Maybe<Scalars['Boolean']['output']>;
  /** Whether there is no place left; null where PSN does not say. */
  readonly isFull?: Maybe<Scalars['Boolean']['output']>;
  /** The scene behind it. */
  readonly scene?: Maybe<StarsScene>;
  /** Its places from left to right, twelve as far as is known. */
  readonly slots: ReadonlyArray<DisplaySlot>;
};

/** One place of a display case. It has no id: PSN gives the empty places of all accounts the same ones. */
export type DisplaySlot = {
  readonly __typename?: 'DisplaySlot';
  /** What stands there; null for an empty place. */
  readonly collectible?: Maybe<Collectible>;
  /** Whether nothing stands there. */
  readonly isEmpty: Scalars['Boolean']['output'];
  /** Pictures of what stands there; null for an empty place. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its place, counted from 0 at the left. */
  readonly position: Scalars['Int']['output'];
};

/** A download on a console. */
export type Download = {
  readonly __typename?: 'Download';
  /** What is downloaded: the entitlement's id. */
  readonly entitlementId: Scalars['ID']['output'];
  /** Its picture, or null where PSN has none. */
  readonly image?: Maybe<Media>;
  /** Its name, or null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How far it is. One call for each download; null where PSN tells none. */
  readonly progress?: Maybe<DownloadProgress>;
  /** PSN's code for why it stands so, unexplained; null where there is none. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** How it stands, or null where PSN does not say. */
  readonly status?: Maybe<DownloadStatus>;
  /** PSN's own word for `status`; null where PSN does not say. */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
};

/** A download that is to be started or cancelled. */
export type DownloadInput = {
  /** The console, by a `Console.duid` that was read just before. */
  readonly duid: Scalars['String']['input'];
  /** What to download: a `LibraryGame.entitlementId`. */
  readonly entitlementId: Scalars['ID']['input'];
  /** What the console is: PS4 or PS5. */
  readonly platform: Platform;
};

/** What became of a download that was to be started or cancelled. */
export type DownloadPayload = {
  readonly __typename?: 'DownloadPayload';
  /** The download as it stands now, read again: one call. Null if PSN refused, or does not list it yet. One that was cancelled and is listed no more has `entitlementId` and `status` alone. */
  readonly download?: Maybe<Download>;
  /** Why PSN refused; null if it did not. */
  readonly refusal?: Maybe<DownloadRefusal>;
  /** The account, to read more anew; asking for it costs no call. Never null. */
  readonly viewer?: Maybe<Viewer>;
};

/** How far a download is. */
export type DownloadProgress = {
  readonly __typename?: 'DownloadProgress';
  /** What has arrived, in bytes; null where PSN does not say. */
  readonly downloaded?: Maybe<Scalars['BigInt']['output']>;
  /** What has to arrive before it can be played, in bytes; null where PSN does not say. */
  readonly playable?: Maybe<Scalars['BigInt']['output']>;
  /** How long to wait before asking again, in seconds; null where PSN does not say. */
  readonly pollSeconds?: Maybe<Scalars['Int']['output']>;
  /** How long it will still take, in seconds; null where PSN does not say. */
  readonly remainingSeconds?: Maybe<Scalars['Int']['output']>;
  /** How it stands, or null where PSN does not say. */
  readonly status?: Maybe<DownloadStatus>;
  /** PSN's own word for `status`; null where PSN does not say. */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
  /** The whole, in bytes; null where PSN does not say. */
  readonly total?: Maybe<Scalars['BigInt']['output']>;
};

/** PSN's refusal of a download. */
export type DownloadRefusal = {
  readonly __typename?: 'DownloadRefusal';
  /** PSN's code of the error, unexplained; null where PSN gives none. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** PSN's code of the reason, unexplained; null where there is none. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** How a download stands. */
export type DownloadStatus =
  /** It was taken off the list (PSN: USERCANCELLED). */
  | 'CANCELLED'
  /** It waits for its turn. */
  | 'NOT_STARTED'
  /** It runs. */
  | 'STARTED'
  /** It was stopped and can go on. */
  | 'STOPPED'
  /** A status that this version does not know; see the field's raw twin. */
  | 'UNRECOGNIZED'
  /** The console has yet to hear of it (PSN: WAITFORDOWNLOAD). */
  | 'WAITING';

/** What an account has of a trophy. */
export type EarnedTrophy = {
  readonly __typename?: 'EarnedTrophy';
  /** When it was earned; null if it is not, and where PSN's date is none. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** The account's id and the trophy's, as in `1234567890123456789::NPWR00000_00::7`. One call where the account is the signed-in one and its token does not tell the id; null only if that fails. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Whether it is earned. */
  readonly isEarned: Scalars['Boolean']['output'];
  /** How far it has come, out of `Trophy.progressTarget`; null for one that is earned or not counted, and where nothing has been done yet. */
  readonly progress?: Maybe<Scalars['BigInt']['output']>;
  /** The same in percent; null as that is. */
  readonly progressPercent?: Maybe<Scalars['Int']['output']>;
  /** When it last came further; null as `progress` is. */
  readonly progressedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The trophy. */
  readonly trophy: Trophy;
};

/** An edition of a game. */
export type Edition = {
  readonly __typename?: 'Edition';
  /** What it holds, in the language of the store; null where PSN does not say. */
  readonly features?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Standard, deluxe and so on; null where PSN does not say. */
  readonly kind?: Maybe<EditionKind>;
  /** PSN's own word for `kind`; null where PSN does not say. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** Its name; null where PSN has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its place among the editions; null where PSN has none. */
  readonly ordering?: Maybe<Scalars['Int']['output']>;
  /** What is sold as it; null where the edition was reached from its product. */
  readonly product?: Maybe<Product>;
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

/** A right of the account to something that was bought or claimed. */
export type Entitlement = {
  readonly __typename?: 'Entitlement';
  /** The game; null where PSN does not say. */
  readonly concept?: Maybe<Concept>;
  /** PSN's id of it. */
  readonly id: Scalars['ID']['output'];
  /** Its picture, or null where PSN has none. */
  readonly image?: Maybe<Media>;
  /** Whether it counts now; null where PSN does not say. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is a pre-order; null where PSN does not say. */
  readonly isPreOrder?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it ends with a subscription; null where PSN does not say. */
  readonly isSubscription?: Maybe<Scalars['Boolean']['output']>;
  /** The name of what it is a right to, or null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What was bought, by its id; null where PSN does not say. */
  readonly product?: Maybe<Product>;
  /** Since when it counts, or null where PSN does not say. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** The form in which it was bought, by its id; null where PSN does not say. */
  readonly sku?: Maybe<Sku>;
  /** The build that it is for; null where PSN does not say. */
  readonly title?: Maybe<Title>;
};

/** A page of entitlements. */
export type EntitlementConnection = {
  readonly __typename?: 'EntitlementConnection';
  /** The entitlements with their cursors. */
  readonly edges: ReadonlyArray<EntitlementEdge>;
  /** The entitlements. */
  readonly nodes: ReadonlyArray<Entitlement>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, or null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An entitlement in its place on a page. */
export type EntitlementEdge = {
  readonly __typename?: 'EntitlementEdge';
  /** To be passed as `after` for what comes behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The entitlement. */
  readonly node: Entitlement;
};

/** Something a category can be filtered by. */
export type Facet = {
  readonly __typename?: 'Facet';
  /** Its name in the language of the store; null where PSN does not say. */
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
  /** Values such as `PS5`, at least one; an item needs one of them. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** A value of a facet. */
export type FacetValue = {
  readonly __typename?: 'FacetValue';
  /** How many items of the category, as filtered, have it; null where PSN does not say. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** The value in the language of the store; null where PSN does not say. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** PSN's word for it, to be passed in a filter: `PS5`, `0-99`, `MUSIC/RHYTHM`. */
  readonly value: Scalars['String']['output'];
};

/** A request to be friends. */
export type FriendRequest = {
  readonly __typename?: 'FriendRequest';
  /** Who asks. */
  readonly player: Player;
  /** The name of who asks; null where it is not shared. */
  readonly realName?: Maybe<RealName>;
  /** When; null where PSN does not say. */
  readonly requestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the other asks to be a close friend, who sees the real name; null where PSN does not say. */
  readonly sharesRealName?: Maybe<Scalars['Boolean']['output']>;
};

/** A friend who owns a game. PSN tells no account id here. */
export type FriendWhoPlays = {
  readonly __typename?: 'FriendWhoPlays';
  /** The friend's avatar; null where PSN tells none. */
  readonly avatar?: Maybe<Media>;
  /** Whether PSN has verified who the friend is; null where PSN does not say. */
  readonly isOfficiallyVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the friend subscribes to PlayStation Plus; null where PSN does not say. */
  readonly isPlus?: Maybe<Scalars['Boolean']['output']>;
  /** The name that PSN shows for the friend; null where PSN tells none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The name that players know the friend by. */
  readonly onlineId: Scalars['String']['output'];
  /** The friend as a player; null where the name is among none of the signed-in account's friends. PSN tells no account id here, so all of the account's friends are looked through: for all such fields together one call for the list, and one for each hundred friends. */
  readonly player?: Maybe<Player>;
};

/** One page of what the PS App's search finds. */
export type GameSearchConnection = {
  readonly __typename?: 'GameSearchConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<GameSearchEdge>;
  /** The items alone. Names, classifications and pictures are told; prices are asked of the store, one call for each item. */
  readonly nodes: ReadonlyArray<StoreItem>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
  /** How many items were found, by PSN's word; it varies from call to call. Null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One place of a search. */
export type GameSearchEdge = {
  readonly __typename?: 'GameSearchEdge';
  /** Where this item lies, to be passed as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The name in parts, those that were looked for marked; null where the term is found elsewhere than in the name. */
  readonly highlight?: Maybe<ReadonlyArray<TextPart>>;
  /** The item. */
  readonly node: StoreItem;
};

/** What the PS App's search looks among. */
export type GameSearchKind =
  /** Add-ons, by product. */
  | 'ADD_ONS'
  /** Games, by concept. */
  | 'GAMES';

/** The gateway: what it is, what it knows of PSN's operations, and how much it may still ask. */
export type Gateway = {
  readonly __typename?: 'Gateway';
  /**
   * The gateway's own PSN accounts that the request may ask as, in alphabetical order of their names. Null for whoever may
   * ask as none of them: where `GATEWAY_API_KEYS` are set for a request without a key, elsewhere for a request that brings
   * an account of its own, and beyond loopback.
   */
  readonly accounts?: Maybe<ReadonlyArray<GatewayAccount>>;
  /** Calls to PSN that were made and are left: anonymous ones, those of the accounts that the request may ask as, and sign-ins. */
  readonly budget: ReadonlyArray<CallBudget>;
  /** The store locale of requests that name none. */
  readonly defaultLocale: Scalars['Locale']['output'];
  /** PSN's operations and endpoints that this gateway knows, in the order of their keys. */
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

/** A PSN account that somebody has signed in on this gateway. What is told of it costs no call to PSN. */
export type GatewayAccount = {
  readonly __typename?: 'GatewayAccount';
  /** When its access token ends; it is renewed before. Null while there is none. */
  readonly accessTokenExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's id of the account; null until it was signed in, and where its token does not tell it. */
  readonly accountId?: Maybe<Scalars['ID']['output']>;
  /** The name that it is kept by, and that `x-psn-account` and keys choose it by. */
  readonly name: Scalars['String']['output'];
  /** When its sign-in ends for good, used or not: about two months after it. Null where PSN has not told. */
  readonly refreshTokenExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where its sign-in stands. */
  readonly state: AccountState;
};

/** A member of a message group. */
export type GroupMember = {
  readonly __typename?: 'GroupMember';
  /** Who it is; the online id is told with it. */
  readonly player: Player;
  /** What they may do in the group, in PSN's own word; null for two people, and in `Viewer.groups`, which does not tell it. */
  readonly role?: Maybe<Scalars['String']['output']>;
};

/** Why PSN would refuse an offer. */
export type Ineligibility = {
  readonly __typename?: 'Ineligibility';
  /** Names of the products that it is about; empty where PSN names none. */
  readonly names: ReadonlyArray<Scalars['String']['output']>;
  /** PSN's word for it: `OWN`, `DONT_OWN`, `UNKNOWN` and others. */
  readonly reason: Scalars['String']['output'];
};

/** A title on a console. */
export type InstalledTitle = {
  readonly __typename?: 'InstalledTitle';
  /** The game, or null where PSN does not say. */
  readonly concept?: Maybe<Concept>;
  /** When it was started last, or null where PSN does not say. */
  readonly lastAccessedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its name in the language of the console; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it is made for, which may be an older console; null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
  /** What it takes, in bytes; null where PSN does not say. */
  readonly size?: Maybe<Scalars['BigInt']['output']>;
  /** The build. */
  readonly title: Title;
  /** Its version, such as `01.000.028`; null where PSN does not say. */
  readonly version?: Maybe<Scalars['String']['output']>;
  /** The `StorageVolume.name` that it lies on; null where PSN does not say. */
  readonly volume?: Maybe<Scalars['String']['output']>;
};

/** A category whose UUID is public. PSN lists its categories nowhere, and any store may lack this one. */
export type KnownCategory = {
  readonly __typename?: 'KnownCategory';
  /** The category itself, in the store that answers. Asking for it costs no call; its `name` and its `items` share one, and are null where this store does not have it. */
  readonly category: Category;
  /** What it holds, in English, with what its public sources dispute. */
  readonly holds: Scalars['String']['output'];
  /** Our name for it. */
  readonly name: StoreCategory;
  /** The parts of the world that it is for, in English; null for all, or where no source says. */
  readonly regions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When it was last seen in public, `YYYY-MM` or `YYYY`; null if no source says. */
  readonly seenOn?: Maybe<Scalars['String']['output']>;
  /** The name for use in addresses, such as `all-deals`. */
  readonly slug: Scalars['String']['output'];
};

/** A game's legal notices. */
export type LegalText = {
  readonly __typename?: 'LegalText';
  /** The notices, in PSN's order; there may be several. */
  readonly notices: ReadonlyArray<Description>;
  /** Its privacy policy; null where PSN has none. */
  readonly privacyPolicy?: Maybe<Scalars['String']['output']>;
};

/** What an account owns and has played. */
export type Library = {
  readonly __typename?: 'Library';
  /** What the account has played on PS4 and PS5, newest first, whether it owns it or not. PSN has no pages here. One call; null where PSN tells none. */
  readonly lastPlayed?: Maybe<ReadonlyArray<LibraryGame>>;
  /** What the account has bought or claimed, newest first. One call a page; null where PSN tells none. */
  readonly purchased?: Maybe<LibraryGameConnection>;
};


/** What an account owns and has played. */
export type LibraryLastPlayedArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/** What an account owns and has played. */
export type LibraryPurchasedArgs = {
  activeOnly?: InputMaybe<Scalars['Boolean']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  platforms?: InputMaybe<ReadonlyArray<Platform>>;
};

/** A row of a library: one entitlement, or one game played. A product for PS4 and PS5 is two entitlements, and so two rows. */
export type LibraryGame = {
  readonly __typename?: 'LibraryGame';
  /** The subscription that it was claimed through; null if it was not, or PSN does not say. */
  readonly acquiredThrough?: Maybe<SubscriptionService>;
  /** PSN's own word for `acquiredThrough`, `NONE` for what was bought; null where PSN does not say. */
  readonly acquiredThroughRaw?: Maybe<Scalars['String']['output']>;
  /** The game. Where the row does not tell its id, as nearly always in `Library.purchased`, the store is asked by `product`, one call for each row; where nothing of the game is wanted that the same call would tell, such as its name, the account's rights tell the ids of fifty rows by one call. Null where the row names neither, or the store does not know that product. */
  readonly concept?: Maybe<Concept>;
  /** PSN's id of the entitlement, which often is not the product's; null for what was played without one, as from a disc. */
  readonly entitlementId?: Maybe<Scalars['ID']['output']>;
  /** The entitlement's id, else that of the title. Unique in a library, unlike `product`. */
  readonly id: Scalars['ID']['output'];
  /** Its icon, or null where PSN has none. */
  readonly image?: Maybe<Media>;
  /** Whether the account has a licence for it now; null where PSN does not say, as for what was played without an entitlement. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it can be downloaded; told by `Library.purchased` alone, else null. */
  readonly isDownloadable?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is a pre-order; told by `Library.purchased` alone, else null. */
  readonly isPreOrder?: Maybe<Scalars['Boolean']['output']>;
  /** When it was last played; null for never, and in `Library.purchased`, which does not tell it. */
  readonly lastPlayedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name as the account knows it, or null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it runs on, or null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
  /** What was bought, by its id; null where PSN does not say. */
  readonly product?: Maybe<Product>;
  /** The build that it is. */
  readonly title: Title;
  /** Its trophy sets as the signed-in account has played them, as `title { trophySets }` tells them. Empty where it has not played the game, null where PSN does not know the build. One call for each five games of a list. */
  readonly trophySets?: Maybe<ReadonlyArray<PlayedTrophySet>>;
};

/** A page of games of a library. */
export type LibraryGameConnection = {
  readonly __typename?: 'LibraryGameConnection';
  /** The games with their cursors. */
  readonly edges: ReadonlyArray<LibraryGameEdge>;
  /** The games. */
  readonly nodes: ReadonlyArray<LibraryGame>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, or null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A game of a library in its place on a page. */
export type LibraryGameEdge = {
  readonly __typename?: 'LibraryGameEdge';
  /** To be passed as `after` for what comes behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The game. */
  readonly node: LibraryGame;
};

/** A picture, film or sound on Sony's servers. */
export type Media = {
  readonly __typename?: 'Media';
  /** A text for those who cannot see it; null where PSN has none. */
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

/** A message in a group. Some tell what happened rather than what was written. */
export type Message = {
  readonly __typename?: 'Message';
  /** PSN's id of it, unique in its group. */
  readonly id: Scalars['ID']['output'];
  /** What it is; null where PSN does not say. */
  readonly kind?: Maybe<MessageKind>;
  /** PSN's own number for `kind`; null where PSN does not say. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** Who sent it; null where PSN does not say. */
  readonly sender?: Maybe<Player>;
  /** When it was sent; null where PSN does not say. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was written, or PSN's words for what happened; null where there is no text. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** A page of messages. PSN does not count them. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** The messages. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
};

/** A message in its place on a page. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** To be passed as `after` for what is older. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Message;
};

/** People who write to each other: two, or a group with a name. What a list tells of it costs no call more; `isMuted` costs one call for each group there. */
export type MessageGroup = {
  readonly __typename?: 'MessageGroup';
  /** Whether there are messages that the account has not seen; null where PSN does not say. */
  readonly hasNewMessages?: Maybe<Scalars['Boolean']['output']>;
  /** PSN's id of it. */
  readonly id: Scalars['ID']['output'];
  /** Whether the account has marked it as a favourite; null where PSN does not say. */
  readonly isFavorite?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the account wants to hear nothing of new messages; null where PSN does not say. */
  readonly isMuted?: Maybe<Scalars['Boolean']['output']>;
  /** When the account joined it; null where PSN does not say. */
  readonly joinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is; null where PSN does not say. */
  readonly kind?: Maybe<MessageGroupKind>;
  /** PSN's own number for `kind`; null where PSN does not say. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** The last message of its main thread; null where there is none. */
  readonly latestMessage?: Maybe<Message>;
  /** Its members, the signed-in account among them; null where PSN does not say. */
  readonly members?: Maybe<ReadonlyArray<GroupMember>>;
  /** The messages of its main thread, the newest first; null where PSN does not say. One call for each hundred. */
  readonly messages?: Maybe<MessageConnection>;
  /** When something last changed in it, such as by a message; null where PSN does not say. */
  readonly modifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name that its members gave it; null for two people, and where none was given. */
  readonly name?: Maybe<Scalars['String']['output']>;
};


/** People who write to each other: two, or a group with a name. What a list tells of it costs no call more; `isMuted` costs one call for each group there. */
export type MessageGroupMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of message groups. */
export type MessageGroupConnection = {
  readonly __typename?: 'MessageGroupConnection';
  /** The groups with their cursors. */
  readonly edges: ReadonlyArray<MessageGroupEdge>;
  /** The groups. */
  readonly nodes: ReadonlyArray<MessageGroup>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, or null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A message group in its place on a page. */
export type MessageGroupEdge = {
  readonly __typename?: 'MessageGroupEdge';
  /** To be passed as `after` for what comes behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: MessageGroup;
};

/** What a message group is. */
export type MessageGroupKind =
  /** Two people (PSN: 0). */
  | 'DIRECT'
  /** A group (PSN: 1). */
  | 'GROUP'
  /** A kind that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** What a message is. */
export type MessageKind =
  /** A recorded voice (PSN: 1011). */
  | 'AUDIO'
  /** The group's picture was changed (PSN: 2004). */
  | 'ICON_CHANGED'
  /** A picture (PSN: 3). */
  | 'IMAGE'
  /** Somebody has left the group (PSN: 2002). */
  | 'MEMBER_LEFT'
  /** A sticker (PSN: 1013). */
  | 'STICKER'
  /** Text (PSN: 1). */
  | 'TEXT'
  /** A kind that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED'
  /** A film (PSN: 210). */
  | 'VIDEO'
  /** A voice chat began or ended (PSN: 2020). */
  | 'VOICE_CHAT';

/** An amount of money. */
export type Money = {
  readonly __typename?: 'Money';
  /** In minor units, such as cents; null where PSN tells only a text, as grids do. */
  readonly amount?: Maybe<Scalars['Int']['output']>;
  /** ISO 4217 code; null where PSN does not tell. */
  readonly currency?: Maybe<Scalars['String']['output']>;
  /** How many digits of `amount` stand behind the decimal point: 2 for EUR, 0 for JPY. Null with `amount`, and where sources disagree (INR, CLP, COP). */
  readonly exponent?: Maybe<Scalars['Int']['output']>;
  /** PSN's text for the amount, untouched, such as `$19.99`. Never parse it. Null where PSN tells only the amount. */
  readonly text?: Maybe<Scalars['String']['output']>;
};

/** Everything that can be changed. Each change is sent to PSN once: after a failure that leaves open whether it was made, nothing is repeated. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes a download off a console's list. Sent once and never repeated on doubt; after a timeout look at `Console.downloads`. Null where it failed. */
  readonly cancelDownload?: Maybe<DownloadPayload>;
  /** Has a console download something that this account owns. Sent once and never repeated on doubt; after a timeout look at `Console.downloads`. Null where it failed. */
  readonly startDownload?: Maybe<DownloadPayload>;
};


/** Everything that can be changed. Each change is sent to PSN once: after a failure that leaves open whether it was made, nothing is repeated. */
export type MutationCancelDownloadArgs = {
  input: DownloadInput;
};


/** Everything that can be changed. Each change is sent to PSN once: after a failure that leaves open whether it was made, nothing is repeated. */
export type MutationStartDownloadArgs = {
  input: DownloadInput;
};

/** Something that a game needs, supports or offers. */
export type Notice = {
  readonly __typename?: 'Notice';
  /** The platform that it is about; null for all. */
  readonly platform?: Maybe<Platform>;
  /** PSN's word for it, such as `NO_OF_PLAYERS` or `SUBTITLES`. */
  readonly type: Scalars['String']['output'];
  /** PSN's value, always a text: a number, `true`, or words in the language of the store; null where PSN has none. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** A game that is being played. */
export type NowPlaying = {
  readonly __typename?: 'NowPlaying';
  /** Its icon; null where PSN tells none, as in answers for several players at once. */
  readonly icon?: Maybe<Media>;
  /** Its name; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it runs on; null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
  /** What the game says of the state of play, in its own words; null where it says nothing. */
  readonly status?: Maybe<Scalars['String']['output']>;
  /** The build; null where PSN does not tell its id. */
  readonly title?: Maybe<Title>;
};

/** One offer of the store (PSN: a call to action), with its terms. */
export type Offer = {
  readonly __typename?: 'Offer';
  /** What PSN's button does, such as `BUY_NOW`; null where PSN does not say. */
  readonly action?: Maybe<Scalars['String']['output']>;
  /** Whom it is for. */
  readonly audience: OfferAudience;
  /** PSN's ids of the campaigns behind it; empty for none. */
  readonly campaignIds: ReadonlyArray<Scalars['String']['output']>;
  /** What is to be paid by those whom it is for; null unless `state` is `PRICED` or `FREE`. */
  readonly current?: Maybe<Money>;
  /** PSN's text for the discount, such as `-10%`; null without one. */
  readonly discountText?: Maybe<Scalars['String']['output']>;
  /** When the offer ends; null if it has no end, or where PSN does not tell. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it only advertises a subscription; such offers often stand first. */
  readonly isAdvert: Scalars['Boolean']['output'];
  /** Whether it is for members alone; null where PSN does not say. */
  readonly isExclusive?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is a pre-order; null where PSN does not say. */
  readonly isPreOrder?: Maybe<Scalars['Boolean']['output']>;
  /** What it is. */
  readonly kind: OfferKind;
  /** PSN's own word for `kind`. */
  readonly kindRaw: Scalars['String']['output'];
  /** PSN's text for the price at launch; null where PSN does not tell. */
  readonly launchText?: Maybe<Scalars['String']['output']>;
  /** The store whose offer it is. */
  readonly locale: Scalars['Locale']['output'];
  /** PSN's text for the lowest price of the last 30 days; null where PSN does not tell. */
  readonly lowestRecentText?: Maybe<Scalars['String']['output']>;
  /** When it can be played; null where PSN does not say. */
  readonly playableAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why PSN would refuse it, as far as it tells an anonymous person; empty for no reason. */
  readonly refusals: ReadonlyArray<Ineligibility>;
  /** What it costs without discount; null where PSN does not tell. */
  readonly regular?: Maybe<Money>;
  /** What has to be owned or in the cart for it; empty for nothing. */
  readonly requires: ReadonlyArray<Requirement>;
  /** PSN's ids of the discounts behind it; empty for none. */
  readonly rewardIds: ReadonlyArray<Scalars['String']['output']>;
  /** PSN's text for what is saved, such as `Save 20%`; null without one. */
  readonly savingText?: Maybe<Scalars['String']['output']>;
  /** The subscription that it is tied to or advertises; null for none. */
  readonly service?: Maybe<SubscriptionService>;
  /** PSN's own word for `service`; null for none. */
  readonly serviceRaw?: Maybe<Scalars['String']['output']>;
  /** What would be bought; null where PSN does not say. */
  readonly sku?: Maybe<Sku>;
  /** Which of seven different things its price is. */
  readonly state: PriceState;
  /** PSN's text for its price, untouched. Never parse it. Null where PSN tells none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The PlayStation Plus tier that it takes; null for none or another service's, and where PSN does not tell, as in the offers of a whole game. */
  readonly tier?: Maybe<PlusTier>;
  /** PSN's own word for the tier, of whatever service; null for none, and where PSN does not tell. */
  readonly tierRaw?: Maybe<Scalars['String']['output']>;
  /** PSN's hint for those without the subscription, such as `Save 10%`; on a demo, its word for that. Null without one. */
  readonly upsellText?: Maybe<Scalars['String']['output']>;
};

/** Whom an offer is for. */
export type OfferAudience =
  /** Everyone. */
  | 'EVERYONE'
  /** Those who own something, or have it in the cart. */
  | 'OWNERS'
  /** Members of a subscription. */
  | 'SUBSCRIBERS';

/** What an offer is. */
export type OfferKind =
  /** To be put into the cart. */
  | 'ADD_TO_CART'
  /** To be bought at once. */
  | 'BUY_NOW'
  /** An upgrade of a disc or of an older version. */
  | 'DIGITAL_UPGRADE'
  /** To be downloaded: free, or owned. */
  | 'DOWNLOAD'
  /** A demo. */
  | 'DOWNLOAD_DEMO'
  /** A trial. */
  | 'DOWNLOAD_TRIAL'
  /** To be bought before release. */
  | 'PREORDER'
  /** Part of a subscription's catalogue. */
  | 'SUBSCRIPTION_CATALOG'
  /** Cheaper with a subscription. */
  | 'SUBSCRIPTION_DISCOUNT'
  /** A trial with a subscription. */
  | 'SUBSCRIPTION_TRIAL'
  /** Not to be had. */
  | 'UNAVAILABLE'
  /** An offer that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** A failed call. */
export type OperationFailure = {
  readonly __typename?: 'OperationFailure';
  /** When it failed. */
  readonly at: Scalars['DateTime']['output'];
  /** The code that callers were given, such as `PSN_TIMEOUT`. */
  readonly code: Scalars['String']['output'];
};

/** One of PSN's persisted queries, or one of its REST endpoints. */
export type OperationHealth = {
  readonly __typename?: 'OperationHealth';
  /**
   * Until when it fails at once, since PSN has refused every hash of it: from a minute to an hour, longer each time. Null
   * while PSN may be asked.
   */
  readonly askedAgainAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why its operator has switched it off; null while it is on. */
  readonly disabledBecause?: Maybe<Scalars['String']['output']>;
  /** The hash that is sent now; null for an endpoint, which has none. */
  readonly hashInUse?: Maybe<Scalars['String']['output']>;
  /** Which of PSN's hosts serves it: `mobile`, `web`, `dms` or `legacyProfile`. */
  readonly host: Scalars['String']['output'];
  /** Whether it changes something. */
  readonly isMutation: Scalars['Boolean']['output'];
  /** The gateway's key for it, `module.noun`; stands in `extensions.operation` of errors. */
  readonly key: Scalars['ID']['output'];
  /** How it last failed in this process; null if it never did. */
  readonly lastFailure?: Maybe<OperationFailure>;
  /** When that hash, or the endpoint, was last seen in public: year and month, sometimes the day. */
  readonly lastSeenInPublic: Scalars['String']['output'];
  /** When it last answered in this process; null if it never did. */
  readonly lastSuccessAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's name for it, spelling included; of an endpoint its method and path. */
  readonly operationName: Scalars['String']['output'];
  /** How it fares. */
  readonly state: OperationState;
};

/** What is known of an operation since the process started. */
export type OperationState =
  /** It works, but only by an older hash, or its last call failed for a passing reason. */
  | 'DEGRADED'
  /** Its operator has switched it off. */
  | 'DISABLED'
  /** PSN refuses its hashes, or its schema has moved on: its operator gives it a new hash, in the operations file. */
  | 'FAILING'
  /** Its last call went well. */
  | 'HEALTHY'
  /** Sony ended the programme behind it; it may still answer. */
  | 'RETIRED'
  /** Nobody has called it yet. */
  | 'UNTRIED';

/** A collectible and one account: whether it owns it, and what for. A field is null where PSN does not say. */
export type OwnedCollectible = {
  readonly __typename?: 'OwnedCollectible';
  /** The collectible. */
  readonly collectible: Collectible;
  /** When it was earned; null if it is not owned. */
  readonly earnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The account id, `::` and the collectible's id, so that two accounts never share it; null where the own account id is not known. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Whether the account owns it; null where PSN tells of another account by an older operation alone. */
  readonly isOwned?: Maybe<Scalars['Boolean']['output']>;
  /** What it was earned for; null if it is not owned, or where PSN tells only by an older operation. */
  readonly reference?: Maybe<CollectibleReference>;
  /** When PSN unlocked it, some hundredths of a second apart from `earnedAt`; told of the own account alone. */
  readonly unlockedAt?: Maybe<Scalars['DateTime']['output']>;
};

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

/** By what right a title was played. */
export type PlayedThrough =
  /** Something else, such as a game that costs nothing. */
  | 'OTHER'
  /** It came with PlayStation Plus. */
  | 'PS_PLUS'
  /** It was bought, or came on a disc. */
  | 'PURCHASED'
  /** A right that this version does not know; see `playedThroughRaw`. */
  | 'UNRECOGNIZED';

/** A title that an account has played. */
export type PlayedTitle = {
  readonly __typename?: 'PlayedTitle';
  /** What kind of title it is, or null where PSN does not say. */
  readonly category?: Maybe<TitleCategory>;
  /** PSN's own word for `category`; null where PSN does not say. */
  readonly categoryRaw?: Maybe<Scalars['String']['output']>;
  /** The game, or null where PSN does not say. */
  readonly concept?: Maybe<Concept>;
  /** When it was played first, or null where PSN does not say. */
  readonly firstPlayedAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's words for its genres, in no language, such as `MUSIC/RHYTHM`; null where PSN does not say. */
  readonly genres?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The account's id and the title's, with two colons between them. */
  readonly id: Scalars['ID']['output'];
  /** Its picture, or null where PSN has none. */
  readonly image?: Maybe<Media>;
  /** When it was played last, or null where PSN does not say. */
  readonly lastPlayedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its name in the language of the request, or null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How often it was started; null where PSN does not say. */
  readonly playCount?: Maybe<Scalars['Int']['output']>;
  /** How long it was played; null where PSN does not say. */
  readonly playTime?: Maybe<Scalars['Duration']['output']>;
  /** By what right it was played, or null where PSN does not say. */
  readonly playedThrough?: Maybe<PlayedThrough>;
  /** PSN's own word for `playedThrough`; null where PSN does not say. */
  readonly playedThroughRaw?: Maybe<Scalars['String']['output']>;
  /** The build that was played. */
  readonly title: Title;
  /** Its trophy sets as the player has played them, as `title { trophySets }` tells them. Null where PSN does not know the build, as that of an app. One call for each five titles of a list. `PSN_PRIVATE` where the player does not share trophies. */
  readonly trophySets?: Maybe<ReadonlyArray<PlayedTrophySet>>;
};

/** A page of played titles. */
export type PlayedTitleConnection = {
  readonly __typename?: 'PlayedTitleConnection';
  /** The titles with their cursors. */
  readonly edges: ReadonlyArray<PlayedTitleEdge>;
  /** The titles. */
  readonly nodes: ReadonlyArray<PlayedTitle>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, or null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A played title in its place on a page. */
export type PlayedTitleEdge = {
  readonly __typename?: 'PlayedTitleEdge';
  /** To be passed as `after` for what comes behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The title. */
  readonly node: PlayedTitle;
};

/** How far an account is with a group of trophies. */
export type PlayedTrophyGroup = {
  readonly __typename?: 'PlayedTrophyGroup';
  /** How many trophies are earned; null where PSN does not say. */
  readonly earned?: Maybe<TrophyCounts>;
  /** PSN's id within the set, by which `TrophyGroup.groupId` finds the group. */
  readonly groupId: Scalars['String']['output'];
  /** How much of it is earned, in percent; null where PSN does not say. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** When something of it last changed; null where nothing ever has. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * A trophy set and an account that has played it. What lists of such sets tell costs nothing more; what they leave out is one
 * call for each set.
 */
export type PlayedTrophySet = {
  readonly __typename?: 'PlayedTrophySet';
  /** How many trophies are earned; null where PSN does not say. */
  readonly earned?: Maybe<TrophyCounts>;
  /** How far each group is; null where PSN does not say. One call. */
  readonly groups?: Maybe<ReadonlyArray<PlayedTrophyGroup>>;
  /** The account's id and the set's, as in `1234567890123456789::NPWR00000_00`. One call where the account is the signed-in one and its token does not tell the id; null only if that fails. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Whether the signed-in account hides it from others; null where PSN does not say. */
  readonly isHidden?: Maybe<Scalars['Boolean']['output']>;
  /** The trophies that are still missing. Told by sets of a title, else one call; null where PSN does not say. */
  readonly notEarned?: Maybe<ReadonlyArray<Trophy>>;
  /** The player; null only where the id of the signed-in account cannot be told. */
  readonly player?: Maybe<Player>;
  /** How much of it is earned, in percent; the platinum trophy does not count. Null where PSN does not say. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** The rarest that is earned, several where they are as rare; empty where nothing is. Told by sets of a title, else one call; null where PSN does not say. */
  readonly rarest?: Maybe<ReadonlyArray<EarnedTrophy>>;
  /** The set. */
  readonly set: TrophySet;
  /** Every trophy of the set, earned or not, with rarity; names and texts are one call more. One call; null where PSN does not say. */
  readonly trophies?: Maybe<ReadonlyArray<EarnedTrophy>>;
  /** When a console last told PSN something of it, which may be later than the last trophy; null where PSN does not say. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of played trophy sets. */
export type PlayedTrophySetConnection = {
  readonly __typename?: 'PlayedTrophySetConnection';
  /** The sets with their cursors. */
  readonly edges: ReadonlyArray<PlayedTrophySetEdge>;
  /** The sets. */
  readonly nodes: ReadonlyArray<PlayedTrophySet>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, or null where PSN does not say. It has been seen to shrink for a moment. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A played trophy set in its place on a page. */
export type PlayedTrophySetEdge = {
  readonly __typename?: 'PlayedTrophySetEdge';
  /** To be passed as `after` for what comes behind it. */
  readonly cursor: Scalars['String']['output'];
  /** The set. */
  readonly node: PlayedTrophySet;
};

/**
 * A PSN player, as others may see them. `onlineId`, `name`, `avatar`, `isPlus`, `isOfficiallyVerified`, `aboutMe`, `languages` and `realName`
 * share one call, of up to a hundred players at once; a search tells the first four at none. Every null of theirs also stands for a player whom nobody knows any more.
 */
export type Player = Profile & {
  readonly __typename?: 'Player';
  /** What it says of itself, up to 140 characters; null where it says nothing. */
  readonly aboutMe?: Maybe<Scalars['String']['output']>;
  /** Its avatar; null where PSN has none. */
  readonly avatar?: Maybe<Media>;
  /** The country of its account, two letters; null where PSN does not say. One call, and none where the player was looked up by name. */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** The former name that the player was looked up by; null otherwise, since PSN tells a former name only to those who ask by it. No call. */
  readonly formerOnlineId?: Maybe<Scalars['String']['output']>;
  /** Its friends, as far as it shows them; null where PSN does not say. One call a page. `PSN_PRIVATE` where they are hidden. */
  readonly friends?: Maybe<PlayerConnection>;
  /** The account id. */
  readonly id: Scalars['ID']['output'];
  /** Whether PSN has verified who it is, as with studios and the famous; null where PSN does not say. */
  readonly isOfficiallyVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it subscribes to PlayStation Plus; null where PSN does not say. */
  readonly isPlus?: Maybe<Scalars['Boolean']['output']>;
  /** The languages that it speaks, such as `en-US`, up to three; null where PSN does not say. */
  readonly languages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The person's name, as far as it is shared: of the verified the one that they are known by, else first and last name. `realName` has its parts. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The name that players know it by; its owner can change it. */
  readonly onlineId?: Maybe<Scalars['String']['output']>;
  /** What the player has played on PS4 and later, newest first; null with `PSN_PRIVATE` where the player hides it, and where PSN knows no such player. One call a page. */
  readonly playedTitles?: Maybe<PlayedTitleConnection>;
  /** Whether it is online, and what it plays; null where PSN leaves it out of an answer for several players. One call for each hundred players. `PSN_PRIVATE` where it is hidden. */
  readonly presence?: Maybe<Presence>;
  /** The person's name in its parts; null where it is not shared with the signed-in account. */
  readonly realName?: Maybe<RealName>;
  /** How the signed-in account stands to this player; null for the account itself, and where PSN does not say. One call. */
  readonly relation?: Maybe<Relation>;
  /** A link to its profile that may be passed on; null where PSN has none. One call. */
  readonly shareLink?: Maybe<ShareLink>;
  /** PlayStation Stars of this player; null if PSN knows no such account, `PSN_PRIVATE` if the player does not share it. One call. */
  readonly stars?: Maybe<PlayerStars>;
  /** The trophy sets that the player has played, the last one first, without those that the player hides. One call a page; null where PSN does not know the player. `PSN_PRIVATE` where the player does not share trophies. */
  readonly trophySets?: Maybe<PlayedTrophySetConnection>;
  /** The player's trophy sets of one build, as `title { trophySets }` tells them. Empty where the player has not played it, null where PSN does not know the build. Five builds of a player cost one call, each under a name of its own. `PSN_PRIVATE` where the player does not share trophies. */
  readonly trophySetsOfTitle?: Maybe<ReadonlyArray<PlayedTrophySet>>;
  /** The player's trophy level, and what it has earned in all; null where PSN does not know the player. One call. `PSN_PRIVATE` where the player does not share trophies. */
  readonly trophySummary?: Maybe<TrophySummary>;
};


/**
 * A PSN player, as others may see them. `onlineId`, `name`, `avatar`, `isPlus`, `isOfficiallyVerified`, `aboutMe`, `languages` and `realName`
 * share one call, of up to a hundred players at once; a search tells the first four at none. Every null of theirs also stands for a player whom nobody knows any more.
 */
export type PlayerAvatarArgs = {
  size?: AvatarSize;
};


/**
 * A PSN player, as others may see them. `onlineId`, `name`, `avatar`, `isPlus`, `isOfficiallyVerified`, `aboutMe`, `languages` and `realName`
 * share one call, of up to a hundred players at once; a search tells the first four at none. Every null of theirs also stands for a player whom nobody knows any more.
 */
export type PlayerFriendsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A PSN player, as others may see them. `onlineId`, `name`, `avatar`, `isPlus`, `isOfficiallyVerified`, `aboutMe`, `languages` and `realName`
 * share one call, of up to a hundred players at once; a search tells the first four at none. Every null of theirs also stands for a player whom nobody knows any more.
 */
export type PlayerPlayedTitlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A PSN player, as others may see them. `onlineId`, `name`, `avatar`, `isPlus`, `isOfficiallyVerified`, `aboutMe`, `languages` and `realName`
 * share one call, of up to a hundred players at once; a search tells the first four at none. Every null of theirs also stands for a player whom nobody knows any more.
 */
export type PlayerTrophySetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A PSN player, as others may see them. `onlineId`, `name`, `avatar`, `isPlus`, `isOfficiallyVerified`, `aboutMe`, `languages` and `realName`
 * share one call, of up to a hundred players at once; a search tells the first four at none. Every null of theirs also stands for a player whom nobody knows any more.
 */
export type PlayerTrophySetsOfTitleArgs = {
  titleId: Scalars['ID']['input'];
};

/** How a player is named: exactly one of the fields. */
export type PlayerBy =
  /** The account id: 17 to 20 digits, as text, since it is larger than a number can hold. */
  { readonly accountId: Scalars['ID']['input']; readonly onlineId?: never; }
  |  /** The online id, in any casing: a letter, then 2 to 15 letters, digits, dashes or underscores. A name that its owner has given up leads to the same player. */
  { readonly accountId?: never; readonly onlineId: Scalars['String']['input']; };

/** A page of players. */
export type PlayerConnection = {
  readonly __typename?: 'PlayerConnection';
  /** The players with their cursors. */
  readonly edges: ReadonlyArray<PlayerEdge>;
  /** The players. */
  readonly nodes: ReadonlyArray<Player>;
  /** Where the page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, or null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A player in their place on a page. */
export type PlayerEdge = {
  readonly __typename?: 'PlayerEdge';
  /** To be passed as `after` for who comes behind. */
  readonly cursor: Scalars['String']['output'];
  /** The player. */
  readonly node: Player;
};

/** One page of the players whom a search finds. */
export type PlayerSearchConnection = {
  readonly __typename?: 'PlayerSearchConnection';
  /** The players with their cursors. */
  readonly edges: ReadonlyArray<PlayerSearchEdge>;
  /** The players alone. */
  readonly nodes: ReadonlyArray<Player>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
  /** How many were found; PSN counts no further than 128. Null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
  /** Whether there may be more than `totalCount`: PSN neither counts nor pages beyond 128. */
  readonly totalIsCapped: Scalars['Boolean']['output'];
};

/** One place of a search for players. */
export type PlayerSearchEdge = {
  readonly __typename?: 'PlayerSearchEdge';
  /** Where this player lies, to be passed as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The online id in parts, those that were looked for marked; null where the term is found elsewhere than in the online id. */
  readonly highlight?: Maybe<ReadonlyArray<TextPart>>;
  /** The player. */
  readonly node: Player;
};

/** Another player's standing in PlayStation Stars. PSN tells neither points nor collectibles of others. */
export type PlayerStars = StarsProfile & {
  readonly __typename?: 'PlayerStars';
  /** The first slots of the display case, as the profile shows them; null without enrolment. */
  readonly display?: Maybe<ReadonlyArray<DisplaySlot>>;
  /** The whole display case; null without enrolment. One call. */
  readonly displayCase?: Maybe<DisplayCase>;
  /** Whether the account takes part, and since when. */
  readonly enrolment: StarsEnrolment;
  /** The status level and what the next one takes; null without enrolment. */
  readonly level?: Maybe<StarsProgress>;
  /** The scene behind the display case; null without enrolment. */
  readonly scene?: Maybe<StarsScene>;
};

/** What a tier of PlayStation Plus costs for one length. */
export type PlusOffer = {
  readonly __typename?: 'PlusOffer';
  /** What PSN writes on its button; null where PSN has nothing. */
  readonly callToAction?: Maybe<Scalars['String']['output']>;
  /** What is to be paid; null where PSN does not tell. */
  readonly current?: Maybe<Money>;
  /** How it is paid, in the language of the store; null where PSN has none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When the discount ends; null without one. */
  readonly discountEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the discount begins; null without one. */
  readonly discountStartsAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's text for the discount; null without one. */
  readonly discountText?: Maybe<Scalars['String']['output']>;
  /** Its length, such as `1-Month Plan`, in the language of the store; null where PSN has none. */
  readonly durationText?: Maybe<Scalars['String']['output']>;
  /** Whether the account has it; false for an anonymous question, null where PSN does not say. */
  readonly isActive?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is a trial; null where PSN does not say. */
  readonly isTrial?: Maybe<Scalars['Boolean']['output']>;
  /** PSN's word for what it is, such as `SUBSCRIBE`; null where PSN does not say. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** What it costs without discount; null where PSN does not tell. */
  readonly regular?: Maybe<Money>;
  /** What would be bought; null where PSN does not say. */
  readonly sku?: Maybe<Sku>;
  /** Which it is: `PRICED`, `FREE`, or `NOT_TOLD`. */
  readonly state: PriceState;
  /** PSN's text for the price, untouched. Never parse it. Null where PSN tells none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Its name, such as `1 Month Subscription`; null where PSN has none. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** A tier of PlayStation Plus. */
export type PlusTier =
  /** Essential (PSN: TIER_10). */
  | 'ESSENTIAL'
  /** Extra (PSN: TIER_20). */
  | 'EXTRA'
  /** Premium, in some countries Deluxe (PSN: TIER_30). */
  | 'PREMIUM';

/** Something that moved the points of an account. A field is null where PSN does not say. */
export type PointsEvent = {
  readonly __typename?: 'PointsEvent';
  /** When it was. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** What it was; null where PSN does not tell. */
  readonly kind?: Maybe<PointsEventKind>;
  /** PSN's own word for `kind`. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** The points: negative where they were spent. Null where PSN sends no number. */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** The points as PSN displays them, such as `-1,250`. Never parse it. */
  readonly pointsText?: Maybe<Scalars['String']['output']>;
  /** PSN's id of what it was about: a purchase, a campaign, a reward. */
  readonly referenceId?: Maybe<Scalars['ID']['output']>;
  /** Its name; null for wallet credit. */
  readonly referenceName?: Maybe<Scalars['String']['output']>;
};

/** What moved the points. */
export type PointsEventKind =
  /** A campaign. */
  | 'CAMPAIGN'
  /** A collectible was bought. */
  | 'COLLECTIBLE'
  /** A purchase in the store. */
  | 'PURCHASE'
  /** An event that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED'
  /** Wallet credit was bought. */
  | 'WALLET_CREDIT';

/** How what a subscription tells is kept up to date. All of it is as of the event; PSN is not asked for it. */
export type Polling = {
  readonly __typename?: 'Polling';
  /** How the last question failed, so that the value is that of `polledAt` still; null where it went well. */
  readonly failure?: Maybe<OperationFailure>;
  /** In how many seconds PSN is asked again. */
  readonly intervalSeconds: Scalars['Int']['output'];
  /** Whether that is longer than `GATEWAY_POLL_SECONDS`. */
  readonly isSlowed: Scalars['Boolean']['output'];
  /** When PSN told the value; null where it has not told one yet. */
  readonly polledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is; null where it is not. */
  readonly slowedBecause?: Maybe<SlowedBecause>;
};

/** Whether a player is online, and what they play. PSN wants it asked for no more often than once a minute. */
export type Presence = {
  readonly __typename?: 'Presence';
  /** Whether one can join the player; null where PSN does not say. */
  readonly availability?: Maybe<Availability>;
  /** PSN's own word for `availability`; null where PSN does not say. */
  readonly availabilityRaw?: Maybe<Scalars['String']['output']>;
  /** Whether the player is online; null where PSN does not say. */
  readonly isOnline?: Maybe<Scalars['Boolean']['output']>;
  /** When the player was last online; null for one who is, and where PSN does not say. */
  readonly lastOnlineAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's own word for it, such as `online`, `offline` or `standby`; null where PSN does not say. */
  readonly onlineStatus?: Maybe<Scalars['String']['output']>;
  /** What the player is, or was last, online with; null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
  /** The games that are being played, mostly one; empty where none is. */
  readonly playing: ReadonlyArray<NowPlaying>;
};

/** Whether a player is online now, and with what. */
export type PresenceEvent = {
  readonly __typename?: 'PresenceEvent';
  /** The player. Its `presence` comes with the event; other fields cost what they do elsewhere, for each event. */
  readonly player: Player;
  /** How it is kept up to date. */
  readonly polling: Polling;
  /** What PSN shows of the player; null where it leaves the player out of an answer for several, or the first question failed, with an error in its place: `PSN_PRIVATE` where it is hidden. */
  readonly presence?: Maybe<Presence>;
};

/** What a person pays who owns nothing and subscribes to nothing. */
export type Price = {
  readonly __typename?: 'Price';
  /** What is to be paid; null unless `state` is `PRICED` or `FREE`. */
  readonly current?: Maybe<Money>;
  /** When the discount ends; null without one, or where PSN does not tell, as in many lists. */
  readonly discountEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** PSN's text for the discount, such as `-66%`; null without one. */
  readonly discountText?: Maybe<Scalars['String']['output']>;
  /** The store whose price it is. */
  readonly locale: Scalars['Locale']['output'];
  /** PSN's text for the lowest price of the last 30 days; null where PSN does not tell, as in lists. A product's price tells it more often than a whole game's. */
  readonly lowestRecentText?: Maybe<Scalars['String']['output']>;
  /** What it costs without discount; null where PSN does not tell. */
  readonly regular?: Maybe<Money>;
  /** Which of seven different things it is. */
  readonly state: PriceState;
  /** PSN's text for the present price, untouched: `€19,95`, `Free`, `Included`. Never parse it. Null where PSN tells none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The subscriptions that hint speaks of; empty without one. */
  readonly upsellServices: ReadonlyArray<SubscriptionService>;
  /** PSN's own words for `upsellServices`, in the same order. */
  readonly upsellServicesRaw: ReadonlyArray<Scalars['String']['output']>;
  /** PSN's hint for those without a subscription, such as `Save 10%`; null without one. */
  readonly upsellText?: Maybe<Scalars['String']['output']>;
};

/** What a game costs now. */
export type PriceEvent = {
  readonly __typename?: 'PriceEvent';
  /** The game. Its `price` comes with the event where that is of the request's store; other fields cost what they do elsewhere, for each event. */
  readonly concept: Concept;
  /** How it is kept up to date. */
  readonly polling: Polling;
  /** What a person without any subscription pays, as `Concept.price` tells it asked alone; null where that store does not know the game, or the first question failed, with an error in its place. */
  readonly price?: Maybe<Price>;
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

/**
 * What the store of one region sells: a game in one edition, an add-on, a demo, a subscription. Its id differs from region to
 * region. Where a list told it, each field that the list did not tell costs a call, which may tell several.
 */
export type Product = StoreItem & {
  readonly __typename?: 'Product';
  /** Game, add-on, demo or subscription; null where PSN does not say. */
  readonly category?: Maybe<ProductCategory>;
  /** PSN's own word for `category`; null where PSN does not say. */
  readonly categoryRaw?: Maybe<Scalars['String']['output']>;
  /** What sort of thing it is; null where PSN does not say. */
  readonly classification?: Maybe<Classification>;
  /** PSN's own word for `classification`; null where PSN does not say. */
  readonly classificationRaw?: Maybe<Scalars['String']['output']>;
  /** `classification` in the language of the store; null where PSN does not say. */
  readonly classificationText?: Maybe<Scalars['String']['output']>;
  /** The game it belongs to; null where PSN does not say. Asked together with what is wanted of the game. */
  readonly concept?: Maybe<Concept>;
  /** Its age rating in this store; null where PSN does not say. */
  readonly contentRating?: Maybe<ContentRating>;
  /** The picture to show for it: COVER, else MASTER, else KEY_ART; null where PSN tells none of these. */
  readonly cover?: Maybe<Media>;
  /** Descriptions, in PSN's order; several may be of one kind; null where PSN does not say. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Which edition of the game it is; null for what has no editions. */
  readonly edition?: Maybe<Edition>;
  /** The editions to choose from beside it, by name. Null where PSN tells none. One call. */
  readonly editions?: Maybe<ReadonlyArray<Edition>>;
  /** Genres, in the language of the store; null where PSN does not say. */
  readonly genres?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The productId. */
  readonly id: Scalars['ID']['output'];
  /** The name that is the same in all languages; null where PSN does not say. */
  readonly invariantName?: Maybe<Scalars['String']['output']>;
  /** The store that answers: the request's. Two locales of one id overwrite each other in a normalising cache. */
  readonly locale: Scalars['Locale']['output'];
  /** Pictures and films, in PSN's order; null where PSN does not say. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** The name on display, in the language of the store; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Every offer of the store with its terms, in PSN's order, adverts for subscriptions included. Null if that store does not know it. One call. */
  readonly offers?: Maybe<ReadonlyArray<Offer>>;
  /** What it runs on; null where PSN does not say. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`; null where PSN does not say. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What a person without any subscription pays. Lists tell it; else one call, the same as for `offers`. Null if that store does not know it. */
  readonly price?: Maybe<Price>;
  /** The publisher's name; null where PSN does not say. */
  readonly publisher?: Maybe<Scalars['String']['output']>;
  /** When it was or will be released, to the day; null where PSN does not say. */
  readonly releaseDate?: Maybe<ReleaseDate>;
  /** What can be bought of it, one for each form; null where PSN does not say. */
  readonly skus?: Maybe<ReadonlyArray<Sku>>;
  /** What players think of it; null without ratings. One call for each item, lists included. */
  readonly starRating?: Maybe<StarRating>;
  /** The build that it is for, as its id names it; null where the id names none. */
  readonly title?: Maybe<Title>;
  /** Whether the signed-in account has it in its wishlist. One call for any number of items; null with `UNAUTHENTICATED` without a sign-in. */
  readonly viewerHasInWishlist?: Maybe<Scalars['Boolean']['output']>;
};


/**
 * What the store of one region sells: a game in one edition, an add-on, a demo, a subscription. Its id differs from region to
 * region. Where a list told it, each field that the list did not tell costs a call, which may tell several.
 */
export type ProductMediaArgs = {
  roles?: InputMaybe<ReadonlyArray<MediaRole>>;
};


/**
 * What the store of one region sells: a game in one edition, an add-on, a demo, a subscription. Its id differs from region to
 * region. Where a list told it, each field that the list did not tell costs a call, which may tell several.
 */
export type ProductNameArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};


/**
 * What the store of one region sells: a game in one edition, an add-on, a demo, a subscription. Its id differs from region to
 * region. Where a list told it, each field that the list did not tell costs a call, which may tell several.
 */
export type ProductOffersArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};


/**
 * What the store of one region sells: a game in one edition, an add-on, a demo, a subscription. Its id differs from region to
 * region. Where a list told it, each field that the list did not tell costs a call, which may tell several.
 */
export type ProductPriceArgs = {
  amounts?: InputMaybe<Scalars['Boolean']['input']>;
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

/** A page of products. */
export type ProductConnection = {
  readonly __typename?: 'ProductConnection';
  /** The products with their cursors. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** The products alone. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
  /** How many there are; null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A product with its place. */
export type ProductEdge = {
  readonly __typename?: 'ProductEdge';
  /** Its place, to be passed as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
};

/** Something of the store for points. A field is null where PSN does not say. */
export type ProductReward = Reward & {
  readonly __typename?: 'ProductReward';
  /** What is told of it; lists leave out what kind each is. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Its name on display. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** PSN's id: `OFFER-LOYALTY-` and a number. */
  readonly id: Scalars['ID']['output'];
  /** Its pictures. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its full name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** From when it was offered; one call in a list. */
  readonly offeredFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it was offered; one call in a list. */
  readonly offeredUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What it runs on. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Its price in points; one call in a list. */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Its price in points as PSN displays it. Never parse it. */
  readonly pointsText?: Maybe<Scalars['String']['output']>;
  /** The product, in the store that sells it. */
  readonly product?: Maybe<Product>;
};

/** What a person may show on PSN, be it the signed-in account or another player. What is not shared, and what PSN does not tell, is null. */
export type Profile = {
  /** What it says of itself. */
  readonly aboutMe?: Maybe<Scalars['String']['output']>;
  /** Its avatar. */
  readonly avatar?: Maybe<Media>;
  /** Its friends. */
  readonly friends?: Maybe<PlayerConnection>;
  /** The account id. */
  readonly id: Scalars['ID']['output'];
  /** Whether PSN has verified who it is, as with studios and the famous. */
  readonly isOfficiallyVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it subscribes to PlayStation Plus. */
  readonly isPlus?: Maybe<Scalars['Boolean']['output']>;
  /** The languages that it speaks, such as `en-US`, up to three. */
  readonly languages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The person's own name, as far as it is shared. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The name that players know it by; its owner can change it. */
  readonly onlineId?: Maybe<Scalars['String']['output']>;
  /** Whether it is online, and what it plays. */
  readonly presence?: Maybe<Presence>;
  /** The trophy sets that it has played, the last one first. */
  readonly trophySets?: Maybe<PlayedTrophySetConnection>;
  /** Its trophy level, and what it has earned in all. */
  readonly trophySummary?: Maybe<TrophySummary>;
};


/** What a person may show on PSN, be it the signed-in account or another player. What is not shared, and what PSN does not tell, is null. */
export type ProfileFriendsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What a person may show on PSN, be it the signed-in account or another player. What is not shared, and what PSN does not tell, is null. */
export type ProfileTrophySetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type Query = {
  readonly __typename?: 'Query';
  /** The things that a supergraph's router knows by their keys alone, in the order asked. Naming them costs no call, their fields cost what they do elsewhere, a player by name one call. Null for one that PSN does not know, as its fields tell, and for one that cannot be told, with an error in its place. */
  readonly _entities: ReadonlyArray<Maybe<_Entity>>;
  /** What a supergraph's composer needs of this graph, be introspection on or off. Asks nothing of PSN. */
  readonly _service: _Service;
  /** A category of the store, such as all deals. Null if this store does not have it. One call. */
  readonly category?: Maybe<Category>;
  /** A game over all its editions and regions. Null if this store does not know the id. As few calls as tell what is asked of it: one for most queries, four for a whole page. */
  readonly concept?: Maybe<Concept>;
  /** Several games, in the order asked; null for each that this store does not know. As many calls as `concept` takes, for each different id. */
  readonly concepts: ReadonlyArray<Maybe<Concept>>;
  /** What the PS App's search finds among games, still unreleased ones included, or add-ons; null where PSN does not answer. One call for the first 15, then one for each 20 more. `UNAUTHENTICATED` without a sign-in. */
  readonly gameSearch?: Maybe<GameSearchConnection>;
  /** This gateway itself. Never asks PSN. */
  readonly gateway: Gateway;
  /** Categories whose UUID is public, so that they can be asked by name. Asks nothing of PSN. */
  readonly knownCategories: ReadonlyArray<KnownCategory>;
  /**
   * Asks one of PSN's persisted queries as it is: `{ data }` as PSN answers it, and beside it `errors` for members that failed.
   * Costs one call, unless its answer is known. Only where the gateway's operator has set `GATEWAY_RAW_OPERATIONS`; `FORBIDDEN`
   * elsewhere. Never changes anything. What it answers is PSN's own and may change any day. Null where it fails, with the error.
   */
  readonly persistedQuery?: Maybe<Scalars['JSON']['output']>;
  /** A player by account id or by name. Null where nobody has it. By name it costs one call; by id the call of `onlineId`, unless only fields that cost their own call are asked. `UNAUTHENTICATED` without a sign-in. */
  readonly player?: Maybe<Player>;
  /** Players by their names; null where PSN does not answer. One call for the first 15, then one for each 20 more. `UNAUTHENTICATED` without a sign-in. */
  readonly playerSearch?: Maybe<PlayerSearchConnection>;
  /** Players by their account ids, in their order; null for an id that nobody has. One call for each hundred, as of `player`. `UNAUTHENTICATED` without a sign-in. */
  readonly players: ReadonlyArray<Maybe<Player>>;
  /** What PlayStation Plus costs, length by length. Null if this store does not sell that tier. One call. */
  readonly plusOffers?: Maybe<ReadonlyArray<PlusOffer>>;
  /** What one region's store sells. Null if this store does not sell it. As few calls as tell what is asked of it: one for most queries. */
  readonly product?: Maybe<Product>;
  /** Several products, in the order asked; null for each that this store does not sell. As many calls as `product` takes, for each different id. */
  readonly products: ReadonlyArray<Maybe<Product>>;
  /** PlayStation Stars, as the signed-in account sees it. Asking costs no call. `UNAUTHENTICATED` without a sign-in. */
  readonly stars?: Maybe<Stars>;
  /** A front page of the store, such as its deals. Null if this store has none of that name. One call. */
  readonly storeExperience?: Maybe<StoreExperience>;
  /** Every store that can be asked, country by country. Asks nothing of PSN. */
  readonly storeLocales: ReadonlyArray<StoreLocale>;
  /** What the store finds, best first: games, add-ons and games still to come. One call for each 50 items. Null where PSN gives no answer; nothing found is an empty page. */
  readonly storeSearch?: Maybe<StoreSearchConnection>;
  /** One view of a front page. Null if that page has no such view. One call. */
  readonly storeView?: Maybe<StoreView>;
  /** A playable build on one platform. Null if this store does not know it. One call; none where only fields are asked whose own calls tell it, which are then null or empty. */
  readonly title?: Maybe<Title>;
  /** A trophy set by its npCommunicationId; null where PSN does not know it, which one of the calls that its fields need tells. `UNAUTHENTICATED` without a sign-in. */
  readonly trophySet?: Maybe<TrophySet>;
  /** The account that the gateway is signed in to. Asking for it costs no call; its fields do. `UNAUTHENTICATED` without a sign-in. */
  readonly viewer?: Maybe<Viewer>;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type Query_EntitiesArgs = {
  representations: ReadonlyArray<Scalars['_Any']['input']>;
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
export type QueryGameSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<GameSearchKind>;
  term: Scalars['String']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryKnownCategoriesArgs = {
  names?: InputMaybe<ReadonlyArray<StoreCategory>>;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryPersistedQueryArgs = {
  name: Scalars['String']['input'];
  variables?: InputMaybe<Scalars['JSON']['input']>;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryPlayerArgs = {
  by: PlayerBy;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryPlayerSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  term: Scalars['String']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryPlayersArgs = {
  accountIds: ReadonlyArray<Scalars['ID']['input']>;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryPlusOffersArgs = {
  tier: PlusTier;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryProductsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryStoreExperienceArgs = {
  alias: Scalars['String']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryStoreSearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  term: Scalars['String']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryStoreViewArgs = {
  experienceId: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryTitleArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be asked. The store answers without an account; what needs one says so. */
export type QueryTrophySetArgs = {
  npCommunicationId: Scalars['ID']['input'];
};

/** One reason of an age rating. */
export type RatingDescriptor = {
  readonly __typename?: 'RatingDescriptor';
  /** PSN's code for it; null where PSN does not say. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Its picture; null where PSN has none. */
  readonly icon?: Maybe<Scalars['URL']['output']>;
  /** The reason in words, in the language of the store; null where PSN does not say. */
  readonly label?: Maybe<Scalars['String']['output']>;
};

/** A person's name in its parts. */
export type RealName = {
  readonly __typename?: 'RealName';
  /** The name that a verified account is known by; null for others. */
  readonly display?: Maybe<Scalars['String']['output']>;
  /** The first name; null where it is not told. */
  readonly first?: Maybe<Scalars['String']['output']>;
  /** The last name; null where it is not told. */
  readonly last?: Maybe<Scalars['String']['output']>;
  /** The middle name; null where it is not told. */
  readonly middle?: Maybe<Scalars['String']['output']>;
  /** A picture of the person; null where none is shared. */
  readonly picture?: Maybe<Media>;
};


/** A person's name in its parts. */
export type RealNamePictureArgs = {
  size?: AvatarSize;
};

/** A title that was played lately. */
export type RecentTitle = {
  readonly __typename?: 'RecentTitle';
  /** Its codex, or null where PSN does not say. */
  readonly codex?: Maybe<Codex>;
  /** The game, or null where PSN does not say. */
  readonly concept?: Maybe<Concept>;
  /** Whether PSN has help for it; null where PSN does not say. */
  readonly hasHelp?: Maybe<Scalars['Boolean']['output']>;
  /** PSN's id of the row, else that of the title. */
  readonly id: Scalars['ID']['output'];
  /** Its pictures, or null where PSN does not say. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its name, or null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it was played on, or null where PSN does not say. */
  readonly platform?: Maybe<Platform>;
  /** PSN's own word for `platform`; null where PSN does not say. */
  readonly platformRaw?: Maybe<Scalars['String']['output']>;
  /** How long it was played, in whole hours; null where PSN does not say. */
  readonly playTime?: Maybe<Scalars['Duration']['output']>;
  /** How far the story has come, as the number that PSN shows, which seems to be percent; null for games that do not tell. */
  readonly storyProgress?: Maybe<Scalars['Int']['output']>;
  /** The build that was played. */
  readonly title: Title;
  /** Its trophy sets as the signed-in account has played them, as `title { trophySets }` tells them. Null where PSN does not know the build. One call for each five titles of a list. */
  readonly trophySets?: Maybe<ReadonlyArray<PlayedTrophySet>>;
};

/** What a collectible can be earned for. */
export type ReferenceKind =
  /** A birthday. */
  | 'BIRTHDAY'
  /** A campaign. */
  | 'CAMPAIGN'
  /** Years with PlayStation Network. */
  | 'PSN_ANNIVERSARY'
  /** Bought with points. */
  | 'PURCHASE'
  /** A status level. */
  | 'STATUS_LEVEL'
  /** A sort that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** How the signed-in account stands to another player. */
export type Relation = {
  readonly __typename?: 'Relation';
  /** How many friends the player has; null where PSN does not say. */
  readonly friendsCount?: Maybe<Scalars['Int']['output']>;
  /** What they are to each other; null where PSN does not say. */
  readonly kind?: Maybe<RelationKind>;
  /** PSN's own word for `kind`; null where PSN does not say. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** How many friends both have; null where PSN does not say. */
  readonly mutualFriendsCount?: Maybe<Scalars['Int']['output']>;
};

/** What two players are to each other. */
export type RelationKind =
  /** They are friends. */
  | 'FRIEND'
  /** Neither is the other's friend, and nobody has asked (PSN: no). */
  | 'NONE'
  /** The player has asked to be friends (PSN: requested). */
  | 'REQUEST_RECEIVED'
  /** The signed-in account has asked to be friends (PSN: requesting). */
  | 'REQUEST_SENT'
  /** A relation that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** A day of release. The store's midnight is not UTC's, so the date in `at` may read a day earlier than on the page. */
export type ReleaseDate = {
  readonly __typename?: 'ReleaseDate';
  /** The moment, in UTC, only as exact as `precision` says: for `MONTH` its day means nothing. Null if it is not known. */
  readonly at?: Maybe<Scalars['DateTime']['output']>;
  /** How exactly it is known. */
  readonly precision: DatePrecision;
  /** PSN's own word for `precision`; null where PSN gives a plain date. */
  readonly precisionRaw?: Maybe<Scalars['String']['output']>;
};

/** Something that an offer is conditional on. */
export type Requirement = {
  readonly __typename?: 'Requirement';
  /** PSN's id of the licence that it is about; null where PSN does not say. */
  readonly entitlementId?: Maybe<Scalars['ID']['output']>;
  /** Owned, or in the cart. */
  readonly kind: RequirementKind;
  /** PSN's own word for `kind`. */
  readonly kindRaw: Scalars['String']['output'];
};

/** How an offer is conditional. */
export type RequirementKind =
  /** The licence must be in the cart (PSN: ENTITLEMENT_IN_CART). */
  | 'IN_CART'
  /** The licence must be owned (PSN: ENTITLED_TO). */
  | 'OWNS'
  /** A condition that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** Something that points bought. A field is null where PSN does not say. */
export type Reward = {
  /** What is told of it; lists leave out what kind each is. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Its name on display. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** PSN's id: a UUID, or `OFFER-LOYALTY-` and a number. */
  readonly id: Scalars['ID']['output'];
  /** Its pictures. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its full name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** From when it was offered; one call in a list. */
  readonly offeredFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it was offered; one call in a list. */
  readonly offeredUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its price in points; told by itself and not by lists, so one call in a list. */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Its price in points as PSN displays it, such as `15,000`. Never parse it. */
  readonly pointsText?: Maybe<Scalars['String']['output']>;
};

/** Rewards that PSN shows together. A field is null where PSN does not say. */
export type RewardGroup = {
  readonly __typename?: 'RewardGroup';
  /** PSN's id of the group: its display name. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its rewards. */
  readonly rewards: ReadonlyArray<Reward>;
};

/** A link to a player's profile. */
export type ShareLink = {
  readonly __typename?: 'ShareLink';
  /** A picture of the profile with a code to scan. Its address is signed and ends after a while, so do not keep it; null where PSN tells none. */
  readonly image?: Maybe<Scalars['URL']['output']>;
  /** Where the code of the picture leads; null where PSN tells none. */
  readonly imageTarget?: Maybe<Scalars['URL']['output']>;
  /** The address; null where PSN tells none. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};

/** What is bought: a product in one form. */
export type Sku = {
  readonly __typename?: 'Sku';
  /** The skuId: a productId with a suffix such as `-E001`. */
  readonly id: Scalars['ID']['output'];
  /** Its name; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The product that it is a form of, as its id names it; null where the id names none. */
  readonly product?: Maybe<Product>;
  /** PSN's word for its type, such as `STANDARD`; null where PSN does not say. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** Why PSN is asked less often than the operator has set. */
export type SlowedBecause =
  /** Few calls are left, and queries go first. */
  | 'BUDGET'
  /** The last questions failed; with each further one the pause is longer. */
  | 'FAILURE'
  /** So much is listened to that the third of the calls which subscriptions may spend would not do. */
  | 'SHARE';

/** An order that a category offers. */
export type SortOption = {
  readonly __typename?: 'SortOption';
  /** Whether the cheapest, oldest or A comes first. */
  readonly ascending: Scalars['Boolean']['output'];
  /** Its name in the language of the store; null where PSN does not say. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** PSN's name for it, to be passed in `sort`. */
  readonly name: Scalars['String']['output'];
};

/** What players think of something. */
export type StarRating = {
  readonly __typename?: 'StarRating';
  /** The average, from 1 to 5 stars; null without ratings. */
  readonly average?: Maybe<Scalars['Float']['output']>;
  /** The average as the store writes it, such as `4.60`; null without ratings. */
  readonly averageText?: Maybe<Scalars['String']['output']>;
  /** How many players rated it; null where PSN does not say. */
  readonly count?: Maybe<Scalars['Int']['output']>;
  /** How the ratings spread, in PSN's order; empty where PSN does not say. */
  readonly distribution: ReadonlyArray<StarShare>;
};

/** How many players gave so many stars. */
export type StarShare = {
  readonly __typename?: 'StarShare';
  /** Their share in percent, such as `78.1`; null where PSN does not say. */
  readonly percent?: Maybe<Scalars['Float']['output']>;
  /** The share as the store writes it, such as `78%`; null where PSN does not say. */
  readonly percentText?: Maybe<Scalars['String']['output']>;
  /** How many stars, 1 to 5. */
  readonly stars: Scalars['Int']['output'];
};

/** PlayStation Stars: Sony's loyalty programme from 2022 to 2026. Without enrolment its fields are null, without error. */
export type Stars = {
  readonly __typename?: 'Stars';
  /** One campaign with its tasks; null if there is no such campaign. One call. */
  readonly campaign?: Maybe<Campaign>;
  /** Campaigns by group, as PSN orders them. One call. */
  readonly campaignGroups?: Maybe<ReadonlyArray<CampaignGroup>>;
  /** When Sony ended the programme, exact to the day. */
  readonly closedAt: Scalars['DateTime']['output'];
  /** One collectible, and whether an account owns it; null if PSN knows none. One call. */
  readonly collectible?: Maybe<OwnedCollectible>;
  /** Whether the signed-in account takes part; null where PSN does not say. One call. */
  readonly isEnrolled?: Maybe<Scalars['Boolean']['output']>;
  /** One reward with its dates and points; null if there is no such reward. One call. */
  readonly reward?: Maybe<Reward>;
  /** Rewards by group, as PSN orders them. One call. */
  readonly rewardGroups?: Maybe<ReadonlyArray<RewardGroup>>;
  /** The scenes that collectibles can stand in. One call. */
  readonly scenes?: Maybe<ReadonlyArray<StarsScene>>;
  /** What each status level takes, and the collectibles it gives; around new year those of both years. One call. */
  readonly statusLevels?: Maybe<ReadonlyArray<StarsLevel>>;
};


/** PlayStation Stars: Sony's loyalty programme from 2022 to 2026. Without enrolment its fields are null, without error. */
export type StarsCampaignArgs = {
  id: Scalars['ID']['input'];
};


/** PlayStation Stars: Sony's loyalty programme from 2022 to 2026. Without enrolment its fields are null, without error. */
export type StarsCollectibleArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/** PlayStation Stars: Sony's loyalty programme from 2022 to 2026. Without enrolment its fields are null, without error. */
export type StarsRewardArgs = {
  id: Scalars['ID']['input'];
};

/** The signed-in account's standing in PlayStation Stars. Without enrolment everything but `enrolment` and the terms is null. */
export type StarsAccount = StarsProfile & {
  readonly __typename?: 'StarsAccount';
  /** Everything that was earned; null without enrolment. One call. */
  readonly collectibles?: Maybe<ReadonlyArray<Collectible>>;
  /** The first slots of the display case, as the profile shows them; null without enrolment. */
  readonly display?: Maybe<ReadonlyArray<DisplaySlot>>;
  /** The whole display case; null without enrolment. One call. */
  readonly displayCase?: Maybe<DisplayCase>;
  /** Whether the account takes part, and since when. */
  readonly enrolment: StarsEnrolment;
  /** The status level and what the next one takes; null without enrolment. */
  readonly level?: Maybe<StarsProgress>;
  /** Points; null without enrolment. */
  readonly points?: Maybe<StarsPoints>;
  /** What moved the points, as PSN orders it; null without enrolment. One call. */
  readonly pointsHistory?: Maybe<ReadonlyArray<PointsEvent>>;
  /** Whether terms wait for consent; PSN says true to accounts that never enrolled. Null where PSN does not say. */
  readonly requiresTermsAcceptance?: Maybe<Scalars['Boolean']['output']>;
  /** The scene behind the display case; null without enrolment. */
  readonly scene?: Maybe<StarsScene>;
};

/** Whether an account takes part in PlayStation Stars. A field is null where PSN does not say. */
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
  /** It does not. */
  | 'NOT_ENROLLED'
  /** A state that this version does not know; see `statusRaw`. */
  | 'UNRECOGNIZED';

/** A status level of the programme. A field is null where PSN does not say. */
export type StarsLevel = {
  readonly __typename?: 'StarsLevel';
  /** What it gives; empty for the first level. */
  readonly collectibles: ReadonlyArray<Collectible>;
  /** What it takes, in words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Its name, in the language of the request. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The level's number, from 1. PSN lists levels in no order. */
  readonly number: Scalars['Int']['output'];
};

/** The points of an account. A field is null where PSN does not say. */
export type StarsPoints = {
  readonly __typename?: 'StarsPoints';
  /** Campaigns completed so far. */
  readonly campaignsCompleted?: Maybe<Scalars['Int']['output']>;
  /** Points at hand. */
  readonly total?: Maybe<Scalars['Int']['output']>;
  /** The same as PSN displays it, such as `1,250`. */
  readonly totalText?: Maybe<Scalars['String']['output']>;
};

/** A standing in PlayStation Stars. Without enrolment everything but `enrolment` is null. */
export type StarsProfile = {
  /** The first slots of the display case, as the profile shows them; null without enrolment. */
  readonly display?: Maybe<ReadonlyArray<DisplaySlot>>;
  /** The whole display case; null without enrolment. One call. */
  readonly displayCase?: Maybe<DisplayCase>;
  /** Whether the account takes part, and since when. */
  readonly enrolment: StarsEnrolment;
  /** The status level and what the next one takes; null without enrolment. */
  readonly level?: Maybe<StarsProgress>;
  /** The scene behind the display case; null without enrolment. */
  readonly scene?: Maybe<StarsScene>;
};

/** A status level, and what is missing to the next. Counts start anew with each year. A field is null where PSN does not say. */
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

/** A scene that collectibles stand in. A field is null where PSN does not say. */
export type StarsScene = {
  readonly __typename?: 'StarsScene';
  /** PSN's id of the scene. */
  readonly id: Scalars['ID']['output'];
  /** Its pictures: background, tile and preview. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
};

/** A disk of a console. */
export type StorageVolume = {
  readonly __typename?: 'StorageVolume';
  /** What is free, in bytes; null where PSN does not say. */
  readonly free?: Maybe<Scalars['BigInt']['output']>;
  /** PSN's word for it: `embedded`, `m2Extended` or `mounted`. */
  readonly name: Scalars['String']['output'];
  /** All that it holds, in bytes; null where PSN does not say. */
  readonly total?: Maybe<Scalars['BigInt']['output']>;
};

/** Names of categories whose UUID is public. `KnownCategory.holds` tells more. */
export type StoreCategory =
  /** All deals. */
  | 'ALL_DEALS'
  /** All games. */
  | 'ALL_GAMES'
  /** All PS5 games. */
  | 'ALL_PS5_GAMES'
  /** Games of EA. */
  | 'EA_GAMES'
  /** Early access with EA Play. */
  | 'EA_PLAY_EARLY_ACCESS'
  /** Free games. */
  | 'FREE_GAMES'
  /** Last chance to play, in Europe. */
  | 'LAST_CHANCE_EUROPE'
  /** New games. */
  | 'NEW_GAMES'
  /** New games in Europe. */
  | 'NEW_GAMES_EUROPE'
  /** Offers. */
  | 'OFFERS'
  /** Deals, by the word of one source. */
  | 'OTHER_DEALS'
  /** What can be ordered before its release. */
  | 'PRE_ORDERS'
  /** PS4 games; one source has it the other way round with `PS5_GAMES`. */
  | 'PS4_GAMES'
  /** PS5 games that come soon. */
  | 'PS5_COMING_SOON'
  /** PS5 games; one source has it the other way round with `PS4_GAMES`. */
  | 'PS5_GAMES'
  /** Games by concept, to be filtered for PS5; one source calls it PS Plus Extra. */
  | 'PS5_LISTING'
  /** For PS VR. */
  | 'PSVR'
  /** For PS VR2. */
  | 'PSVR2'
  /** PS Plus. */
  | 'PS_PLUS'
  /** The classics of PS Plus. */
  | 'PS_PLUS_CLASSICS'
  /** PS Plus Deluxe, by the word of one source. */
  | 'PS_PLUS_DELUXE'
  /** Discounts for members of PS Plus alone. */
  | 'PS_PLUS_DISCOUNTS'
  /** The game catalogue of PS Plus. */
  | 'PS_PLUS_GAME_CATALOG'
  /** Sales. */
  | 'SALES';

/** A piece of a view. Which of its fields are filled depends on its kind. */
export type StoreComponent = {
  readonly __typename?: 'StoreComponent';
  /** The category whose items it shows; null where it shows none. No call until a field other than `id` is asked. */
  readonly category?: Maybe<Category>;
  /** Its picture; null where it has none. */
  readonly image?: Maybe<Media>;
  /** What it is. */
  readonly kind: StoreComponentKind;
  /** PSN's own word for `kind`; null where PSN does not say. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** Where it leads; null where it leads nowhere. */
  readonly link?: Maybe<StoreLink>;
  /** Its name, mostly its heading, in the language of the store; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its place in the view, as PSN counts; null where PSN does not say. */
  readonly ordinal?: Maybe<Scalars['Int']['output']>;
  /** Its text, in the language of the store; null where it has none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** What it shows to the signed-in account; null where it shows no category. No call until a field is asked, and then `UNAUTHENTICATED` without a sign-in. */
  readonly viewerCategory?: Maybe<AccountCategory>;
};

/** What a component of a view is. */
export type StoreComponentKind =
  /** A whole category's items. */
  | 'GRID'
  /** A picture. */
  | 'IMAGE'
  /** One row of a category's items. */
  | 'STRAND'
  /** A text. */
  | 'TEXT'
  /** A kind that this version does not know; see `kindRaw`. */
  | 'UNRECOGNIZED';

/** A front page of the store, which leads to its categories. */
export type StoreExperience = {
  readonly __typename?: 'StoreExperience';
  /** Its name in the store's addresses; null where PSN does not say. */
  readonly alias?: Maybe<Scalars['String']['output']>;
  /** The page's UUID. Pages differ by region, and come and go. */
  readonly id: Scalars['ID']['output'];
  /** Its views, in PSN's order; empty where PSN names none. */
  readonly views: ReadonlyArray<StoreView>;
};

/**
 * Something the store lists: a whole game, or one product. Lists tell names, media and price texts; what they do not tell
 * costs a call for each item, which may tell several fields.
 */
export type StoreItem = {
  /** What sort of thing it is; null where PSN does not say. */
  readonly classification?: Maybe<Classification>;
  /** PSN's own word for `classification`; null where PSN does not say. */
  readonly classificationRaw?: Maybe<Scalars['String']['output']>;
  /** `classification` in the language of the store; null where PSN does not say. */
  readonly classificationText?: Maybe<Scalars['String']['output']>;
  /** The picture to show for it: COVER, else MASTER, else KEY_ART; null where PSN tells none of these. */
  readonly cover?: Maybe<Media>;
  /** PSN's id: a conceptId or a productId. */
  readonly id: Scalars['ID']['output'];
  /** The store that answers: the request's. Two locales of one id overwrite each other in a normalising cache. */
  readonly locale: Scalars['Locale']['output'];
  /** Pictures and films, in PSN's order; null where PSN does not say. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** The name on display, in the language of the store; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Every offer of the store with its terms, in PSN's order, adverts for subscriptions included. Null if that store does not know it. One call. */
  readonly offers?: Maybe<ReadonlyArray<Offer>>;
  /** What it runs on; null where PSN does not say. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`; null where PSN does not say. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What a person without any subscription pays. Lists tell it; else one call. Null if that store does not know it. */
  readonly price?: Maybe<Price>;
  /** What players think of it; null without ratings. One call for each item, lists included. */
  readonly starRating?: Maybe<StarRating>;
  /** Whether the signed-in account has it in its wishlist. One call for any number of items; null with `UNAUTHENTICATED` without a sign-in. */
  readonly viewerHasInWishlist?: Maybe<Scalars['Boolean']['output']>;
};


/**
 * Something the store lists: a whole game, or one product. Lists tell names, media and price texts; what they do not tell
 * costs a call for each item, which may tell several fields.
 */
export type StoreItemMediaArgs = {
  roles?: InputMaybe<ReadonlyArray<MediaRole>>;
};


/**
 * Something the store lists: a whole game, or one product. Lists tell names, media and price texts; what they do not tell
 * costs a call for each item, which may tell several fields.
 */
export type StoreItemNameArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};


/**
 * Something the store lists: a whole game, or one product. Lists tell names, media and price texts; what they do not tell
 * costs a call for each item, which may tell several fields.
 */
export type StoreItemOffersArgs = {
  locale?: InputMaybe<Scalars['Locale']['input']>;
};


/**
 * Something the store lists: a whole game, or one product. Lists tell names, media and price texts; what they do not tell
 * costs a call for each item, which may tell several fields.
 */
export type StoreItemPriceArgs = {
  amounts?: InputMaybe<Scalars['Boolean']['input']>;
  locale?: InputMaybe<Scalars['Locale']['input']>;
};

/** Where a component leads. */
export type StoreLink = {
  readonly __typename?: 'StoreLink';
  /** The category it leads to; null where it leads elsewhere. No call until a field other than `id` is asked. */
  readonly category?: Maybe<Category>;
  /** PSN's word for what it leads to: `EMS_CATEGORY`, `EMS_VIEW`. */
  readonly kind: Scalars['String']['output'];
  /** Its text, in the language of the store; null where it has none. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** What it leads to, mostly a UUID. */
  readonly target: Scalars['String']['output'];
  /** The view it leads to; null where it leads elsewhere, or where PSN does not know that view. One call; on the account's pages, one for up to 20 links. */
  readonly view?: Maybe<StoreView>;
};

/** A store: what a country sells, told in one language. */
export type StoreLocale = {
  readonly __typename?: 'StoreLocale';
  /** Its country: two letters of ISO 3166, such as `HK`. */
  readonly country: Scalars['String']['output'];
  /** Its language: two letters of ISO 639, with a script where PSN writes one, such as `de` or `zh-hant`. */
  readonly language: Scalars['String']['output'];
  /** What names it wherever a locale is wanted, the header `x-psn-locale` included. */
  readonly locale: Scalars['Locale']['output'];
};

/** A place of the navigation of the app's store tab. */
export type StoreNavigationItem = {
  readonly __typename?: 'StoreNavigationItem';
  /** The place's UUID. */
  readonly id: Scalars['ID']['output'];
  /** PSN's word for what it is, such as `REGULAR`; null where PSN does not say. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** Where it leads; null where PSN does not say. */
  readonly link?: Maybe<StoreLink>;
  /** Its name, in the language of the store; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** A page of what a search found, best first. */
export type StoreSearchConnection = {
  readonly __typename?: 'StoreSearchConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<StoreSearchEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<StoreItem>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
  /** How many items PSN found; it may drift from page to page. Null where PSN does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Something found, with its place. */
export type StoreSearchEdge = {
  readonly __typename?: 'StoreSearchEdge';
  /** Its place, to be passed as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: StoreItem;
};

/** A view of a front page, or a collection of views. */
export type StoreView = {
  readonly __typename?: 'StoreView';
  /** What it shows, in PSN's order; null where PSN tells none, as with collections. */
  readonly components?: Maybe<ReadonlyArray<StoreComponent>>;
  /** The view's UUID. */
  readonly id: Scalars['ID']['output'];
  /** PSN's word for what it is; null where PSN does not say. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** PSN's word for what it is for; null where PSN does not say. */
  readonly purpose?: Maybe<Scalars['String']['output']>;
  /** The name under which PSN counts its visits, which is no name on display; null where PSN does not say. */
  readonly reportingName?: Maybe<Scalars['String']['output']>;
  /** The views that a collection holds, in PSN's order; null for a view that is none. */
  readonly views?: Maybe<ReadonlyArray<StoreView>>;
};

/** How the signed-in account stands to one service. */
export type Subscribed = {
  readonly __typename?: 'Subscribed';
  /** For how long at a time it is paid, in PSN's words, such as `12 MONTH`; null where PSN does not say. */
  readonly durationText?: Maybe<Scalars['String']['output']>;
  /** The service. */
  readonly service: SubscriptionService;
  /** PSN's own word for `service`, such as `PSPLUS`. */
  readonly serviceRaw: Scalars['String']['output'];
  /** Whether it is subscribed to; null where PSN does not say. */
  readonly status?: Maybe<SubscriptionStatus>;
  /** PSN's own word for `status`; null where PSN does not say. */
  readonly statusRaw?: Maybe<Scalars['String']['output']>;
  /** The PlayStation Plus tier; null without one, and for another service's. */
  readonly tier?: Maybe<PlusTier>;
  /** PSN's own word for the tier, of whatever service, such as `TIER_10`; null without one. */
  readonly tierRaw?: Maybe<Scalars['String']['output']>;
};

/**
 * What is told again whenever it changes, as server-sent events. The present value comes first, after a reconnect as well; then
 * come changes alone. PSN is asked once for each subject however many listen, every `GATEWAY_POLL_SECONDS` (15 minutes unless
 * set), with a third of the calls that there are at most. Ends with `complete` when the gateway stops, or when the account's sign-in does.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Whether players are online, and with what: an event for each player at first, and one for each that changes. One call a poll
   * for each hundred players, none while the same account listens to the same ones elsewhere. `UNAUTHENTICATED` without a sign-in, and at the end of one.
   */
  readonly presenceChanged: PresenceEvent;
  /**
   * What games cost, an event for each game at first, and one for each that changes. One call for each game and poll, none while
   * somebody else listens to the same game in the same store. Needs no account.
   */
  readonly priceChanged: PriceEvent;
  /**
   * What the account wants, whole each time. One call a poll, none while the same account listens elsewhere. `UNAUTHENTICATED`
   * without a sign-in, and at the end of one.
   */
  readonly wishlistChanged: WishlistEvent;
};


/**
 * What is told again whenever it changes, as server-sent events. The present value comes first, after a reconnect as well; then
 * come changes alone. PSN is asked once for each subject however many listen, every `GATEWAY_POLL_SECONDS` (15 minutes unless
 * set), with a third of the calls that there are at most. Ends with `complete` when the gateway stops, or when the account's sign-in does.
 */
export type SubscriptionPresenceChangedArgs = {
  accountIds: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * What is told again whenever it changes, as server-sent events. The present value comes first, after a reconnect as well; then
 * come changes alone. PSN is asked once for each subject however many listen, every `GATEWAY_POLL_SECONDS` (15 minutes unless
 * set), with a third of the calls that there are at most. Ends with `complete` when the gateway stops, or when the account's sign-in does.
 */
export type SubscriptionPriceChangedArgs = {
  conceptIds: ReadonlyArray<Scalars['ID']['input']>;
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

/** How an account stands to a service. */
export type SubscriptionStatus =
  /** It never did. */
  | 'NEVER'
  /** It does not take part (PlayStation Stars). */
  | 'NOT_ENROLLED'
  /** It subscribes to it. */
  | 'SUBSCRIBED'
  /** A state that this version does not know; see `statusRaw`. */
  | 'UNRECOGNIZED';

/** How far a task is. */
export type TaskStatus =
  /** Done. */
  | 'COMPLETED'
  /** Not registered for the campaign. */
  | 'NOT_REGISTERED'
  /** Not begun. */
  | 'NOT_STARTED'
  /** A state that this version does not know; see `statusRaw`. */
  | 'UNRECOGNIZED';

/** A part of a text in which a search looked. */
export type TextPart = {
  readonly __typename?: 'TextPart';
  /** Whether it is what was looked for. */
  readonly matched: Scalars['Boolean']['output'];
  /** The part, never empty; all of them in turn are the text. */
  readonly text: Scalars['String']['output'];
};

/** One piece of help. */
export type Tip = {
  readonly __typename?: 'Tip';
  /** PSN's id. */
  readonly id: Scalars['ID']['output'];
  /** The help as a picture or as a video, whose address is that of an HLS playlist. It holds a token that lasts for minutes, so play it at once and do not keep it. Null where there is none. */
  readonly media?: Maybe<Media>;
  /** The help in words, in the language of the request; null where there are none. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Its title, or null where it has none. */
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Tips that belong together. */
export type TipGroup = {
  readonly __typename?: 'TipGroup';
  /** What the group is called; null for most, which have no name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The tips, in PSN's order. */
  readonly tips: ReadonlyArray<Tip>;
};

/** A playable build of a game on one platform; trophies and play times belong to it. */
export type Title = {
  readonly __typename?: 'Title';
  /** What can be bought for it. Null if this store does not know it. One call a page. */
  readonly addOns?: Maybe<ProductConnection>;
  /** The codex of the signed-in account in this game; null where PSN tells none, and with `UNAUTHENTICATED` without a sign-in. One call for each hundred titles of a query. */
  readonly codex?: Maybe<Codex>;
  /** The game that it is a build of. Rows of played titles tell it; else one call, shared with the fields below, that needs a sign-in. Null where the store of the request does not know the title. */
  readonly concept?: Maybe<Concept>;
  /** The picture that stands for the game; null where there is none, or the store of the request does not know the title. One call, shared. */
  readonly icon?: Maybe<Media>;
  /** The npTitleId, such as `PPSA00000_00`. */
  readonly id: Scalars['ID']['output'];
  /** The game's name in the language of the request; null where the store of the request does not know the title. One call, shared. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** What it runs on, as the id tells; null for an unfamiliar id. */
  readonly platform?: Maybe<Platform>;
  /** What the store of the request sells for it, by their ids: those products of the game that name it. Null where that store does not know the title. One call, shared. */
  readonly products?: Maybe<ReadonlyArray<Product>>;
  /** The trophy sets of this build as an account has played them, mostly one; a collection of games has several. Empty where it has not played the build, null where PSN does not know the build. One call for each five titles of a list. `PSN_PRIVATE` where the player does not share trophies. */
  readonly trophySets?: Maybe<ReadonlyArray<PlayedTrophySet>>;
};


/** A playable build of a game on one platform; trophies and play times belong to it. */
export type TitleAddOnsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A playable build of a game on one platform; trophies and play times belong to it. */
export type TitleTrophySetsArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
};

/** What kind of title was played. */
export type TitleCategory =
  /** A game for Windows. */
  | 'PC_GAME'
  /** A PS4 game. */
  | 'PS4_GAME'
  /** A PS5 game. */
  | 'PS5_GAME'
  /** A kind that this version does not know; see `categoryRaw`. */
  | 'UNRECOGNIZED';

/**
 * A trophy of a set, the same for everyone. What it is is told with the set's trophies; elsewhere it shares one call for the
 * whole set, unless the answer that named it told it.
 */
export type Trophy = {
  readonly __typename?: 'Trophy';
  /** What has to be done for it; null where PSN does not say. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** What an account has of it; null where PSN does not say. One call for the whole set and each account; names for the field compare accounts. A set that was never played has nothing earned. `PSN_PRIVATE` where the player does not share trophies. */
  readonly earned?: Maybe<EarnedTrophy>;
  /** How many of those who play the game have it, in percent, as PSN rounds it; told as `rarity` is, and null as that is. */
  readonly earnedRate?: Maybe<Scalars['Float']['output']>;
  /** What it is made of; null where PSN does not say. */
  readonly grade?: Maybe<TrophyGrade>;
  /** PSN's own word for `grade`; null where PSN does not say. */
  readonly gradeRaw?: Maybe<Scalars['String']['output']>;
  /** The group that it is of, by `TrophyGroup.groupId`; null where PSN does not say. */
  readonly groupId?: Maybe<Scalars['String']['output']>;
  /** What Game Help has on it; null where it has nothing. One call for the whole set. */
  readonly hint?: Maybe<TrophyHint>;
  /** Its picture; null where PSN has none. */
  readonly icon?: Maybe<Media>;
  /** The set's id and the trophy's number, as in `NPWR00000_00::7`. */
  readonly id: Scalars['ID']['output'];
  /** Whether consoles show it only to those who have it. Its texts are told all the same, so an app that wants to spoil nothing leaves them out. Null where PSN does not say. */
  readonly isHidden?: Maybe<Scalars['Boolean']['output']>;
  /** Its name, in the language of the request; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How far its progress is counted; null for one that is not counted, as are all of PS4 and before. */
  readonly progressTarget?: Maybe<Scalars['BigInt']['output']>;
  /** How rare it is. PSN tells that only beside what someone has earned: it comes with `earned` of any account, else costs one call for the whole set. Null where the signed-in account has never played the set and nobody else is asked for. */
  readonly rarity?: Maybe<TrophyRarity>;
  /** PSN's own number for `rarity`; null as that is. */
  readonly rarityRaw?: Maybe<Scalars['String']['output']>;
  /** What is given for it; null for nothing, as with most. */
  readonly reward?: Maybe<TrophyReward>;
  /** The set that it is of. */
  readonly set: TrophySet;
  /** Its number within the set, from 0. */
  readonly trophyId: Scalars['Int']['output'];
};


/**
 * A trophy of a set, the same for everyone. What it is is told with the set's trophies; elsewhere it shares one call for the
 * whole set, unless the answer that named it told it.
 */
export type TrophyEarnedArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
};

/** Trophies by grade. */
export type TrophyCounts = {
  readonly __typename?: 'TrophyCounts';
  /** How many are bronze. */
  readonly bronze: Scalars['Int']['output'];
  /** How many are gold. */
  readonly gold: Scalars['Int']['output'];
  /** How many are platinum: one or none in a set. */
  readonly platinum: Scalars['Int']['output'];
  /** How many are silver. */
  readonly silver: Scalars['Int']['output'];
};

/** What a trophy is made of. */
export type TrophyGrade =
  /** Bronze, the most common. */
  | 'BRONZE'
  /** Gold. */
  | 'GOLD'
  /** Platinum, given for all others of the game itself. */
  | 'PLATINUM'
  /** Silver. */
  | 'SILVER'
  /** A grade that this version does not know; see `gradeRaw`. */
  | 'UNRECOGNIZED';

/** A group of trophies: the game's own, or those of an add-on. */
export type TrophyGroup = {
  readonly __typename?: 'TrophyGroup';
  /** How many trophies it holds; null where PSN does not say. */
  readonly defined?: Maybe<TrophyCounts>;
  /** What it says of itself; groups of PS5 and PC sets have none, which is null. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** PSN's id within the set: `default` for the game itself, then `001`, `002` and so on. */
  readonly groupId: Scalars['String']['output'];
  /** Its picture; null where PSN has none. */
  readonly icon?: Maybe<Media>;
  /** The set's id and the group's, as in `NPWR00000_00::001`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called, in the language of the request; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Its trophies. One call for all groups of the set, shared with `TrophySet.trophies`; null where PSN does not say. */
  readonly trophies?: Maybe<ReadonlyArray<Trophy>>;
};

/** Game Help on one trophy. */
export type TrophyHint = {
  readonly __typename?: 'TrophyHint';
  /** The id of the trophy. */
  readonly id: Scalars['ID']['output'];
  /** PSN's word for the kind of help, such as `HINT`; null where PSN does not say. */
  readonly kind?: Maybe<Scalars['String']['output']>;
  /** What the game calls the task, such as `PLAZA_SEND_BOT_FLYING`; null where PSN does not say. */
  readonly objectId?: Maybe<Scalars['String']['output']>;
  /** The help itself. One call for each fifty trophies of a set; its addresses last for minutes, so ask anew rather than keep them. Null where PSN tells none. */
  readonly tips?: Maybe<TrophyTips>;
  /** The trophy. */
  readonly trophy: Trophy;
  /** The number of the trophy within its set, from 0. */
  readonly trophyId: Scalars['Int']['output'];
};

/** How rare a trophy is among those who play the game. */
export type TrophyRarity =
  /** PSN: 3. */
  | 'COMMON'
  /** PSN: 2. */
  | 'RARE'
  /** PSN: 0. */
  | 'ULTRA_RARE'
  /** A rarity that this version does not know; see `rarityRaw`. */
  | 'UNRECOGNIZED'
  /** PSN: 1. */
  | 'VERY_RARE';

/** What is given for a trophy. */
export type TrophyReward = {
  readonly __typename?: 'TrophyReward';
  /** Its picture; null where PSN has none. */
  readonly image?: Maybe<Media>;
  /** What it is, such as an avatar; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/**
 * The trophies of a game, or of a part of it, on one platform. What describes the set shares one call with its groups, and is
 * told at none in lists of played sets; its trophies are another.
 */
export type TrophySet = {
  readonly __typename?: 'TrophySet';
  /** How many trophies it holds; null where PSN does not say. */
  readonly defined?: Maybe<TrophyCounts>;
  /** What it says of itself; sets of PS5 and PC have none, which is null. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** The game's own trophies as a group, then one for each add-on that has some; null where PSN does not say. */
  readonly groups?: Maybe<ReadonlyArray<TrophyGroup>>;
  /** The trophies that Game Help has something on, as far as PSN tells the signed-in account; PS5 sets alone have such. Null where PSN does not say. One call. */
  readonly hints?: Maybe<ReadonlyArray<TrophyHint>>;
  /** Its picture; null where PSN has none. */
  readonly icon?: Maybe<Media>;
  /** PSN's npCommunicationId. */
  readonly id: Scalars['ID']['output'];
  /** What it is called, mostly as the game, in the language of the request; null where PSN does not say. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The platforms that share it; null where PSN does not say. */
  readonly platforms?: Maybe<ReadonlyArray<Platform>>;
  /** PSN's own words for `platforms`; null where PSN does not say. */
  readonly platformsRaw?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How an account has played it; null if it never has. One call. `PSN_PRIVATE` where the player does not share trophies. */
  readonly played?: Maybe<PlayedTrophySet>;
  /** PSN's service that keeps it: `trophy2` for PS5 and PC, `trophy` for older ones. The gateway finds it out by itself. Null where PSN does not say. */
  readonly serviceName?: Maybe<Scalars['String']['output']>;
  /** The builds that have it, as far as this gateway has come across them since it started: PSN has no call that tells them, so ask `Title.trophySets` of a build first. Null while none is known. No call. */
  readonly titles?: Maybe<ReadonlyArray<Title>>;
  /** All its trophies, hidden ones with their texts. One call; null where PSN does not say. */
  readonly trophies?: Maybe<ReadonlyArray<Trophy>>;
  /** One of its trophies; null if it has none of that number. Costs what `trophies` costs, and nothing beside it. */
  readonly trophy?: Maybe<Trophy>;
  /** Its version, such as `01.00`, which grows when trophies are added; null where PSN does not say. */
  readonly version?: Maybe<Scalars['String']['output']>;
};


/**
 * The trophies of a game, or of a part of it, on one platform. What describes the set shares one call with its groups, and is
 * told at none in lists of played sets; its trophies are another.
 */
export type TrophySetPlayedArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The trophies of a game, or of a part of it, on one platform. What describes the set shares one call with its groups, and is
 * told at none in lists of played sets; its trophies are another.
 */
export type TrophySetTrophyArgs = {
  trophyId: Scalars['Int']['input'];
};

/** A player's trophy level, and how many trophies of each grade the player has. Every null means that PSN does not say. */
export type TrophySummary = {
  readonly __typename?: 'TrophySummary';
  /** How many trophies are earned. */
  readonly earned?: Maybe<TrophyCounts>;
  /** The level: 1 to 999. */
  readonly level?: Maybe<Scalars['Int']['output']>;
  /** The points with which the level begins. */
  readonly levelStartPoints?: Maybe<Scalars['Int']['output']>;
  /** The points with which the next level begins. */
  readonly nextLevelPoints?: Maybe<Scalars['Int']['output']>;
  /** All points: a bronze trophy is 15, silver 30, gold 90, platinum 300. */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** How far the next level is reached, in percent. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** The colour of the level: 1 for levels 1 to 99, up to 10 for level 999. */
  readonly tier?: Maybe<Scalars['Int']['output']>;
};

/** What Game Help says of one trophy. */
export type TrophyTips = {
  readonly __typename?: 'TrophyTips';
  /** The tips in groups, as PSN puts them together; most trophies have one. Empty where there are none, as without access. */
  readonly groups: ReadonlyArray<TipGroup>;
  /** Whether the signed-in account may see the help; some help wants a membership of PlayStation Plus. Null where PSN does not say. */
  readonly hasAccess?: Maybe<Scalars['Boolean']['output']>;
};

/** A reward of a kind that this version does not know. A field is null where PSN does not say. */
export type UnrecognizedReward = Reward & {
  readonly __typename?: 'UnrecognizedReward';
  /** What is told of it. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Its name on display. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** PSN's id. */
  readonly id: Scalars['ID']['output'];
  /** PSN's own word for its kind. */
  readonly kindRaw?: Maybe<Scalars['String']['output']>;
  /** Its pictures. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its full name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** From when it was offered. */
  readonly offeredFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it was offered. */
  readonly offeredUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its price in points. */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Its price in points as PSN displays it. Never parse it. */
  readonly pointsText?: Maybe<Scalars['String']['output']>;
};

/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type Viewer = Profile & {
  readonly __typename?: 'Viewer';
  /** What it says of itself, up to 140 characters; null where it says nothing. One call, shared with `languages`. */
  readonly aboutMe?: Maybe<Scalars['String']['output']>;
  /** Consoles that this account is activated on. One call; null where PSN tells none. */
  readonly activations?: Maybe<ReadonlyArray<Activation>>;
  /** The age of its owner, in years; null where PSN does not say. */
  readonly age?: Maybe<Scalars['Int']['output']>;
  /** The friends of whom it wants to hear when they are available to play; null where PSN does not say. One call. */
  readonly availableToPlay?: Maybe<ReadonlyArray<Player>>;
  /** Its avatar, in the one size that PSN tells here; null where PSN has none. `player { avatar }` has all sizes. */
  readonly avatar?: Maybe<Media>;
  /** The players whom it has blocked; null where PSN does not say. One call for each 2000. */
  readonly blocked?: Maybe<ReadonlyArray<Player>>;
  /** What lies in this account's cart, which is told and never changed. One call; null where PSN tells none. */
  readonly cart?: Maybe<Cart>;
  /** What is installed on the account's consoles, and how full these are, as far as their owner shares it with PSN. One call; null where PSN tells none. */
  readonly consoleStorage?: Maybe<ReadonlyArray<ConsoleStorage>>;
  /** The consoles that this account is signed in to. One call; null where PSN tells none. */
  readonly consoles?: Maybe<ReadonlyArray<Console>>;
  /** What this account has a right to on PS4 and PS5: games, add-ons and services. One call a page; null where PSN tells none. */
  readonly entitlements?: Maybe<EntitlementConnection>;
  /** Requests of others to be friends, in PSN's order; null where PSN does not say. One call for each page of PSN's, mostly one. */
  readonly friendRequests?: Maybe<ReadonlyArray<FriendRequest>>;
  /** Its friends; null where PSN does not say. One call a page. */
  readonly friends?: Maybe<PlayerConnection>;
  /** One of its message groups; null for one that it is no member of. One call. */
  readonly group?: Maybe<MessageGroup>;
  /** Its message groups, the last changed first; null where PSN does not say. They can be read, and nothing can be written. One call a page. */
  readonly groups?: Maybe<MessageGroupConnection>;
  /** The account id. The token tells it at no call; where it does not, one call of PSN's does. */
  readonly id: Scalars['ID']['output'];
  /** Whether PSN has verified who it is, as with studios and the famous; null where PSN does not say. */
  readonly isOfficiallyVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it subscribes to PlayStation Plus; null where PSN does not say. */
  readonly isPlus?: Maybe<Scalars['Boolean']['output']>;
  /** The languages that it speaks, such as `en-US`, up to three; null where PSN does not say. */
  readonly languages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What this account owns and has played. Asking for it costs no call; its fields do. Never null. */
  readonly library?: Maybe<Library>;
  /** The store that its language and country belong to; null where no store has that locale. */
  readonly locale?: Maybe<Scalars['Locale']['output']>;
  /** PSN's own text for `locale`; null where PSN does not say. */
  readonly localeRaw?: Maybe<Scalars['String']['output']>;
  /** The name that PSN shows for it; null where PSN has none. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The name that players know it by; null where PSN does not say. One call, shared with all below. */
  readonly onlineId?: Maybe<Scalars['String']['output']>;
  /** What this account has played on PS4 and later, newest first, by whatever right. Since mid-2026 PSN leaves out some titles of some accounts. One call a page; null where PSN tells none. */
  readonly playedTitles?: Maybe<PlayedTitleConnection>;
  /** The same account as others may see it. Costs what `id` costs. */
  readonly player: Player;
  /** Whether it is online, and what it plays, as others see it; null where PSN does not say. One call. */
  readonly presence?: Maybe<Presence>;
  /** What this account played last, newest first, with story progress and codex. PS4, PS5 and PC games. One call; null where PSN tells none. */
  readonly recentlyPlayed?: Maybe<ReadonlyArray<RecentTitle>>;
  /** PlayStation Stars of this account. Sony ended the programme on 2026-11-02; what was earned stays viewable. One call. Null where PSN tells nothing. */
  readonly stars?: Maybe<StarsAccount>;
  /** The store as the PS App shows it to this account. Asking for it costs no call; its fields do. Never null. */
  readonly store?: Maybe<AccountStore>;
  /** How it stands to each service that PSN knows, in PSN's order, services it never subscribed to included; null where PSN does not say. */
  readonly subscriptions?: Maybe<ReadonlyArray<Subscribed>>;
  /** The trophy sets that it has played, the last one first, also those that it hides from others. One call a page; null where PSN tells none. */
  readonly trophySets?: Maybe<PlayedTrophySetConnection>;
  /** Its trophy level, and what it has earned in all; null where PSN does not say. One call. */
  readonly trophySummary?: Maybe<TrophySummary>;
  /** What the account wants, in PSN's order; null where PSN does not tell it. One call, which tells names, platforms, classifications and covers. */
  readonly wishlist?: Maybe<ReadonlyArray<WishlistEntry>>;
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerConsoleStorageArgs = {
  platform?: InputMaybe<Platform>;
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerEntitlementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  titleIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerFriendsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerGroupArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  isFavorite?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerPlayedTitlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerRecentlyPlayedArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The signed-in PSN account. What says who it is shares one call, and so costs nothing more once one of it is asked.
 * Where PSN takes that call no longer, a shorter one tells id, locale, age, PlayStation Plus and subscriptions.
 */
export type ViewerTrophySetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Money in the PlayStation Store's wallet for points. A field is null where PSN does not say. */
export type WalletReward = Reward & {
  readonly __typename?: 'WalletReward';
  /** What is told of it; lists leave out what kind each is. */
  readonly descriptions?: Maybe<ReadonlyArray<Description>>;
  /** Its name on display. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** PSN's id. */
  readonly id: Scalars['ID']['output'];
  /** Its pictures. */
  readonly media?: Maybe<ReadonlyArray<Media>>;
  /** Its full name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** From when it was offered; one call in a list. */
  readonly offeredFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it was offered; one call in a list. */
  readonly offeredUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its price in points; one call in a list. */
  readonly points?: Maybe<Scalars['Int']['output']>;
  /** Its price in points as PSN displays it. Never parse it. */
  readonly pointsText?: Maybe<Scalars['String']['output']>;
  /** The money as PSN displays it, such as `HK$160.00`; its name may say another currency. */
  readonly valueText?: Maybe<Scalars['String']['output']>;
};

/** Something in the wishlist. */
export type WishlistEntry = {
  readonly __typename?: 'WishlistEntry';
  /** The price as PSN tells it to the account, by what that owns and subscribes to; texts without amounts, and `NOT_TOLD` for most since 2025. Null only where PSN failed to tell it. */
  readonly accountPrice?: Maybe<Price>;
  /** The game or product, as everywhere else. Its `price` is what the store tells everyone, unless PSN's answer to the account has a plain one: one call for each item. */
  readonly item: StoreItem;
};

/** What the account wants now. */
export type WishlistEvent = {
  readonly __typename?: 'WishlistEvent';
  /** How it is kept up to date. */
  readonly polling: Polling;
  /** All of it, in PSN's order; null where PSN does not tell it, or the first question failed, with an error in its place. */
  readonly wishlist?: Maybe<ReadonlyArray<WishlistEntry>>;
};

/** What other subgraphs can refer to. */
export type _Entity = Campaign | Category | Collectible | CollectibleReward | Concept | Player | Product | ProductReward | Sku | StarsScene | Title | Trophy | TrophySet | WalletReward;

/** This graph as a subgraph. */
export type _Service = {
  readonly __typename?: '_Service';
  /** The schema with its federation directives, as `psn-gateway schema --federation` prints it. */
  readonly sdl: Scalars['String']['output'];
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



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( CampaignModel )
    | ( CategoryModel )
    | ( CollectibleModel )
    | ( CollectibleRewardModel )
    | ( ConceptModel )
    | ( PlayerModel )
    | ( ProductModel )
    | ( ProductRewardModel )
    | ( SkuModel )
    | ( StarsSceneModel )
    | ( TitleModel )
    | ( TrophyModel )
    | ( TrophySetModel )
    | ( WalletRewardModel )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Profile:
    | ( PlayerModel )
    | ( ViewerModel )
  ;
  Reward:
    | ( CollectibleRewardModel )
    | ( ProductRewardModel )
    | ( UnrecognizedRewardModel )
    | ( WalletRewardModel )
  ;
  StarsProfile:
    | ( PlayerStarsModel )
    | ( StarsAccountModel )
  ;
  StoreItem:
    | ( ConceptModel )
    | ( ProductModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountCategory: ResolverTypeWrapper<AccountCategoryModel>;
  AccountExperience: ResolverTypeWrapper<AccountExperienceModel>;
  AccountItem: ResolverTypeWrapper<AccountItemModel>;
  AccountItemConnection: ResolverTypeWrapper<Omit<AccountItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AccountItemEdge']>, nodes: ReadonlyArray<ResolversTypes['AccountItem']> }>;
  AccountItemEdge: ResolverTypeWrapper<Omit<AccountItemEdge, 'node'> & { node: ResolversTypes['AccountItem'] }>;
  AccountState: AccountState;
  AccountStore: ResolverTypeWrapper<AccountStoreModel>;
  Activation: ResolverTypeWrapper<Activation>;
  Availability: Availability;
  AvatarSize: AvatarSize;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CallBudget: ResolverTypeWrapper<CallBudget>;
  Campaign: ResolverTypeWrapper<CampaignModel>;
  CampaignGroup: ResolverTypeWrapper<CampaignGroupModel>;
  CampaignRewardKind: CampaignRewardKind;
  CampaignStatus: CampaignStatus;
  CampaignTask: ResolverTypeWrapper<CampaignTaskModel>;
  Cart: ResolverTypeWrapper<CartModel>;
  Category: ResolverTypeWrapper<CategoryModel>;
  CategoryItemConnection: ResolverTypeWrapper<Omit<CategoryItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CategoryItemEdge']>, nodes: ReadonlyArray<ResolversTypes['StoreItem']> }>;
  CategoryItemEdge: ResolverTypeWrapper<Omit<CategoryItemEdge, 'node'> & { node: ResolversTypes['StoreItem'] }>;
  CategorySort: CategorySort;
  Classification: Classification;
  Codex: ResolverTypeWrapper<CodexModel>;
  Collectible: ResolverTypeWrapper<CollectibleModel>;
  CollectibleRarity: CollectibleRarity;
  CollectibleReference: ResolverTypeWrapper<CollectibleReferenceModel>;
  CollectibleReward: ResolverTypeWrapper<CollectibleRewardModel>;
  Concept: ResolverTypeWrapper<ConceptModel>;
  Console: ResolverTypeWrapper<ConsoleModel>;
  ConsoleStorage: ResolverTypeWrapper<Omit<ConsoleStorage, 'installed'> & { installed?: Maybe<ReadonlyArray<ResolversTypes['InstalledTitle']>> }>;
  ContentRating: ResolverTypeWrapper<ContentRating>;
  DatePrecision: DatePrecision;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Description: ResolverTypeWrapper<Description>;
  DescriptionKind: DescriptionKind;
  DisplayCase: ResolverTypeWrapper<DisplayCaseModel>;
  DisplaySlot: ResolverTypeWrapper<DisplaySlotModel>;
  Download: ResolverTypeWrapper<DownloadModel>;
  DownloadInput: DownloadInput;
  DownloadPayload: ResolverTypeWrapper<DownloadPayloadModel>;
  DownloadProgress: ResolverTypeWrapper<DownloadProgressModel>;
  DownloadRefusal: ResolverTypeWrapper<DownloadRefusal>;
  DownloadStatus: DownloadStatus;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EarnedTrophy: ResolverTypeWrapper<EarnedTrophyModel>;
  Edition: ResolverTypeWrapper<EditionModel>;
  EditionKind: EditionKind;
  Entitlement: ResolverTypeWrapper<EntitlementModel>;
  EntitlementConnection: ResolverTypeWrapper<Omit<EntitlementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['EntitlementEdge']>, nodes: ReadonlyArray<ResolversTypes['Entitlement']> }>;
  EntitlementEdge: ResolverTypeWrapper<Omit<EntitlementEdge, 'node'> & { node: ResolversTypes['Entitlement'] }>;
  Facet: ResolverTypeWrapper<Facet>;
  FacetFilter: FacetFilter;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FriendRequest: ResolverTypeWrapper<Omit<FriendRequest, 'player' | 'realName'> & { player: ResolversTypes['Player'], realName?: Maybe<ResolversTypes['RealName']> }>;
  FriendWhoPlays: ResolverTypeWrapper<FriendWhoPlaysModel>;
  GameSearchConnection: ResolverTypeWrapper<Omit<GameSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GameSearchEdge']>, nodes: ReadonlyArray<ResolversTypes['StoreItem']> }>;
  GameSearchEdge: ResolverTypeWrapper<Omit<GameSearchEdge, 'highlight' | 'node'> & { highlight?: Maybe<ReadonlyArray<ResolversTypes['TextPart']>>, node: ResolversTypes['StoreItem'] }>;
  GameSearchKind: GameSearchKind;
  Gateway: ResolverTypeWrapper<GatewayModel>;
  GatewayAccount: ResolverTypeWrapper<GatewayAccount>;
  GroupMember: ResolverTypeWrapper<Omit<GroupMember, 'player'> & { player: ResolversTypes['Player'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Ineligibility: ResolverTypeWrapper<Ineligibility>;
  InstalledTitle: ResolverTypeWrapper<InstalledTitleModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KnownCategory: ResolverTypeWrapper<Omit<KnownCategory, 'category'> & { category: ResolversTypes['Category'] }>;
  LegalText: ResolverTypeWrapper<LegalTextModel>;
  Library: ResolverTypeWrapper<LibraryModel>;
  LibraryGame: ResolverTypeWrapper<LibraryGameModel>;
  LibraryGameConnection: ResolverTypeWrapper<Omit<LibraryGameConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['LibraryGameEdge']>, nodes: ReadonlyArray<ResolversTypes['LibraryGame']> }>;
  LibraryGameEdge: ResolverTypeWrapper<Omit<LibraryGameEdge, 'node'> & { node: ResolversTypes['LibraryGame'] }>;
  Locale: ResolverTypeWrapper<Scalars['Locale']['output']>;
  Media: ResolverTypeWrapper<Media>;
  MediaKind: MediaKind;
  MediaRole: MediaRole;
  Message: ResolverTypeWrapper<Omit<Message, 'sender'> & { sender?: Maybe<ResolversTypes['Player']> }>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageGroup: ResolverTypeWrapper<MessageGroupModel>;
  MessageGroupConnection: ResolverTypeWrapper<Omit<MessageGroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageGroupEdge']>, nodes: ReadonlyArray<ResolversTypes['MessageGroup']> }>;
  MessageGroupEdge: ResolverTypeWrapper<Omit<MessageGroupEdge, 'node'> & { node: ResolversTypes['MessageGroup'] }>;
  MessageGroupKind: MessageGroupKind;
  MessageKind: MessageKind;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notice: ResolverTypeWrapper<Notice>;
  NowPlaying: ResolverTypeWrapper<Omit<NowPlaying, 'title'> & { title?: Maybe<ResolversTypes['Title']> }>;
  Offer: ResolverTypeWrapper<Omit<Offer, 'sku'> & { sku?: Maybe<ResolversTypes['Sku']> }>;
  OfferAudience: OfferAudience;
  OfferKind: OfferKind;
  OperationFailure: ResolverTypeWrapper<OperationFailure>;
  OperationHealth: ResolverTypeWrapper<OperationHealth>;
  OperationState: OperationState;
  OwnedCollectible: ResolverTypeWrapper<OwnedCollectibleModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Platform: Platform;
  PlayedThrough: PlayedThrough;
  PlayedTitle: ResolverTypeWrapper<PlayedTitleModel>;
  PlayedTitleConnection: ResolverTypeWrapper<Omit<PlayedTitleConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlayedTitleEdge']>, nodes: ReadonlyArray<ResolversTypes['PlayedTitle']> }>;
  PlayedTitleEdge: ResolverTypeWrapper<Omit<PlayedTitleEdge, 'node'> & { node: ResolversTypes['PlayedTitle'] }>;
  PlayedTrophyGroup: ResolverTypeWrapper<PlayedTrophyGroup>;
  PlayedTrophySet: ResolverTypeWrapper<PlayedTrophySetModel>;
  PlayedTrophySetConnection: ResolverTypeWrapper<Omit<PlayedTrophySetConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlayedTrophySetEdge']>, nodes: ReadonlyArray<ResolversTypes['PlayedTrophySet']> }>;
  PlayedTrophySetEdge: ResolverTypeWrapper<Omit<PlayedTrophySetEdge, 'node'> & { node: ResolversTypes['PlayedTrophySet'] }>;
  Player: ResolverTypeWrapper<PlayerModel>;
  PlayerBy: PlayerBy;
  PlayerConnection: ResolverTypeWrapper<Omit<PlayerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlayerEdge']>, nodes: ReadonlyArray<ResolversTypes['Player']> }>;
  PlayerEdge: ResolverTypeWrapper<Omit<PlayerEdge, 'node'> & { node: ResolversTypes['Player'] }>;
  PlayerSearchConnection: ResolverTypeWrapper<Omit<PlayerSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlayerSearchEdge']>, nodes: ReadonlyArray<ResolversTypes['Player']> }>;
  PlayerSearchEdge: ResolverTypeWrapper<Omit<PlayerSearchEdge, 'highlight' | 'node'> & { highlight?: Maybe<ReadonlyArray<ResolversTypes['TextPart']>>, node: ResolversTypes['Player'] }>;
  PlayerStars: ResolverTypeWrapper<PlayerStarsModel>;
  PlusOffer: ResolverTypeWrapper<Omit<PlusOffer, 'sku'> & { sku?: Maybe<ResolversTypes['Sku']> }>;
  PlusTier: PlusTier;
  PointsEvent: ResolverTypeWrapper<PointsEventModel>;
  PointsEventKind: PointsEventKind;
  Polling: ResolverTypeWrapper<Polling>;
  Presence: ResolverTypeWrapper<Omit<Presence, 'playing'> & { playing: ReadonlyArray<ResolversTypes['NowPlaying']> }>;
  PresenceEvent: ResolverTypeWrapper<PresenceEventModel>;
  Price: ResolverTypeWrapper<Price>;
  PriceEvent: ResolverTypeWrapper<PriceEventModel>;
  PriceState: PriceState;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductCategory: ProductCategory;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversTypes['Product']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductReward: ResolverTypeWrapper<ProductRewardModel>;
  Profile: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Profile']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatingDescriptor: ResolverTypeWrapper<RatingDescriptor>;
  RealName: ResolverTypeWrapper<RealNameModel>;
  RecentTitle: ResolverTypeWrapper<RecentTitleModel>;
  ReferenceKind: ReferenceKind;
  Relation: ResolverTypeWrapper<Relation>;
  RelationKind: RelationKind;
  ReleaseDate: ResolverTypeWrapper<ReleaseDate>;
  Requirement: ResolverTypeWrapper<Requirement>;
  RequirementKind: RequirementKind;
  Reward: ResolverTypeWrapper<RewardModel>;
  RewardGroup: ResolverTypeWrapper<RewardGroupModel>;
  ShareLink: ResolverTypeWrapper<ShareLink>;
  Sku: ResolverTypeWrapper<SkuModel>;
  SlowedBecause: SlowedBecause;
  SortOption: ResolverTypeWrapper<SortOption>;
  StarRating: ResolverTypeWrapper<StarRating>;
  StarShare: ResolverTypeWrapper<StarShare>;
  Stars: ResolverTypeWrapper<StarsModel>;
  StarsAccount: ResolverTypeWrapper<StarsAccountModel>;
  StarsEnrolment: ResolverTypeWrapper<StarsEnrolmentModel>;
  StarsEnrolmentStatus: StarsEnrolmentStatus;
  StarsLevel: ResolverTypeWrapper<StarsLevelModel>;
  StarsPoints: ResolverTypeWrapper<StarsPointsModel>;
  StarsProfile: ResolverTypeWrapper<StarsProfileModel>;
  StarsProgress: ResolverTypeWrapper<StarsProgressModel>;
  StarsScene: ResolverTypeWrapper<StarsSceneModel>;
  StorageVolume: ResolverTypeWrapper<StorageVolume>;
  StoreCategory: StoreCategory;
  StoreComponent: ResolverTypeWrapper<StoreComponentModel>;
  StoreComponentKind: StoreComponentKind;
  StoreExperience: ResolverTypeWrapper<StoreExperienceModel>;
  StoreItem: ResolverTypeWrapper<StoreItemModel>;
  StoreLink: ResolverTypeWrapper<StoreLinkModel>;
  StoreLocale: ResolverTypeWrapper<StoreLocale>;
  StoreNavigationItem: ResolverTypeWrapper<StoreNavigationItemModel>;
  StoreSearchConnection: ResolverTypeWrapper<Omit<StoreSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StoreSearchEdge']>, nodes: ReadonlyArray<ResolversTypes['StoreItem']> }>;
  StoreSearchEdge: ResolverTypeWrapper<Omit<StoreSearchEdge, 'node'> & { node: ResolversTypes['StoreItem'] }>;
  StoreView: ResolverTypeWrapper<StoreViewModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Subscribed: ResolverTypeWrapper<Subscribed>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SubscriptionService: SubscriptionService;
  SubscriptionStatus: SubscriptionStatus;
  TaskStatus: TaskStatus;
  TextPart: ResolverTypeWrapper<TextPart>;
  Tip: ResolverTypeWrapper<TipModel>;
  TipGroup: ResolverTypeWrapper<TipGroupModel>;
  Title: ResolverTypeWrapper<TitleModel>;
  TitleCategory: TitleCategory;
  Trophy: ResolverTypeWrapper<TrophyModel>;
  TrophyCounts: ResolverTypeWrapper<TrophyCounts>;
  TrophyGrade: TrophyGrade;
  TrophyGroup: ResolverTypeWrapper<TrophyGroupModel>;
  TrophyHint: ResolverTypeWrapper<TrophyHintModel>;
  TrophyRarity: TrophyRarity;
  TrophyReward: ResolverTypeWrapper<TrophyReward>;
  TrophySet: ResolverTypeWrapper<TrophySetModel>;
  TrophySummary: ResolverTypeWrapper<TrophySummaryModel>;
  TrophyTips: ResolverTypeWrapper<TrophyTipsModel>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  UnrecognizedReward: ResolverTypeWrapper<UnrecognizedRewardModel>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  WalletReward: ResolverTypeWrapper<WalletRewardModel>;
  WishlistEntry: ResolverTypeWrapper<WishlistEntryModel>;
  WishlistEvent: ResolverTypeWrapper<WishlistEventModel>;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  _Service: ResolverTypeWrapper<_Service>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountCategory: AccountCategoryModel;
  AccountExperience: AccountExperienceModel;
  AccountItem: AccountItemModel;
  AccountItemConnection: Omit<AccountItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AccountItemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['AccountItem']> };
  AccountItemEdge: Omit<AccountItemEdge, 'node'> & { node: ResolversParentTypes['AccountItem'] };
  AccountStore: AccountStoreModel;
  Activation: Activation;
  BigInt: Scalars['BigInt']['output'];
  Boolean: Scalars['Boolean']['output'];
  CallBudget: CallBudget;
  Campaign: CampaignModel;
  CampaignGroup: CampaignGroupModel;
  CampaignTask: CampaignTaskModel;
  Cart: CartModel;
  Category: CategoryModel;
  CategoryItemConnection: Omit<CategoryItemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CategoryItemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StoreItem']> };
  CategoryItemEdge: Omit<CategoryItemEdge, 'node'> & { node: ResolversParentTypes['StoreItem'] };
  CategorySort: CategorySort;
  Codex: CodexModel;
  Collectible: CollectibleModel;
  CollectibleReference: CollectibleReferenceModel;
  CollectibleReward: CollectibleRewardModel;
  Concept: ConceptModel;
  Console: ConsoleModel;
  ConsoleStorage: Omit<ConsoleStorage, 'installed'> & { installed?: Maybe<ReadonlyArray<ResolversParentTypes['InstalledTitle']>> };
  ContentRating: ContentRating;
  DateTime: Scalars['DateTime']['output'];
  Description: Description;
  DisplayCase: DisplayCaseModel;
  DisplaySlot: DisplaySlotModel;
  Download: DownloadModel;
  DownloadInput: DownloadInput;
  DownloadPayload: DownloadPayloadModel;
  DownloadProgress: DownloadProgressModel;
  DownloadRefusal: DownloadRefusal;
  Duration: Scalars['Duration']['output'];
  EarnedTrophy: EarnedTrophyModel;
  Edition: EditionModel;
  Entitlement: EntitlementModel;
  EntitlementConnection: Omit<EntitlementConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['EntitlementEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Entitlement']> };
  EntitlementEdge: Omit<EntitlementEdge, 'node'> & { node: ResolversParentTypes['Entitlement'] };
  Facet: Facet;
  FacetFilter: FacetFilter;
  FacetValue: FacetValue;
  Float: Scalars['Float']['output'];
  FriendRequest: Omit<FriendRequest, 'player' | 'realName'> & { player: ResolversParentTypes['Player'], realName?: Maybe<ResolversParentTypes['RealName']> };
  FriendWhoPlays: FriendWhoPlaysModel;
  GameSearchConnection: Omit<GameSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GameSearchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StoreItem']> };
  GameSearchEdge: Omit<GameSearchEdge, 'highlight' | 'node'> & { highlight?: Maybe<ReadonlyArray<ResolversParentTypes['TextPart']>>, node: ResolversParentTypes['StoreItem'] };
  Gateway: GatewayModel;
  GatewayAccount: GatewayAccount;
  GroupMember: Omit<GroupMember, 'player'> & { player: ResolversParentTypes['Player'] };
  ID: Scalars['ID']['output'];
  Ineligibility: Ineligibility;
  InstalledTitle: InstalledTitleModel;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  KnownCategory: Omit<KnownCategory, 'category'> & { category: ResolversParentTypes['Category'] };
  LegalText: LegalTextModel;
  Library: LibraryModel;
  LibraryGame: LibraryGameModel;
  LibraryGameConnection: Omit<LibraryGameConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['LibraryGameEdge']>, nodes: ReadonlyArray<ResolversParentTypes['LibraryGame']> };
  LibraryGameEdge: Omit<LibraryGameEdge, 'node'> & { node: ResolversParentTypes['LibraryGame'] };
  Locale: Scalars['Locale']['output'];
  Media: Media;
  Message: Omit<Message, 'sender'> & { sender?: Maybe<ResolversParentTypes['Player']> };
  MessageConnection: Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageGroup: MessageGroupModel;
  MessageGroupConnection: Omit<MessageGroupConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageGroupEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MessageGroup']> };
  MessageGroupEdge: Omit<MessageGroupEdge, 'node'> & { node: ResolversParentTypes['MessageGroup'] };
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Notice: Notice;
  NowPlaying: Omit<NowPlaying, 'title'> & { title?: Maybe<ResolversParentTypes['Title']> };
  Offer: Omit<Offer, 'sku'> & { sku?: Maybe<ResolversParentTypes['Sku']> };
  OperationFailure: OperationFailure;
  OperationHealth: OperationHealth;
  OwnedCollectible: OwnedCollectibleModel;
  PageInfo: PageInfo;
  PlayedTitle: PlayedTitleModel;
  PlayedTitleConnection: Omit<PlayedTitleConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlayedTitleEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PlayedTitle']> };
  PlayedTitleEdge: Omit<PlayedTitleEdge, 'node'> & { node: ResolversParentTypes['PlayedTitle'] };
  PlayedTrophyGroup: PlayedTrophyGroup;
  PlayedTrophySet: PlayedTrophySetModel;
  PlayedTrophySetConnection: Omit<PlayedTrophySetConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlayedTrophySetEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PlayedTrophySet']> };
  PlayedTrophySetEdge: Omit<PlayedTrophySetEdge, 'node'> & { node: ResolversParentTypes['PlayedTrophySet'] };
  Player: PlayerModel;
  PlayerBy: PlayerBy;
  PlayerConnection: Omit<PlayerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlayerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Player']> };
  PlayerEdge: Omit<PlayerEdge, 'node'> & { node: ResolversParentTypes['Player'] };
  PlayerSearchConnection: Omit<PlayerSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlayerSearchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Player']> };
  PlayerSearchEdge: Omit<PlayerSearchEdge, 'highlight' | 'node'> & { highlight?: Maybe<ReadonlyArray<ResolversParentTypes['TextPart']>>, node: ResolversParentTypes['Player'] };
  PlayerStars: PlayerStarsModel;
  PlusOffer: Omit<PlusOffer, 'sku'> & { sku?: Maybe<ResolversParentTypes['Sku']> };
  PointsEvent: PointsEventModel;
  Polling: Polling;
  Presence: Omit<Presence, 'playing'> & { playing: ReadonlyArray<ResolversParentTypes['NowPlaying']> };
  PresenceEvent: PresenceEventModel;
  Price: Price;
  PriceEvent: PriceEventModel;
  Product: ProductModel;
  ProductConnection: Omit<ProductConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProductEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Product']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductReward: ProductRewardModel;
  Profile: ResolversInterfaceTypes<ResolversParentTypes>['Profile'];
  Query: Record<PropertyKey, never>;
  RatingDescriptor: RatingDescriptor;
  RealName: RealNameModel;
  RecentTitle: RecentTitleModel;
  Relation: Relation;
  ReleaseDate: ReleaseDate;
  Requirement: Requirement;
  Reward: RewardModel;
  RewardGroup: RewardGroupModel;
  ShareLink: ShareLink;
  Sku: SkuModel;
  SortOption: SortOption;
  StarRating: StarRating;
  StarShare: StarShare;
  Stars: StarsModel;
  StarsAccount: StarsAccountModel;
  StarsEnrolment: StarsEnrolmentModel;
  StarsLevel: StarsLevelModel;
  StarsPoints: StarsPointsModel;
  StarsProfile: StarsProfileModel;
  StarsProgress: StarsProgressModel;
  StarsScene: StarsSceneModel;
  StorageVolume: StorageVolume;
  StoreComponent: StoreComponentModel;
  StoreExperience: StoreExperienceModel;
  StoreItem: StoreItemModel;
  StoreLink: StoreLinkModel;
  StoreLocale: StoreLocale;
  StoreNavigationItem: StoreNavigationItemModel;
  StoreSearchConnection: Omit<StoreSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StoreSearchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['StoreItem']> };
  StoreSearchEdge: Omit<StoreSearchEdge, 'node'> & { node: ResolversParentTypes['StoreItem'] };
  StoreView: StoreViewModel;
  String: Scalars['String']['output'];
  Subscribed: Subscribed;
  Subscription: Record<PropertyKey, never>;
  TextPart: TextPart;
  Tip: TipModel;
  TipGroup: TipGroupModel;
  Title: TitleModel;
  Trophy: TrophyModel;
  TrophyCounts: TrophyCounts;
  TrophyGroup: TrophyGroupModel;
  TrophyHint: TrophyHintModel;
  TrophyReward: TrophyReward;
  TrophySet: TrophySetModel;
  TrophySummary: TrophySummaryModel;
  TrophyTips: TrophyTipsModel;
  URL: Scalars['URL']['output'];
  UnrecognizedReward: UnrecognizedRewardModel;
  Viewer: ViewerModel;
  WalletReward: WalletRewardModel;
  WishlistEntry: WishlistEntryModel;
  WishlistEvent: WishlistEventModel;
  _Any: Scalars['_Any']['output'];
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  _Service: _Service;
};

export type BatchedDirectiveArgs = {
  perRequest?: Scalars['Boolean']['input'];
  size?: Maybe<Scalars['Int']['input']>;
};

export type BatchedDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = BatchedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CommonDirectiveArgs = { };

export type CommonDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = CommonDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  perItems?: Maybe<Scalars['Int']['input']>;
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KeyDirectiveArgs = {
  fields: Scalars['String']['input'];
};

export type KeyDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = KeyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LookUpDirectiveArgs = {
  weight?: Scalars['Int']['input'];
};

export type LookUpDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = LookUpDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PlannedDirectiveArgs = { };

export type PlannedDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = PlannedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type SliceDirectiveArgs = {
  by?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  name: Scalars['String']['input'];
};

export type SliceDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = SliceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ToldDirectiveArgs = {
  fields: Scalars['String']['input'];
};

export type ToldDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = ToldDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccountCategoryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountCategory'] = ResolversParentTypes['AccountCategory']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Maybe<ResolversTypes['AccountItemConnection']>, ParentType, ContextType, RequireFields<AccountCategoryItemsArgs, 'first'>>;
  strand?: Resolver<Maybe<ResolversTypes['AccountItemConnection']>, ParentType, ContextType, RequireFields<AccountCategoryStrandArgs, 'first'>>;
};

export type AccountExperienceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountExperience'] = ResolversParentTypes['AccountExperience']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  navigation?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StoreNavigationItem']>>, ParentType, ContextType>;
};

export type AccountItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountItem'] = ResolversParentTypes['AccountItem']> = {
  accountPrice?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['StoreItem'], ParentType, ContextType>;
};

export type AccountItemConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountItemConnection'] = ResolversParentTypes['AccountItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccountItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccountItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalIsCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccountItemEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountItemEdge'] = ResolversParentTypes['AccountItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccountItem'], ParentType, ContextType>;
};

export type AccountStoreResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['AccountStore'] = ResolversParentTypes['AccountStore']> = {
  category?: Resolver<Maybe<ResolversTypes['AccountCategory']>, ParentType, ContextType, RequireFields<AccountStoreCategoryArgs, 'id'>>;
  categoryViews?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StoreView']>>, ParentType, ContextType, RequireFields<AccountStoreCategoryViewsArgs, 'categoryId' | 'experienceId' | 'nameKey'>>;
  experience?: Resolver<Maybe<ResolversTypes['AccountExperience']>, ParentType, ContextType>;
  views?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['StoreView']>>>, ParentType, ContextType, RequireFields<AccountStoreViewsArgs, 'experienceId' | 'ids'>>;
};

export type ActivationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Activation'] = ResolversParentTypes['Activation']> = {
  activatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CallBudgetResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CallBudget'] = ResolversParentTypes['CallBudget']> = {
  account?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  blockedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CampaignResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  collectible?: Resolver<Maybe<ResolversTypes['Collectible']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  estimatedTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isNew?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRegistrable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isRegistrationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pointsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  remainingSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rewardKind?: Resolver<Maybe<ResolversTypes['CampaignRewardKind']>, ParentType, ContextType>;
  rewardKindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CampaignStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CampaignTask']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CampaignGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CampaignGroup'] = ResolversParentTypes['CampaignGroup']> = {
  campaigns?: Resolver<ReadonlyArray<ResolversTypes['Campaign']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CampaignTaskResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CampaignTask'] = ResolversParentTypes['CampaignTask']> = {
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['TaskStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CartResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = {
  itemCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Maybe<ResolversTypes['CategoryItemConnection']>, ParentType, ContextType, RequireFields<CategoryItemsArgs, 'first'>>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  strand?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<CategoryStrandArgs, 'first'>>;
  views?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StoreView']>>, ParentType, ContextType, RequireFields<CategoryViewsArgs, 'experienceId' | 'nameKey'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type CodexResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Codex'] = ResolversParentTypes['Codex']> = {
  hasCodex?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasNewEntries?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  unlockedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollectibleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Collectible'] = ResolversParentTypes['Collectible']> = {
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rarity?: Resolver<Maybe<ResolversTypes['CollectibleRarity']>, ParentType, ContextType>;
  rarityRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectibleReferenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CollectibleReference'] = ResolversParentTypes['CollectibleReference']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  internalName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ReferenceKind']>, ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CollectibleRewardResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['CollectibleReward'] = ResolversParentTypes['CollectibleReward']> = {
  collectible?: Resolver<Maybe<ResolversTypes['Collectible']>, ParentType, ContextType>;
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offeredFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  offeredUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConceptResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Concept'] = ResolversParentTypes['Concept']> = {
  accessibilityNotices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Notice']>>, ParentType, ContextType>;
  addOns?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<ConceptAddOnsArgs, 'first'>>;
  classification?: Resolver<Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  classificationRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classificationText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  compatibilityNotices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Notice']>>, ParentType, ContextType>;
  contentRating?: Resolver<Maybe<ResolversTypes['ContentRating']>, ParentType, ContextType>;
  cover?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  defaultProduct?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  editions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Edition']>>, ParentType, ContextType>;
  genres?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invariantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legal?: Resolver<Maybe<ResolversTypes['LegalText']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType, Partial<ConceptMediaArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ConceptNameArgs>>;
  offers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offer']>>, ParentType, ContextType, Partial<ConceptOffersArgs>>;
  platforms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Platform']>>, ParentType, ContextType>;
  platformsRaw?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<ConceptPriceArgs, 'amounts'>>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releaseDate?: Resolver<Maybe<ResolversTypes['ReleaseDate']>, ParentType, ContextType>;
  screenLanguages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  spokenLanguages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  starRating?: Resolver<Maybe<ResolversTypes['StarRating']>, ParentType, ContextType>;
  titles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Title']>>, ParentType, ContextType>;
  viewerFriendsWhoPlay?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FriendWhoPlays']>>, ParentType, ContextType>;
  viewerHasInWishlist?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsoleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Console'] = ResolversParentTypes['Console']> = {
  downloads?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Download']>>, ParentType, ContextType>;
  duid?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsoleStorageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ConsoleStorage'] = ResolversParentTypes['ConsoleStorage']> = {
  installed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InstalledTitle']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StorageVolume']>>, ParentType, ContextType>;
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

export type DisplayCaseResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisplayCase'] = ResolversParentTypes['DisplayCase']> = {
  isEmpty?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isFull?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scene?: Resolver<Maybe<ResolversTypes['StarsScene']>, ParentType, ContextType>;
  slots?: Resolver<ReadonlyArray<ResolversTypes['DisplaySlot']>, ParentType, ContextType>;
};

export type DisplaySlotResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DisplaySlot'] = ResolversParentTypes['DisplaySlot']> = {
  collectible?: Resolver<Maybe<ResolversTypes['Collectible']>, ParentType, ContextType>;
  isEmpty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DownloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Download'] = ResolversParentTypes['Download']> = {
  entitlementId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['DownloadProgress']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DownloadStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DownloadPayloadResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DownloadPayload'] = ResolversParentTypes['DownloadPayload']> = {
  download?: Resolver<Maybe<ResolversTypes['Download']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['DownloadRefusal']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type DownloadProgressResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DownloadProgress'] = ResolversParentTypes['DownloadProgress']> = {
  downloaded?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  playable?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  pollSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  remainingSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DownloadStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type DownloadRefusalResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['DownloadRefusal'] = ResolversParentTypes['DownloadRefusal']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EarnedTrophyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EarnedTrophy'] = ResolversParentTypes['EarnedTrophy']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isEarned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  progressPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progressedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  trophy?: Resolver<ResolversTypes['Trophy'], ParentType, ContextType>;
};

export type EditionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Edition'] = ResolversParentTypes['Edition']> = {
  features?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['EditionKind']>, ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordering?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
};

export type EntitlementResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Entitlement'] = ResolversParentTypes['Entitlement']> = {
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPreOrder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isSubscription?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType>;
};

export type EntitlementConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EntitlementConnection'] = ResolversParentTypes['EntitlementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntitlementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entitlement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EntitlementEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EntitlementEdge'] = ResolversParentTypes['EntitlementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entitlement'], ParentType, ContextType>;
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

export type FriendRequestResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FriendRequest'] = ResolversParentTypes['FriendRequest']> = {
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  realName?: Resolver<Maybe<ResolversTypes['RealName']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sharesRealName?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type FriendWhoPlaysResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['FriendWhoPlays'] = ResolversParentTypes['FriendWhoPlays']> = {
  avatar?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  isOfficiallyVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPlus?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onlineId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  player?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
};

export type GameSearchConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GameSearchConnection'] = ResolversParentTypes['GameSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GameSearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StoreItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GameSearchEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GameSearchEdge'] = ResolversParentTypes['GameSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TextPart']>>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StoreItem'], ParentType, ContextType>;
};

export type GatewayResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Gateway'] = ResolversParentTypes['Gateway']> = {
  accounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GatewayAccount']>>, ParentType, ContextType>;
  budget?: Resolver<ReadonlyArray<ResolversTypes['CallBudget']>, ParentType, ContextType>;
  defaultLocale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['OperationHealth']>, ParentType, ContextType, Partial<GatewayOperationsArgs>>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GatewayAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GatewayAccount'] = ResolversParentTypes['GatewayAccount']> = {
  accessTokenExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AccountState'], ParentType, ContextType>;
};

export type GroupMemberResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['GroupMember'] = ResolversParentTypes['GroupMember']> = {
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IneligibilityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Ineligibility'] = ResolversParentTypes['Ineligibility']> = {
  names?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InstalledTitleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['InstalledTitle'] = ResolversParentTypes['InstalledTitle']> = {
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  lastAccessedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Title'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  volume?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KnownCategoryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['KnownCategory'] = ResolversParentTypes['KnownCategory']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['StoreCategory'], ParentType, ContextType>;
  regions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  seenOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LegalTextResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LegalText'] = ResolversParentTypes['LegalText']> = {
  notices?: Resolver<ReadonlyArray<ResolversTypes['Description']>, ParentType, ContextType>;
  privacyPolicy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LibraryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Library'] = ResolversParentTypes['Library']> = {
  lastPlayed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LibraryGame']>>, ParentType, ContextType, RequireFields<LibraryLastPlayedArgs, 'limit'>>;
  purchased?: Resolver<Maybe<ResolversTypes['LibraryGameConnection']>, ParentType, ContextType, RequireFields<LibraryPurchasedArgs, 'activeOnly' | 'first'>>;
};

export type LibraryGameResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LibraryGame'] = ResolversParentTypes['LibraryGame']> = {
  acquiredThrough?: Resolver<Maybe<ResolversTypes['SubscriptionService']>, ParentType, ContextType>;
  acquiredThroughRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  entitlementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isDownloadable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPreOrder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastPlayedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Title'], ParentType, ContextType>;
  trophySets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlayedTrophySet']>>, ParentType, ContextType>;
};

export type LibraryGameConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LibraryGameConnection'] = ResolversParentTypes['LibraryGameConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LibraryGameEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LibraryGame']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LibraryGameEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['LibraryGameEdge'] = ResolversParentTypes['LibraryGameEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LibraryGame'], ParentType, ContextType>;
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

export type MessageResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MessageKind']>, ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MessageGroup'] = ResolversParentTypes['MessageGroup']> = {
  hasNewMessages?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFavorite?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMuted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['MessageGroupKind']>, ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latestMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GroupMember']>>, ParentType, ContextType>;
  messages?: Resolver<Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, RequireFields<MessageGroupMessagesArgs, 'first'>>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MessageGroupConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MessageGroupConnection'] = ResolversParentTypes['MessageGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MessageGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MessageGroupEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['MessageGroupEdge'] = ResolversParentTypes['MessageGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MessageGroup'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  currency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exponent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelDownload?: Resolver<Maybe<ResolversTypes['DownloadPayload']>, ParentType, ContextType, RequireFields<MutationCancelDownloadArgs, 'input'>>;
  startDownload?: Resolver<Maybe<ResolversTypes['DownloadPayload']>, ParentType, ContextType, RequireFields<MutationStartDownloadArgs, 'input'>>;
};

export type NoticeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice']> = {
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NowPlayingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['NowPlaying'] = ResolversParentTypes['NowPlaying']> = {
  icon?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType>;
};

export type OfferResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['OfferAudience'], ParentType, ContextType>;
  campaignIds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  discountText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isAdvert?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isExclusive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPreOrder?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfferKind'], ParentType, ContextType>;
  kindRaw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  launchText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  lowestRecentText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  playableAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusals?: Resolver<ReadonlyArray<ResolversTypes['Ineligibility']>, ParentType, ContextType>;
  regular?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  requires?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  rewardIds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  savingText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['SubscriptionService']>, ParentType, ContextType>;
  serviceRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PriceState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['PlusTier']>, ParentType, ContextType>;
  tierRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upsellText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OperationFailureResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OperationFailure'] = ResolversParentTypes['OperationFailure']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OperationHealthResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OperationHealth'] = ResolversParentTypes['OperationHealth']> = {
  askedAgainAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disabledBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hashInUse?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isMutation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['OperationFailure']>, ParentType, ContextType>;
  lastSeenInPublic?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lastSuccessAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  operationName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OperationState'], ParentType, ContextType>;
};

export type OwnedCollectibleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['OwnedCollectible'] = ResolversParentTypes['OwnedCollectible']> = {
  collectible?: Resolver<ResolversTypes['Collectible'], ParentType, ContextType>;
  earnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isOwned?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['CollectibleReference']>, ParentType, ContextType>;
  unlockedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlayedTitleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayedTitle'] = ResolversParentTypes['PlayedTitle']> = {
  category?: Resolver<Maybe<ResolversTypes['TitleCategory']>, ParentType, ContextType>;
  categoryRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  firstPlayedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  genres?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  lastPlayedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  playCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  playTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  playedThrough?: Resolver<Maybe<ResolversTypes['PlayedThrough']>, ParentType, ContextType>;
  playedThroughRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Title'], ParentType, ContextType>;
  trophySets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlayedTrophySet']>>, ParentType, ContextType>;
};

export type PlayedTitleConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayedTitleConnection'] = ResolversParentTypes['PlayedTitleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlayedTitleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PlayedTitle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PlayedTitleEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayedTitleEdge'] = ResolversParentTypes['PlayedTitleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlayedTitle'], ParentType, ContextType>;
};

export type PlayedTrophyGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayedTrophyGroup'] = ResolversParentTypes['PlayedTrophyGroup']> = {
  earned?: Resolver<Maybe<ResolversTypes['TrophyCounts']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PlayedTrophySetResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayedTrophySet'] = ResolversParentTypes['PlayedTrophySet']> = {
  earned?: Resolver<Maybe<ResolversTypes['TrophyCounts']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlayedTrophyGroup']>>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isHidden?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notEarned?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Trophy']>>, ParentType, ContextType>;
  player?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rarest?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EarnedTrophy']>>, ParentType, ContextType>;
  set?: Resolver<ResolversTypes['TrophySet'], ParentType, ContextType>;
  trophies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EarnedTrophy']>>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PlayedTrophySetConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayedTrophySetConnection'] = ResolversParentTypes['PlayedTrophySetConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlayedTrophySetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PlayedTrophySet']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PlayedTrophySetEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayedTrophySetEdge'] = ResolversParentTypes['PlayedTrophySetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlayedTrophySet'], ParentType, ContextType>;
};

export type PlayerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Player'] = ResolversParentTypes['Player']> = {
  aboutMe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avatar?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType, RequireFields<PlayerAvatarArgs, 'size'>>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  formerOnlineId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  friends?: Resolver<Maybe<ResolversTypes['PlayerConnection']>, ParentType, ContextType, RequireFields<PlayerFriendsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOfficiallyVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPlus?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onlineId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  playedTitles?: Resolver<Maybe<ResolversTypes['PlayedTitleConnection']>, ParentType, ContextType, RequireFields<PlayerPlayedTitlesArgs, 'first'>>;
  presence?: Resolver<Maybe<ResolversTypes['Presence']>, ParentType, ContextType>;
  realName?: Resolver<Maybe<ResolversTypes['RealName']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  shareLink?: Resolver<Maybe<ResolversTypes['ShareLink']>, ParentType, ContextType>;
  stars?: Resolver<Maybe<ResolversTypes['PlayerStars']>, ParentType, ContextType>;
  trophySets?: Resolver<Maybe<ResolversTypes['PlayedTrophySetConnection']>, ParentType, ContextType, RequireFields<PlayerTrophySetsArgs, 'first'>>;
  trophySetsOfTitle?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlayedTrophySet']>>, ParentType, ContextType, RequireFields<PlayerTrophySetsOfTitleArgs, 'titleId'>>;
  trophySummary?: Resolver<Maybe<ResolversTypes['TrophySummary']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlayerConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayerConnection'] = ResolversParentTypes['PlayerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlayerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Player']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PlayerEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayerEdge'] = ResolversParentTypes['PlayerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
};

export type PlayerSearchConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayerSearchConnection'] = ResolversParentTypes['PlayerSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlayerSearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Player']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalIsCapped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlayerSearchEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayerSearchEdge'] = ResolversParentTypes['PlayerSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TextPart']>>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
};

export type PlayerStarsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlayerStars'] = ResolversParentTypes['PlayerStars']> = {
  display?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DisplaySlot']>>, ParentType, ContextType>;
  displayCase?: Resolver<Maybe<ResolversTypes['DisplayCase']>, ParentType, ContextType>;
  enrolment?: Resolver<ResolversTypes['StarsEnrolment'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['StarsProgress']>, ParentType, ContextType>;
  scene?: Resolver<Maybe<ResolversTypes['StarsScene']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlusOfferResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PlusOffer'] = ResolversParentTypes['PlusOffer']> = {
  callToAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  current?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discountEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discountStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discountText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  durationText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isActive?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTrial?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regular?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PriceState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PointsEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PointsEvent'] = ResolversParentTypes['PointsEvent']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['PointsEventKind']>, ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referenceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  referenceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PollingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Polling'] = ResolversParentTypes['Polling']> = {
  failure?: Resolver<Maybe<ResolversTypes['OperationFailure']>, ParentType, ContextType>;
  intervalSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isSlowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  polledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  slowedBecause?: Resolver<Maybe<ResolversTypes['SlowedBecause']>, ParentType, ContextType>;
};

export type PresenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Presence'] = ResolversParentTypes['Presence']> = {
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  availabilityRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isOnline?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastOnlineAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  onlineStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  playing?: Resolver<ReadonlyArray<ResolversTypes['NowPlaying']>, ParentType, ContextType>;
};

export type PresenceEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PresenceEvent'] = ResolversParentTypes['PresenceEvent']> = {
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  polling?: Resolver<ResolversTypes['Polling'], ParentType, ContextType>;
  presence?: Resolver<Maybe<ResolversTypes['Presence']>, ParentType, ContextType>;
};

export type PriceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  current?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  discountEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  discountText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  lowestRecentText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regular?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PriceState'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  upsellServices?: Resolver<ReadonlyArray<ResolversTypes['SubscriptionService']>, ParentType, ContextType>;
  upsellServicesRaw?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  upsellText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PriceEvent'] = ResolversParentTypes['PriceEvent']> = {
  concept?: Resolver<ResolversTypes['Concept'], ParentType, ContextType>;
  polling?: Resolver<ResolversTypes['Polling'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
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
  editions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Edition']>>, ParentType, ContextType>;
  genres?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invariantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType, Partial<ProductMediaArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProductNameArgs>>;
  offers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offer']>>, ParentType, ContextType, Partial<ProductOffersArgs>>;
  platforms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Platform']>>, ParentType, ContextType>;
  platformsRaw?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<ProductPriceArgs, 'amounts'>>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releaseDate?: Resolver<Maybe<ResolversTypes['ReleaseDate']>, ParentType, ContextType>;
  skus?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Sku']>>, ParentType, ContextType>;
  starRating?: Resolver<Maybe<ResolversTypes['StarRating']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType>;
  viewerHasInWishlist?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductRewardResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ProductReward'] = ResolversParentTypes['ProductReward']> = {
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offeredFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  offeredUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  platforms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Platform']>>, ParentType, ContextType>;
  platformsRaw?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  __resolveType: TypeResolveFn<'Player' | 'Viewer', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _entities?: Resolver<ReadonlyArray<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'id'>>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType, RequireFields<QueryConceptArgs, 'id'>>;
  concepts?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Concept']>>, ParentType, ContextType, RequireFields<QueryConceptsArgs, 'ids'>>;
  gameSearch?: Resolver<Maybe<ResolversTypes['GameSearchConnection']>, ParentType, ContextType, RequireFields<QueryGameSearchArgs, 'first' | 'kind' | 'term'>>;
  gateway?: Resolver<ResolversTypes['Gateway'], ParentType, ContextType>;
  knownCategories?: Resolver<ReadonlyArray<ResolversTypes['KnownCategory']>, ParentType, ContextType, Partial<QueryKnownCategoriesArgs>>;
  persistedQuery?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryPersistedQueryArgs, 'name'>>;
  player?: Resolver<Maybe<ResolversTypes['Player']>, ParentType, ContextType, RequireFields<QueryPlayerArgs, 'by'>>;
  playerSearch?: Resolver<Maybe<ResolversTypes['PlayerSearchConnection']>, ParentType, ContextType, RequireFields<QueryPlayerSearchArgs, 'first' | 'term'>>;
  players?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Player']>>, ParentType, ContextType, RequireFields<QueryPlayersArgs, 'accountIds'>>;
  plusOffers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlusOffer']>>, ParentType, ContextType, RequireFields<QueryPlusOffersArgs, 'tier'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  products?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'ids'>>;
  stars?: Resolver<Maybe<ResolversTypes['Stars']>, ParentType, ContextType>;
  storeExperience?: Resolver<Maybe<ResolversTypes['StoreExperience']>, ParentType, ContextType, RequireFields<QueryStoreExperienceArgs, 'alias'>>;
  storeLocales?: Resolver<ReadonlyArray<ResolversTypes['StoreLocale']>, ParentType, ContextType>;
  storeSearch?: Resolver<Maybe<ResolversTypes['StoreSearchConnection']>, ParentType, ContextType, RequireFields<QueryStoreSearchArgs, 'first' | 'term'>>;
  storeView?: Resolver<Maybe<ResolversTypes['StoreView']>, ParentType, ContextType, RequireFields<QueryStoreViewArgs, 'experienceId' | 'id'>>;
  title?: Resolver<Maybe<ResolversTypes['Title']>, ParentType, ContextType, RequireFields<QueryTitleArgs, 'id'>>;
  trophySet?: Resolver<Maybe<ResolversTypes['TrophySet']>, ParentType, ContextType, RequireFields<QueryTrophySetArgs, 'npCommunicationId'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RatingDescriptorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RatingDescriptor'] = ResolversParentTypes['RatingDescriptor']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RealNameResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RealName'] = ResolversParentTypes['RealName']> = {
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  first?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  middle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  picture?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType, RequireFields<RealNamePictureArgs, 'size'>>;
};

export type RecentTitleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RecentTitle'] = ResolversParentTypes['RecentTitle']> = {
  codex?: Resolver<Maybe<ResolversTypes['Codex']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  hasHelp?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  platformRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  playTime?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  storyProgress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['Title'], ParentType, ContextType>;
  trophySets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlayedTrophySet']>>, ParentType, ContextType>;
};

export type RelationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  friendsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['RelationKind']>, ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mutualFriendsCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ReleaseDateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReleaseDate'] = ResolversParentTypes['ReleaseDate']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
  precisionRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  entitlementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RequirementKind'], ParentType, ContextType>;
  kindRaw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RewardResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Reward'] = ResolversParentTypes['Reward']> = {
  __resolveType: TypeResolveFn<'CollectibleReward' | 'ProductReward' | 'UnrecognizedReward' | 'WalletReward', ParentType, ContextType>;
};

export type RewardGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RewardGroup'] = ResolversParentTypes['RewardGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rewards?: Resolver<ReadonlyArray<ResolversTypes['Reward']>, ParentType, ContextType>;
};

export type ShareLinkResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ShareLink'] = ResolversParentTypes['ShareLink']> = {
  image?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  imageTarget?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type SkuResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Sku'] = ResolversParentTypes['Sku']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SortOptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['SortOption'] = ResolversParentTypes['SortOption']> = {
  ascending?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StarRatingResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarRating'] = ResolversParentTypes['StarRating']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  averageText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  distribution?: Resolver<ReadonlyArray<ResolversTypes['StarShare']>, ParentType, ContextType>;
};

export type StarShareResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarShare'] = ResolversParentTypes['StarShare']> = {
  percent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  percentText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stars?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StarsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Stars'] = ResolversParentTypes['Stars']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType, RequireFields<StarsCampaignArgs, 'id'>>;
  campaignGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CampaignGroup']>>, ParentType, ContextType>;
  closedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  collectible?: Resolver<Maybe<ResolversTypes['OwnedCollectible']>, ParentType, ContextType, RequireFields<StarsCollectibleArgs, 'accountId' | 'id'>>;
  isEnrolled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reward?: Resolver<Maybe<ResolversTypes['Reward']>, ParentType, ContextType, RequireFields<StarsRewardArgs, 'id'>>;
  rewardGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RewardGroup']>>, ParentType, ContextType>;
  scenes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StarsScene']>>, ParentType, ContextType>;
  statusLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StarsLevel']>>, ParentType, ContextType>;
};

export type StarsAccountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsAccount'] = ResolversParentTypes['StarsAccount']> = {
  collectibles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Collectible']>>, ParentType, ContextType>;
  display?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DisplaySlot']>>, ParentType, ContextType>;
  displayCase?: Resolver<Maybe<ResolversTypes['DisplayCase']>, ParentType, ContextType>;
  enrolment?: Resolver<ResolversTypes['StarsEnrolment'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['StarsProgress']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['StarsPoints']>, ParentType, ContextType>;
  pointsHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PointsEvent']>>, ParentType, ContextType>;
  requiresTermsAcceptance?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scene?: Resolver<Maybe<ResolversTypes['StarsScene']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StarsEnrolmentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsEnrolment'] = ResolversParentTypes['StarsEnrolment']> = {
  isEligible?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StarsEnrolmentStatus'], ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StarsLevelResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsLevel'] = ResolversParentTypes['StarsLevel']> = {
  collectibles?: Resolver<ReadonlyArray<ResolversTypes['Collectible']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StarsPointsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsPoints'] = ResolversParentTypes['StarsPoints']> = {
  campaignsCompleted?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StarsProfileResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StarsProfile'] = ResolversParentTypes['StarsProfile']> = {
  __resolveType: TypeResolveFn<'PlayerStars' | 'StarsAccount', ParentType, ContextType>;
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
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StorageVolumeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StorageVolume'] = ResolversParentTypes['StorageVolume']> = {
  free?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type StoreComponentResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreComponent'] = ResolversParentTypes['StoreComponent']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StoreComponentKind'], ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['StoreLink']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerCategory?: Resolver<Maybe<ResolversTypes['AccountCategory']>, ParentType, ContextType>;
};

export type StoreExperienceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreExperience'] = ResolversParentTypes['StoreExperience']> = {
  alias?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  views?: Resolver<ReadonlyArray<ResolversTypes['StoreView']>, ParentType, ContextType>;
};

export type StoreItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreItem'] = ResolversParentTypes['StoreItem']> = {
  __resolveType: TypeResolveFn<'Concept' | 'Product', ParentType, ContextType>;
};

export type StoreLinkResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreLink'] = ResolversParentTypes['StoreLink']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  view?: Resolver<Maybe<ResolversTypes['StoreView']>, ParentType, ContextType>;
};

export type StoreLocaleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreLocale'] = ResolversParentTypes['StoreLocale']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
};

export type StoreNavigationItemResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreNavigationItem'] = ResolversParentTypes['StoreNavigationItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['StoreLink']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StoreSearchConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreSearchConnection'] = ResolversParentTypes['StoreSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StoreSearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StoreItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type StoreSearchEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreSearchEdge'] = ResolversParentTypes['StoreSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StoreItem'], ParentType, ContextType>;
};

export type StoreViewResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['StoreView'] = ResolversParentTypes['StoreView']> = {
  components?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StoreComponent']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportingName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  views?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StoreView']>>, ParentType, ContextType>;
};

export type SubscribedResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscribed'] = ResolversParentTypes['Subscribed']> = {
  durationText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['SubscriptionService'], ParentType, ContextType>;
  serviceRaw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['SubscriptionStatus']>, ParentType, ContextType>;
  statusRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['PlusTier']>, ParentType, ContextType>;
  tierRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  presenceChanged?: SubscriptionResolver<ResolversTypes['PresenceEvent'], "presenceChanged", ParentType, ContextType, RequireFields<SubscriptionPresenceChangedArgs, 'accountIds'>>;
  priceChanged?: SubscriptionResolver<ResolversTypes['PriceEvent'], "priceChanged", ParentType, ContextType, RequireFields<SubscriptionPriceChangedArgs, 'conceptIds'>>;
  wishlistChanged?: SubscriptionResolver<ResolversTypes['WishlistEvent'], "wishlistChanged", ParentType, ContextType>;
};

export type TextPartResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TextPart'] = ResolversParentTypes['TextPart']> = {
  matched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TipResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Tip'] = ResolversParentTypes['Tip']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TipGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TipGroup'] = ResolversParentTypes['TipGroup']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tips?: Resolver<ReadonlyArray<ResolversTypes['Tip']>, ParentType, ContextType>;
};

export type TitleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Title'] = ResolversParentTypes['Title']> = {
  addOns?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<TitleAddOnsArgs, 'first'>>;
  codex?: Resolver<Maybe<ResolversTypes['Codex']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['Concept']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['Platform']>, ParentType, ContextType>;
  products?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Product']>>, ParentType, ContextType>;
  trophySets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlayedTrophySet']>>, ParentType, ContextType, RequireFields<TitleTrophySetsArgs, 'accountId'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrophyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Trophy'] = ResolversParentTypes['Trophy']> = {
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  earned?: Resolver<Maybe<ResolversTypes['EarnedTrophy']>, ParentType, ContextType, RequireFields<TrophyEarnedArgs, 'accountId'>>;
  earnedRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['TrophyGrade']>, ParentType, ContextType>;
  gradeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hint?: Resolver<Maybe<ResolversTypes['TrophyHint']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isHidden?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progressTarget?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  rarity?: Resolver<Maybe<ResolversTypes['TrophyRarity']>, ParentType, ContextType>;
  rarityRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reward?: Resolver<Maybe<ResolversTypes['TrophyReward']>, ParentType, ContextType>;
  set?: Resolver<ResolversTypes['TrophySet'], ParentType, ContextType>;
  trophyId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrophyCountsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrophyCounts'] = ResolversParentTypes['TrophyCounts']> = {
  bronze?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  platinum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  silver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrophyGroupResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrophyGroup'] = ResolversParentTypes['TrophyGroup']> = {
  defined?: Resolver<Maybe<ResolversTypes['TrophyCounts']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trophies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Trophy']>>, ParentType, ContextType>;
};

export type TrophyHintResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrophyHint'] = ResolversParentTypes['TrophyHint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tips?: Resolver<Maybe<ResolversTypes['TrophyTips']>, ParentType, ContextType>;
  trophy?: Resolver<ResolversTypes['Trophy'], ParentType, ContextType>;
  trophyId?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrophyRewardResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrophyReward'] = ResolversParentTypes['TrophyReward']> = {
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TrophySetResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrophySet'] = ResolversParentTypes['TrophySet']> = {
  defined?: Resolver<Maybe<ResolversTypes['TrophyCounts']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrophyGroup']>>, ParentType, ContextType>;
  hints?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrophyHint']>>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platforms?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Platform']>>, ParentType, ContextType>;
  platformsRaw?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  played?: Resolver<Maybe<ResolversTypes['PlayedTrophySet']>, ParentType, ContextType, RequireFields<TrophySetPlayedArgs, 'accountId'>>;
  serviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  titles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Title']>>, ParentType, ContextType>;
  trophies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Trophy']>>, ParentType, ContextType>;
  trophy?: Resolver<Maybe<ResolversTypes['Trophy']>, ParentType, ContextType, RequireFields<TrophySetTrophyArgs, 'trophyId'>>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrophySummaryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrophySummary'] = ResolversParentTypes['TrophySummary']> = {
  earned?: Resolver<Maybe<ResolversTypes['TrophyCounts']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  levelStartPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextLevelPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tier?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TrophyTipsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TrophyTips'] = ResolversParentTypes['TrophyTips']> = {
  groups?: Resolver<ReadonlyArray<ResolversTypes['TipGroup']>, ParentType, ContextType>;
  hasAccess?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type UnrecognizedRewardResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['UnrecognizedReward'] = ResolversParentTypes['UnrecognizedReward']> = {
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kindRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offeredFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  offeredUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  aboutMe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  activations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Activation']>>, ParentType, ContextType>;
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  availableToPlay?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Player']>>, ParentType, ContextType>;
  avatar?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  blocked?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Player']>>, ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  consoleStorage?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConsoleStorage']>>, ParentType, ContextType, RequireFields<ViewerConsoleStorageArgs, 'platform'>>;
  consoles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Console']>>, ParentType, ContextType>;
  entitlements?: Resolver<Maybe<ResolversTypes['EntitlementConnection']>, ParentType, ContextType, RequireFields<ViewerEntitlementsArgs, 'first'>>;
  friendRequests?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FriendRequest']>>, ParentType, ContextType>;
  friends?: Resolver<Maybe<ResolversTypes['PlayerConnection']>, ParentType, ContextType, RequireFields<ViewerFriendsArgs, 'first'>>;
  group?: Resolver<Maybe<ResolversTypes['MessageGroup']>, ParentType, ContextType, RequireFields<ViewerGroupArgs, 'id'>>;
  groups?: Resolver<Maybe<ResolversTypes['MessageGroupConnection']>, ParentType, ContextType, RequireFields<ViewerGroupsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOfficiallyVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPlus?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  library?: Resolver<Maybe<ResolversTypes['Library']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['Locale']>, ParentType, ContextType>;
  localeRaw?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onlineId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  playedTitles?: Resolver<Maybe<ResolversTypes['PlayedTitleConnection']>, ParentType, ContextType, RequireFields<ViewerPlayedTitlesArgs, 'first'>>;
  player?: Resolver<ResolversTypes['Player'], ParentType, ContextType>;
  presence?: Resolver<Maybe<ResolversTypes['Presence']>, ParentType, ContextType>;
  recentlyPlayed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RecentTitle']>>, ParentType, ContextType, RequireFields<ViewerRecentlyPlayedArgs, 'limit'>>;
  stars?: Resolver<Maybe<ResolversTypes['StarsAccount']>, ParentType, ContextType>;
  store?: Resolver<Maybe<ResolversTypes['AccountStore']>, ParentType, ContextType>;
  subscriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Subscribed']>>, ParentType, ContextType>;
  trophySets?: Resolver<Maybe<ResolversTypes['PlayedTrophySetConnection']>, ParentType, ContextType, RequireFields<ViewerTrophySetsArgs, 'first'>>;
  trophySummary?: Resolver<Maybe<ResolversTypes['TrophySummary']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WishlistEntry']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WalletRewardResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WalletReward'] = ResolversParentTypes['WalletReward']> = {
  descriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Description']>>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  media?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Media']>>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offeredFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  offeredUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  points?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pointsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valueText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WishlistEntryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WishlistEntry'] = ResolversParentTypes['WishlistEntry']> = {
  accountPrice?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['StoreItem'], ParentType, ContextType>;
};

export type WishlistEventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['WishlistEvent'] = ResolversParentTypes['WishlistEvent']> = {
  polling?: Resolver<ResolversTypes['Polling'], ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WishlistEntry']>>, ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Campaign' | 'Category' | 'Collectible' | 'CollectibleReward' | 'Concept' | 'Player' | 'Product' | 'ProductReward' | 'Sku' | 'StarsScene' | 'Title' | 'Trophy' | 'TrophySet' | 'WalletReward', ParentType, ContextType>;
};

export type _ServiceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphContext> = {
  AccountCategory?: AccountCategoryResolvers<ContextType>;
  AccountExperience?: AccountExperienceResolvers<ContextType>;
  AccountItem?: AccountItemResolvers<ContextType>;
  AccountItemConnection?: AccountItemConnectionResolvers<ContextType>;
  AccountItemEdge?: AccountItemEdgeResolvers<ContextType>;
  AccountStore?: AccountStoreResolvers<ContextType>;
  Activation?: ActivationResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CallBudget?: CallBudgetResolvers<ContextType>;
  Campaign?: CampaignResolvers<ContextType>;
  CampaignGroup?: CampaignGroupResolvers<ContextType>;
  CampaignTask?: CampaignTaskResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryItemConnection?: CategoryItemConnectionResolvers<ContextType>;
  CategoryItemEdge?: CategoryItemEdgeResolvers<ContextType>;
  Codex?: CodexResolvers<ContextType>;
  Collectible?: CollectibleResolvers<ContextType>;
  CollectibleReference?: CollectibleReferenceResolvers<ContextType>;
  CollectibleReward?: CollectibleRewardResolvers<ContextType>;
  Concept?: ConceptResolvers<ContextType>;
  Console?: ConsoleResolvers<ContextType>;
  ConsoleStorage?: ConsoleStorageResolvers<ContextType>;
  ContentRating?: ContentRatingResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Description?: DescriptionResolvers<ContextType>;
  DisplayCase?: DisplayCaseResolvers<ContextType>;
  DisplaySlot?: DisplaySlotResolvers<ContextType>;
  Download?: DownloadResolvers<ContextType>;
  DownloadPayload?: DownloadPayloadResolvers<ContextType>;
  DownloadProgress?: DownloadProgressResolvers<ContextType>;
  DownloadRefusal?: DownloadRefusalResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EarnedTrophy?: EarnedTrophyResolvers<ContextType>;
  Edition?: EditionResolvers<ContextType>;
  Entitlement?: EntitlementResolvers<ContextType>;
  EntitlementConnection?: EntitlementConnectionResolvers<ContextType>;
  EntitlementEdge?: EntitlementEdgeResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  FriendRequest?: FriendRequestResolvers<ContextType>;
  FriendWhoPlays?: FriendWhoPlaysResolvers<ContextType>;
  GameSearchConnection?: GameSearchConnectionResolvers<ContextType>;
  GameSearchEdge?: GameSearchEdgeResolvers<ContextType>;
  Gateway?: GatewayResolvers<ContextType>;
  GatewayAccount?: GatewayAccountResolvers<ContextType>;
  GroupMember?: GroupMemberResolvers<ContextType>;
  Ineligibility?: IneligibilityResolvers<ContextType>;
  InstalledTitle?: InstalledTitleResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KnownCategory?: KnownCategoryResolvers<ContextType>;
  LegalText?: LegalTextResolvers<ContextType>;
  Library?: LibraryResolvers<ContextType>;
  LibraryGame?: LibraryGameResolvers<ContextType>;
  LibraryGameConnection?: LibraryGameConnectionResolvers<ContextType>;
  LibraryGameEdge?: LibraryGameEdgeResolvers<ContextType>;
  Locale?: GraphQLScalarType;
  Media?: MediaResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageGroup?: MessageGroupResolvers<ContextType>;
  MessageGroupConnection?: MessageGroupConnectionResolvers<ContextType>;
  MessageGroupEdge?: MessageGroupEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NowPlaying?: NowPlayingResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OperationFailure?: OperationFailureResolvers<ContextType>;
  OperationHealth?: OperationHealthResolvers<ContextType>;
  OwnedCollectible?: OwnedCollectibleResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlayedTitle?: PlayedTitleResolvers<ContextType>;
  PlayedTitleConnection?: PlayedTitleConnectionResolvers<ContextType>;
  PlayedTitleEdge?: PlayedTitleEdgeResolvers<ContextType>;
  PlayedTrophyGroup?: PlayedTrophyGroupResolvers<ContextType>;
  PlayedTrophySet?: PlayedTrophySetResolvers<ContextType>;
  PlayedTrophySetConnection?: PlayedTrophySetConnectionResolvers<ContextType>;
  PlayedTrophySetEdge?: PlayedTrophySetEdgeResolvers<ContextType>;
  Player?: PlayerResolvers<ContextType>;
  PlayerConnection?: PlayerConnectionResolvers<ContextType>;
  PlayerEdge?: PlayerEdgeResolvers<ContextType>;
  PlayerSearchConnection?: PlayerSearchConnectionResolvers<ContextType>;
  PlayerSearchEdge?: PlayerSearchEdgeResolvers<ContextType>;
  PlayerStars?: PlayerStarsResolvers<ContextType>;
  PlusOffer?: PlusOfferResolvers<ContextType>;
  PointsEvent?: PointsEventResolvers<ContextType>;
  Polling?: PollingResolvers<ContextType>;
  Presence?: PresenceResolvers<ContextType>;
  PresenceEvent?: PresenceEventResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceEvent?: PriceEventResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductReward?: ProductRewardResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RatingDescriptor?: RatingDescriptorResolvers<ContextType>;
  RealName?: RealNameResolvers<ContextType>;
  RecentTitle?: RecentTitleResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  ReleaseDate?: ReleaseDateResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  Reward?: RewardResolvers<ContextType>;
  RewardGroup?: RewardGroupResolvers<ContextType>;
  ShareLink?: ShareLinkResolvers<ContextType>;
  Sku?: SkuResolvers<ContextType>;
  SortOption?: SortOptionResolvers<ContextType>;
  StarRating?: StarRatingResolvers<ContextType>;
  StarShare?: StarShareResolvers<ContextType>;
  Stars?: StarsResolvers<ContextType>;
  StarsAccount?: StarsAccountResolvers<ContextType>;
  StarsEnrolment?: StarsEnrolmentResolvers<ContextType>;
  StarsLevel?: StarsLevelResolvers<ContextType>;
  StarsPoints?: StarsPointsResolvers<ContextType>;
  StarsProfile?: StarsProfileResolvers<ContextType>;
  StarsProgress?: StarsProgressResolvers<ContextType>;
  StarsScene?: StarsSceneResolvers<ContextType>;
  StorageVolume?: StorageVolumeResolvers<ContextType>;
  StoreComponent?: StoreComponentResolvers<ContextType>;
  StoreExperience?: StoreExperienceResolvers<ContextType>;
  StoreItem?: StoreItemResolvers<ContextType>;
  StoreLink?: StoreLinkResolvers<ContextType>;
  StoreLocale?: StoreLocaleResolvers<ContextType>;
  StoreNavigationItem?: StoreNavigationItemResolvers<ContextType>;
  StoreSearchConnection?: StoreSearchConnectionResolvers<ContextType>;
  StoreSearchEdge?: StoreSearchEdgeResolvers<ContextType>;
  StoreView?: StoreViewResolvers<ContextType>;
  Subscribed?: SubscribedResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TextPart?: TextPartResolvers<ContextType>;
  Tip?: TipResolvers<ContextType>;
  TipGroup?: TipGroupResolvers<ContextType>;
  Title?: TitleResolvers<ContextType>;
  Trophy?: TrophyResolvers<ContextType>;
  TrophyCounts?: TrophyCountsResolvers<ContextType>;
  TrophyGroup?: TrophyGroupResolvers<ContextType>;
  TrophyHint?: TrophyHintResolvers<ContextType>;
  TrophyReward?: TrophyRewardResolvers<ContextType>;
  TrophySet?: TrophySetResolvers<ContextType>;
  TrophySummary?: TrophySummaryResolvers<ContextType>;
  TrophyTips?: TrophyTipsResolvers<ContextType>;
  URL?: GraphQLScalarType;
  UnrecognizedReward?: UnrecognizedRewardResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WalletReward?: WalletRewardResolvers<ContextType>;
  WishlistEntry?: WishlistEntryResolvers<ContextType>;
  WishlistEvent?: WishlistEventResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  _Service?: _ServiceResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphContext> = {
  batched?: BatchedDirectiveResolver<any, any, ContextType>;
  common?: CommonDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  key?: KeyDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  lookUp?: LookUpDirectiveResolver<any, any, ContextType>;
  planned?: PlannedDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  slice?: SliceDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  told?: ToldDirectiveResolver<any, any, ContextType>;
};
