import { AsyncLocalStorage } from 'node:async_hooks';

import { type GraphQLSchema, isObjectType } from 'graphql';

import type { PsnSession } from '../../src/psn/session.js';

/** Learns which fields ask PSN: each resolver is run under the coordinate of its field. */
export function createFieldWatch() {
  const present = new AsyncLocalStorage<string>();
  const asking = new Set<string>();
  return {
    /** Coordinates of the fields behind whose resolvers PSN was asked. */
    asking,
    watchSchema(schema: GraphQLSchema): GraphQLSchema {
      const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
      for (const type of types) {
        for (const field of Object.values(type.getFields())) {
          const { resolve } = field;
          if (resolve === undefined) continue;
          field.resolve = (...given) => present.run(`${type.name}.${field.name}`, () => resolve(...given));
        }
      }
      return schema;
    },
    watchSession(session: PsnSession): PsnSession {
      const query = (...given: Parameters<PsnSession['query']>) => {
        const coordinate = present.getStore();
        if (coordinate !== undefined) asking.add(coordinate);
        return session.query(...given);
      };
      // Of a function with several forms TypeScript knows the last one alone.
      return { ...session, query: query as PsnSession['query'] };
    },
  };
}
