import type { Plugin } from 'graphql-yoga';

/** Tells at `/` where things are, as plain text. */
export function useStartPage({ version }: { readonly version: string }): Plugin {
  const text = [
    `psn-graphql-gateway ${version}`,
    '',
    '/graphql  the graph, and GraphiQL in a browser',
    '/health   the process lives',
    '/ready    it can serve; says what is wrong',
    '/metrics  Prometheus',
    '',
  ].join('\n');
  return {
    onRequest({ url, request, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/' || request.method !== 'GET') return;
      endResponse(new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } }));
    },
  };
}
