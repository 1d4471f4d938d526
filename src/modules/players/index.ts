import type { Module } from '../module.js';
import { operations } from './operations.js';
import { Player } from './resolvers.js';

export const players: Module = { name: 'players', operations, resolvers: { Player } };
