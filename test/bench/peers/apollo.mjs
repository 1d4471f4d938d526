/** Apollo Server as its guide starts it. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

import { createContext, resolvers, typeDefs } from './slice.mjs';

const server = new ApolloServer({ typeDefs, resolvers });
const { url } = await startStandaloneServer(server, {
  context: async () => createContext(),
  listen: { port: 0, host: '127.0.0.1' },
});
process.stdout.write(`${url}\n`);
