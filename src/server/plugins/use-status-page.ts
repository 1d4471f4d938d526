import type { Plugin } from 'graphql-yoga';

import { type ShownStatus, statusPagePolicy, writeStatusPage } from '../status-page.js';

/** Shows at `/` how the gateway fares, as far as the request may hear of it. */
export function useStatusPage<ServerContext extends object>(options: {
  readonly look: (headers: Headers, server: ServerContext) => Promise<ShownStatus>;
}): Plugin<object, ServerContext> {
  return {
    async onRequest({ url, request, serverContext, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/' || !['GET', 'HEAD'].includes(request.method)) return;
      const page = await writeStatusPage(await options.look(request.headers, serverContext));
      endResponse(
        new Response(page, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': statusPagePolicy,
          },
        }),
      );
    },
  };
}
