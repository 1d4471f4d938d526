import type { Module } from '../module.js';
import { operations } from './operations.js';
import { references } from './references.js';
import * as help from './resolvers/help.js';
import * as played from './resolvers/played.js';
import { Query, TrophyGroup, TrophySet } from './resolvers/sets.js';
import * as trophy from './resolvers/trophy.js';

const { Title: helpOfTitle, TrophySet: helpOfSet, Trophy: helpOfTrophy, ...helpResolvers } = help;
const { Title: playedOfTitle, ...playedResolvers } = played;
const { Trophy, ...trophyResolvers } = trophy;

export const trophies: Module = {
  name: 'trophies',
  operations,
  references,
  resolvers: {
    ...helpResolvers,
    ...playedResolvers,
    ...trophyResolvers,
    Query,
    TrophyGroup,
    Title: { ...helpOfTitle, ...playedOfTitle },
    TrophySet: { ...helpOfSet, ...TrophySet },
    Trophy: { ...helpOfTrophy, ...Trophy },
  },
};
