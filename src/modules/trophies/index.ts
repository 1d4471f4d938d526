import type { Module } from '../module.js';
import { operations } from './operations.js';
import * as help from './resolvers/help.js';
import * as played from './resolvers/played.js';
import { Query, TrophyGroup, TrophySet } from './resolvers/sets.js';
import * as trophy from './resolvers/trophy.js';

export const trophies: Module = {
  name: 'trophies',
  operations,
  resolvers: {
    ...help,
    ...played,
    ...trophy,
    Query,
    TrophyGroup,
    Title: { ...help.Title, ...played.Title },
    TrophySet: { ...help.TrophySet, ...TrophySet },
    Trophy: { ...help.Trophy, ...trophy.Trophy },
  },
};
