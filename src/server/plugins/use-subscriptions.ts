import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
} from 'graphql';
import { createGraphQLError, isAsyncIterable, type Plugin } from 'graphql-yoga';

import type { GraphContext } from '../../modules/context.js';
import { acceptsEvents } from '../accepted-types.js';
import { COST_HEADER } from '../cache-headers.js';
import type { Caller } from '../caller.js';
import { type ContextFactory, listParts } from '../context.js';
import { createEventStream } from '../live/event-stream.js';

/** What clients may not read: Yoga's own notes for the response. */
function withoutNotes({ errors, ...result }: ExecutionResult): object {
  if (errors === undefined) return result;
  const shown = errors.map((error) => {
    const { extensions = {}, ...rest } = error.toJSON();
    const told = Object.entries(extensions).filter(([name]) => name !== 'http');
    return { ...rest, extensions: Object.fromEntries(told) };
  });
  return { errors: shown, ...result };
}

const notAcceptable = (): GraphQLError =>
  createGraphQLError('accept: wants text/event-stream, in which subscriptions are told', {
    extensions: { code: 'BAD_REQUEST', http: { status: 406 } },
  });

/**
 * Answers subscriptions as server-sent events. Each event is executed as a request of its own would be: with the calls
 * and the time of one, and as the account that it has then.
 */
export function useSubscriptions<ServerContext extends object>(options: {
  readonly createContext: ContextFactory['ofRequest'];
  readonly callerOf: (headers: Headers, server: ServerContext) => Caller;
}): Plugin<GraphContext, ServerContext> {
  type Asked = ExecutionArgs & {
    readonly contextValue: GraphContext & ServerContext & { readonly request: Request };
  };
  const { createContext, callerOf } = options;
  const sources = new WeakMap<Request, AsyncIterable<unknown>>();

  /** With a context of its own, which lets go of its clock at the end. */
  async function executeEvent(args: Asked, caller: Caller, rootValue: unknown): Promise<ExecutionResult> {
    const { request } = args.contextValue;
    const own = createContext(request, caller);
    try {
      const result = await execute({
        ...args,
        rootValue,
        contextValue: { ...args.contextValue, ...listParts(own) },
      });
      const { tally, freshness } = own;
      const stale = freshness.stale();
      const cost = { estimated: null, actual: tally.calls, cacheHits: tally.cacheHits };
      const extensions = {
        ...(stale.length > 0 && { stale }),
        ...(request.headers.has(COST_HEADER) && { cost }),
      };
      return { ...result, ...(Object.keys(extensions).length > 0 && { extensions }) };
    } finally {
      own.end();
    }
  }

  async function* tellEvents(args: Asked, source: AsyncIterable<unknown>): AsyncGenerator<ExecutionResult> {
    const { request } = args.contextValue;
    const caller = callerOf(request.headers, args.contextValue);
    try {
      for await (const rootValue of source) yield await executeEvent(args, caller, rootValue);
    } catch (error) {
      if (request.signal.aborted) return;
      const originalError = error instanceof Error ? error : new Error('an event failed', { cause: error });
      yield { errors: [new GraphQLError(originalError.message, { originalError })] };
    }
  }

  return {
    onSubscribe({ args, setSubscribeFn }) {
      // Yoga gives its hooks what graphql-js takes without its types.
      const asked = args as unknown as Asked;
      const { request } = asked.contextValue;
      if (!acceptsEvents(request.headers)) throw notAcceptable();
      setSubscribeFn(async () => {
        const source = await createSourceEventStream(asked);
        if (!isAsyncIterable(source)) return source;
        sources.set(request, source);
        return tellEvents(asked, source);
      });
    },
    onResultProcess({ request, result, setResultProcessor }) {
      const source = sources.get(request);
      if (source === undefined || !isAsyncIterable(result)) return;
      const showing = {
        toShown: withoutNotes,
        // What waits for the next event has to be woken where that comes from.
        onLeave: () => void source[Symbol.asyncIterator]().return?.(),
      };
      setResultProcessor(
        (results, { Response }) =>
          new Response(createEventStream(results as AsyncIterable<ExecutionResult>, showing), {
            headers: {
              'content-type': 'text/event-stream',
              // Proxies of nginx's kind would hold events back.
              'x-accel-buffering': 'no',
            },
          }),
        'text/event-stream',
      );
    },
  };
}
