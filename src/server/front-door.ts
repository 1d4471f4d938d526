import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import type { Logger } from 'pino';

import { QueryTooComplexError, RequestTooLargeError } from '../errors.js';
import { checkJsonDepth } from './json-depth.js';
import { type Refusal, refusalBody, securityHeaders } from './refusal.js';
import { isDeclaredTooLarge, readBody } from './request-body.js';

/** For how long the rest of a refused body is thrown away, so that its sender gets to read why. */
const LINGER_MS = 1000;

function write(response: ServerResponse, status: number, refusal: Refusal, headers: object = {}): void {
  const body = refusalBody(refusal);
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.write(body);
}

function refuse(response: ServerResponse, status: number, refusal: Refusal): void {
  write(response, status, refusal);
  response.end();
}

/** Refuses a body that is not read to its end: the connection cannot be used again. */
async function refuseUnread(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: RequestTooLargeError,
): Promise<void> {
  write(response, 413, refusal, { connection: 'close' });
  const ended = new Promise((resolve) => request.once('end', resolve).once('close', resolve));
  request.resume();
  await Promise.race([ended, wait(LINGER_MS, undefined, { ref: false })]);
  response.end();
}

const badRequest = (message: string): Refusal => ({ code: 'BAD_REQUEST', message });

const isEncoded = ({ headers }: IncomingMessage): boolean =>
  !/^(identity)?$/i.test(headers['content-encoding'] ?? '');

/**
 * Stands before everything that parses: gives on requests whose address can be read, with their body read whole and
 * within its limit. Yoga would answer the one with a stack, and leave the connection of the other stuck.
 */
export function createFrontDoor(options: {
  readonly handle: RequestListener;
  readonly mostBodyBytes: number;
  readonly logger: Logger;
}): RequestListener {
  const { handle, mostBodyBytes, logger } = options;

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!URL.canParse(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)) {
      refuse(response, 400, badRequest('the address or the Host of this request cannot be read'));
      return;
    }
    const isContinued = request.headers.expect !== undefined && !isDeclaredTooLarge(request, mostBodyBytes);
    if (isContinued) response.writeContinue();
    const bytes = await readBody(request, mostBodyBytes);
    if (isEncoded(request)) {
      refuse(response, 415, badRequest('content-encoding: wants none; send the body as it is'));
      return;
    }
    checkJsonDepth(bytes);
    // As a stream: of a Buffer Yoga's adapter would list every index.
    handle(Object.assign(request, bytes.length > 0 && { body: Readable.from([bytes]) }), response);
  }

  return (request, response) => {
    enter(request, response).catch((error: unknown) => {
      if (error instanceof RequestTooLargeError) return refuseUnread(request, response, error);
      if (error instanceof QueryTooComplexError) {
        refuse(response, 400, error);
        return undefined;
      }
      if (request.errored === null) logger.error({ err: error }, 'a bug: a request was not answered');
      response.destroy();
      return undefined;
    });
  };
}
