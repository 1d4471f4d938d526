import type { Plugin } from 'graphql-yoga';

import { isLoopback } from '../../config-reader.js';
import { ForbiddenError } from '../../errors.js';

/** The host of a `Host` header without its port. */
function hostOf(header: string): string {
  return header.replace(/:\d+$/, '').toLowerCase();
}

/**
 * Answers only to loopback names and to those allowed: a page of another site that points its own name at this
 * address (DNS rebinding) sends that name as Host.
 */
export function useAllowedHosts({ allowedHosts }: { readonly allowedHosts: readonly string[] }): Plugin {
  const allowed = new Set(allowedHosts);
  return {
    onRequest({ request, endResponse, fetchAPI: { Response } }) {
      const host = hostOf(request.headers.get('host') ?? '');
      if (isLoopback(host) || allowed.has(host)) return;
      const { message, code } = new ForbiddenError(
        'Host: this gateway does not answer to that name; its operator can add it to GATEWAY_ALLOWED_HOSTS',
      );
      const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
      endResponse(new Response(body, { status: 403, headers: { 'content-type': 'application/json' } }));
    },
  };
}
