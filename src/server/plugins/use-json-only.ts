import { createGraphQLError, type Plugin } from 'graphql-yoga';

import { isJsonType } from '../content-type.js';

/** Refuses bodies of other types, which Yoga would take from the forms of any page. */
export function useJsonOnly(): Plugin {
  return {
    onRequestParse({ request }) {
      if (request.method !== 'POST' || isJsonType(request.headers)) return;
      throw createGraphQLError('content-type: wants application/json', {
        extensions: { code: 'BAD_REQUEST', http: { status: 415 } },
      });
    },
  };
}
