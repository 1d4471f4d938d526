import type { Plugin } from 'graphql-yoga';

import { isLoopback } from '../../config-reader.js';
import { ForbiddenError } from '../../errors.js';
import { refuse } from '../refusal.js';

/** The host of a `Host` header without its port, and without the dot that ends a name written in full. */
function hostOf(header: string): string {
  return header.replace(/:\d+$/, '').replace(/\.$/, '').toLowerCase();
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
      const refusal = new ForbiddenError(
        'Host: this gateway does not answer to that name; its operator can add it to GATEWAY_ALLOWED_HOSTS',
      );
      endResponse(refuse(Response, 403, refusal));
    },
  };
}
