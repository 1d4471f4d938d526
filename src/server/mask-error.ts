import { createGraphQLError } from 'graphql-yoga';
import type { Logger } from 'pino';

import { GatewayError } from '../errors.js';

/** The parts of a GraphQLError that are read; tested by shape, since two copies of `graphql` may be loaded. */
interface GraphQLErrorLike extends Error, Place {
  readonly extensions: Record<string, unknown>;
  readonly originalError?: unknown;
}

/** Where in the query and in the answer an error belongs. */
type Place = Pick<
  NonNullable<Parameters<typeof createGraphQLError>[1]>,
  'path' | 'nodes' | 'source' | 'positions'
>;

function placeOf(error: unknown): Place {
  if (!isGraphQLError(error)) return {};
  const { path, nodes, source, positions } = error;
  return { path: path ?? null, nodes: nodes ?? null, source: source ?? null, positions: positions ?? null };
}

const isGraphQLError = (error: unknown): error is GraphQLErrorLike =>
  error instanceof Error && error.name === 'GraphQLError' && 'extensions' in error;

function innermost(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError != null ? innermost(error.originalError) : error;
}

/** Errors that the operator should see; the others are the caller's own. */
const loggedCodes = new Set([
  'UNAUTHENTICATED',
  'PSN_OPERATION_REJECTED',
  'PSN_OPERATION_OUTDATED',
  'PSN_BLOCKED',
  'PSN_RATE_LIMITED',
  'PSN_TIMEOUT',
  'PSN_UNAVAILABLE',
  'PSN_UNEXPECTED_RESPONSE',
]);

/** The most of a value that graphql-js quotes in a message of its own. */
const longValue = /(got invalid value |Expected value of type .*?, found )(.{64}).+?(; |\.$|$)/s;

/**
 * The one place where errors become what callers see: ours with their code, those of GraphQL itself with a code
 * where Yoga left it out, and everything else as a masked bug, logged whole.
 */
export function createErrorMasker({ logger }: { readonly logger: Logger }) {
  return (error: unknown): Error => {
    const cause = innermost(error);
    const place = placeOf(error);
    const { path } = place;

    if (cause instanceof GatewayError) {
      const { code, message, details, remedy } = cause;
      const level = loggedCodes.has(code) ? 'warn' : 'debug';
      logger[level]({ code, path, ...details, ...(remedy === undefined ? {} : { remedy }) }, message);
      return createGraphQLError(message, { ...place, extensions: { code, ...details } });
    }
    if (isGraphQLError(cause)) {
      const { code = 'BAD_USER_INPUT', ...extensions } = cause.extensions;
      // Yoga puts the parser's own words there.
      delete extensions.originalError;
      const message = cause.message.replace(longValue, '$1$2…$3');
      return createGraphQLError(message, { ...place, extensions: { ...extensions, code } });
    }
    logger.error({ err: cause, path }, 'a bug: this error is masked for the caller');
    return createGraphQLError('Unexpected error.', {
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  };
}
