import type { Plugin } from 'graphql-yoga';

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** Sets the headers that keep a browser from guessing, framing and telling. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response }) {
      for (const [name, value] of Object.entries(always)) response.headers.set(name, value);
    },
  };
}
