import type { Plugin } from 'graphql-yoga';

import type { Metrics } from '../metrics.js';

/** Serves `/metrics` in Prometheus's text form. */
export function useMetricsPage(options: {
  readonly metrics: Metrics;
  /** Brings up to date what is shown of accounts, whose files others write and remove. */
  readonly look: () => Promise<void>;
}): Plugin {
  const { metrics, look } = options;
  return {
    async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/metrics' || request.method !== 'GET') return;
      await look();
      const body = await metrics.registry.metrics();
      endResponse(new Response(body, { headers: { 'content-type': metrics.registry.contentType } }));
    },
  };
}
