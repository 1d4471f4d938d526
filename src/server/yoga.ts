import type { IncomingMessage } from 'node:http';

import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga, type GraphiQLOptions, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';

import type { Config } from '../config.js';
import type { GraphContext } from '../modules/context.js';
import { modules } from '../modules/index.js';
import type { SharedRedis } from '../redis/shared-redis.js';
import type { Caller } from './caller.js';
import { type ContextFactory, listParts } from './context.js';
import { keepEstimates } from './cost/known-estimates.js';
import { createDocumentCaches } from './document-caches.js';
import { createUndeferrer } from './defer-directive.js';
import { createPlainAnswers, type Executed, type PlainAnswers } from './lean/plain-answers.js';
import { createPlainRule } from './lean/plain-rule.js';
import { createQueryReader, type DocumentRules } from './lean/read-documents.js';
import { createErrorMasker } from './mask-error.js';
import { useAllowedHosts } from './plugins/use-allowed-hosts.js';
import { useAnswersInParts } from './plugins/use-answers-in-parts.js';
import { useApiKey } from './plugins/use-api-key.js';
import { useCost } from './plugins/use-cost.js';
import { useCsrfHeader } from './plugins/use-csrf-header.js';
import { useDocumentLimits } from './plugins/use-document-limits.js';
import { useGraphiql } from './plugins/use-graphiql.js';
import { useHttpCaching } from './plugins/use-http-caching.js';
import { useIntrospectionSwitch } from './plugins/use-introspection-switch.js';
import { useJsonOnly } from './plugins/use-json-only.js';
import { useMetricsPage } from './plugins/use-metrics-page.js';
import { usePersistedDocuments } from './plugins/use-persisted-documents.js';
import { useReadiness } from './plugins/use-readiness.js';
import { useRefusalCodes } from './plugins/use-refusal-codes.js';
import { useRequestWatch } from './plugins/use-request-watch.js';
import { useSameSite } from './plugins/use-same-site.js';
import { useSecurityHeaders } from './plugins/use-security-headers.js';
import { useShortRefusals } from './plugins/use-short-refusals.js';
import { useStatusPage } from './plugins/use-status-page.js';
import { useSubscriptions } from './plugins/use-subscriptions.js';
import { readServedSchema } from './served-schema.js';
import type { From } from './fetch-door.js';
import type { Keyring } from './keyring.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';
import type { RequestWatch } from './request-watch.js';
import type { ShownStatus } from './status-page.js';
import type { Upstream } from './upstream.js';
import type { WholeAnswers } from './whole-answers.js';

/** What a server adds to a request: Node's as it came, others what they know of its sender. */
export interface ServerContext {
  readonly req?: IncomingMessage | undefined;
  readonly from?: From | undefined;
  /** When it came, by the clock of the watch, if somebody has noted that. */
  readonly since?: number | undefined;
  /** What was executed before it got here, of which Yoga has but to tell. */
  readonly executed?: Executed | undefined;
}

/** What answers questions. */
export interface GraphServer {
  readonly yoga: YogaServerInstance<ServerContext, GraphContext>;
  readonly plain: PlainAnswers | undefined;
}

/** Yoga with all that it is set to, and the plugins that tell who may ask what. */
export function createGraphServer(options: {
  readonly config: Config;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly watch: RequestWatch;
  readonly keyring: Keyring;
  readonly readiness: Readiness;
  readonly redis: SharedRedis | undefined;
  readonly isAllowedHost: (host: string) => boolean;
  readonly wholeAnswers: WholeAnswers | undefined;
  readonly accounts: Upstream['accounts'];
  readonly contexts: ContextFactory;
  readonly callerOf: (headers: Headers, server: ServerContext) => Caller;
  readonly look: (headers: Headers, caller: Caller) => Promise<ShownStatus>;
  /** The examples that GraphiQL opens with. */
  readonly tabs: NonNullable<GraphiQLOptions['defaultTabs']>;
}): GraphServer {
  const { config, logger, metrics, watch, keyring, readiness, redis, isAllowedHost, wholeAnswers } = options;
  const { accounts, contexts, callerOf, look, tabs } = options;
  const maskError = createErrorMasker({ logger, suggestions: config.introspection });
  const { schema, estimate: estimateAnew } = readServedSchema(modules);
  const estimate = keepEstimates(estimateAnew, schema);
  const undefer = createUndeferrer();
  const yoga = createYoga<ServerContext, GraphContext>({
    schema,
    context: ({ request, req, from, executed }) =>
      listParts(executed?.context ?? contexts.ofRequest(request, callerOf(request.headers, { req, from }))),
    // Yoga reports masked errors once more; the masker has logged them already, with their remedy.
    logging: {
      debug: () => undefined,
      info: () => undefined,
      warn: (...words: unknown[]) => {
        logger.warn({ words }, 'from Yoga');
      },
      error: () => undefined,
    },
    maskedErrors: { maskError },
    cors: (request) => {
      const origin = request.headers.get('origin') ?? '';
      return config.allowedOrigins.includes(origin) ? { origin: [origin], credentials: false } : false;
    },
    landingPage: false,
    graphiql: false,
    batching: false,
    multipart: false,
    extraParamNames: ['documentId'],
    // The front door has read the body already.
    maxRequestBodySize: false,
    parserAndValidationCache: createDocumentCaches(),
    // In running order: refusals have their codes before they are told of, the probe answers before anything can
    // refuse, the Host is checked before anything is told, and after the page that sends it comes the key.
    plugins: [
      useRefusalCodes(),
      useHttpCaching({ isKeyNeeded: keyring.isNeeded, wholeAnswers }),
      useRequestWatch({ watch }),
      useShortRefusals(),
      useSecurityHeaders(),
      useReadiness({ readiness, keyring, accounts: accounts.own, redis }),
      useAllowedHosts({ isAllowed: isAllowedHost }),
      useSameSite({ allowedOrigins: config.allowedOrigins }),
      useGraphiql({ isOn: config.graphiql, options: { title: 'PSN GraphQL gateway', defaultTabs: tabs } }),
      useApiKey({ keyring }),
      useCsrfHeader(),
      useJsonOnly(),
      usePersistedDocuments({ trusted: config.trustedDocuments, isExclusive: config.trustedOnly }),
      useAnswersInParts({ maskError, undefer }),
      useSubscriptions<ServerContext>({ createContext: contexts.ofRequest, callerOf }),
      useDocumentLimits({ limits: config.limits }),
      useCost({ estimate, limit: config.limits.upstreamCalls }),
      useStatusPage<ServerContext>({ look: (headers, server) => look(headers, callerOf(headers, server)) }),
      useMetricsPage({ metrics, look: accounts.look }),
      useIntrospectionSwitch({ isOn: config.introspection }),
    ],
  });

  /** Yoga's own reading of a text, plugins and all. */
  function documentRules(): DocumentRules {
    const { parse, validate } = yoga.getEnveloped({}) as {
      parse: (text: string) => DocumentNode;
      validate: (schema: GraphQLSchema, document: DocumentNode) => readonly unknown[];
    };
    return { parse, validate: (document) => validate(schema, document), undefer };
  }

  const plain = createPlainAnswers({
    schema,
    isKeyNeeded: keyring.isNeeded,
    defaultLocale: config.locale,
    callLimit: config.limits.upstreamCalls,
    estimate,
    contexts,
    watch,
    wholeAnswers,
    typeOf: createPlainRule({ keyring, isAllowedHost }),
    readQuery: createQueryReader(documentRules),
    callerOf: (headers, req) => callerOf(headers, { req }),
  });
  // A plugin of Yoga's tells which documents are trusted.
  return { yoga, plain: config.trustedOnly ? undefined : plain };
}
