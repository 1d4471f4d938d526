import type { Module } from '../module.js';
import { operations } from './operations.js';
import { FriendWhoPlays, Player, RealName } from './resolvers/player.js';
import { Query } from './resolvers/query.js';
import { Viewer } from './resolvers/viewer.js';

export const players: Module = {
  name: 'players',
  operations,
  resolvers: { Query, Player, RealName, Viewer, FriendWhoPlays },
};
