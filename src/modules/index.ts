import type { RegistryEntry } from '../psn/operation.js';
import { explore } from './explore/index.js';
import { games } from './games/index.js';
import { gateway } from './gateway/index.js';
import { groups } from './groups/index.js';
import { library } from './library/index.js';
import type { Module } from './module.js';
import { players } from './players/index.js';
import { profile } from './profile/index.js';
import { raw } from './raw/index.js';
import { stars } from './stars/index.js';
import { store } from './store/index.js';
import { trophies } from './trophies/index.js';

/** The subjects of the graph, in the order in which the schema is printed. */
export const modules: readonly Module[] = [
  store,
  explore,
  profile,
  players,
  groups,
  library,
  games,
  trophies,
  stars,
  gateway,
  raw,
];

/** Every operation and endpoint that the gateway knows. */
export const registry: readonly RegistryEntry[] = modules.flatMap(({ operations }) =>
  Object.values(operations),
);
