import { operations as explore } from './explore/operations.js';
import { operations as games } from './games/operations.js';
import { operations as groups } from './groups/operations.js';
import { operations as library } from './library/operations.js';
import { operations as players } from './players/operations.js';
import { operations as profile } from './profile/operations.js';
import { operations as raw } from './raw/operations.js';
import { operations as stars } from './stars/operations.js';
import { operations as store } from './store/operations.js';
import { operations as trophies } from './trophies/operations.js';

/** Every operation and endpoint by the two words of its key, with the types of what it takes and answers. */
export const operations = {
  explore,
  games,
  groups,
  library,
  players,
  profile,
  raw,
  stars,
  store,
  trophies,
} as const;
