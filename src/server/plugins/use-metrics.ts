import type { Plugin } from 'graphql-yoga';

import type { Metrics } from '../metrics.js';

/** Counts every request, refused ones too. */
export function useMetrics(options: { readonly metrics: Metrics; readonly clock: () => number }): Plugin {
  const { metrics, clock } = options;
  const started = new WeakMap<Request, number>();
  return {
    onRequest({ request }) {
      started.set(request, clock());
    },
    onResponse({ request, response }) {
      const since = started.get(request);
      if (since !== undefined) metrics.countRequest(response.status, clock() - since);
    },
  };
}
