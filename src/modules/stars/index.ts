import type { Module } from '../module.js';
import { operations } from './operations.js';
import { references } from './references.js';
import * as profile from './resolvers/profile.js';
import * as programme from './resolvers/programme.js';
import * as things from './resolvers/things.js';

export const stars: Module = {
  name: 'stars',
  operations,
  references,
  resolvers: { ...profile, ...programme, ...things },
};
