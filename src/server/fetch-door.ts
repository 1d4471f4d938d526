import { Readable } from 'node:stream';

import { RequestTooLargeError } from '../errors.js';
import { checkJsonDepth } from './json-depth.js';
import type { Unmount } from './mount.js';
import { refusalBody, securityHeaders } from './refusal.js';
import { isEncoded, type Refused, toRefused, unwantedEncoding } from './refused-request.js';
import type { RequestWatch } from './request-watch.js';

/** What a `Request` does not say of itself. */
export interface From {
  /** The address at the other end of its connection; left out, nobody's. */
  readonly address?: string | undefined;
}

/** Answers a `Request` of the Fetch API. */
export type FetchDoor = (request: Request, from?: From) => Promise<Response>;

/** Reads a body whole. Rejects with `RequestTooLargeError` at the first byte too many. */
async function readWhole({ body }: Request, mostBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > mostBytes) throw tooLarge(mostBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const tooLarge = (mostBytes: number): RequestTooLargeError =>
  new RequestTooLargeError(`A body may have ${mostBytes} bytes; send less in one request`);

/** Frameworks look for a `Response` of the platform's, and Yoga answers with one of its own. */
function toPlatform(response: Response): Response {
  if (response instanceof globalThis.Response) return response;
  const { status, statusText, headers, body } = response as Response;
  // Its stream is one of Yoga's own as well.
  const stream = body && (Readable.toWeb(Readable.from(body)) as ReadableStream<Uint8Array<ArrayBuffer>>);
  return new globalThis.Response(stream, {
    status,
    statusText,
    headers: [...headers],
  });
}

/**
 * The front door for frameworks that speak in `Request` and `Response`. It holds to what the other one does before
 * anything parses: an address without the mount path, a `Host`, a body read whole and within its limit.
 */
export function createFetchDoor(options: {
  readonly answer: (request: Request, from: From) => Response | Promise<Response>;
  readonly unmount: Unmount;
  readonly mostBodyBytes: number;
  readonly watch: RequestWatch;
}): FetchDoor {
  const { answer, unmount, mostBodyBytes, watch } = options;

  function refuse(request: Request, since: number, { status, refusal }: Refused): Response {
    const traceparent = request.headers.get('traceparent');
    const watched = watch.begin({ since, traceparent });
    watched.answered({ method: request.method, status, codes: [refusal.code] });
    const headers = { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' };
    return new Response(refusalBody(refusal), { status, headers });
  }

  async function toInner(request: Request): Promise<Request> {
    const { method, signal } = request;
    const url = new URL(request.url);
    url.pathname = unmount(url.pathname);
    const headers = new Headers(request.headers);
    // Not every framework has kept it; what it was asked by stands in the address then.
    if (!headers.has('host')) headers.set('host', url.host);
    if (Number(headers.get('content-length') ?? 0) > mostBodyBytes) throw tooLarge(mostBodyBytes);
    const bytes = await readWhole(request, mostBodyBytes);
    checkJsonDepth(bytes);
    return new Request(url, {
      method,
      headers,
      signal,
      ...(bytes.length > 0 && { body: new Uint8Array(bytes) }),
    });
  }

  return async (request, from = {}) => {
    if (request.bodyUsed)
      throw new TypeError('fetch: the body of this request was read before; hand it on unread');
    const since = watch.now();
    if (isEncoded(request.headers.get('content-encoding'))) return refuse(request, since, unwantedEncoding);
    let inner: Request;
    try {
      inner = await toInner(request);
    } catch (failure) {
      return refuse(request, since, toRefused(failure));
    }
    return toPlatform(await answer(inner, from));
  };
}
