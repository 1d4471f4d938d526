import type { Module } from '../module.js';
import { operations } from './operations.js';
import * as help from './resolvers/help.js';
import * as sets from './resolvers/sets.js';

export const trophies: Module = {
  name: 'trophies',
  operations,
  resolvers: { ...help, ...sets, Trophy: { ...help.Trophy, ...sets.Trophy } },
};
