import { createHash } from 'node:crypto';

import { isAsyncIterable, type Plugin } from 'graphql-yoga';

import type { GraphContext } from '../../modules/context.js';
import type { FreshnessTerms } from '../../psn/freshness.js';
import { COST_HEADER } from './use-cost.js';

/** All that an answer may depend on besides the question. */
const VARY = [
  'accept',
  'origin',
  'authorization',
  'x-api-key',
  'x-psn-locale',
  'x-psn-account',
  'x-psn-access-token',
  'x-psn-npsso',
  COST_HEADER,
].join(', ');

/** An older answer than there should be is nothing to go on giving. */
function cacheHeaders({ isPersonal, ageMs, freshMs }: FreshnessTerms): Readonly<Record<string, string>> {
  const seconds = ageMs > freshMs ? 0 : Math.floor(freshMs / 1000);
  return {
    'cache-control': `${isPersonal ? 'private' : 'public'}, max-age=${seconds}`,
    age: String(Math.ceil(ageMs / 1000)),
  };
}

const toTag = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Compares weakly, as the header wants it. */
const isKnown = (tag: string, told: string | null): boolean =>
  (told ?? '').split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));

/**
 * Tells for how long an answer may be kept, by whom, and how old it is; answers a GET with 304 where the asker has it
 * already. What was told an account is never public, nor is anything where keys are needed; what has an error, or is of
 * this moment, is for nobody to keep.
 */
export function useHttpCaching({ isKeyNeeded }: { readonly isKeyNeeded: boolean }): Plugin<GraphContext> {
  const told = new WeakMap<Request, FreshnessTerms>();
  return {
    onExecute({ args: { contextValue } }) {
      const { request, freshness } = contextValue;
      if (request.headers.has(COST_HEADER)) freshness.spoil();
      return {
        onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result)) return;
          const stale = freshness.stale();
          if (stale.length > 0) setResult({ ...result, extensions: { ...result.extensions, stale } });
          const terms = result.errors === undefined ? freshness.terms() : undefined;
          if (terms !== undefined)
            told.set(request, { ...terms, isPersonal: isKeyNeeded || terms.isPersonal });
        },
      };
    },
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const terms = told.get(request);
      if (terms === undefined || response.status !== 200) return;
      const headers = { ...cacheHeaders(terms), vary: VARY };
      for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
      if (request.method !== 'GET') return;
      const tag = toTag(await response.text());
      response.headers.set('etag', tag);
      if (!isKnown(tag, request.headers.get('if-none-match'))) return;
      const unchanged = new fetchAPI.Response(null, { status: 304, headers: response.headers });
      for (const name of ['content-type', 'content-length']) unchanged.headers.delete(name);
      setResponse(unchanged);
    },
  };
}
