import type { Plugin } from 'graphql-yoga';

import { GatewayKeyRequiredError } from '../../errors.js';
import type { Keyring } from '../keyring.js';
import { refuse } from '../refusal.js';

/** Answers only to those who carry a key, where there are keys. A preflight cannot carry one, and is told nothing. */
export function useApiKey({ keyring }: { readonly keyring: Keyring }): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI: { Response } }) {
      if (!keyring.isNeeded || request.method === 'OPTIONS') return;
      if (keyring.find(request.headers) !== undefined) return;
      const refusal = refuse(Response, 401, new GatewayKeyRequiredError());
      refusal.headers.set('www-authenticate', 'Bearer');
      endResponse(refusal);
    },
  };
}
