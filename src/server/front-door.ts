import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import type { Logger } from 'pino';

import { ageHeader } from './cache-headers.js';
import { checkJsonDepth } from './json-depth.js';
import {
  answerRefused,
  attempt,
  createHeadCheck,
  refuseBody,
  type Refused,
  toRefused,
} from './refused-request.js';
import { bodyAtHand, isDeclaredTooLarge, readBody } from './request-body.js';
import { CALLER_HAS_LEFT, type RequestWatch } from './request-watch.js';
import type { WholeAnswer, WholeAnswers } from './whole-answers.js';
import { endAtOnce } from './write-at-once.js';

/** Lets a request in a little further, or tells why it gets no further. */
type Step = (request: IncomingMessage, response: ServerResponse, since: number) => Refused | undefined;

/**
 * Stands before everything that parses: gives on requests whose address can be read, with their body read whole and
 * within its limit. Yoga would answer the one with a stack, and leave the connection of the other stuck.
 */
export function createFrontDoor(options: {
  /** Is given the whole body, and when the request came. */
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    asked: { readonly body: Buffer; readonly since: number },
  ) => void;
  readonly mostBodyBytes: number;
  /** What need not be answered anew. */
  readonly wholeAnswers: WholeAnswers | undefined;
  readonly watch: RequestWatch;
  readonly logger: Logger;
}): RequestListener {
  const { handle, mostBodyBytes, wholeAnswers, watch, logger } = options;
  const refuseHead = createHeadCheck();
  /** A turn of it costs a fraction of a `queueMicrotask`, which keeps an async resource for each. */
  const soon = Promise.resolve();

  /** The answer has grown older since it was kept. */
  function writeWhole(
    request: IncomingMessage,
    response: ServerResponse,
    answer: WholeAnswer,
    since: number,
  ): void {
    const { body, bytes, headers, terms, at, operation, questions } = answer;
    const age = ageHeader(terms.ageMs + Math.max(0, since - at));
    response.writeHead(200, [...headers, 'age', age]);
    endAtOnce(response, body, bytes);
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

  /** Answers a request whose body is there by what is known, or else gives it on. */
  function proceed(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    since: number,
  ): Refused | undefined {
    const refused = refuseBody(request);
    if (refused !== undefined) return refused;
    const known = wholeAnswers?.find(request, body);
    if (!(known instanceof Promise)) {
      giveOn(request, response, body, { known, since });
      return;
    }
    // One that nobody makes for all is refused or asked for as if it had not been waited for.
    void known.then((made) => {
      if (response.destroyed) noteLeft(request, since);
      else
        enter(request, response, since, () => {
          giveOn(request, response, body, { known: made, since });
        });
    });
    return undefined;
  }

  /** Whoever has left gets nothing, and nothing is asked for them. */
  function noteLeft({ method, headers }: IncomingMessage, since: number): void {
    const watched = watch.begin({ since, traceparent: headers.traceparent?.toString() });
    watched.answered({ method, route: '/graphql', status: CALLER_HAS_LEFT, codes: [] });
  }

  /** Answers by what is known, or else gives on. */
  function giveOn(
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
    { known, since }: { readonly known: WholeAnswer | undefined; readonly since: number },
  ): undefined {
    if (known !== undefined) {
      writeWhole(request, response, known, since);
      return;
    }
    if (wholeAnswers?.isWanted(request) === true)
      response.on('close', () => {
        wholeAnswers.end(request, response.writableFinished);
      });
    checkJsonDepth(body);
    handle(request, response, { body, since });
  }

  async function awaitBody(request: IncomingMessage, response: ServerResponse): Promise<Buffer> {
    const isContinued = request.headers.expect !== undefined && !isDeclaredTooLarge(request, mostBodyBytes);
    if (isContinued) response.writeContinue();
    return readBody(request, mostBodyBytes);
  }

  async function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    refused: Refused,
    since: number,
  ): Promise<void> {
    const { method, headers } = request;
    const watched = watch.begin({ since, traceparent: headers.traceparent?.toString() });
    watched.answered({ method, status: refused.status, codes: [refused.refusal.code] });
    await answerRefused(request, response, refused);
  }

  /** Takes a step of letting a request in, and answers it if it gets no further. */
  function enter(request: IncomingMessage, response: ServerResponse, since: number, step: Step): void {
    try {
      const refused = attempt(step, request, response, since);
      if (refused === undefined) return;
      refuse(request, response, refused, since).catch((error: unknown) => {
        fail(request, response, error);
      });
    } catch (error) {
      fail(request, response, error);
    }
  }

  function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (request.errored === null) logger.error({ err: error }, 'a bug: a request was not answered');
    response.destroy();
  }

  /** Lets a request in whose body is there, and waits for those that are still coming. */
  function enterAtOnce(
    request: IncomingMessage,
    response: ServerResponse,
    since: number,
  ): Refused | undefined {
    const refused = refuseHead(request);
    if (refused !== undefined) return refused;
    const body = bodyAtHand(request, mostBodyBytes);
    if (body !== undefined) return proceed(request, response, body, since);
    awaitBody(request, response).then(
      (late) => {
        enter(request, response, since, () => proceed(request, response, late, since));
      },
      (error: unknown) => {
        enter(request, response, since, () => toRefused(error));
      },
    );
    return undefined;
  }

  return (request, response) => {
    const since = watch.now();
    // By then the parser has taken in what came together with the head.
    void soon.then(() => {
      enter(request, response, since, enterAtOnce);
    });
  };
}
