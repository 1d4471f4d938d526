import type { Territory } from './stores.js';

/** What the store's people may pay, and on what terms; amounts are US cents before local rounding. */
export type PriceTerms =
  | { readonly state: 'plain'; readonly cents: number; readonly memberPercent?: number }
  | {
      readonly state: 'discounted';
      readonly cents: number;
      readonly percent: number;
      readonly endsInDays: number;
    }
  | { readonly state: 'free' }
  | { readonly state: 'included'; readonly cents: number; readonly service: MemberService }
  | { readonly state: 'members-only'; readonly cents: number; readonly service: MemberService }
  | { readonly state: 'trial'; readonly cents: number; readonly service: MemberService }
  | { readonly state: 'unavailable' }
  | { readonly state: 'not-told' };

/** Subscriptions as price branding spells them. */
export type MemberService = 'PS_PLUS' | 'EA_ACCESS';

export type Platform = 'PS4' | 'PS5';

/** A release date as exactly as it is known; `day` is the first possible one, `YYYY-MM-DD`. */
export interface Release {
  readonly precision: 'DAY_MONTH_YEAR' | 'MONTH_YEAR' | 'QUARTER_YEAR' | 'YEAR';
  readonly day: string;
}

/** A game over all its editions and regions. */
export interface WorldConcept {
  readonly id: string;
  readonly name: string;
  readonly japaneseName: string;
  readonly publisher: string;
  readonly genres: readonly string[];
  readonly age: number;
  readonly release: Release;
  readonly platforms: readonly Platform[];
  readonly terms: PriceTerms;
  readonly territories: readonly Territory[];
  /** Its place in the sales of the last 30 days; 1 sells best. */
  readonly salesRank: number;
  readonly productIds: readonly string[];
  readonly titleIds: readonly string[];
}

export type EditionCode = 'standard' | 'deluxe' | 'bundle' | 'demo' | 'addOn' | 'costume' | 'currency';

/** What one territory's stores sell under an id. */
export interface WorldProduct {
  readonly id: string;
  readonly skuId: string;
  readonly conceptId: string;
  readonly titleId: string;
  readonly territory: Territory;
  readonly edition: EditionCode;
  readonly platforms: readonly Platform[];
  readonly terms: PriceTerms;
}

/** A playable build on one platform in one territory. */
export interface WorldTitle {
  readonly id: string;
  readonly conceptId: string;
  readonly productId: string;
  readonly territory: Territory;
  readonly platform: Platform;
}

export interface WorldTrophy {
  readonly id: number;
  readonly name: string;
  readonly detail: string;
  readonly grade: 'platinum' | 'gold' | 'silver' | 'bronze';
  readonly isHidden: boolean;
  readonly groupId: string;
  /** How many players of a hundred have earned it. */
  readonly rate: number;
  /** How far its progress is counted, where it is. */
  readonly target: number | undefined;
  /** What is given for it. */
  readonly reward: string | undefined;
  /** What Game Help tells of it. */
  readonly help:
    | {
        readonly objectId: string;
        readonly tips: readonly { readonly title: string; readonly text: string; readonly kind: string }[];
      }
    | undefined;
}

export interface WorldTrophySet {
  /** PSN's npCommunicationId. */
  readonly id: string;
  readonly name: string;
  readonly service: 'trophy' | 'trophy2';
  readonly platforms: readonly string[];
  readonly version: string;
  readonly conceptId: string;
  readonly titleIds: readonly string[];
  /** The game's own trophies, then those of its add-ons. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly trophies: readonly WorldTrophy[];
}

export interface WorldLibraryGame {
  readonly titleId: string;
  readonly productId: string;
  readonly conceptId: string;
  readonly entitlementId: string;
  readonly acquiredThrough: 'NONE' | MemberService;
  readonly lastPlayedAt: string;
  /** ISO 8601, never rolled over to days. */
  readonly playTime: string;
  readonly playCount: number;
}

/** Who an account's owner is, as the store's pages know it. */
export interface WorldIdentity {
  readonly name: string | null;
  readonly age: number;
  /** The file of the avatar. */
  readonly avatar: string;
  readonly isVerified: boolean;
  /** The PlayStation Plus tier that is paid for, with its length; without one there is no membership. */
  readonly plus: { readonly tier: 'TIER_10' | 'TIER_20' | 'TIER_30'; readonly duration: string } | undefined;
}

export interface WorldAccount {
  readonly accountId: string;
  readonly identity: WorldIdentity;
  readonly onlineId: string;
  readonly locale: string;
  /** Hides library, trophies, friends and Stars from everyone else. */
  readonly isPrivate: boolean;
  readonly friends: readonly string[];
  readonly library: readonly WorldLibraryGame[];
  /** The products in the cart. */
  readonly cart: readonly string[];
  readonly wishlist: readonly { readonly kind: 'Product' | 'Concept'; readonly id: string }[];
  readonly earned: readonly {
    readonly trophySetId: string;
    readonly trophyId: number;
    readonly at: string;
  }[];
  readonly stars: WorldStars | undefined;
}

/** An account's standing in PlayStation Stars. */
export interface WorldStars {
  readonly enrolledAt: string;
  readonly level: { readonly number: number; readonly name: string; readonly expiresAt: string };
  readonly points: number;
  readonly campaignsCompleted: number;
  readonly shown: readonly { readonly id: string; readonly slug: string }[];
  readonly scene: { readonly id: string; readonly slug: string };
}

/** A category of the store: its members in the editors' order. */
export interface WorldCategory {
  readonly id: string;
  readonly name: string;
  readonly lists: 'concepts' | 'products';
  readonly defaultSort: string | undefined;
  readonly memberIds: readonly string[];
}

/** A piece of a store page, as far as its kind has it. */
export interface WorldComponent {
  readonly kind: 'Image' | 'Text' | 'Strand' | 'Grid';
  readonly name: string;
  readonly text?: string;
  /** The file of its picture. */
  readonly image?: string;
  /** The category whose items a strand or a grid shows. */
  readonly categoryId?: string;
  readonly sortOrders?: readonly string[];
  readonly link?: {
    readonly type: 'EMS_CATEGORY' | 'EMS_VIEW';
    readonly target: string;
    readonly label: string;
  };
}

/** A view of a store page; a collection has views in place of components. */
export interface WorldView {
  readonly id: string;
  readonly isCollection?: boolean;
  readonly kind: string | null;
  readonly purpose: string | null;
  readonly reportingName: string;
  readonly components: readonly WorldComponent[] | null;
  readonly views?: readonly WorldView[];
}

/** A page of the store's front under the name that its address bears. */
export interface WorldExperience {
  readonly id: string;
  readonly alias: string;
  readonly views: readonly WorldView[];
}

/** The front page of the app's store tab: it has no alias, and names the views that it leads to. */
export interface WorldAppExperience {
  readonly id: string;
  readonly navigation: readonly { readonly id: string; readonly name: string; readonly viewId: string }[];
  readonly views: readonly WorldView[];
}
