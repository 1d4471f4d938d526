/** Mercurius on Fastify, each query compiled by graphql-jit once it was seen. */
import Fastify from 'fastify';
import mercurius from 'mercurius';

import { createContext, resolvers, typeDefs } from './slice.mjs';

const { __resolveType: resolveType } = resolvers.StoreItem;
const server = Fastify();
server.register(mercurius, {
  schema: typeDefs,
  resolvers: { ...resolvers, StoreItem: { resolveType } },
  context: createContext,
  jit: 1,
});
const address = await server.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${address}/graphql\n`);
