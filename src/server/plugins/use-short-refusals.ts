import type { ExecutionResult, GraphQLError, GraphQLErrorExtensions } from 'graphql';
import { createGraphQLError, isAsyncIterable, type Plugin } from 'graphql-yoga';

/** What is told of a refused question at most, so that no question has an answer longer than itself. */
const MOST_ERRORS = 10;
const MOST_CHARACTERS = 400;
const MOST_PLACES = 4;

/**
 * The status of an answer without data. What is no GraphQL over HTTP has its own, which Yoga makes 200 for callers of the
 * older media type; other refusals have one for callers of the newer one, who are promised it.
 */
function withStatus(extensions: GraphQLErrorExtensions): GraphQLErrorExtensions {
  const { code, http } = extensions;
  if (http === undefined) {
    const status = code === 'INTERNAL_SERVER_ERROR' ? 500 : 400;
    return { ...extensions, http: { status, spec: status === 400 } };
  }
  return code === 'BAD_REQUEST' ? { ...extensions, http: { ...http, spec: false } } : extensions;
}

function shorten({ message, source, positions, extensions }: GraphQLError): GraphQLError {
  const words = message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)}…` : message;
  const places = positions?.slice(0, MOST_PLACES) ?? null;
  return createGraphQLError(words, {
    source: source ?? null,
    positions: places,
    extensions: withStatus(extensions),
  });
}

/** Bounds the complaints about a question of which nothing is answered; graphql-js repeats what was sent in each. */
export function useShortRefusals(): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || isAsyncIterable(result)) return;
      const { data, errors } = result as ExecutionResult;
      if (data !== undefined || errors === undefined) return;
      setResult({ ...result, errors: errors.slice(0, MOST_ERRORS).map(shorten) });
    },
  };
}
