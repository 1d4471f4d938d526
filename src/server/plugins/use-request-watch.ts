import { type DocumentNode, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';

import type { GraphContext } from '../../modules/context.js';
import { refusalOf } from '../refusal.js';
import type { RequestWatch } from '../request-watch.js';

/** What became known of a request while it was answered. */
interface Facts {
  readonly since: number;
  operation?: string;
  context?: Pick<GraphContext, 'tally' | 'accountName'>;
  codes?: readonly string[];
}

/** The most letters of an operation's name that are told: callers choose it. */
const NAME_LENGTH = 64;

/** Asked every few seconds by machines. */
const isProbe = (path: string): boolean => /^\/(health|ready|metrics)$/.test(path);

/** Each once. */
function codesOf(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]): string[] {
  const codes = errors.map(({ extensions }) => extensions?.code);
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}

/** Collects what is told of each request that reaches Yoga. */
export function useRequestWatch({ watch }: { readonly watch: RequestWatch }): Plugin<GraphContext> {
  const facts = new WeakMap<Request, Facts>();
  return {
    onRequest({ request }) {
      facts.set(request, { since: watch.now() });
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
    onResultProcess({ request, result }) {
      const known = facts.get(request);
      if (known === undefined || Array.isArray(result) || isAsyncIterable(result)) return;
      known.codes = codesOf(result.errors ?? []);
    },
    onResponse({ request, response }) {
      const known = facts.get(request);
      if (known === undefined) return;
      const { operation, since, context, codes } = known;
      const refusal = refusalOf(response);
      watch.answered({
        since,
        status: response.status,
        codes: codes ?? (refusal === undefined ? [] : [refusal.code]),
        operation,
        account: context?.accountName,
        calls: context?.tally.calls,
        cacheHits: context?.tally.cacheHits,
        isProbe: isProbe(new URL(request.url).pathname),
      });
    },
  };
}
