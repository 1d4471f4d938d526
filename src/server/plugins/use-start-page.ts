import type { Plugin } from 'graphql-yoga';

/** Tells at `/` where things are, as plain text. */
export function useStartPage(options: { readonly version: string; readonly hasGraphiql: boolean }): Plugin {
  const { version, hasGraphiql } = options;
  const text = [
    `psn-graphql-gateway ${version}`,
    '',
    `/graphql  the graph${hasGraphiql ? ', and GraphiQL in a browser' : ''}`,
    '/health   the process lives',
    '/ready    it can serve; if not, 503 and the codes of what is wrong',
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
