import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

import { Agent, type Dispatcher, errors } from 'undici';

import { UnavailableError, UnexpectedResponseError } from '../errors.js';
import { exchange } from './exchange.js';
import type { UpstreamRequest } from './request.js';
import type { UpstreamAnswer } from './refusals.js';
import type { StopSignal } from './stop-signal.js';

/** The most bytes of one answer, compressed or not; the largest recorded one has half a megabyte. */
export const MOST_ANSWER_BYTES = 16 * 1024 * 1024;
const UNREACHABLE_RETRY_SECONDS = 5;

/** A pool of kept-alive connections that no answer can flood. */
export function createDispatcher(connections: number): Agent {
  return new Agent({ connections, keepAliveTimeout: 30_000, maxResponseSize: MOST_ANSWER_BYTES });
}

const decoders = new Map<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** Some refusals come compressed even when nobody asked for it. */
async function unpack(body: Buffer, encoding: string | string[] | undefined): Promise<Buffer> {
  const decoder = decoders.get(String(encoding ?? '').toLowerCase());
  const isPlain = decoder === undefined || body.length === 0;
  return isPlain ? body : decoder(body, { maxOutputLength: MOST_ANSWER_BYTES });
}

/** Without a mark of its byte order, which JSON does not know. */
const readText = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\ufeff/, '');

const tooLarge = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'ERR_BUFFER_TOO_LARGE']);

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What a dispatcher wants apart; our own addresses need no parsing for it. */
function splitUrl(url: string): { readonly origin: string; readonly path: string } {
  const slash = url.indexOf('/', url.indexOf('://') + 3);
  return { origin: url.slice(0, slash), path: url.slice(slash) };
}

/**
 * Sends one request and reads its answer to the last byte, following no redirect. Throws the signal's reason when
 * that aborts, `UnavailableError` when nobody answers, `UnexpectedResponseError` when the answer is too large.
 */
export async function send(
  operation: string,
  { url, method, headers: sent, body }: UpstreamRequest,
  { dispatcher, signal }: { readonly dispatcher: Dispatcher; readonly signal: StopSignal },
): Promise<UpstreamAnswer> {
  const { origin, path } = splitUrl(url);
  const { status, headers, bytes } = await exchange(
    dispatcher,
    { origin, path, method, headers: sent, body: body ?? null },
    signal,
  ).catch((error: unknown) => {
    if (signal.aborted) throw signal.reason;
    throw toTransportError(operation, error);
  });
  return { status, headers, text: await readBody() };

  async function readBody(): Promise<string> {
    try {
      const unpacked = await unpack(bytes, headers['content-encoding']);
      // Refusals of the edge, which are pages, may be written in anything.
      if (status < 400 && !isUtf8(unpacked) && !/^\s*</.test(unpacked.toString('latin1', 0, 64))) {
        throw new UnexpectedResponseError(operation, 'its text is broken', { isBroken: true });
      }
      return readText(unpacked);
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
