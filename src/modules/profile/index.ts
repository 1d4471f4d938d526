import type { Module } from '../module.js';
import { operations } from './operations.js';
import { Concept, FriendWhoPlays, Query, Viewer } from './resolvers.js';

export const profile: Module = {
  name: 'profile',
  operations,
  resolvers: { Query, Viewer, Concept, FriendWhoPlays },
};
