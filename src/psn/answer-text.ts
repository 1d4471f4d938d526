import { isAscii, isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

import { UnexpectedResponseError } from '../errors.js';
import { MOST_ANSWER_BYTES, toTransportError } from './dispatcher.js';
import type { Exchanged } from './exchange.js';
import type { UpstreamAnswer } from './refusals.js';

type Decoder = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders = new Map<string, Decoder>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

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

async function unpack(operation: string, { status, bytes }: Exchanged, decoder: Decoder): Promise<string> {
  try {
    return decode(operation, status, await decoder(bytes, { maxOutputLength: MOST_ANSWER_BYTES }));
  } catch (error) {
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
}

/**
 * The text of an answer: at once, unless it is packed, as some refusals are even when nobody asked for it. Fails with
 * `UnexpectedResponseError` where it is too large or broken.
 */
export function readText(operation: string, answer: Exchanged): string | Promise<string> {
  const { status, bytes } = answer;
  const decoder = bytes.length === 0 ? undefined : decoders.get(answer.encoding);
  if (decoder === undefined) return decode(operation, status, bytes);
  answer.keep();
  return unpack(operation, answer, decoder);
}
