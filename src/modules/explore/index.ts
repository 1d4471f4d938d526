import type { Module } from '../module.js';
import { operations } from './operations.js';
import {
  AccountExperience,
  AccountStore,
  Category,
  Query,
  StoreComponent,
  StoreExperience,
  StoreLink,
  StoreNavigationItem,
  StoreView,
  Viewer,
} from './resolvers.js';

export const explore: Module = {
  name: 'explore',
  operations,
  resolvers: {
    Query,
    Category,
    Viewer,
    AccountStore,
    AccountExperience,
    StoreNavigationItem,
    StoreExperience,
    StoreView,
    StoreComponent,
    StoreLink,
  },
};
