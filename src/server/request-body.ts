import type { IncomingMessage } from 'node:http';

import { RequestTooLargeError } from '../errors.js';

/** Pieces of a body that are kept apart at most: each costs more than its bytes, and may hold a single one. */
const MOST_PIECES = 1024;

/** Whether a request says beforehand that its body has more bytes than may be read. */
export function isDeclaredTooLarge({ headers }: IncomingMessage, mostBytes: number): boolean {
  return Number(headers['content-length'] ?? 0) > mostBytes;
}

const tooLarge = (mostBytes: number): RequestTooLargeError =>
  new RequestTooLargeError(`A body may have ${mostBytes} bytes; send less in one request`);

/** A body that the framework around the gateway has read before, as bytes or as what it made of them. */
function readAgain({ body }: IncomingMessage & { readonly body?: unknown }): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}

/**
 * The body of a request that has come whole, as small ones do, together with the head; asked in the microtask after it.
 * Undefined where more is on its way. Throws `RequestTooLargeError` as `readBody` rejects.
 */
export function bodyAtHand(request: IncomingMessage, mostBytes: number): Buffer | undefined {
  // Node hears of the end after the bytes, and this comes between.
  const isThere = request.readableLength === Number(request.headers['content-length']);
  if (!request.complete && !isThere) return undefined;
  const body = request.readableEnded
    ? readAgain(request)
    : ((request.read() as Buffer | null) ?? Buffer.alloc(0));
  if (body.length > mostBytes) throw tooLarge(mostBytes);
  // So that it ends.
  if (!request.complete) request.resume();
  return body;
}

/** Reads a request's body. Rejects with `RequestTooLargeError` at the first byte too many, and keeps none of them. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  let pieces: Buffer[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    const refuse = (): void => {
      request.off('data', keep);
      reject(tooLarge(mostBytes));
    };
    const keep = (piece: Buffer): void => {
      size += piece.length;
      if (size > mostBytes) {
        refuse();
        return;
      }
      pieces.push(piece);
      if (pieces.length === MOST_PIECES) pieces = [Buffer.concat(pieces)];
    };
    request.once('error', reject).once('end', resolve);
    if (isDeclaredTooLarge(request, mostBytes)) refuse();
    else request.on('data', keep);
  });
  return Buffer.concat(pieces);
}
