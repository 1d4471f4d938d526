import type { StoreCategory } from '../../generated/schema-types.js';

/** What is publicly known of a category; whether a store has it is told by that store alone. */
interface CategoryFacts {
  readonly id: string;
  /** What it holds, disputes among the sources included. */
  readonly holds: string;
  /** When it was last seen in public: year and month, or the year where no source is more exact. */
  readonly seenOn?: string;
  /** Where it was seen, if a source ties it to a region. */
  readonly regions?: readonly string[];
}

/** Categories that public projects ask by their UUID. PSN lists them nowhere. */
export const knownCategories: Readonly<Record<StoreCategory, CategoryFacts>> = {
  PS4_GAMES: {
    id: '44d8bb20-653e-431e-8ad0-c0a365f68d2f',
    holds: 'PS4 games. One source has this and PS5_GAMES the other way round.',
  },
  PS5_GAMES: {
    id: '4cbf39e2-5749-4970-ba81-93a489e4570c',
    holds: 'PS5 games. One source has this and PS4_GAMES the other way round.',
  },
  ALL_GAMES: {
    id: '28c9c2b2-cecc-415c-9a08-482a605cb104',
    holds: 'All games, by concept; those that sold most in 30 days come first.',
  },
  PS5_LISTING: {
    id: 'd0446d4b-dc9a-4f1e-86ec-651f099c9b29',
    holds: 'Games by concept, which one source filters for PS5; another calls it PS Plus Extra.',
    // The newest dated answer among the recorded ones, of the Finnish store.
    seenOn: '2026-05',
  },
  ALL_PS5_GAMES: {
    id: 'd71e8e6d-0940-4e03-bd02-404fc7d31a31',
    holds: 'All PS5 games.',
  },
  NEW_GAMES: {
    id: 'e1699f77-77e1-43ca-a296-26d08abacb0f',
    holds: 'New games.',
  },
  NEW_GAMES_EUROPE: {
    id: '12a53448-199e-459b-956d-074feeed2d7d',
    holds: 'New games in Europe.',
    seenOn: '2025',
    regions: ['Europe'],
  },
  PS5_COMING_SOON: {
    id: '82ced94c-ed3f-4d81-9b50-4d4cf1da170b',
    holds: 'PS5 games that come soon.',
  },
  PRE_ORDERS: {
    id: '3bf499d7-7acf-4931-97dd-2667494ee2c9',
    holds: 'What can be ordered before its release.',
  },
  ALL_DEALS: {
    id: '3f772501-f6f8-49b7-abac-874a88ca4897',
    holds: 'All deals; PSN’s own key for it is cat.gma.AllDeals.',
  },
  SALES: {
    id: '803cee19-e5a1-4d59-a463-0b6b2701bf7c',
    holds: 'Sales. How they differ from ALL_DEALS and OFFERS, no source says.',
  },
  OFFERS: {
    id: '16b8d09a-d0e3-44e3-96cb-a3b2a21b6d69',
    holds: 'Offers. How they differ from ALL_DEALS and SALES, no source says.',
  },
  OTHER_DEALS: {
    id: 'f0f0c708-1358-43f7-8755-d5f3cc3d6fb7',
    holds: 'Deals, by the word of one source (radist). How they differ from ALL_DEALS, it does not say.',
  },
  FREE_GAMES: {
    id: 'd9930400-c5c7-4a06-a28d-cc74888426dc',
    holds: 'Free games.',
  },
  PS_PLUS: {
    id: '038b4df3-bb4c-48f8-8290-3feb35f0f0fd',
    holds: 'PS Plus. Which part of it, no source says.',
  },
  PS_PLUS_GAME_CATALOG: {
    id: '3a7006fe-e26f-49fe-87e5-4473d7ed0fb2',
    holds: 'The game catalogue of PS Plus.',
  },
  PS_PLUS_CLASSICS: {
    id: '8056ad23-7f30-485c-a628-b99f9d5aec5d',
    holds: 'The classics of PS Plus.',
  },
  PS_PLUS_DELUXE: {
    id: '30e3fe35-8f2d-4496-95bc-844f56952e3c',
    holds: 'PS Plus Deluxe, which some countries have for Premium; by the word of one source.',
  },
  PS_PLUS_DISCOUNTS: {
    id: '94eaecdc-c144-4d12-b8ef-77ce58b6eae1',
    holds: 'Discounts for members of PS Plus alone.',
  },
  LAST_CHANCE_EUROPE: {
    id: '1b3a7ad1-d106-4316-8917-0d4d0c14da42',
    holds: 'Last chance to play, in Europe.',
    regions: ['Europe'],
  },
  EA_GAMES: {
    id: '74d4e266-5c64-4c61-a7e3-1b6e78f643e6',
    holds: 'Games of EA.',
  },
  EA_PLAY_EARLY_ACCESS: {
    id: '2ff6eb11-f271-4803-9f79-5b28586f116e',
    holds: 'Early access with EA Play.',
  },
  PSVR: {
    id: '95239ca7-2dcf-43d9-8d4b-b7672ee9304a',
    holds: 'For PS VR.',
  },
  PSVR2: {
    id: '62c2a3b6-41cf-4808-ba48-1e5581eeea35',
    holds: 'For PS VR2.',
  },
};
