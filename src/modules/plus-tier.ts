import { createOpenEnum } from './open-enum.js';

/** PlayStation Plus tiers. */
export const toTier = createOpenEnum(['ESSENTIAL', 'EXTRA', 'PREMIUM'], {
  TIER_10: 'ESSENTIAL',
  TIER_20: 'EXTRA',
  TIER_30: 'PREMIUM',
});
