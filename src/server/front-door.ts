import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

import type { Logger } from 'pino';

import { QueryTooComplexError, RequestTooLargeError } from '../errors.js';
import { ageHeader } from './cache-headers.js';
import { checkJsonDepth } from './json-depth.js';
import { type Refusal, refusalBody, securityHeaders } from './refusal.js';
import type { RequestWatch } from './request-watch.js';
import { isDeclaredTooLarge, readBody } from './request-body.js';
import type { WholeAnswer, WholeAnswers } from './whole-answers.js';

/** For how long the rest of a refused body is thrown away, so that its sender gets to read why. */
const LINGER_MS = 1000;

/** Why a request does not get in. */
interface Refused {
  readonly status: number;
  readonly refusal: Refusal;
  /** Whether its body is not read to its end, so that the connection cannot be used again. */
  readonly isUnread?: boolean;
}

function write(response: ServerResponse, { status, refusal, isUnread = false }: Refused): void {
  const body = refusalBody(refusal);
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...(isUnread && { connection: 'close' }),
  });
  response.write(body);
}

async function skipRest(request: IncomingMessage): Promise<void> {
  const ended = new Promise((resolve) => request.once('end', resolve).once('close', resolve));
  request.resume();
  await Promise.race([ended, wait(LINGER_MS, undefined, { ref: false })]);
}

const badRequest = (status: number, message: string): Refused => ({
  status,
  refusal: { code: 'BAD_REQUEST', message },
});

const badHead = (status: number, message: string): Refused => ({
  ...badRequest(status, message),
  isUnread: true,
});

function toRefused(error: unknown): Refused {
  if (error instanceof RequestTooLargeError) return { status: 413, refusal: error, isUnread: true };
  if (error instanceof QueryTooComplexError) return { status: 400, refusal: error };
  throw error;
}

/** What the first line and the headers of a request are refused for. */
function refuseHead({ url = '/', headers, httpVersion }: IncomingMessage): Refused | undefined {
  const { host, expect = '100-continue' } = headers;
  if (host === undefined && httpVersion === '1.1')
    return badHead(400, 'host: wants the name of this gateway');
  if (!URL.canParse(url, `http://${host ?? 'localhost'}`)) {
    return badHead(400, 'the address or the Host of this request cannot be read');
  }
  return /^100-continue$/i.test(expect) ? undefined : badHead(417, 'expect: wants 100-continue');
}

const isEncoded = ({ headers }: IncomingMessage): boolean =>
  !/^(identity)?$/i.test(headers['content-encoding'] ?? '');

/**
 * Stands before everything that parses: gives on requests whose address can be read, with their body read whole and
 * within its limit. Yoga would answer the one with a stack, and leave the connection of the other stuck.
 */
export function createFrontDoor(options: {
  readonly handle: RequestListener;
  readonly mostBodyBytes: number;
  /** What need not be answered anew. */
  readonly wholeAnswers: WholeAnswers | undefined;
  readonly watch: RequestWatch;
  readonly logger: Logger;
}): RequestListener {
  const { handle, mostBodyBytes, wholeAnswers, watch, logger } = options;

  /** The answer has grown older since it was kept. */
  function writeWhole(
    request: IncomingMessage,
    response: ServerResponse,
    answer: WholeAnswer,
    since: number,
  ) {
    const { body, headers, terms, at, operation, questions } = answer;
    const age = ageHeader(terms.ageMs + Math.max(0, since - at));
    response.writeHead(200, [...headers, 'age', age]);
    response.end(body);
    const { method } = request;
    watch.begin({ since, traceparent: request.headers.traceparent?.toString() }).answered({
      method,
      route: '/graphql',
      status: 200,
      codes: [],
      operation,
      operationType: 'query',
      cacheHits: questions,
    });
  }

  async function enter(
    request: IncomingMessage,
    response: ServerResponse,
    since: number,
  ): Promise<Refused | undefined> {
    const refused = refuseHead(request);
    if (refused !== undefined) return refused;
    const isContinued = request.headers.expect !== undefined && !isDeclaredTooLarge(request, mostBodyBytes);
    if (isContinued) response.writeContinue();
    const bytes = await readBody(request, mostBodyBytes);
    if (isEncoded(request)) return badRequest(415, 'content-encoding: wants none; send the body as it is');
    const known = wholeAnswers?.find(request, bytes);
    if (known !== undefined) {
      writeWhole(request, response, known, since);
      return undefined;
    }
    checkJsonDepth(bytes);
    // As a stream: of a Buffer Yoga's adapter would list every index.
    handle(Object.assign(request, bytes.length > 0 && { body: Readable.from([bytes]) }), response);
    return undefined;
  }

  return (request, response) => {
    const since = watch.now();
    const answer = async (): Promise<void> => {
      const refused = await enter(request, response, since).catch(toRefused);
      if (refused === undefined) return;
      write(response, refused);
      const { method, headers } = request;
      const traceparent = headers.traceparent?.toString();
      const watched = watch.begin({ since, traceparent });
      watched.answered({ method, status: refused.status, codes: [refused.refusal.code] });
      if (refused.isUnread === true) await skipRest(request);
      response.end();
    };
    answer().catch((error: unknown) => {
      if (request.errored === null) logger.error({ err: error }, 'a bug: a request was not answered');
      response.destroy();
    });
  };
}
