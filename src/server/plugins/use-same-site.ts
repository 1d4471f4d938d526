import type { Plugin } from 'graphql-yoga';

import { ForbiddenError } from '../../errors.js';
import { refuse } from '../refusal.js';

/** Whether a browser sent a request on behalf of a page that is neither the gateway's own nor allowed. */
function isForeign({ headers }: Request, allowedOrigins: readonly string[]): boolean {
  const origin = headers.get('origin');
  if (origin === null) return /^(cross|same)-site$/.test(headers.get('sec-fetch-site') ?? '');
  const isOwn = URL.canParse(origin) && new URL(origin).host === headers.get('host');
  return !isOwn && !allowedOrigins.includes(origin);
}

/**
 * Refuses questions of other sites' pages. CORS only hides the answer from them: a form or a picture could still make
 * the gateway spend the account's calls and sign-ins. A link to GraphiQL may be followed from anywhere.
 */
export function useSameSite({ allowedOrigins }: { readonly allowedOrigins: readonly string[] }): Plugin {
  return {
    onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      const isVisit = request.headers.get('sec-fetch-mode') === 'navigate' && !url.searchParams.has('query');
      const isVisitToPage = isVisit && request.method === 'GET';
      if (isVisitToPage || !isForeign(request, allowedOrigins)) return;
      const refusal = new ForbiddenError(
        'Origin: pages of other sites may not ask this gateway; its operator names them in GATEWAY_ALLOWED_ORIGINS',
      );
      endResponse(refuse(Response, 403, refusal));
    },
  };
}
