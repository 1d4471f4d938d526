import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import { QueryTooComplexError, RequestTooLargeError } from '../errors.js';
import { type Refusal, refusalBody, securityHeaders } from './refusal.js';

/** For how long the rest of a refused body is thrown away, so that its sender gets to read why. */
const LINGER_MS = 1000;

/** Why a request does not get in. */
export interface Refused {
  readonly status: number;
  readonly refusal: Refusal;
  /** Whether its body is not read to its end, so that the connection cannot be used again. */
  readonly isUnread?: boolean;
}

const badRequest = (status: number, message: string): Refused => ({
  status,
  refusal: { code: 'BAD_REQUEST', message },
});

const badHead = (status: number, message: string): Refused => ({
  ...badRequest(status, message),
  isUnread: true,
});

/** What is thrown about a request, as what it is refused with. Throws again what is a bug. */
export function toRefused(error: unknown): Refused {
  if (error instanceof RequestTooLargeError) return { status: 413, refusal: error, isUnread: true };
  if (error instanceof QueryTooComplexError) return { status: 400, refusal: error };
  throw error;
}

/** Does one step of letting a request in, and tells why it does not get any further. */
export function attempt<Given extends readonly unknown[]>(
  step: (...given: Given) => Refused | undefined,
  ...given: Given
): Refused | undefined {
  try {
    return step(...given);
  } catch (error) {
    return toRefused(error);
  }
}

/** Tells what the first line and the headers of a request are refused for. */
export function createHeadCheck(): (request: IncomingMessage) => Refused | undefined {
  /** Most requests come to one address. */
  let readable: { readonly url: string; readonly host: string | undefined } | undefined;
  return ({ url = '/', headers, httpVersion }) => {
    const { host, expect } = headers;
    if (host === undefined && httpVersion === '1.1')
      return badHead(400, 'host: wants the name of this gateway');
    if (readable?.url !== url || readable.host !== host) {
      if (!URL.canParse(url, `http://${host ?? 'localhost'}`)) {
        return badHead(400, 'the address or the Host of this request cannot be read');
      }
      readable = { url, host };
    }
    if (expect === undefined || /^100-continue$/i.test(expect)) return undefined;
    return badHead(417, 'expect: wants 100-continue');
  };
}

/** Whether a body is said to be packed. */
export const isEncoded = (encoding: string | null | undefined): boolean =>
  encoding !== undefined && encoding !== null && !/^(identity)?$/i.test(encoding);

/** What it is refused with then. */
export const unwantedEncoding = badRequest(415, 'content-encoding: wants none; send the body as it is');

/** What a body is refused for, whatever it says. */
export function refuseBody({ headers }: IncomingMessage): Refused | undefined {
  return isEncoded(headers['content-encoding']) ? unwantedEncoding : undefined;
}

async function skipRest(request: IncomingMessage): Promise<void> {
  const ended = new Promise((resolve) => request.once('end', resolve).once('close', resolve));
  request.resume();
  await Promise.race([ended, wait(LINGER_MS, undefined, { ref: false })]);
}

/** Answers a request that does not get in. */
export async function answerRefused(
  request: IncomingMessage,
  response: ServerResponse,
  { status, refusal, isUnread = false }: Refused,
): Promise<void> {
  const body = refusalBody(refusal);
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...(isUnread && { connection: 'close' }),
  });
  response.write(body);
  if (isUnread) await skipRest(request);
  response.end();
}
