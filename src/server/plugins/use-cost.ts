import type { DocumentNode } from 'graphql';
import { handleStreamOrSingleExecutionResult, isAsyncIterable, type Plugin } from 'graphql-yoga';

import { QueryTooComplexError } from '../../errors.js';
import type { GraphContext } from '../../modules/context.js';
import { COST_HEADER } from '../cache-headers.js';
import type { Estimate, Estimator } from '../cost/estimator.js';
import { isTooMuch } from '../cost/limit.js';

/** Refuses what cannot fit. */
function check(estimate: Estimate, limit: number): void {
  if (!isTooMuch(estimate, limit)) return;
  const { least, most } = estimate;
  throw new QueryTooComplexError(
    `The question may take ${most} calls to PSN, and ${least} with its lists but a quarter full; ` +
      `one request may make ${limit}. Ask for shorter lists, or for fewer fields that cost a call for each item`,
    { remedy: 'GATEWAY_MAX_UPSTREAM_CALLS sets how many calls one request may make' },
  );
}

/** A question as Yoga's hooks have it. */
interface Asked {
  readonly contextValue: GraphContext & { readonly request: Request };
  readonly document: unknown;
  readonly operationName?: unknown;
  readonly variableValues?: unknown;
}

/**
 * Reckons what a question costs before it is executed, refuses one that cannot fit into a request, and tells whoever
 * asks, in `extensions.cost`, what was reckoned and what it came to.
 */
export function useCost(options: {
  readonly estimate: Estimator;
  /** The most calls to PSN that one request may make. */
  readonly limit: number;
}): Plugin<GraphContext> {
  const { estimate, limit } = options;
  const estimates = new WeakMap<Request, Estimate>();

  function costOf(request: Request, { tally }: Partial<GraphContext>) {
    // What is refused before it is executed has no tally yet.
    const { calls = 0, cacheHits = 0 } = tally ?? {};
    return { estimated: estimates.get(request)?.most ?? null, actual: calls, cacheHits };
  }

  /** Yoga gives its hooks what graphql-js takes without its types. */
  function reckon({ contextValue, document, operationName, variableValues }: Asked): Estimate | null {
    const reckoned = estimate({
      document: document as DocumentNode,
      operationName: operationName as string | undefined,
      variables: variableValues as Readonly<Record<string, unknown>> | undefined,
      locale: contextValue.psn.locale,
    });
    if (reckoned === null) return null;
    estimates.set(contextValue.request, reckoned);
    check(reckoned, limit);
    return reckoned;
  }

  return {
    onSubscribe({ args }) {
      reckon(args);
    },
    onExecute({ args }) {
      if (reckon(args) === null) return;
      const { contextValue } = args;
      const { request } = contextValue;
      if (!request.headers.has(COST_HEADER)) return;
      return {
        // Of an answer in parts the last one tells.
        onExecuteDone: (payload) =>
          handleStreamOrSingleExecutionResult(payload, ({ result, setResult }) => {
            if (!('hasNext' in result) || result.hasNext) return;
            const cost = costOf(request, contextValue);
            setResult({ ...result, extensions: { ...result.extensions, cost } });
          }),
      };
    },
    onExecutionResult({ request, context, result, setResult }) {
      if (!request.headers.has(COST_HEADER) || result === undefined) return;
      if (Array.isArray(result) || isAsyncIterable(result)) return;
      const cost = costOf(request, context as Partial<GraphContext>);
      setResult({ ...result, extensions: { ...result.extensions, cost } });
    },
  };
}
