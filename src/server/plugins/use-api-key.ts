import type { Plugin } from 'graphql-yoga';

import { GatewayKeyRequiredError } from '../../errors.js';
import type { Keyring } from '../keyring.js';

/** Answers only to those who carry a key, where there are keys. A preflight cannot carry one, and is told nothing. */
export function useApiKey({ keyring }: { readonly keyring: Keyring }): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI: { Response } }) {
      if (!keyring.isNeeded || request.method === 'OPTIONS') return;
      if (keyring.find(request.headers) !== undefined) return;
      const { message, code } = new GatewayKeyRequiredError();
      const headers = { 'content-type': 'application/json', 'www-authenticate': 'Bearer' };
      const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
      endResponse(new Response(body, { status: 401, headers }));
    },
  };
}
