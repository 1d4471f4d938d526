import type { IncomingMessage, ServerResponse } from 'node:http';

import type { ExecutionResult, GraphQLSchema } from 'graphql';

import type { GraphContext } from '../../modules/context.js';
import { cacheHeaders } from '../cache-headers.js';
import type { Caller } from '../caller.js';
import { type ContextFactory, localeOf } from '../context.js';
import type { Estimator } from '../cost/estimator.js';
import { isTooMuch } from '../cost/limit.js';
import { answerWhole, toBody, toResult } from '../execute-whole.js';
import { securityHeaders } from '../refusal.js';
import { CALLER_HAS_LEFT, type RequestWatch, type WatchedRequest } from '../request-watch.js';
import type { WholeAnswers } from '../whole-answers.js';
import { endAtOnce } from '../write-at-once.js';
import type { NodeRequest } from './node-request.js';
import { type PlainQuestion, readQuestion } from './question.js';
import type { QueryReader, ReadQuery } from './read-documents.js';

/** A question that was executed, of which more is to be told than its data. */
export interface Executed {
  readonly context: GraphContext;
  readonly result: ExecutionResult;
  readonly watched: WatchedRequest;
}

/** One of which nothing else is to be told. */
interface Written extends Omit<Executed, 'result'> {
  readonly body: string;
}

/** A question that nothing is to be said against. */
export interface Accepted {
  readonly question: PlainQuestion;
  readonly query: ReadQuery;
  readonly contentType: string;
}

/** Answers plain questions. */
export interface PlainAnswers {
  /** Undefined for what has to be looked at more closely; nothing was done for it. */
  accept(request: IncomingMessage, body: Buffer): Accepted | undefined;
  /** Writes the answer, or gives what was executed where it does not consist of data alone. */
  answer(accepted: Accepted, asked: NodeRequest, exchange: Exchange): Promise<Executed | undefined>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** When it began, by the clock of the watch. */
  readonly since: number;
}

const commonHeaders = Object.entries(securityHeaders).flat();

/**
 * Answers those questions to which every rule of the gateway says yes, and which bring data and nothing else, by the very
 * functions that Yoga and its plugins are given. Whatever is refused, fails or is told besides is theirs to tell.
 */
export function createPlainAnswers(options: {
  readonly schema: GraphQLSchema;
  readonly isKeyNeeded: boolean;
  readonly defaultLocale: string;
  /** The most calls to PSN that one request may make. */
  readonly callLimit: number;
  readonly estimate: Estimator;
  readonly contexts: ContextFactory;
  readonly watch: RequestWatch;
  readonly wholeAnswers: WholeAnswers | undefined;
  readonly typeOf: (request: IncomingMessage) => string | undefined;
  readonly readQuery: QueryReader;
  readonly callerOf: (headers: Headers, request: IncomingMessage) => Caller;
}): PlainAnswers {
  const { schema, isKeyNeeded, defaultLocale, callLimit, estimate, contexts, watch, wholeAnswers } = options;
  const { typeOf, readQuery, callerOf } = options;

  function fits({ variables, operationName }: PlainQuestion, { document }: ReadQuery, locale: string) {
    const estimated = estimate({ document, operationName, variables, locale });
    return estimated !== null && !isTooMuch(estimated, callLimit);
  }

  function write(
    { contentType, query }: Accepted,
    { request, response }: Exchange,
    { context, body, watched }: Written,
  ): void {
    const { freshness, tally } = context;
    const terms = freshness.terms();
    const type = `${contentType}; charset=utf-8`;
    const bytes = Buffer.byteLength(body);
    const headers = [...commonHeaders, 'content-type', type, 'content-length', String(bytes)];
    const operation = query.name;
    if (terms === undefined) {
      headers.push('cache-control', 'no-store');
    } else {
      const told = cacheHeaders(terms, isKeyNeeded);
      headers.push('cache-control', told['cache-control'], 'age', told.age, 'vary', told.vary);
      const questions = tally.calls + tally.cacheHits;
      wholeAnswers?.keep(request, { terms, operation, questions, contentType: type, body });
    }
    const hasLeft = response.destroyed;
    if (!hasLeft) {
      response.writeHead(200, headers);
      endAtOnce(response, body, bytes);
    }
    watched.answered({
      method: 'POST',
      route: '/graphql',
      status: hasLeft ? CALLER_HAS_LEFT : 200,
      codes: [],
      operation,
      operationType: 'query',
      account: context.accountName(),
      calls: tally.calls,
      cacheHits: tally.cacheHits,
    });
  }

  return {
    accept(request, body) {
      const contentType = typeOf(request);
      const question = contentType === undefined ? undefined : readQuestion(body);
      if (contentType === undefined || question === undefined) return undefined;
      const locale = localeOf(request.headers['x-psn-locale']?.toString() ?? null, defaultLocale);
      const query = readQuery(question.query, question.operationName);
      if (locale === undefined || query === undefined) return undefined;
      return fits(question, query, locale) ? { contentType, question, query } : undefined;
    },
    async answer(accepted, asked, exchange) {
      const { request, since } = exchange;
      const { document } = accepted.query;
      const { variables, operationName } = accepted.question;
      const watched = watch.begin({ since, traceparent: request.headers.traceparent?.toString() });
      // They have what is read of `Headers` here.
      const headers = asked.headers as unknown as Headers;
      const context = contexts.ofRequest({ headers, signal: asked }, callerOf(headers, request));
      watched.counts(context.tally);
      let isToldByYoga = false;
      try {
        const answer = await answerWhole({
          schema,
          document,
          contextValue: context,
          variableValues: variables,
          operationName,
        });
        const body = toBody(answer);
        isToldByYoga = body === undefined || context.freshness.stale().length > 0;
        if (body === undefined || isToldByYoga) return { context, result: toResult(answer), watched };
        write(accepted, exchange, { context, body, watched });
        return undefined;
      } finally {
        if (!isToldByYoga) context.end();
      }
    },
  };
}
