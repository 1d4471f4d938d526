import type { IncomingMessage } from 'node:http';

import type { Plugin } from 'graphql-yoga';

import { type ShownStatus, statusPagePolicy, writeStatusPage } from '../status-page.js';

/** Shows at `/` how the gateway fares, as far as the request may hear of it. */
export function useStatusPage(options: {
  readonly look: (headers: Headers, peer: string | undefined) => Promise<ShownStatus>;
}): Plugin {
  return {
    async onRequest({ url, request, serverContext, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/' || request.method !== 'GET') return;
      const { req } = serverContext as { readonly req?: IncomingMessage };
      const page = await writeStatusPage(await options.look(request.headers, req?.socket.remoteAddress));
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
