import type { Module } from './module.js';
import { scalars } from './scalars.js';

/** What all subjects share: scalars, pages, media. */
export const base: Module = { name: 'base', operations: {}, resolvers: scalars };
