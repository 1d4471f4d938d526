import type { Plugin } from 'graphql-yoga';

import { securityHeaders } from '../refusal.js';

/** Sets the headers that keep a browser from guessing, framing and telling, and everyone from keeping an answer. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    },
  };
}
