import type { Module } from '../module.js';
import { operations } from './operations.js';
import { MessageGroup, Viewer } from './resolvers.js';

export const groups: Module = { name: 'groups', operations, resolvers: { Viewer, MessageGroup } };
