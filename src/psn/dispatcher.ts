import { Agent, errors } from 'undici';

import { UnavailableError, UnexpectedResponseError } from '../errors.js';

/** The most bytes of one answer, compressed or not; the largest recorded one has half a megabyte. */
export const MOST_ANSWER_BYTES = 16 * 1024 * 1024;
const UNREACHABLE_RETRY_SECONDS = 5;

/** Kept-alive connections for signing in, that no answer can flood. Each call has a deadline, so undici needs no clocks of its own. */
export function createDispatcher(connections: number): Agent {
  return new Agent({
    connections,
    keepAliveTimeout: 30_000,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: MOST_ANSWER_BYTES,
  });
}

const tooLarge = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'ERR_BUFFER_TOO_LARGE']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What went wrong on the way, by its code alone: undici's parser errors carry the raw answer, and so maybe a token. */
export function toTransportError(operation: string, error: unknown): unknown {
  // A request that cannot be built is our bug, and no outage.
  if (!(error instanceof Error) || error instanceof errors.InvalidArgumentError) return error;
  const code = codeOf(error);
  if (tooLarge.has(code)) {
    return new UnexpectedResponseError(operation, `it is larger than ${MOST_ANSWER_BYTES} bytes`);
  }
  const what =
    error instanceof errors.HTTPParserError ? 'sent no HTTP' : `could not be reached (${code || error.name})`;
  return new UnavailableError(operation, what, UNREACHABLE_RETRY_SECONDS);
}
