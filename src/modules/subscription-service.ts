import { createOpenEnum } from './open-enum.js';

/** A subscription, in PSN's several spellings. */
export const toService = createOpenEnum(
  ['PS_PLUS', 'EA_PLAY', 'UBISOFT_PLUS', 'GTA_PLUS', 'STARS', 'PS_NOW'],
  {
    EA_ACCESS: 'EA_PLAY',
    PSPLUS: 'PS_PLUS',
    EAACCESS: 'EA_PLAY',
    UBISOFTPLUS: 'UBISOFT_PLUS',
    PSNOW: 'PS_NOW',
    LOYALTY: 'STARS',
  },
);
