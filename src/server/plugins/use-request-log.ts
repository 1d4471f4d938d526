import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';

import type { GraphContext } from '../../modules/context.js';

/** What became known of a request while it was answered. */
interface Facts {
  readonly since: number;
  operation?: string;
  context?: Pick<GraphContext, 'tally' | 'accountName'>;
}

/** The most letters of an operation's name that are told: callers choose it. */
const NAME_LENGTH = 64;

/** Asked every few seconds by machines. */
const isProbe = (path: string): boolean => /^\/(health|ready|metrics)$/.test(path);

/**
 * Writes one line for each request. It is put together from these facts and no others, so that no variable, header or
 * address can come to stand in it.
 */
export function useRequestLog(options: {
  readonly logger: Logger;
  readonly clock: () => number;
  readonly onAnswer: (cacheHits: number) => void;
}): Plugin<GraphContext> {
  const { logger, clock, onAnswer } = options;
  const facts = new WeakMap<Request, Facts>();
  return {
    onRequest({ request }) {
      facts.set(request, { since: clock() });
    },
    onExecute({ args: { contextValue, document, operationName } }) {
      const known = facts.get(contextValue.request);
      if (known === undefined) return;
      known.context = contextValue;
      // Yoga gives its hooks what graphql-js has parsed without its types.
      const node = getOperationAST(document as DocumentNode, operationName as string | undefined);
      const name = node?.name?.value;
      if (name !== undefined) known.operation = name.slice(0, NAME_LENGTH);
    },
    onResponse({ request, response }) {
      const known = facts.get(request);
      if (known === undefined) return;
      const { pathname } = new URL(request.url);
      const { operation = null, since, context } = known;
      const { calls = 0, cacheHits = 0 } = context?.tally ?? {};
      const account = context?.accountName ?? null;
      onAnswer(cacheHits);
      const line = { operation, account, calls, cacheHits, ms: clock() - since, status: response.status };
      logger[isProbe(pathname) ? 'debug' : 'info'](line, 'answered');
    },
  };
}
