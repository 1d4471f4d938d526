import type { GraphiQLOptions, Plugin } from 'graphql-yoga';

import { type GraphiqlPage, renderGraphiqlPage } from '../graphiql-page.js';

/**
 * Serves GraphiQL to browsers that open `/graphql`; the script it runs is the one in the package and no other. GraphiQL
 * writes what is asked into the page's address: whoever opens that sees the question, and nothing is asked by it.
 */
export function useGraphiql({
  isOn,
  options,
}: {
  readonly isOn: boolean;
  readonly options: GraphiQLOptions;
}): Plugin {
  let page: Promise<GraphiqlPage> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      const wantsPage =
        request.method === 'GET' &&
        url.pathname === '/graphql' &&
        (request.headers.get('accept') ?? '').includes('text/html');
      if (!isOn || !wantsPage) return;
      page ??= renderGraphiqlPage(options).catch((error: unknown) => {
        page = undefined;
        throw error;
      });
      const { body, contentSecurityPolicy } = await page;
      endResponse(
        new Response(body, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-encoding': 'gzip',
            'content-security-policy': contentSecurityPolicy,
            'cache-control': 'no-cache',
          },
        }),
      );
    },
  };
}
