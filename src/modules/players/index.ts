import type { Module } from '../module.js';
import { PresenceEvent, presenceChanged } from './live-presences.js';
import { operations } from './operations.js';
import { references } from './references.js';
import { FriendWhoPlays, Player, RealName } from './resolvers/player.js';
import { Query } from './resolvers/query.js';
import { Viewer } from './resolvers/viewer.js';

export const players: Module = {
  name: 'players',
  operations,
  references,
  resolvers: {
    Query,
    Subscription: { presenceChanged },
    PresenceEvent,
    Player,
    RealName,
    Viewer,
    FriendWhoPlays,
  },
};
