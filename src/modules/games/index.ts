import type { Module } from '../module.js';
import { operations } from './operations.js';
import * as owned from './resolvers/owned.js';
import * as played from './resolvers/played.js';

export const games: Module = {
  name: 'games',
  operations,
  resolvers: { ...owned, ...played, Viewer: { ...owned.Viewer, ...played.Viewer } },
};
