import type { Plugin } from 'graphql-yoga';

import type { Metrics } from '../metrics.js';

/** Serves `/metrics` in Prometheus's text form, and counts every request. */
export function useMetrics(options: { readonly metrics: Metrics; readonly clock: () => number }): Plugin {
  const { metrics, clock } = options;
  const started = new WeakMap<Request, number>();
  return {
    async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      started.set(request, clock());
      if (url.pathname !== '/metrics') return;
      const body = await metrics.registry.metrics();
      endResponse(new Response(body, { headers: { 'content-type': metrics.registry.contentType } }));
    },
    onResponse({ request, response }) {
      const since = started.get(request);
      if (since !== undefined) metrics.countRequest(response.status, clock() - since);
    },
  };
}
