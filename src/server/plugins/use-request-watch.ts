import { type DocumentNode, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';

import { GatewayError } from '../../errors.js';
import type { GraphContext } from '../../modules/context.js';
import type { Executed } from '../lean/plain-answers.js';
import { refusalOf } from '../refusal.js';
import {
  CALLER_HAS_LEFT,
  nameOfOperation,
  type RequestWatch,
  type WatchedRequest,
} from '../request-watch.js';

/** What became known of a request while it was answered. */
interface Facts {
  readonly watched: WatchedRequest;
  readonly route: string | undefined;
  operation?: string | undefined;
  operationType?: string;
  context?: Pick<GraphContext, 'tally' | 'accountName' | 'end'>;
  codes?: readonly string[];
  /** Tells of it; set where its answer comes in parts, of which the last is waited for. */
  whenWhole?: () => void;
  isInParts?: boolean;
  isEnded?: boolean;
}

/** Asked every few seconds by machines. */
const probes = ['/health', '/ready', '/metrics'];
const routes = ['/graphql', '/', ...probes];

/** Each once. */
function codesOf(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]): string[] {
  const codes = errors.map(({ extensions }) => extensions?.code);
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}

interface Failure {
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly originalError?: unknown;
}

/** Those of a later part are not what callers see yet. */
function codesOfPart({ errors = [], incremental = [] }: ToldPart): string[] {
  const later = incremental.flatMap((part) => part.errors ?? []);
  const codes = later.map(({ originalError }) =>
    originalError instanceof GatewayError ? originalError.code : 'INTERNAL_SERVER_ERROR',
  );
  return [...codesOf(errors), ...codes];
}

interface ToldPart {
  readonly errors?: readonly Failure[];
  readonly incremental?: readonly { readonly errors?: readonly Failure[] }[];
}

/** A question as Yoga's hooks have it. */
interface Asked {
  readonly contextValue: GraphContext & { readonly request: Request };
  readonly document: unknown;
  readonly operationName?: unknown;
}

/** Collects what is told of each request that reaches Yoga. */
export function useRequestWatch({
  watch,
}: {
  readonly watch: RequestWatch;
}): Plugin<GraphContext, { readonly executed?: Executed | undefined; readonly since?: number | undefined }> {
  const facts = new WeakMap<Request, Facts>();

  function note({ contextValue, document, operationName }: Asked): Facts | undefined {
    const known = facts.get(contextValue.request);
    if (known === undefined) return undefined;
    known.context = contextValue;
    known.watched.counts(contextValue.tally);
    // Yoga gives its hooks what graphql-js has parsed without its types.
    const asked = [document as DocumentNode, operationName as string | undefined] as const;
    known.operation = nameOfOperation(...asked);
    const type = getOperationAST(...asked)?.operation;
    if (type !== undefined) known.operationType = type;
    return known;
  }

  return {
    onRequest({ request, url, serverContext }) {
      const traceparent = request.headers.get('traceparent');
      const { pathname } = url;
      const { executed, since = watch.now() } = serverContext;
      const isProbe = probes.includes(pathname);
      const watched = executed?.watched ?? watch.begin({ since, traceparent, isProbe });
      const context = executed?.context;
      facts.set(request, {
        watched,
        route: routes.find((route) => route === pathname),
        ...(context && { context }),
      });
    },
    // Of a subscription its beginning is told: it may last for days.
    onSubscribe({ args }) {
      note(args);
    },
    onExecute({ args }) {
      const known = note(args);
      if (known === undefined) return;
      return {
        onExecuteDone({ result: answer }) {
          if (!isAsyncIterable(answer)) return undefined;
          known.isInParts = true;
          return {
            onNext({ result }) {
              known.codes = [...new Set([...(known.codes ?? []), ...codesOfPart(result)])];
            },
            onEnd() {
              known.isEnded = true;
              known.whenWhole?.();
            },
          };
        },
      };
    },
    onResultProcess({ request, result }) {
      const known = facts.get(request);
      if (known === undefined || Array.isArray(result) || isAsyncIterable(result)) return;
      known.codes = codesOf(result.errors ?? []);
    },
    onResponse({ request, response }) {
      const known = facts.get(request);
      if (known === undefined) return;
      const { watched, route, isInParts = false, isEnded = false } = known;
      const refusal = refusalOf(response);
      const tell = (): void => {
        const { operation, operationType, context, codes } = known;
        // What was told to nobody is no failure of ours.
        const hasLeft = request.signal.aborted;
        const told = codes ?? (refusal === undefined ? [] : [refusal.code]);
        context?.end();
        watched.answered({
          method: request.method,
          route,
          status: hasLeft ? CALLER_HAS_LEFT : response.status,
          codes: hasLeft ? [] : told,
          operation,
          operationType,
          account: context?.accountName(),
          calls: context?.tally.calls,
          cacheHits: context?.tally.cacheHits,
        });
      };
      if (isInParts && !isEnded) known.whenWhole = tell;
      else tell();
    },
  };
}
