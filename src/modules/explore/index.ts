import type { Module } from '../module.js';
import { operations } from './operations.js';
import { Category, Query, StoreComponent, StoreExperience, StoreLink, StoreView } from './resolvers.js';

export const explore: Module = {
  name: 'explore',
  operations,
  resolvers: { Query, Category, StoreExperience, StoreView, StoreComponent, StoreLink },
};
