import { type RequestListener, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';

import { type Refusal, refusalBody, securityHeaders } from './refusal.js';
import type { RequestWatch } from './request-watch.js';

/** What Node could not make a request of, by its codes; anything else is a request that it cannot read. */
const refusals: Readonly<Record<string, [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'the request took too long to arrive'],
  HPE_HEADER_OVERFLOW: [431, 'the headers of this request are too long'],
};

const unreadable: [status: number, message: string] = [400, 'this is no HTTP request that can be read'];

function toAnswer(status: number, refusal: Refusal): string {
  const body = refusalBody(refusal);
  const headers = {
    ...securityHeaders,
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}

/** Answers with a code where Node would answer with a bare status, and ends the connection. */
export function answerBrokenRequests(server: Server, watch: RequestWatch): void {
  const responses = new WeakMap<Socket, ServerResponse>();
  /** When a connection was last heard of: what is broken came after that. */
  const heard = new WeakMap<Socket, number>();
  /** One function for all answers, since each has to have it. */
  function hear(this: ServerResponse): void {
    heard.set(this.req.socket, watch.now());
  }
  const note: RequestListener = ({ socket }, response) => {
    responses.set(socket, response);
    heard.set(socket, watch.now());
    response.on('finish', hear);
  };
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.prependListener(event, note);
  server.on('connection', (socket) => heard.set(socket, watch.now()));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const isAnswered = responses.get(socket)?.headersSent === true && !responses.get(socket)?.writableEnded;
    if (!socket.writable || isAnswered || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const [status, message] = refusals[error.code ?? ''] ?? unreadable;
    const refusal = { code: 'BAD_REQUEST', message };
    socket.end(toAnswer(status, refusal), () => socket.destroy());
    const watched = watch.begin({ since: heard.get(socket) ?? watch.now() });
    watched.answered({ status, codes: [refusal.code] });
  });
}
