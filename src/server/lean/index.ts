import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Logger } from 'pino';

import { acceptsParts } from '../accepted-types.js';
import { isJsonType } from '../content-type.js';
import { NodeHeaders } from './node-headers.js';
import { createAddressReader, GRAPH_PATH, NodeRequest } from './node-request.js';
import type { Accepted, Executed, PlainAnswers } from './plain-answers.js';
import { writeAnswer } from './write-answer.js';

/** Answers a request whose body is there, or tells that it is not one of those that it answers. */
export type LeanPath = (request: IncomingMessage, response: ServerResponse, asked: Came) => boolean;

/** A request as it has come. */
interface Came {
  readonly body: Buffer;
  /** When it came, by the clock of the watch. */
  readonly since: number;
}

/** Whether it is a plain question: JSON by POST to the graph, by who reads an answer in one piece. */
function isPlain({ method, url, headers }: IncomingMessage): boolean {
  if (method !== 'POST' || url !== GRAPH_PATH || headers.host === undefined) return false;
  const readable = new NodeHeaders(headers);
  return isJsonType(readable) && !acceptsParts(readable);
}

/**
 * The way of plain questions. Those that are simply answered are answered beside Yoga; all others go to it, without what
 * its adapter for Node makes of each: a `Request` with a stream of its body, and a second copy of all headers. Yoga runs
 * the same plugins on either way, and alone refuses, so that there is one table of what is refused.
 */
export function createLeanPath(options: {
  /** Undefined where Yoga is to answer all. */
  readonly plain: PlainAnswers | undefined;
  readonly answer: (
    request: Request,
    context: {
      readonly req: IncomingMessage;
      readonly since: number;
      readonly executed?: Executed | undefined;
    },
  ) => Response | Promise<Response>;
  readonly logger: Logger;
}): LeanPath {
  const { plain, answer, logger } = options;
  const addressOf = createAddressReader();

  async function handle(
    request: IncomingMessage,
    response: ServerResponse,
    { body, since }: Came,
    accepted: Accepted | undefined,
  ): Promise<void> {
    const asked = new NodeRequest(request, addressOf(request.headers.host ?? ''), body);
    response.on('close', () => {
      if (!response.writableFinished) asked.leave();
    });
    const executed = accepted && (await plain?.answer(accepted, asked, { request, response, since }));
    if (accepted !== undefined && executed === undefined) return;
    // It has what is read of a `Request` here, and nothing of what is not.
    const answered = await answer(asked as unknown as Request, { req: request, since, executed });
    if (!response.destroyed) await writeAnswer(answered, response);
  }

  return (request, response, came) => {
    const accepted = plain?.accept(request, came.body);
    if (accepted === undefined && !isPlain(request)) return false;
    handle(request, response, came, accepted).catch((error: unknown) => {
      // Who has left gets no answer, and that is no bug.
      if (!response.destroyed) logger.error({ err: error }, 'a bug: a request was not answered');
      response.destroy();
    });
    return true;
  };
}
