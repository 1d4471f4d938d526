import { createOpenEnum } from '../open-enum.js';

/** A product's place in the store (PSN: topCategory). */
export const toCategory = createOpenEnum(['GAME', 'ADD_ON', 'DEMO', 'SUBSCRIPTION']);
/** How an edition ranks. */
export const toEditionKind = createOpenEnum(['STANDARD', 'DELUXE', 'PREMIUM', 'OTHER']);
/** How exactly a date is known. */
export const toPrecision = createOpenEnum(['DAY', 'MONTH', 'QUARTER', 'YEAR'], {
  DAY_MONTH_YEAR: 'DAY',
  MONTH_YEAR: 'MONTH',
  QUARTER_YEAR: 'QUARTER',
});
/** What sort of thing the store lists (PSN: storeDisplayClassification). */
export const toClassification = createOpenEnum([
  'FULL_GAME',
  'GAME_BUNDLE',
  'PREMIUM_EDITION',
  'ADD_ON_PACK',
  'LEVEL',
  'COSTUME',
  'CHARACTER',
  'ITEM',
  'SEASON_PASS',
  'VIRTUAL_CURRENCY',
  'EPISODE',
  'DEMO',
]);

/** What an offer is conditional on. */
export const toRequirementKind = createOpenEnum(['OWNS', 'IN_CART'], {
  ENTITLED_TO: 'OWNS',
  ENTITLEMENT_IN_CART: 'IN_CART',
});
