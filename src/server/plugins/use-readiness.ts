import { type Plugin, useReadinessCheck } from 'graphql-yoga';

import type { Readiness } from '../readiness.js';

/** Answers `/ready` to anyone, whatever the Host: orchestrators ask by address. Yoga itself answers `/health`. */
export function useReadiness({ readiness }: { readonly readiness: Readiness }): Plugin {
  return useReadinessCheck({
    endpoint: '/ready',
    check({ fetchAPI: { Response } }) {
      const codes = readiness.codes();
      const status = codes.length === 0 ? 200 : 503;
      const body = codes.length === 0 ? { status: 'ok' } : { status: 'not-ready', codes };
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
      return new Response(JSON.stringify(body), { status, headers });
    },
  });
}
