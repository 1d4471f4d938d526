import type { Module } from '../module.js';
import { operations } from './operations.js';
import * as cart from './resolvers/cart.js';
import * as consoles from './resolvers/consoles.js';
import * as games from './resolvers/games.js';

const { Viewer: ofGames, ...gameResolvers } = games;
const { Viewer: ofConsoles, ...consoleResolvers } = consoles;
const { Viewer: ofCart, ...cartResolvers } = cart;

export const library: Module = {
  name: 'library',
  operations,
  resolvers: {
    ...gameResolvers,
    ...consoleResolvers,
    ...cartResolvers,
    Viewer: { ...ofGames, ...ofConsoles, ...ofCart },
  },
};
