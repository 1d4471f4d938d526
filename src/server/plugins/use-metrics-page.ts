import type { Plugin } from 'graphql-yoga';

import type { Metrics } from '../metrics.js';

/** Serves `/metrics` in Prometheus's text form. */
export function useMetricsPage({ metrics }: { readonly metrics: Metrics }): Plugin {
  return {
    async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/metrics' || request.method !== 'GET') return;
      const body = await metrics.registry.metrics();
      endResponse(new Response(body, { headers: { 'content-type': metrics.registry.contentType } }));
    },
  };
}
