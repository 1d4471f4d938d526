import { createGraphQLError, type Plugin } from 'graphql-yoga';

import { acceptsAnswers } from '../accepted-types.js';
import { checkJsonDepth } from '../json-depth.js';
import { refuse } from '../refusal.js';

/** Parameters of a GET that are JSON, and that Yoga parses without a net. */
const jsonParameters = ['variables', 'extensions'];

const notAcceptable =
  'accept: wants application/json or application/graphql-response+json, and for subscriptions text/event-stream';

/** What Yoga refuses with an empty body. */
const messages: Readonly<Record<number, string>> = {
  404: 'nothing is at this path; the graph is at /graphql',
  406: notAcceptable,
  415: 'content-type: wants application/json',
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Gives a code to requests that Yoga refuses without one, or takes for a bug of ours. */
export function useRefusalCodes(): Plugin {
  return {
    onRequestParse({ request, url }) {
      // Before anything is asked or changed, of which nobody would hear.
      if (!acceptsAnswers(request.headers)) {
        throw createGraphQLError(notAcceptable, {
          extensions: { code: 'BAD_REQUEST', http: { status: 406 } },
        });
      }
      if (request.method !== 'GET') return;
      for (const name of jsonParameters) checkJsonDepth(Buffer.from(url.searchParams.get(name) ?? ''));
      const odd = jsonParameters.find((name) => !isJson(url.searchParams.get(name) || 'null'));
      if (odd === undefined) return;
      throw createGraphQLError(`${odd}: wants JSON`, {
        extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
      });
    },
    onResponse({ response, setResponse, fetchAPI: { Response } }) {
      const message = messages[response.status];
      if (message === undefined || response.body !== null) return;
      const refused = refuse(Response, response.status, { message, code: 'BAD_REQUEST' });
      for (const [name, value] of response.headers) {
        if (!refused.headers.has(name)) refused.headers.set(name, value);
      }
      setResponse(refused);
    },
  };
}
