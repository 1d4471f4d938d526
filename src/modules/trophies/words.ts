import { createOpenEnum } from '../open-enum.js';

/** What a trophy is made of. */
export const toGrade = createOpenEnum(['BRONZE', 'SILVER', 'GOLD', 'PLATINUM'], {
  bronze: 'BRONZE',
  silver: 'SILVER',
  gold: 'GOLD',
  platinum: 'PLATINUM',
});

/** How rare a trophy is, for which PSN has numbers. */
export const toRarity = createOpenEnum(['ULTRA_RARE', 'VERY_RARE', 'RARE', 'COMMON'], {
  '0': 'ULTRA_RARE',
  '1': 'VERY_RARE',
  '2': 'RARE',
  '3': 'COMMON',
});
