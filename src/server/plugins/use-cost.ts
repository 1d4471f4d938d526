import { isAsyncIterable, type Plugin } from 'graphql-yoga';

import type { GraphContext } from '../../modules/context.js';

/** With which a caller asks what its request has cost. */
export const COST_HEADER = 'x-gateway-cost';

/** Puts `extensions.cost` beside the answer to a request that asks for it: the calls it made, and the answers that needed none. */
export function useCost(): Plugin<GraphContext> {
  return {
    onExecute({ args: { contextValue } }) {
      if (!contextValue.request.headers.has(COST_HEADER)) return;
      const { tally } = contextValue;
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result)) return;
          const cost = { actual: tally.calls, cacheHits: tally.cacheHits };
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}
