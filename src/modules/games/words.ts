import { createOpenEnum } from '../open-enum.js';

/** What kind of title was played. */
export const toTitleCategory = createOpenEnum(['PS4_GAME', 'PS5_GAME', 'PC_GAME'], {
  ps4_game: 'PS4_GAME',
  ps5_native_game: 'PS5_GAME',
  pspc_game: 'PC_GAME',
});

/** By what right a title was played; PSN writes the first in two ways. */
export const toPlayedThrough = createOpenEnum(['PURCHASED', 'PS_PLUS', 'OTHER'], {
  'none(purchased)': 'PURCHASED',
  none_purchased: 'PURCHASED',
  ps_plus: 'PS_PLUS',
  other: 'OTHER',
});
