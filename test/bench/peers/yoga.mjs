/** GraphQL Yoga out of the box; `cached` adds its response cache. */
import { createServer } from 'node:http';

import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createSchema, createYoga } from 'graphql-yoga';

import { createContext, resolvers, typeDefs } from './slice.mjs';

const plugins = process.argv[2] === 'cached' ? [useResponseCache({ session: () => null })] : [];
const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), context: createContext, plugins });
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/graphql\n`);
});
