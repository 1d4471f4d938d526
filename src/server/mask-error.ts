import { createGraphQLError } from 'graphql-yoga';
import type { Logger } from 'pino';

import {
  BadUserInputError,
  DocumentNotTrustedError,
  GatewayError,
  QueryTooComplexError,
  TokenRefusedError,
} from '../errors.js';

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

/** Whether GraphQL has added words to a complaint of ours: a scalar knows the value, GraphQL knows the variable. */
const saysMore = (error: Error, cause: unknown): boolean =>
  cause instanceof BadUserInputError && error.message !== cause.message;

/** The failure behind an error; where GraphQL itself complains, the outermost complaint, which names the variable. */
function innermost(error: unknown): unknown {
  if (!isGraphQLError(error) || error.originalError == null) return error;
  const cause = innermost(error.originalError);
  return isGraphQLError(cause) || saysMore(error, cause) ? error : cause;
}

/** Errors that the operator should see; the others are the caller's own, or were logged where they began. */
const loggedCodes = new Set([
  'PSN_OPERATION_REJECTED',
  'PSN_OPERATION_OUTDATED',
  'PSN_BLOCKED',
  'PSN_RATE_LIMITED',
  'PSN_TIMEOUT',
  'PSN_UNAVAILABLE',
  'PSN_UNEXPECTED_RESPONSE',
]);

/** The status of what a whole request is refused for: a client that reads it alone must not take that for an answer. */
function statusOf(error: GatewayError): number | undefined {
  if (error instanceof DocumentNotTrustedError) return 403;
  return error instanceof QueryTooComplexError ? 400 : undefined;
}

/** Every quoted text, so that none is taken to begin where another ends; what graphql-js quotes may be long. */
const quotedText = /"((?:[^"\\]|\\.){0,64})((?:[^"\\]|\\.)*)"/gs;

function cutQuoted(message: string): string {
  return message.replace(quotedText, (whole, head: string, rest: string) =>
    rest === '' ? whole : `"${head}…"`,
  );
}

/** A complaint of graphql-js without the names that it thinks were meant. */
export function withoutSuggestions(message: string): string {
  return message.replace(/ Did you mean .*\?$/s, '');
}

/**
 * The one place where errors become what callers see: ours with their code, those of GraphQL itself with a code
 * where Yoga left it out, and everything else as a masked bug, logged whole.
 */
export function createErrorMasker(options: {
  readonly logger: Logger;
  /** Whether graphql-js may suggest names of the schema. */
  readonly suggestions: boolean;
}) {
  const { logger, suggestions } = options;
  return (error: unknown): Error => {
    const cause = innermost(error);
    const place = placeOf(error);
    const { path } = place;

    if (cause instanceof GatewayError) {
      const { code, message, details, remedy } = cause;
      const isOperators = loggedCodes.has(code) || cause instanceof TokenRefusedError;
      const level = isOperators ? 'warn' : 'debug';
      // What quotes the caller is for the caller alone.
      const told = cause instanceof BadUserInputError ? 'a value of the caller’s cannot be used' : message;
      logger[level]({ code, path, ...details, ...(remedy === undefined ? {} : { remedy }) }, told);
      const status = statusOf(cause);
      const http = status === undefined ? {} : { http: { status } };
      return createGraphQLError(message, { ...place, extensions: { code, ...details, ...http } });
    }
    if (isGraphQLError(cause)) {
      const { code = 'BAD_USER_INPUT', ...extensions } = cause.extensions;
      // Yoga puts the parser's own words there.
      delete extensions.originalError;
      const whole = suggestions ? cause.message : withoutSuggestions(cause.message);
      return createGraphQLError(cutQuoted(whole), { ...place, extensions: { ...extensions, code } });
    }
    if (cause instanceof Error && cause.name === 'AbortError') {
      logger.debug({ path }, 'the caller has left');
      return createGraphQLError('The request was abandoned.', {
        ...place,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
    }
    logger.error({ err: cause, path }, 'a bug: this error is masked for the caller');
    return createGraphQLError('Unexpected error.', {
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
  };
}
