import { isAscii, isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync, gunzip, gunzipSync, inflate, inflateSync } from 'node:zlib';

import { UnexpectedResponseError } from '../errors.js';
import { MOST_ANSWER_BYTES, toTransportError } from './dispatcher.js';
import type { Exchanged } from './exchange.js';
import type { UpstreamAnswer } from './refusals.js';

type Options = { readonly maxOutputLength: number };

interface Decoder {
  readonly atOnce: (packed: Buffer, options: Options) => Buffer;
  /** In another thread. */
  readonly aside: (packed: Buffer, options: Options) => Promise<Buffer>;
}

const ofGzip: Decoder = { atOnce: gunzipSync, aside: promisify(gunzip) };

const decoders = new Map<string, Decoder>([
  ['gzip', ofGzip],
  ['x-gzip', ofGzip],
  ['deflate', { atOnce: inflateSync, aside: promisify(inflate) }],
  ['br', { atOnce: brotliDecompressSync, aside: promisify(brotliDecompress) }],
]);

const LIMITS: Options = { maxOutputLength: MOST_ANSWER_BYTES };

/** To unpack so many bytes takes less than to parse what they hold, and to have another thread do it costs more. */
const MOST_AT_ONCE = 32 * 1024;

/** An answer with its text. */
export class ReadableAnswer implements UpstreamAnswer {
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

/** Without a mark of its byte order, which JSON does not know. */
function decode(operation: string, status: number, bytes: Buffer): string {
  // Told quickly, and copied as it is.
  if (isAscii(bytes)) return bytes.toString('latin1');
  // Refusals of the edge, which are pages, may be written in anything.
  if (status < 400 && !isUtf8(bytes) && !/^\s*</.test(bytes.toString('latin1', 0, 64))) {
    throw new UnexpectedResponseError(operation, 'its text is broken', { isBroken: true });
  }
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** What an answer says that cannot be unpacked. */
function explain(operation: string, status: number, error: unknown): string {
  if (error instanceof UnexpectedResponseError) throw error;
  const told = toTransportError(operation, error);
  if (told instanceof UnexpectedResponseError) throw told;
  // The status of a refusal says enough; what it was to say is lost.
  if (status >= 400) return '';
  throw new UnexpectedResponseError(operation, 'its compression is broken', {
    isBroken: true,
    cause: error,
  });
}

function unpackAtOnce(operation: string, { status, bytes }: Exchanged, decoder: Decoder): string {
  try {
    return decode(operation, status, decoder.atOnce(bytes, LIMITS));
  } catch (error) {
    return explain(operation, status, error);
  }
}

async function unpackAside(operation: string, answer: Exchanged, decoder: Decoder): Promise<string> {
  const { status } = answer;
  answer.keep();
  try {
    return decode(operation, status, await decoder.aside(answer.bytes, LIMITS));
  } catch (error) {
    return explain(operation, status, error);
  }
}

/**
 * The text of an answer: at once, unless it is packed and large. Refusals may be packed even when nobody asked for it.
 * Fails with `UnexpectedResponseError` where it is too large or broken.
 */
export function readText(operation: string, answer: Exchanged): string | Promise<string> {
  const { status, bytes } = answer;
  const decoder = bytes.length === 0 ? undefined : decoders.get(answer.encoding);
  if (decoder === undefined) return decode(operation, status, bytes);
  return bytes.length <= MOST_AT_ONCE
    ? unpackAtOnce(operation, answer, decoder)
    : unpackAside(operation, answer, decoder);
}
