import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { DocumentNode } from 'graphql';
import { handleStreamOrSingleExecutionResult, type Plugin } from 'graphql-yoga';

import type { GraphContext } from '../../modules/context.js';
import type { FreshnessTerms } from '../../psn/freshness.js';
import { cacheHeaders, COST_HEADER } from '../cache-headers.js';
import { isWholeJson } from '../content-type.js';
import { nameOfOperation } from '../request-watch.js';
import type { WholeAnswers } from '../whole-answers.js';

/** What is known of an answer that may be kept. */
interface Told {
  readonly terms: FreshnessTerms;
  readonly operation: string | undefined;
  readonly questions: number;
}

const toTag = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;

/** Compares weakly, as the header wants it. */
const isKnown = (tag: string, told: string | null): boolean =>
  (told ?? '').split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));

/**
 * Tells for how long an answer may be kept, by whom, and how old it is; answers a GET with 304 where the asker has it
 * already. What was told an account is never public, nor is anything where keys are needed; what has an error, is of
 * this moment, or comes in parts, is for nobody to keep.
 */
export function useHttpCaching(options: {
  readonly isKeyNeeded: boolean;
  /** Is given the answers that it waits for. */
  readonly wholeAnswers: WholeAnswers | undefined;
}): Plugin<GraphContext, { readonly req?: IncomingMessage | undefined }> {
  const { isKeyNeeded, wholeAnswers } = options;
  const told = new WeakMap<Request, Told>();
  const staleSeconds = new WeakMap<Request, number>();
  return {
    onExecute({ args: { contextValue, document, operationName } }) {
      const { request, freshness, tally } = contextValue;
      if (request.headers.has(COST_HEADER)) freshness.spoil();
      return {
        // Of an answer in parts the last one tells.
        onExecuteDone: (payload) =>
          handleStreamOrSingleExecutionResult(payload, ({ result, setResult }) => {
            const isPart = 'hasNext' in result;
            if (isPart && result.hasNext) return;
            const stale = freshness.stale();
            if (stale.length > 0) {
              setResult({ ...result, extensions: { ...result.extensions, stale } });
              staleSeconds.set(request, Math.max(...stale.map(({ ageSeconds }) => ageSeconds)));
            }
            const terms = isPart || result.errors !== undefined ? undefined : freshness.terms();
            if (terms === undefined) return;
            // Yoga gives its hooks what graphql-js has parsed without its types.
            const operation = nameOfOperation(document as DocumentNode, operationName as string | undefined);
            told.set(request, { terms, operation, questions: tally.calls + tally.cacheHits });
          }),
      };
    },
    async onResponse({ request, response, serverContext, setResponse, fetchAPI }) {
      const known = told.get(request);
      const oldest = staleSeconds.get(request);
      // Whoever may not keep it is told all the same.
      if (oldest !== undefined) response.headers.set('age', String(oldest));
      if (known === undefined || response.status !== 200 || !isWholeJson(response.headers)) return;
      for (const [name, value] of Object.entries(cacheHeaders(known.terms, isKeyNeeded))) {
        response.headers.set(name, value);
      }
      const { req } = serverContext;
      if (req !== undefined && wholeAnswers?.isWanted(req) === true) {
        const contentType = response.headers.get('content-type') ?? '';
        wholeAnswers.keep(req, { ...known, contentType, body: await response.text() });
      }
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
