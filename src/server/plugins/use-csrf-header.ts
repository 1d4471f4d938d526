import { createGraphQLError, type Plugin } from 'graphql-yoga';

import { isJsonType } from '../content-type.js';

/** Any of these makes a browser ask before it sends: Yoga's, what Apollo's clients send, and a key. */
const proofs = ['x-graphql-yoga-csrf', 'apollo-require-preflight', 'x-apollo-operation-name', 'x-api-key'];

/** Refuses a question by GET that a link, a picture or a script of another site's page could ask. */
export function useCsrfHeader(): Plugin {
  return {
    onRequestParse({ request: { method, headers } }) {
      if (method !== 'GET' || isJsonType(headers) || proofs.some((name) => headers.has(name))) return;
      throw createGraphQLError(
        `GET: wants one of the headers ${proofs.join(', ')}, or content-type: application/json`,
        { extensions: { code: 'FORBIDDEN', http: { status: 403 } } },
      );
    },
  };
}
