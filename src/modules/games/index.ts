import type { Module } from '../module.js';
import { operations } from './operations.js';
import * as owned from './resolvers/owned.js';
import * as played from './resolvers/played.js';

const { Viewer: ofOwned, ...ownedResolvers } = owned;
const { Viewer: ofPlayed, ...playedResolvers } = played;

export const games: Module = {
  name: 'games',
  operations,
  resolvers: { ...ownedResolvers, ...playedResolvers, Viewer: { ...ofOwned, ...ofPlayed } },
};
