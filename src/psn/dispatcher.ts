import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

import { Agent, type Dispatcher, errors } from 'undici';

import { UnavailableError, UnexpectedResponseError } from '../errors.js';
import { exchange, type Exchanged } from './exchange.js';
import type { UpstreamRequest } from './request.js';
import type { UpstreamAnswer } from './refusals.js';
import type { StopSignal } from './stop-signal.js';

/** The most bytes of one answer, compressed or not; the largest recorded one has half a megabyte. */
export const MOST_ANSWER_BYTES = 16 * 1024 * 1024;
const UNREACHABLE_RETRY_SECONDS = 5;

/** A pool of kept-alive connections that no answer can flood. Each call has a deadline, so undici needs no clocks of its own. */
export function createDispatcher(connections: number): Agent {
  return new Agent({
    connections,
    keepAliveTimeout: 30_000,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: MOST_ANSWER_BYTES,
  });
}

type Decoder = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders = new Map<string, Decoder>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** Without a mark of its byte order, which JSON does not know. */
function readText(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

const tooLarge = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'ERR_BUFFER_TOO_LARGE']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * Sends one request and reads its answer to the last byte, following no redirect. Throws the signal's reason when
 * that aborts, `UnavailableError` when nobody answers, `UnexpectedResponseError` when the answer is too large.
 */
export async function send(
  operation: string,
  request: UpstreamRequest,
  { dispatcher, signal }: { readonly dispatcher: Dispatcher; readonly signal: StopSignal },
): Promise<UpstreamAnswer> {
  let answer: Exchanged;
  try {
    answer = await exchange(dispatcher, request, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw toTransportError(operation, error);
  }
  const { bytes } = answer;
  const decoder = bytes.length === 0 ? undefined : decoders.get(answer.encoding);
  return decoder === undefined
    ? new WithText(answer, readBody(operation, answer.status, bytes))
    : new WithText(answer, await unpackBody(operation, answer, decoder));
}

/** An answer with its text; its headers are read when they are asked for. */
class WithText implements UpstreamAnswer {
  readonly status: number;
  readonly text: string;
  readonly #answer: Exchanged;

  constructor(answer: Exchanged, text: string) {
    this.status = answer.status;
    this.text = text;
    this.#answer = answer;
  }

  get headers(): UpstreamAnswer['headers'] {
    return this.#answer.headers;
  }
}

function readBody(operation: string, status: number, bytes: Buffer): string {
  // Refusals of the edge, which are pages, may be written in anything.
  if (status < 400 && !isUtf8(bytes) && !/^\s*</.test(bytes.toString('latin1', 0, 64))) {
    throw new UnexpectedResponseError(operation, 'its text is broken', { isBroken: true });
  }
  return readText(bytes);
}

/** Some refusals come compressed even when nobody asked for it. */
async function unpackBody(
  operation: string,
  { status, bytes }: Exchanged,
  decoder: Decoder,
): Promise<string> {
  try {
    return readBody(operation, status, await decoder(bytes, { maxOutputLength: MOST_ANSWER_BYTES }));
  } catch (error) {
    if (error instanceof UnexpectedResponseError) throw error;
    if (tooLarge.has(codeOf(error))) throw toTransportError(operation, error);
    // The status of a refusal says enough; what it was to say is lost.
    if (status >= 400) return '';
    throw new UnexpectedResponseError(operation, 'its compression is broken', {
      isBroken: true,
      cause: error,
    });
  }
}

/** What went wrong on the way, by its code alone: undici's parser errors carry the raw answer, and so maybe a token. */
function toTransportError(operation: string, error: unknown): unknown {
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
