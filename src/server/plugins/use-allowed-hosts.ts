import type { Plugin } from 'graphql-yoga';

import { ForbiddenError } from '../../errors.js';
import { refuse } from '../refusal.js';

/**
 * Answers only to loopback names and to those allowed: a page of another site that points its own name at this
 * address (DNS rebinding) sends that name as Host.
 */
export function useAllowedHosts({ isAllowed }: { readonly isAllowed: (host: string) => boolean }): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI: { Response } }) {
      if (isAllowed(request.headers.get('host') ?? '')) return;
      const refusal = new ForbiddenError(
        'Host: this gateway does not answer to that name; its operator can add it to GATEWAY_ALLOWED_HOSTS',
      );
      endResponse(refuse(Response, 403, refusal));
    },
  };
}
